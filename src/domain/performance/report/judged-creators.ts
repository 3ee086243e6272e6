import { reference } from '../../ids.ts';
import { formatMoney, money } from '../../money.ts';
import { WOULD_NOT } from '../aftercare.ts';
import type { Evidence } from './evidence.ts';
import { formatOf } from './groups.ts';
import { type RenewalPrice, renewalPrice } from './renewal-price.ts';
import { type CreatorSums, creatorsIn, type Scorecard, sumsOf } from './scorecards.ts';
import type { PostSums } from './sums.ts';
import { againstYardstick, type Yardstick } from './yardstick.ts';

/** A creator whose posts are enough to hold against the yardstick. */
export interface JudgedCreator {
  readonly creator: number;
  readonly name: string;
  readonly rows: readonly CreatorSums[];
  readonly sums: PostSums;
  readonly result: NonNullable<ReturnType<typeof againstYardstick>>;
  readonly card: Scorecard | undefined;
}

/** Best results first. Creators with too few posts are not among them. */
export function judgedCreators({ creators, scorecards, yardstick }: Evidence): JudgedCreator[] {
  if (!yardstick) return [];
  const cards = new Map(scorecards.map((card) => [card.creator, card]));
  return [...creatorsIn(creators)]
    .flatMap(([creator, rows]) => {
      const sums = sumsOf(rows);
      const result = againstYardstick(sums, yardstick);
      const card = cards.get(creator);
      const name = card?.name ?? reference('creator', creator);
      return result ? [{ creator, name, rows, sums, result, card }] : [];
    })
    .toSorted((a, b) => b.result.times - a.result.times || a.name.localeCompare(b.name, 'en'));
}

/** Better than all posts together needs somebody to be better than. */
export function isGoodResult({ result }: JudgedCreator, yardstick: Yardstick, among: number): boolean {
  return yardstick.basis === 'goal' ? result.times >= 1 : among > 1 && result.times > 1;
}

/** What speaks against a creator beside the results: late work, and that they do not want to. */
export function isUnwilling({ card }: Pick<JudgedCreator, 'card'>): boolean {
  return card?.again !== undefined && card.again <= WOULD_NOT;
}

export function isLate({ card }: Pick<JudgedCreator, 'card'>): boolean {
  const delivery = card?.scores.delivery.score;
  return delivery !== undefined && delivery < 3;
}

/**
 * What to offer for a deal like those before; undefined where no fee was paid, one is in a currency without a rate, or the last deal pays by
 * results: what is set aside for it is the most that it may cost.
 */
export function nextPrice(
  { sums, result, rows }: JudgedCreator,
  { currency, scale, paidByResults }: Evidence,
): RenewalPrice | undefined {
  if (rows.some(({ lastDeal }) => paidByResults.has(lastDeal))) return undefined;
  const fees = sums.fees.posts === sums.posts ? sums.fees.value : 0;
  return renewalPrice(money(fees, currency), sums.deals, result.times, scale);
}

/** `agreed $1,200 a deal over 2 deals, +15% for the results`: the mean fee of the deals that the price comes from. */
export function agreedWords(
  { sums }: JudgedCreator,
  currency: string,
  { movePercent }: RenewalPrice,
): string {
  const mean = formatMoney(money(Math.round(sums.fees.value / sums.deals), currency));
  const move = movePercent === 0 ? 'unchanged' : `${movePercent > 0 ? '+' : '−'}${Math.abs(movePercent)}%`;
  return `agreed ${mean} a deal over ${sums.deals} deal${sums.deals === 1 ? '' : 's'}, ${move} for the results`;
}

/** The format of theirs that did best, of those with enough posts. */
export function bestFormat({ rows }: JudgedCreator, yardstick: Yardstick): string | undefined {
  const formats = [...Map.groupBy(rows, ({ platform, format }) => `${platform} ${format}`)].flatMap(
    ([key, own]) => {
      const result = againstYardstick(sumsOf(own), yardstick);
      return result ? [{ key, times: result.times }] : [];
    },
  );
  const best = formats.toSorted((a, b) => b.times - a.times)[0];
  return best && formatOf(best.key);
}

/** The newest deal of theirs with posts. */
export function lastDealOf({ rows }: JudgedCreator): number {
  return Math.max(...rows.map(({ lastDeal }) => lastDeal));
}
