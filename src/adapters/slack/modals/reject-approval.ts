import { z } from 'zod';
import type { ApprovalCard } from '../../../application/approvals/approval-card.ts';
import { decideApproval } from '../../../application/approvals/decide.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';

const REJECT = 'reject-approval';

/** What the buttons and forms of a request remember: which, and what exactly was seen. */
export const approvalValue = z.strictObject({ approval: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Asks why a request is rejected; the reason goes to the requester. */
export function rejectApprovalModal({ approval, creatorName, fee }: ApprovalCard): ModalView {
  const about = fee ? ` · ${formatMoney(fee)}` : '';
  return modal({
    callbackId: REJECT,
    title: 'Reject',
    submit: 'Reject',
    metadata: sealValue('approval', { approval: approval.id, hash: approval.contentHash }),
    blocks: [
      section(`*${reference('deal', approval.deal)}* · ${escape(creatorName)}${about}`),
      textInput({
        block: 'reason',
        label: 'Why?',
        multiline: true,
        maxLength: 500,
        placeholder: 'Too high for two Reels without usage rights',
        hint: "It stands on the card and in the deal's thread, so that the requester knows what to change.",
      }),
    ],
  });
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const value = openValue('approval', approvalValue, view.privateMetadata);
  if (!value) return { kind: 'refused', refusal: { kind: 'stale', what: 'approval', reference: '' } };
  const decided = await decideApproval(services, actor, {
    approval: value.approval,
    seenHash: value.hash,
    verdict: 'rejected',
    reason: textOf(view, 'reason') ?? '',
  });
  if (decided.ok) return { kind: 'close' };
  const errors = refusalErrors(decided.refusal, ['reason']);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: decided.refusal };
}

export const rejectApprovalForm: Form = { callbackId: REJECT, submit };
