import { type Deliverable, describeDeliverables } from '../../deliverables.ts';
import { formatMoney, type Money, sameMoney } from '../../money.ts';
import { describeExclusivity, describeUsage, type Terms } from '../../terms.ts';
import { mentionsAny } from '../secrets.ts';
import type { Point, PublicLine } from './reply.ts';

/** First and last day of publication over all lines; both missing while the dates are open. */
export function publicationOf(lines: readonly Deliverable[]): {
  from?: Temporal.PlainDate;
  until?: Temporal.PlainDate;
} {
  const from = sorted(lines.map(({ publishFrom }) => publishFrom))[0];
  const until = sorted(lines.map(({ publishUntil }) => publishUntil)).at(-1);
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

function sorted(dates: readonly (Temporal.PlainDate | undefined)[]): Temporal.PlainDate[] {
  return dates.filter((date) => date !== undefined).sort(Temporal.PlainDate.compare);
}

/** What a point is worth in these terms, in English: `30 days of organic use`. */
const WORDS: Record<Point, (terms: Terms) => string> = {
  fee: ({ fee }) => `a fee of ${formatMoney(fee)}`,
  product: (terms) => {
    const product = productOf(terms);
    return product ? `product worth ${formatMoney(product)}` : 'no product';
  },
  deliverables: ({ deliverables }) => describeDeliverables(deliverables),
  dates: ({ deliverables }) => datesWords(deliverables),
  usage: ({ usage }) => (usage.kind === 'none' ? 'no usage rights' : describeUsage(usage)),
  whitelisting: ({ whitelistingDays }) =>
    whitelistingDays === 0
      ? 'no ads from their account'
      : `${whitelistingDays} days of ads from their account`,
  exclusivity: ({ exclusivity }) =>
    exclusivity ? `exclusivity: ${describeExclusivity(exclusivity)}` : 'no exclusivity',
  payment: ({ upfrontPercent, netDays }) =>
    `payment: ${upfrontPercent > 0 ? `${upfrontPercent}% on signing, ` : ''}net ${netDays} days`,
  bonus: ({ bonusCap }) => (bonusCap ? `a bonus of up to ${formatMoney(bonusCap)}` : 'no bonus'),
};

/** Without any figure, for a line whose figure happens to be a secret one. */
const PLAIN: Record<Point, string> = {
  fee: 'the fee in the terms',
  product: 'the product in the terms',
  deliverables: 'the work in the terms',
  dates: 'the dates in the terms',
  usage: 'the usage rights in the terms',
  whitelisting: 'the ads from their account in the terms',
  exclusivity: 'the exclusivity in the terms',
  payment: 'the payment in the terms',
  bonus: 'the bonus in the terms',
};

/** What each point is called for the team. */
export const POINT_NAMES: Record<Point, string> = {
  fee: 'the fee',
  product: 'product',
  deliverables: 'deliverables',
  dates: 'dates',
  usage: 'usage rights',
  whitelisting: 'ads from their account',
  exclusivity: 'exclusivity',
  payment: 'payment terms',
  bonus: 'a bonus',
};

function datesWords(lines: readonly Deliverable[]): string {
  const { from, until } = publicationOf(lines);
  if (from && until) return `publication from ${day(from)} to ${day(until)}`;
  if (from) return `publication from ${day(from)}`;
  return until ? `publication by ${day(until)}` : 'dates to be set together';
}

export function day(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Retail value of what is given besides or instead of money. */
export function productOf({
  productValue,
  priceModel,
}: Pick<Terms, 'productValue' | 'priceModel'>): Money | undefined {
  return productValue ?? (priceModel.kind === 'barter' ? priceModel.retailValue : undefined);
}

/**
 * A point of the offered terms as a line a creator may read. An amount of the offer itself is no secret, whatever it
 * equals; a line that holds any other secret amount loses its figure.
 */
export function publicLine(point: Point, terms: Terms, secrets: readonly Money[]): PublicLine {
  const own = [terms.fee, terms.bonusCap, productOf(terms)].filter((amount) => amount !== undefined);
  const hidden = secrets.filter((secret) => !own.some((amount) => sameMoney(amount, secret)));
  const words = WORDS[point](terms);
  return (mentionsAny(words, hidden) ? PLAIN[point] : words) as PublicLine;
}

/** Which points moved from one offer to another, by whom each move helps. */
export interface Moves {
  readonly forThem: readonly Point[];
  readonly forUs: readonly Point[];
}

const COMPARED: Record<Point, (before: Terms, after: Terms) => number> = {
  fee: (before, after) => after.fee.amount - before.fee.amount,
  product: (before, after) => (productOf(after)?.amount ?? 0) - (productOf(before)?.amount ?? 0),
  deliverables: (before, after) => pieces(before) - pieces(after),
  dates: () => 0,
  usage: (before, after) => usageRank(before) - usageRank(after),
  whitelisting: (before, after) => before.whitelistingDays - after.whitelistingDays,
  exclusivity: (before, after) => (before.exclusivity?.days ?? 0) - (after.exclusivity?.days ?? 0),
  payment: (before, after) => after.upfrontPercent - before.upfrontPercent || before.netDays - after.netDays,
  bonus: (before, after) => (after.bonusCap?.amount ?? 0) - (before.bonusCap?.amount ?? 0),
};

export function movesBetween(before: Terms, after: Terms): Moves {
  const points = Object.keys(COMPARED) as Point[];
  return {
    forThem: points.filter((point) => COMPARED[point](before, after) > 0),
    forUs: points.filter((point) => COMPARED[point](before, after) < 0),
  };
}

export function pieces({ deliverables }: Pick<Terms, 'deliverables'>): number {
  return deliverables.reduce((sum, line) => sum + line.quantity, 0);
}

const OPEN_ENDED = 10_000;

/** Rights in one order: paid before organic, then by length. */
export function usageRank({ usage }: Pick<Terms, 'usage'>): number {
  const days = usage.duration === 'perpetual' ? OPEN_ENDED : usage.duration;
  return usage.kind === 'none' ? 0 : (usage.kind === 'paid' ? 2 : 1) * (OPEN_ENDED + 1) + days;
}
