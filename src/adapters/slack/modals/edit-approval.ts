import { z } from 'zod';
import type { ApprovalCard } from '../../../application/approvals/approval-card.ts';
import { editApproval } from '../../../application/approvals/edit-approval.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, majorUnits } from '../../../domain/money.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { counterAsked } from '../messages/acceptance-asked.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { priceRefused } from './counter-price.ts';
import { approvalValue } from './reject-approval.ts';

const EDIT = 'edit-approval';

const metadata = z.strictObject({ ...approvalValue.shape, currency: z.string() });

/** Changes the price of a request: it makes a new one, and the old one is void. */
export function editApprovalModal({ approval, creatorName, fee }: ApprovalCard): ModalView {
  const currency = fee?.currency ?? '';
  return modal({
    callbackId: EDIT,
    title: 'Edit the price',
    submit: 'Ask again',
    metadata: sealValue(EDIT, { approval: approval.id, hash: approval.contentHash, currency }),
    blocks: [
      section(
        `*${reference('deal', approval.deal)}* · ${escape(creatorName)}${fee ? ` · now ${formatMoney(fee)}` : ''}\nThis makes a new request in your name, so somebody else decides on it. The old one is void.`,
      ),
      textInput({
        block: 'price',
        label: `Price in ${currency}`,
        value: fee && String(majorUnits(fee)),
        placeholder: '950, 1.2k',
        maxLength: 40,
      }),
    ],
  });
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const value = openValue(EDIT, metadata, view.privateMetadata);
  if (!value) return { kind: 'refused', refusal: { kind: 'stale', what: 'approval', reference: '' } };
  const price = parseMoneyText(textOf(view, 'price') ?? '', { currency: value.currency });
  if (!price) {
    return {
      kind: 'errors',
      errors: { price: `Enter one amount in ${value.currency}, for example 950 or 1.2k.` },
    };
  }
  const edited = await editApproval(services, actor, {
    approval: value.approval,
    seenHash: value.hash,
    price,
  });
  return edited.ok ? { kind: 'close', message: counterAsked(edited.value) } : priceRefused(edited.refusal);
}

export const editApprovalForm: Form = { callbackId: EDIT, submit };
