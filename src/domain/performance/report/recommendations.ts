import { reference } from '../../ids.ts';
import { formatMoney, money } from '../../money.ts';
import { ENOUGH_POSTS } from './figures.ts';
import { formatOf, type Group, type GroupTable } from './groups.ts';
import { measuring } from './measuring.ts';
import { bonusOf, MOST_MOVE, type RenewalPrice, renewalPrice } from './renewal-price.ts';
import { type CreatorSums, creatorsIn, type Scorecard, sumsOf } from './scorecards.ts';
import type { PostSums } from './sums.ts';
import { againstYardstick, measuredWords, type Yardstick } from './yardstick.ts';

/** Advice with the figures it rests on and the rule that gave it. */
export interface Recommendation {
  readonly kind: 'book again' | 'thank' | 'do more' | 'stop' | 'measure';
  readonly what: string;
  readonly because: string;
  readonly rule: string;
}

/** Everything that advice is drawn from. */
export interface Evidence {
  readonly whole: PostSums;
  readonly tables: readonly GroupTable[];
  readonly creators: readonly CreatorSums[];
  readonly scorecards: readonly Scorecard[];
  readonly yardstick: Yardstick | undefined;
  readonly currency: string;
  /** Power of ten by which the currency's figures exceed US dollars'. */
  readonly scale: number;
}

/** Own choices: from what on a result is good, or bad enough to stop, and how far a group must stand out from all posts. */
const STOP_AT = 0.5;
const STANDS_OUT = 1.25;
const MOST_OF_A_KIND = 5;

const RULES = {
  again: `At least ${ENOUGH_POSTS} posts, as good as the goal or better than all posts, and delivery of 3 or better where it is known; the price moves with the results, by at most ${MOST_MOVE * 100}%.`,
  thank: 'The goal was beaten: thanks, and a bonus of the share that an offer counts one as.',
  more: `At least ${ENOUGH_POSTS} posts, and ${STANDS_OUT} times as good as all posts together.`,
  stop: `At least ${ENOUGH_POSTS} posts, and at most half as good as the goal, or as all posts together.`,
} as const;

/** Whom to book again and for how much, what to do more of, what to stop, what to measure. Nothing on too few posts. */
export function recommendationsOf(evidence: Evidence): Recommendation[] {
  return [
    ...renewals(evidence),
    ...outstanding(evidence),
    ...stops(evidence),
    ...measuring(evidence).slice(0, MOST_OF_A_KIND),
  ];
}

interface Judged {
  readonly name: string;
  readonly rows: readonly CreatorSums[];
  readonly sums: PostSums;
  readonly result: NonNullable<ReturnType<typeof againstYardstick>>;
  readonly card: Scorecard | undefined;
}

function judgedCreators({ creators, scorecards, yardstick }: Evidence): Judged[] {
  if (!yardstick) return [];
  const cards = new Map(scorecards.map((card) => [card.creator, card]));
  return [...creatorsIn(creators)]
    .flatMap(([creator, rows]) => {
      const sums = sumsOf(rows);
      const result = againstYardstick(sums, yardstick);
      const card = cards.get(creator);
      const name = card?.name ?? reference('creator', creator);
      return result ? [{ name, rows, sums, result, card }] : [];
    })
    .toSorted((a, b) => b.result.times - a.result.times || a.name.localeCompare(b.name, 'en'));
}

/** Better than all posts together needs somebody to be better than. */
function isGood({ result, card }: Judged, yardstick: Yardstick, among: number): boolean {
  const delivery = card?.scores.delivery.score;
  if (delivery !== undefined && delivery < 3) return false;
  return yardstick.basis === 'goal' ? result.times >= 1 : among > 1 && result.times > 1;
}

function renewals(evidence: Evidence): Recommendation[] {
  const { yardstick, currency, scale } = evidence;
  if (!yardstick) return [];
  const judged = judgedCreators(evidence);
  return judged
    .filter((one) => isGood(one, yardstick, judged.length))
    .slice(0, MOST_OF_A_KIND)
    .flatMap((one) => {
      const { sums, result } = one;
      const fees = sums.fees.posts === sums.posts ? sums.fees.value : 0;
      const price = renewalPrice(money(fees, currency), sums.deals, result.times, scale);
      const again: Recommendation = {
        kind: 'book again',
        what: againWords(one, yardstick, price),
        because: [
          measuredWords(result, yardstick, currency),
          ...(price ? [agreedWords(sums, currency, price)] : []),
        ].join('; '),
        rule: RULES.again,
      };
      return yardstick.basis === 'goal' && result.times > 1
        ? [again, thanks(one, yardstick, price, evidence)]
        : [again];
    });
}

function againWords(one: Judged, yardstick: Yardstick, price: RenewalPrice | undefined): string {
  const format = bestFormat(one.rows, yardstick);
  const how = format ? `, with ${format}` : '';
  const cost = price ? ` at about ${formatMoney(price.price)} a deal` : ' on the terms of the last deal';
  return `Book ${one.name} again${cost}${how}`;
}

