import { latestDateAnywhere } from '../../../domain/dates.ts';
import { allowPayment, currencyOfDeal, type Deal } from '../../../domain/deal.ts';
import type { DealEvent } from '../../../domain/deal-events.ts';
import { type Actor, reference } from '../../../domain/ids.ts';
import { formatMoney, MOST_MINOR_UNITS, type Money, sameMoney } from '../../../domain/money.ts';
import { type PaymentMade, paymentsMade } from '../../../domain/performance/payments/payments-made.ts';
import { invalid, ok, type Result, refuse } from '../../../domain/refusal.ts';
import type { Role } from '../../../domain/settings.ts';
import { change, look } from '../../change.ts';
import { dealNotFound } from '../../deals/deal-changes.ts';
import { announceProgress } from '../../deals/stage-progress.ts';
import type { Ports, Transaction } from '../../ports.ts';
import { type DealPayments, paymentsOf } from './payment-basis.ts';

const MAY_RECORD = {
  action: 'record payments',
  needs: ['campaign_manager', 'budget_approver'] as readonly Role[],
};

/** Characters of a note. */
export const LONGEST_PAYMENT_NOTE = 200;

/** What was paid for a deal, for a form. Refuses an unknown deal and one that was never agreed. */
export async function showPayments(
  ports: Ports,
  actor: Actor,
  number: number,
): Promise<Result<DealPayments>> {
  return look(ports, actor, MAY_RECORD, async (tx, { now }) => {
    const payments = await paymentsOf(tx, number, now);
    if (!payments) return dealNotFound(number);
    const allowed = allowPayment(payments.deal);
    return allowed.ok ? ok(payments) : allowed;
  });
}

export interface PaymentInput {
  readonly deal: number;
  readonly add?: { readonly amount: Money; readonly on: Temporal.PlainDate; readonly note?: string };
  /** Ids of payments that are taken back. */
  readonly remove: readonly string[];
  /** What was paid in all when the form was opened, so that two people do not write down one payment. */
  readonly seenPaid?: Money;
}

/**
 * Writes down that a creator was paid, takes an entry back, or both. Parley pays nobody: this is what the team says. Refuses an unknown deal, one that was
 * never agreed, nothing to do, an amount of zero or less or larger than any, another currency than the deal's, a day to come or before the deal, and a new payment where
 * others were entered or taken back meanwhile.
 */
export async function recordPayment(
  ports: Ports,
  actor: Actor,
  input: PaymentInput,
): Promise<Result<DealPayments>> {
  const id = ports.ids.next();
  return change<DealPayments>(ports, actor, MAY_RECORD, async (tx, { now }) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allowPayment(deal);
    if (!allowed.ok) return allowed;
    const standing = paymentsMade(await tx.deals.events(deal.number));
    const events = eventsOf(deal, input, { id, standing, now });
    if (!events.ok) return events;
    const moved = await tx.deals.record(deal, events.value, actor.user, now);
    await noteEarlier(tx, deal, moved);
    await announceProgress(tx, moved);
    const payments = await paymentsOf(tx, deal.number, now);
    return payments ? ok(payments) : dealNotFound(input.deal);
  });
}

/** The thread tells the last event by itself; that a payment was taken back for another is told before it, or it reads as two. */
async function noteEarlier(tx: Transaction, before: Deal, after: Deal): Promise<void> {
  for (let event = before.version + 1; event < after.version; event++)
    await tx.announce(
      { kind: 'deal-note', deal: after.number, event },
      { to: 'deal-thread', deal: after.number },
    );
}

interface Standing {
  readonly id: string;
  readonly standing: readonly PaymentMade[];
  readonly now: Temporal.Instant;
}

function eventsOf(
  deal: Deal,
  { add, remove, seenPaid }: PaymentInput,
  { id, standing, now }: Standing,
): Result<DealEvent[]> {
  const gone = standing
    .filter((payment) => remove.includes(payment.id))
    .map((payment): DealEvent => ({ kind: 'payment-removed', id: payment.id, amount: payment.amount }));
  if (!add && remove.length === 0)
    return invalid('amount', 'Enter an amount, or choose a payment to take back.');
  if (!add)
    return gone.length > 0
      ? ok(gone)
      : refuse({ kind: 'nothing-to-do', why: 'These payments were taken back already.' });
  const isOld = gone.length < new Set(remove).size || (seenPaid && !sameMoney(seenPaid, deal.paid));
  if (isOld) return refuse({ kind: 'stale', what: 'deal', reference: reference('deal', deal.number) });
  const { amount, on, note } = add;
  const expected = currencyOfDeal(deal);
  if (amount.currency !== expected)
    return refuse({ kind: 'currency-mismatch', expected, given: amount.currency });
  if (amount.amount <= 0) return invalid('amount', 'Enter an amount above zero.');
  const most = formatMoney({ ...amount, amount: MOST_MINOR_UNITS });
  if (amount.amount > MOST_MINOR_UNITS)
    return invalid('amount', `Check the amount: no payment is more than ${most}.`);
  if (deal.paid.amount + amount.amount > MOST_MINOR_UNITS)
    return invalid('amount', `Check the amount: no deal is paid more than ${most} in all.`);
  if (Temporal.PlainDate.compare(on, latestDateAnywhere(now)) > 0)
    return invalid('on', 'That day is still to come. Enter the day of the payment.');
  if (Temporal.PlainDate.compare(on, earliest(deal)) < 0)
    return invalid('on', 'That is more than a year before the deal was opened. Check the year.');
  if (note && [...note].length > LONGEST_PAYMENT_NOTE)
    return invalid('note', `Write at most ${LONGEST_PAYMENT_NOTE} characters.`);
  return ok([...gone, { kind: 'payment-recorded', id, amount, on, ...(note ? { note } : {}) }]);
}

/** A year before, for deals that were brought into Parley when they were under way. */
function earliest({ openedAt }: Deal): Temporal.PlainDate {
  return openedAt.toZonedDateTimeISO('UTC').toPlainDate().subtract({ years: 1 });
}
