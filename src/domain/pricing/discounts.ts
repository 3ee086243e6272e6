import type { Terms } from '../terms.ts';
import { type AddOn, addOn } from './add-ons.ts';
import type { AddOnRate } from './types.ts';

/**
 * The one discount for volume that applies: a retainer (regular work over at least three months) or else a bundle (several
 * pieces at once). They do not add up; sources give a retainer instead of a bundle. Undefined when there is too little work.
 */
export function volumeDiscount(terms: Terms, rates: readonly AddOnRate[]): AddOn | undefined {
  return retainerDiscount(terms, rates) ?? bundleDiscount(terms, rates);
}

/** The first step of each discount: from how many pieces, and from how many months on, something is taken off. */
export function firstDiscounts(rates: readonly AddOnRate[]): AddOnRate[] {
  const first = (kind: 'bundle' | 'retainer', from: (rate: AddOnRate) => number) =>
    rates.filter((rate) => rate.kind === kind).sort((a, b) => from(a) - from(b))[0];
  return [first('bundle', ({ items = 0 }) => items), first('retainer', ({ months = 0 }) => months)].filter(
    (rate) => rate !== undefined,
  );
}

function bundleDiscount(terms: Terms, rates: readonly AddOnRate[]): AddOn | undefined {
  const pieces = piecesOf(terms);
  const rate = rates
    .filter((row) => row.kind === 'bundle' && pieces >= (row.items ?? Number.POSITIVE_INFINITY))
    .sort((a, b) => (b.items ?? 0) - (a.items ?? 0))[0];
  return rate && addOn(rate, 'Bundle discount', rate, `${pieces} pieces in one deal`);
}

function retainerDiscount(terms: Terms, rates: readonly AddOnRate[]): AddOn | undefined {
  const months = retainerMonths(terms);
  const rate = rates
    .filter((row) => row.kind === 'retainer' && months >= (row.months ?? Number.POSITIVE_INFINITY))
    .sort((a, b) => (b.months ?? 0) - (a.months ?? 0))[0];
  return rate && addOn(rate, 'Retainer discount', rate, `${piecesOf(terms)} pieces over ${months} months`);
}

/**
 * Months of regular work: as the terms say, else the calendar months that the lines' publication dates reach over. At most
 * one for each piece, because a single post with a long window is not regular work.
 */
export function retainerMonths(terms: Terms): number {
  return Math.min(terms.termMonths ?? monthsOfDates(terms), piecesOf(terms));
}

function monthsOfDates({ deliverables }: Terms): number {
  const dates = deliverables
    .map((line) => line.publishUntil ?? line.publishFrom)
    .filter((date) => date !== undefined)
    .sort(Temporal.PlainDate.compare);
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last ? first.until(last, { largestUnit: 'month' }).months + 1 : 0;
}

function piecesOf({ deliverables }: Terms): number {
  return deliverables.reduce((sum, line) => sum + line.quantity, 0);
}
