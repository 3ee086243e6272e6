import type { Approval } from '../../domain/approval.ts';
import { mostCash } from '../../domain/commitment.ts';
import { legalReviewOf } from '../../domain/contract/signing.ts';
import { allow } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { requestApproval } from '../approvals/request-approval.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';
import { lockSheet } from './lock-sheet.ts';

/**
 * Asks a legal reviewer for a decision about exactly this sheet. Refuses an older version of the sheet, and one
 * that waits for a decision or has a yes already.
 */
export async function requestLegalReview(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly version: number },
): Promise<Result<Approval>> {
  const rule = { action: 'ask for a legal review', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, circumstances) => {
    const locked = await lockSheet(tx, input);
    if (!locked.ok) return locked;
    const { deal, sheet } = locked.value;
    const allowed = allow(deal, 'mark the contract as sent');
    if (!allowed.ok) return allowed;
    if (legalReviewOf(sheet, await tx.approvals.list({ deal: deal.number })) === 'approved') {
      return refuse({ kind: 'nothing-to-do', why: 'A legal reviewer has approved this version already.' });
    }
    const amount = deal.agreed && mostCash(deal.agreed.terms);
    const requested = await requestApproval(tx, circumstances, ports.ids, actor, {
      deal,
      content: { kind: 'legal', termSheetVersion: sheet.version, termSheetHash: sheet.hash },
      ...(amount?.ok ? { amount: amount.value } : {}),
      policy: { needs: ['legal_reviewer'], ownDecisionAllowed: false },
    });
    if (!requested.ok) return requested;
    await tx.announce({ kind: 'term-sheet', deal: deal.number, version: sheet.version }, { to: 'copies' });
    return ok(requested.value.approval);
  });
}
