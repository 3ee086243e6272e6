import type { Money } from '../../money.ts';
import type { Evidence } from './evidence.ts';
import {
  agreedWords,
  bestFormat,
  isGoodResult,
  isLate,
  isUnwilling,
  type JudgedCreator,
  judgedCreators,
  lastDealOf,
  nextPrice,
} from './judged-creators.ts';
import { creatorsIn, type Score, sumsOf } from './scorecards.ts';
import { isUnpaid, measuredWords, type Yardstick } from './yardstick.ts';

/** A creator in the list of whom to book again. */
export interface Renewal {
  readonly creator: number;
  readonly name: string;
  /** `think twice`: good or not, something speaks against it, which `against` names. */
  readonly advice: 'book again' | 'think twice';
  readonly against: readonly string[];
  /** `6 posts, cost per 1,000 views $8.20, goal $20`. */
  readonly result: string;
  /** How many times as good as the yardstick. */
  readonly times: number;
  /** The format of theirs that did best, where one has enough posts. */
  readonly format?: string;
  /** Missing where no fee was paid, and where the last deal pays by results. */
  readonly price?: { readonly amount: Money; readonly because: string };
  readonly delivery: Score;
  /** What they said of working with us again, 1 to 5. */
  readonly again?: number;
  readonly lastDeal: number;
}

export interface Renewals {
  /** Those to book again first, best results first; then those of whom something speaks against it, who do not want to last. */
  readonly ranked: readonly Renewal[];
  /** Names of creators with too few posts to tell. */
  readonly tooFew: readonly string[];
  /** Names of creators with enough posts for which nothing was paid: no cost can be held against the yardstick. */
  readonly unpaid: readonly string[];
  /** Missing when no measure has enough posts. */
  readonly yardstick?: Yardstick;
}

/** Whom to book again, by the results that the report tells, at its price and by its rule. Too few posts are named, not ranked. */
export function renewalsOf(evidence: Evidence): Renewals {
  const { yardstick, creators, scorecards } = evidence;
  const names = new Map(scorecards.map(({ creator, name }) => [creator, name]));
  const judged = judgedCreators(evidence);
  const known = new Set(judged.map(({ creator }) => creator));
  const left = [...creatorsIn(creators)].flatMap(([creator, rows]) => {
    const name = known.has(creator) ? undefined : names.get(creator);
    return name === undefined
      ? []
      : [{ name, isFree: yardstick !== undefined && isUnpaid(sumsOf(rows), yardstick) }];
  });
  const named = (isFree: boolean) =>
    left
      .filter((one) => one.isFree === isFree)
      .map(({ name }) => name)
      .toSorted((a, b) => a.localeCompare(b, 'en'));
  const [tooFew, unpaid] = [named(false), named(true)];
  if (!yardstick) return { ranked: [], tooFew, unpaid };
  const ranked = judged
    .map((one) => ({ one, renewal: renewalOf(one, evidence, yardstick, judged.length) }))
    // The sort keeps the order by results within each rank.
    .toSorted((a, b) => rankOf(a.one, a.renewal) - rankOf(b.one, b.renewal))
    .map(({ renewal }) => renewal);
  return { ranked, tooFew, unpaid, yardstick };
}

function rankOf(one: JudgedCreator, { advice }: Renewal): number {
  if (advice === 'book again') return 0;
  return isUnwilling(one) ? 2 : 1;
}

function renewalOf(one: JudgedCreator, evidence: Evidence, yardstick: Yardstick, among: number): Renewal {
  const { creator, name, result, card } = one;
  const against = [
    ...(isUnwilling(one) ? ['would not work with us again'] : []),
    ...(isLate(one) ? ['late with their work'] : []),
    ...(isGoodResult(one, yardstick, among) ? [] : [weakWords(yardstick, among)]),
  ];
  const format = bestFormat(one, yardstick);
  const price = nextPrice(one, evidence);
  return {
    creator,
    name,
    advice: against.length === 0 ? 'book again' : 'think twice',
    against,
    result: measuredWords(result, yardstick, evidence.currency),
    times: result.times,
    ...(format ? { format } : {}),
    ...(price ? { price: { amount: price.price, because: agreedWords(one, evidence.currency, price) } } : {}),
    delivery: card?.scores.delivery ?? { because: 'not known' },
    ...(card?.again === undefined ? {} : { again: card.again }),
    lastDeal: lastDealOf(one),
  };
}

function weakWords({ basis }: Yardstick, among: number): string {
  if (basis === 'goal') return 'the goal was missed';
  return among > 1 ? 'no better than all posts together' : 'nobody else to compare with';
}