/** The mean fee of the deals whose cost is known in the report's currency. */
function agreedWords(sums: PostSums, currency: string, { movePercent }: RenewalPrice): string {
  const mean = formatMoney(money(Math.round(sums.fees.value / sums.deals), currency));
  const move = movePercent === 0 ? 'unchanged' : `${movePercent > 0 ? '+' : '−'}${Math.abs(movePercent)}%`;
  return `agreed ${mean} a deal over ${sums.deals} deal${sums.deals === 1 ? '' : 's'}, ${move} for the results`;
}

/** The format of theirs that did best, of those with enough posts. */
function bestFormat(rows: readonly CreatorSums[], yardstick: Yardstick): string | undefined {
  const formats = [...Map.groupBy(rows, ({ platform, format }) => `${platform} ${format}`)].flatMap(
    ([key, own]) => {
      const result = againstYardstick(sumsOf(own), yardstick);
      return result ? [{ key, times: result.times }] : [];
    },
  );
  const best = formats.toSorted((a, b) => b.times - a.times)[0];
  return best && formatOf(best.key);
}

function thanks(
  { name, rows, result }: Judged,
  yardstick: Yardstick,
  price: RenewalPrice | undefined,
  { currency, scale }: Evidence,
): Recommendation {
  const deal = reference('deal', Math.max(...rows.map(({ lastDeal }) => lastDeal)));
  const bonus = price ? `, and consider a bonus of about ${formatMoney(bonusOf(price, scale))}` : '';
  return {
    kind: 'thank',
    what: `Thank ${name} with /deal draft ${deal} thanks${bonus}`,
    because: measuredWords(result, yardstick, currency),
    rule: RULES.thank,
  };
}

/** What a next campaign can choose between. */
const CHOICES = ['format', 'platform', 'tier', 'price_model'] as const;

interface JudgedGroup {
  readonly group: Group;
  readonly title: string;
  readonly times: number;
  readonly words: string;
}

/**
 * Groups beside all posts together: a goal says whether posts were good, not which of them to choose. A group that is one creator's posts alone, or the
 * same posts as another, says nothing of its own.
 */
function judgedGroups({ tables, whole, yardstick, currency, creators }: Evidence): JudgedGroup[] {
  if (!yardstick) return [];
  const told = new Set([...creatorsIn(creators).values()].map((rows) => samePosts(sumsOf(rows))));
  const all = againstYardstick(whole, yardstick);
  if (!all) return [];
  return CHOICES.flatMap((dimension) => {
    const table = tables.find((one) => one.dimension === dimension);
    if (!table || table.groups.length < 2) return [];
    return table.groups.flatMap((group) => {
      const result = againstYardstick(group.sums, yardstick);
      const same = samePosts(group.sums);
      if (!result || told.has(same)) return [];
      told.add(same);
      const words = `${measuredWords(result, yardstick, currency)}; ${factor(result.times / all.times)} times as good as all posts`;
      return [{ group, title: table.title, times: result.times / all.times, words }];
    });
  });
}

/** Alike for groups that hold the same posts. */
function samePosts({ posts, cost, views, engagements }: PostSums): string {
  return [posts, cost.value, views.value, engagements.value].join(' ');
}

function outstanding(evidence: Evidence): Recommendation[] {
  const best = judgedGroups(evidence).filter(({ times }) => times >= STANDS_OUT);
  return best
    .toSorted((a, b) => b.times - a.times)
    .slice(0, MOST_OF_A_KIND)
    .map(({ group, title, words }) => ({
      kind: 'do more',
      what: `Plan more of ${group.name} (${title.toLowerCase()})`,
      because: words,
      rule: RULES.more,
    }));
}

function stops(evidence: Evidence): Recommendation[] {
  const { yardstick, currency } = evidence;
  if (!yardstick) return [];
  const creators = judgedCreators(evidence);
  const weak = creators
    .filter(({ result }) => result.times <= STOP_AT && (yardstick.basis === 'goal' || creators.length > 1))
    .map(({ name, result }) => ({
      what: `Do not book ${name} again on these terms`,
      because: measuredWords(result, yardstick, currency),
      times: result.times,
    }));
  const groups = judgedGroups(evidence)
    .filter(({ times }) => times <= STOP_AT)
    .map(({ group, title, words, times }) => ({
      what: `Plan no more of ${group.name} (${title.toLowerCase()})`,
      because: words,
      times,
    }));
  return [...weak, ...groups]
    .toSorted((a, b) => a.times - b.times)
    .slice(0, MOST_OF_A_KIND)
    .map(({ what, because }) => ({ kind: 'stop', what, because, rule: RULES.stop }));
}

function factor(times: number): string {
  return String(Math.round(times * 10) / 10);
}
