import { instalmentsOf } from '../../contract/instalments.ts';
import { type Money, money, zero } from '../../money.ts';
import { type DealInput, isUnderContract } from '../campaign-figures.ts';
import { publicationDays } from '../publication.ts';

/** A part of a fee as the contract plans it. */
export interface PlannedPayment {
  /** `on signing`, `after the last publication`, `month 2 of 6`. */
  readonly part: string;
  readonly amount: Money;
  /** The event that the days of the contract run from, and when it was or is planned; without a day it cannot be told yet. */
  readonly event: string;
  readonly from: Temporal.PlainDate | undefined;
}

/** The parts of the fee of a signed contract in the order in which they fall due; none before it is signed or after it was called off. */
export function paymentPlan(one: DealInput, today: Temporal.PlainDate): PlannedPayment[] {
  const { deal, signedOn } = one;
  const terms = deal.agreed?.terms;
  if (!signedOn || !terms || !isUnderContract(deal)) return [];
  const { termMonths = 1 } = terms;
  let month = 0;
  return instalmentsOf(terms).flatMap(({ follows, amount, times }): PlannedPayment[] => {
    if (follows === 'signing') return [{ part: 'on signing', amount, event: 'the signing', from: signedOn }];
    if (follows === 'last publication')
      return [{ part: 'after the last publication', amount, ...lastPublication(one, today) }];
    return Array.from({ length: times }, () => {
      month += 1;
      const from = (one.startsOn ?? signedOn).add({ months: month }).subtract({ days: 1 });
      return { part: `month ${month} of ${termMonths}`, amount, event: 'the end of the month', from };
    });
  });
}

/** The day of the last post when all are out; until then the last day to publish, as long as it can be kept. */
function lastPublication(one: DealInput, today: Temporal.PlainDate): Pick<PlannedPayment, 'event' | 'from'> {
  const agreed = one.work.reduce((sum, { quantity }) => sum + quantity, 0);
  const days = publicationDays(one).toSorted(Temporal.PlainDate.compare);
  if (days.length >= agreed) return { event: 'the last publication', from: days.at(-1) };
  const planned = one.work.map(({ publishUntil }) => publishUntil);
  const last = planned
    .filter((on) => on !== undefined)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  const isOpen = last && planned.every((on) => on) && Temporal.PlainDate.compare(last, today) >= 0;
  return { event: 'the last day to publish', from: isOpen ? last : undefined };
}

/** What of each part is left to pay: money that was paid covers the parts in their order. Parts that are covered are left out. */
export function unpaidParts(plan: readonly PlannedPayment[], paid: Money): PlannedPayment[] {
  let covered = paid.amount;
  return plan.flatMap((part) => {
    const left = Math.max(0, part.amount.amount - covered);
    covered = Math.max(0, covered - part.amount.amount);
    return left > 0 ? [{ ...part, amount: money(left, part.amount.currency) }] : [];
  });
}

/** What is left to pay of the fixed fee of a deal; zero where more was paid. */
export function leftToPay({ deal }: Pick<DealInput, 'deal'>): Money {
  const fee = deal.agreed?.terms.fee ?? zero(deal.paid.currency);
  return money(Math.max(0, fee.amount - deal.paid.amount), fee.currency);
}
