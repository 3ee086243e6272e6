import type { KnownBlock } from '@slack/types';
import type { OpenPayments } from '../../../application/performance/payments/open-payments.ts';
import type { DealPayments } from '../../../application/performance/payments/payment-basis.ts';
import { parseReference, reference } from '../../../domain/ids.ts';
import { formatMoney, type Money, subtract } from '../../../domain/money.ts';
import type { PaymentDue } from '../../../domain/performance/payments/payments-due.ts';
import type { PaymentMade } from '../../../domain/performance/payments/payments-made.ts';
import { button, context, header, section } from '../blocks.ts';
import { dateText, echo, escape } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';

/** Lines with a button each that a person still reads through. */
const MOST_SHOWN = 12;

/** `$750 to Ana (D-1): 24 Dec 2026 at the earliest, 30 days after the signing`, a line of its own on most screens. No invoice is known, so none is said. */
export function paymentLine(payment: PaymentDue): string {
  const { amount, creator, deal, late } = payment;
  const who = `${formatMoney(amount)} to ${escape(creator)} (${deal})`;
  return `${late ? ':warning: ' : ''}${who}${partText(payment)}: ${whenText(payment)}`;
}

function partText({ part }: PaymentDue): string {
  return part.startsWith('month') ? `, ${part}` : '';
}

/** `due since 24 Dec 2026, 30 days after the signing`. */
function whenText({ on, from, netDays, late }: PaymentDue): string {
  const days = netDays === 0 ? `at ${from.event}` : `${netDays} days after ${from.event}`;
  return `${late ? `due since ${day(on)}` : `${day(on)} at the earliest`}, ${days}`;
}

/** `$750 on 3 Dec 2026: invoice 12`. */
export function paymentText({ amount, on, note }: PaymentMade): string {
  return `${formatMoney(amount)} on ${dateText(on)}${note ? `: ${echo(note, 40)}` : ''}`;
}

/** `$750 of $1,500`, or that it is all of it and what was paid beyond. */
export function paidText(paid: Money, fee: Money): string {
  const beyond = paid.amount > fee.amount ? ` and ${formatMoney(subtract(paid, fee))} beyond it` : '';
  if (fee.amount === 0) return formatMoney(paid);
  return paid.amount >= fee.amount
    ? `in full (${formatMoney(fee)})${beyond}`
    : `${formatMoney(paid)} of ${formatMoney(fee)}`;
}

/** What was paid for a deal after somebody wrote it down. */
export function paymentsRecorded({ deal, creatorName, made, fee, left, open }: DealPayments): Message {
  const lines = [
    `*${reference('deal', deal.number)} ${escape(creatorName)}*, paid: ${paidText(deal.paid, fee)}.`,
    ...(made.length > MOST_SHOWN ? [`${made.length - MOST_SHOWN} earlier not shown`] : []),
    ...made.slice(-MOST_SHOWN).map((payment) => `• ${escape(paymentText(payment))}`),
    ...(left.amount > 0 ? open.slice(0, 1).map((part) => `Next: ${paymentLine(part)}`) : []),
  ];
  return { text: lines.join('\n') };
}

/** Everything that is planned and not paid over all deals, the longest due first. */
export function openPaymentList({ payments, undated, isCut, today }: OpenPayments): Message {
  const late = payments.filter((payment) => payment.late).length;
  const title = `Open payments, ${dateText(today)}`;
  if (payments.length === 0) {
    const none = 'No payment is open: every part of a signed fee whose day can be told is recorded as paid.';
    return { text: none, blocks: [header(title), section(none), ...notListed(undated, isCut)] };
  }
  const shown = payments.slice(0, MOST_SHOWN);
  const left = payments.length - shown.length;
  const by = late === 0 ? 'none due yet' : `${late === payments.length ? 'all' : late} due by now`;
  const summary = `${payments.length} planned by contracts and not recorded as paid, ${by}. Days are the earliest that a contract allows: Parley knows no invoices.`;
  return {
    text: `${title}: ${summary}`,
    blocks: [
      header(title),
      context(summary),
      ...shown.map(paymentBlock),
      ...(left > 0 ? [context(`And ${left} more after these.`)] : []),
      ...notListed(undated, isCut),
    ],
  };
}

/** What is open and has no line, and how it gets one. */
function notListed(undated: number, isCut: boolean): KnownBlock[] {
  const [deals, wait, their] = undated === 1 ? ['deal', 'waits', 'its'] : ['deals', 'wait', 'their'];
  return [
    ...(undated > 0
      ? [
          context(
            `${undated} more ${deals} ${wait} for posts: the day of a payment is told when all ${their} posts are recorded as published or the deal is completed.`,
          ),
        ]
      : []),
    ...(isCut
      ? [context('Only the unpaid deals that changed last were looked at. Any other: `/deal paid D-12`.')]
      : []),
  ];
}

function paymentBlock(payment: PaymentDue): KnownBlock {
  const deal = parseReference('deal', payment.deal);
  const { amount, creator, late } = payment;
  return section(
    `*${formatMoney(amount)} to ${escape(creator)}* (${payment.deal})${partText(payment)}\n${late ? ':warning: ' : ''}${whenText(payment)}, ${day(payment.from.on)}`,
    deal === undefined
      ? undefined
      : button({ text: 'Record as paid', actionId: 'payments.open', value: sealValue('payments', { deal }) }),
  );
}

function day(on: string): string {
  return dateText(Temporal.PlainDate.from(on));
}
