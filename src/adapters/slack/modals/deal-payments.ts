import { z } from 'zod';
import type { DealPayments } from '../../../application/performance/payments/payment-basis.ts';
import {
  LONGEST_PAYMENT_NOTE,
  recordPayment,
  showPayments,
} from '../../../application/performance/payments/record-payment.ts';
import { currencyOfDeal } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, majorUnits, money } from '../../../domain/money.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { context, section } from '../blocks.ts';
import { echo, escape } from '../format.ts';
import { checkboxesInput, dateInput, dateOf, modal, optionsOf, textInput, textOf } from '../inputs.ts';
import { paidText, paymentLine, paymentsRecorded, paymentText } from '../messages/payments.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';

const PAYMENTS = 'deal-payments';
const metadata = z.strictObject({ deal: z.int().positive(), currency: z.string(), paid: z.int() });
/** Slack's checkboxes hold ten. */
const MOST_LISTED = 10;
const LONGEST_AMOUNT = 40;

/**
 * What was paid to a creator: what was entered, and one more, filled with what was typed. What is likely next fills it only where nothing can be taken back: a
 * person who came to take a payment back would enter another by leaving it.
 */
export function dealPaymentsModal(
  { deal, creatorName, made, fee, open, next, today }: DealPayments,
  typed = '',
  notice?: string,
): ModalView {
  const currency = currencyOfDeal(deal);
  const tooLong = typed.length > LONGEST_AMOUNT;
  const shown = made.slice(-MOST_LISTED);
  const likely = next.amount > 0 ? String(majorUnits(next)) : undefined;
  return modal({
    callbackId: PAYMENTS,
    title: `Payments of ${reference('deal', deal.number)}`,
    submit: 'Save',
    metadata: sealValue(PAYMENTS, { deal: deal.number, currency, paid: deal.paid.amount }),
    blocks: [
      ...(notice ? [section(notice)] : []),
      section(
        [
          `*${escape(creatorName)}*, paid so far: ${deal.paid.amount === 0 ? 'nothing' : paidText(deal.paid, fee)}.`,
          ...open.slice(0, 3).map(paymentLine),
          'Parley pays nobody: write down here what your team paid.',
        ].join('\n'),
      ),
      ...(shown.length > 0
        ? [
            checkboxesInput({
              block: 'remove',
              label: 'Entered so far: tick what to take back',
              options: shown.map((payment) => [payment.id, paymentText(payment)] as const),
              optional: true,
            }),
          ]
        : [context('No payment was entered so far.')]),
      ...(made.length > shown.length
        ? [context(`${made.length - shown.length} earlier not shown; they count all the same.`)]
        : []),
      ...(tooLong ? [context(`“${echo(typed)}” is not an amount. Enter it below.`)] : []),
      textInput({
        block: 'amount',
        label: `Amount in ${currency}`,
        value: (!tooLong && typed) || (made.length === 0 ? likely : undefined),
        placeholder: likely ?? '750',
        hint: next.amount > 0 ? `By the contract the next is ${formatMoney(next)}.` : undefined,
        optional: true,
        maxLength: LONGEST_AMOUNT,
      }),
      dateInput({ block: 'on', label: 'Paid on', value: today, optional: true }),
      textInput({
        block: 'note',
        label: 'Note',
        placeholder: 'Invoice 2026-117',
        optional: true,
        maxLength: LONGEST_PAYMENT_NOTE,
      }),
    ],
  });
}

async function submit(ask: SubmitAsk): Promise<FormAnswer> {
  const { services, actor, view } = ask;
  const meta = openValue(PAYMENTS, metadata, view.privateMetadata);
  if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const typed = textOf(view, 'amount');
  const amount = typed === undefined ? undefined : parseMoneyText(typed, { currency: meta.currency });
  const on = dateOf(view, 'on');
  const note = textOf(view, 'note');
  if (typed !== undefined && !amount)
    return { kind: 'errors', errors: { amount: `Enter an amount in ${meta.currency}, such as 750.` } };
  if (amount && !on) return { kind: 'errors', errors: { on: 'Choose the day of the payment.' } };
  const recorded = await recordPayment(services, actor, {
    deal: meta.deal,
    remove: optionsOf(view, 'remove') ?? [],
    seenPaid: money(meta.paid, meta.currency),
    ...(amount && on ? { add: { amount, on, ...(note ? { note } : {}) } } : {}),
  });
  if (recorded.ok) return { kind: 'close', message: paymentsRecorded(recorded.value) };
  if (recorded.refusal.kind === 'stale') return onNewVersion(ask, meta.deal, typed);
  const errors = refusalErrors(recorded.refusal, ['amount', 'on', 'note']);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: recorded.refusal };
}

/** Somebody else wrote payments of the deal down: shows them, and keeps what was typed. */
async function onNewVersion({ services, actor }: SubmitAsk, deal: number, typed = ''): Promise<FormAnswer> {
  const shown = await showPayments(services, actor, deal);
  const notice =
    ':warning: Payments of this deal changed while the form was open. Nothing was saved yet: see what stands now, then save again, or clear the amount.';
  return shown.ok
    ? { kind: 'update-modal', view: dealPaymentsModal(shown.value, typed, notice) }
    : { kind: 'refused', refusal: shown.refusal };
}

export const dealPaymentsForm: Form = { callbackId: PAYMENTS, submit };
