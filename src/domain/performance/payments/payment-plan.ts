import { instalmentsOf } from '../../contract/instalments.ts';
import type { Deal } from '../../deal.ts';
import { type Money, money, zero } from '../../money.ts';
import { type DealInput, isUnderContract, postsOf } from '../campaign-figures.ts';
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

/**
 * The day of the last post when all are out or no more are awaited, and the completion where no post tells its day; until then the last day to publish, as long
 * as it can be kept.
 */
function lastPublication(one: DealInput, today: Temporal.PlainDate): Pick<PlannedPayment, 'event' | 'from'> {
  const agreed = one.work.reduce((sum, { quantity }) => sum + quantity, 0);
  const [last] = publicationDays(one).toSorted((a, b) => Temporal.PlainDate.compare(b, a));
  if (one.completedOn && !last) return { event: 'the completion', from: one.completedOn };
  if (one.completedOn || postsOf(one).size >= agreed) return { event: 'the last publication', from: last };
  const planned = one.work.map(({ publishUntil }) => publishUntil);
  const [until] = planned
    .filter((on) => on !== undefined)
    .toSorted((a, b) => Temporal.PlainDate.compare(b, a));
  const isOpen = until && planned.every((on) => on) && Temporal.PlainDate.compare(until, today) >= 0;
  return { event: 'the last day to publish', from: isOpen ? until : undefined };
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

/** The fixed fee that a deal owes; zero before it is agreed and after it was called off. */
export function owedFee(deal: Pick<Deal, 'agreed' | 'status' | 'paid'>): Money {
  return deal.agreed && isUnderContract(deal) ? deal.agreed.terms.fee : zero(deal.paid.currency);
}

/** What is left to pay of the fixed fee of a deal; zero where more was paid. */
export function leftToPay({ deal }: Pick<DealInput, 'deal'>): Money {
  const fee = owedFee(deal);
  return money(Math.max(0, fee.amount - deal.paid.amount), fee.currency);
}
