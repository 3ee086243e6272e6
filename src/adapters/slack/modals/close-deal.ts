import { z } from 'zod';
import { closeDeal } from '../../../application/deals/close-deal.ts';
import type { DealCard } from '../../../application/deals/load-deal-card.ts';
import { type DealStatus, STATUSES } from '../../../domain/deal.ts';
import { OUTCOMES, type Outcome } from '../../../domain/deal-events.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import { modal, optionOf, selectInput, textInput, textOf } from '../inputs.ts';
import { dealClosed } from '../messages/deal-progress.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';

const CLOSE = 'deal.close.form';
const closing = z.object({
  deal: z.int(),
  status: z.enum(Object.keys(STATUSES) as [DealStatus, ...DealStatus[]]),
});
const outcomes = z.enum(Object.keys(OUTCOMES) as [Outcome, ...Outcome[]]);

/** Asks how a deal ended. Says what closing does before anyone clicks. */
export function closeDealForm({ deal, creatorName, campaignName }: DealCard): ModalView {
  const at = reference('deal', deal.number);
  const money =
    deal.committed.amount > 0 ? ` ${formatMoney(deal.committed)} go back to the campaign's budget.` : '';
  const paid =
    deal.paid.amount > 0
      ? ` ${formatMoney(deal.paid)} stay recorded as paid; the budget does not count them. What comes back is taken back with \`/deal paid ${at}\`.`
      : '';
  return modal({
    callbackId: CLOSE,
    title: `Close ${at}`,
    submit: 'Close the deal',
    metadata: sealValue('close', { deal: deal.number, status: deal.status }),
    blocks: [
      section(
        `*${at} ${escape(creatorName)}* · ${escape(campaignName)} · ${STATUSES[deal.status]}\nA closed deal stays as it is and cannot be reopened. Open requests are withdrawn.${money}${paid} Nothing is sent to the creator.`,
      ),
      selectInput({ block: 'outcome', label: 'How did it end?', options: Object.entries(OUTCOMES) }),
      textInput({
        block: 'reason',
        label: 'Why?',
        optional: true,
        multiline: true,
        maxLength: 500,
        hint: 'For the team. It stays with the deal.',
      }),
    ],
  });
}

export const closeDealAnswer: Form = { callbackId: CLOSE, submit };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const opened = openValue('close', closing, view.privateMetadata);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const outcome = outcomes.safeParse(optionOf(view, 'outcome'));
  if (!outcome.success) return { kind: 'errors', errors: { outcome: 'Choose how the deal ended.' } };
  const reason = textOf(view, 'reason');
  const closed = await closeDeal(services, actor, {
    deal: opened.deal,
    seenStatus: opened.status,
    outcome: outcome.data,
    ...(reason ? { reason } : {}),
  });
  if (closed.ok) return { kind: 'close', message: dealClosed(closed.value) };
  const errors = refusalErrors(closed.refusal, ['reason', 'outcome']);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: closed.refusal };
}
