import { decideApproval } from '../../../application/approvals/decide.ts';
import { openDecision } from '../../../application/approvals/open-decision.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { editApprovalModal } from '../modals/edit-approval.ts';
import { approvalValue, rejectApprovalModal } from '../modals/reject-approval.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const STALE: Refusal = { kind: 'stale', what: 'approval', reference: '' };

/** Approves with one click; the card and the deal's thread say so. */
async function approve({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('approval', approvalValue, value);
  if (!at) return { kind: 'refused', refusal: STALE };
  const decided = await decideApproval(services, actor, {
    approval: at.approval,
    seenHash: at.hash,
    verdict: 'approved',
  });
  return decided.ok ? { kind: 'done' } : { kind: 'refused', refusal: decided.refusal };
}

/** Opens the form for a reason or another price, for somebody who may decide. */
function open(step: 'reject' | 'edit'): Action['run'] {
  return async ({ services, actor, value }) => {
    const at = openValue('approval', approvalValue, value);
    if (!at) return { kind: 'refused', refusal: STALE };
    const card = await openDecision(services, withoutDelivery(actor), {
      approval: at.approval,
      seenHash: at.hash,
      step,
    });
    if (!card.ok) return { kind: 'refused', refusal: card.refusal };
    return {
      kind: 'modal',
      view: step === 'reject' ? rejectApprovalModal(card.value) : editApprovalModal(card.value),
    };
  };
}

/** Opening a form does nothing yet, so the same click may open it again. */
function withoutDelivery({ workspace, user }: ActionAsk['actor']): ActionAsk['actor'] {
  return { workspace, user };
}

export const approvalActions: readonly Action[] = [
  { actionId: 'approval.approve', run: approve },
  { actionId: 'approval.reject', run: open('reject') },
  { actionId: 'approval.edit', run: open('edit') },
];
