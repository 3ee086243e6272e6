import { decide } from '../../domain/approval.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';
import { type ApprovalCard, approvalCard } from './approval-card.ts';
import { lockApproval, recordAttempt } from './decide.ts';
import { editRefusal } from './edit-approval.ts';

/**
 * The facts for a form that rejects or edits a request, for a person who may do so at this moment. The form's own submission
 * is checked again. Refuses what the decision would refuse, and records attempts without authority.
 */
export async function openDecision(
  ports: Ports,
  actor: Actor,
  input: { readonly approval: string; readonly seenHash: string; readonly step: 'reject' | 'edit' },
): Promise<Result<ApprovalCard>> {
  return change(ports, actor, { action: 'decide', anyone: true }, async (tx, { roles, now }) => {
    const locked = await lockApproval(tx, input.approval);
    if (!locked.ok) return locked;
    const { approval, deal } = locked.value;
    const { seenHash } = input;
    const tried =
      input.step === 'reject'
        ? decide(approval, { verdict: 'rejected', seenHash }, actor, roles, now)
        : undefined;
    const refusal = tried ? (tried.ok ? undefined : tried.refusal) : editRefusal(approval, seenHash, roles);
    if (refusal) {
      await recordAttempt(tx, deal, approval, refusal, actor, now);
      return refuse(refusal);
    }
    return ok(await approvalCard(tx, approval, deal));
  });
}
