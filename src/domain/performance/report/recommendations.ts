import { reference } from '../../ids.ts';
import { formatMoney } from '../../money.ts';
import type { Evidence } from './evidence.ts';
import { ENOUGH_POSTS } from './figures.ts';
import type { Group } from './groups.ts';
import {
  agreedWords,
  bestFormat,
  isGoodResult,
  isLate,
  isUnwilling,
  type JudgedCreator,
  judgedCreators,
  nextPrice,
} from './judged-creators.ts';
import { measuring } from './measuring.ts';
import { MOST_MOVE, type RenewalPrice } from './renewal-price.ts';
import { creatorsIn, sumsOf } from './scorecards.ts';
import type { PostSums } from './sums.ts';
import { thanksFor } from './thanks.ts';
import { againstYardstick, measuredWords, timesWords, type Yardstick } from './yardstick.ts';

/** Advice with the figures it rests on and the rule that gave it. */
export interface Recommendation {
  readonly kind: 'book again' | 'thank' | 'do more' | 'stop' | 'measure';
  readonly what: string;
  readonly because: string;
  readonly rule: string;
}

/** Own choices: from what on a result is good, or bad enough to stop, and how far a group must stand out from all posts. */
const STOP_AT = 0.5;
const STANDS_OUT = 1.25;
const MOST_OF_A_KIND = 5;

const RULES = {
  again: `At least ${ENOUGH_POSTS} posts, as good as the goal or better than all posts, and delivery of 3 or better and no “not again” of theirs where these are known; the price moves with the results, by at most ${MOST_MOVE * 100}%.`,
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

function renewals(evidence: Evidence): Recommendation[] {
  const { yardstick } = evidence;
  if (!yardstick) return [];
  const judged = judgedCreators(evidence);
  const good = judged.filter((one) => isGoodResult(one, yardstick, judged.length) && !isLate(one));
  // Who does not want to is thanked, and takes nobody's place among those to book again.
  const told = new Set([
    ...good.slice(0, MOST_OF_A_KIND),
    ...good.filter((one) => !isUnwilling(one)).slice(0, MOST_OF_A_KIND),
  ]);
  return good
    .filter((one) => told.has(one))
    .flatMap((one) => [
      ...(isUnwilling(one) ? [] : [again(one, yardstick, evidence)]),
      ...thanks(one, evidence),
    ]);
}

function again(one: JudgedCreator, yardstick: Yardstick, evidence: Evidence): Recommendation {
  const { currency } = evidence;
  const price = nextPrice(one, evidence);
  return {
    kind: 'book again',
    what: againWords(one, yardstick, price),
    because: [
      measuredWords(one.result, yardstick, currency),
      ...(price ? [agreedWords(one, currency, price)] : []),
    ].join('; '),
    rule: RULES.again,
  };
}

function againWords(one: JudgedCreator, yardstick: Yardstick, price: RenewalPrice | undefined): string {
  const format = bestFormat(one, yardstick);
  const how = format ? `, with ${format}` : '';
  const cost = price ? ` at about ${formatMoney(price.price)} a deal` : ' on the terms of the last deal';
  return `Book ${one.name} again${cost}${how}`;
}

function thanks(one: JudgedCreator, evidence: Evidence): Recommendation[] {
  const due = thanksFor(one, evidence);
  if (!due) return [];
  const bonus = due.bonus ? `, and consider a bonus of about ${formatMoney(due.bonus.amount)}` : '';
  const what = `Thank ${due.name} with /deal draft ${reference('deal', due.deal)} thanks${bonus}`;
  return [{ kind: 'thank', what, because: due.because, rule: RULES.thank }];
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
  // Where nothing came of any post, none stands out.
  if (!all || all.times === 0) return [];
  return CHOICES.flatMap((dimension) => {
    const table = tables.find((one) => one.dimension === dimension);
    if (!table || table.groups.length < 2) return [];
    return table.groups.flatMap((group) => {
      const result = againstYardstick(group.sums, yardstick);
      const same = samePosts(group.sums);
      // What is not recorded is nothing to plan.
      if (!result || group.key === undefined || told.has(same)) return [];
      told.add(same);
      const times = result.times / all.times;
      const words = `${measuredWords(result, yardstick, currency)}; ${besideAll(times)}`;
      return [{ group, title: table.title, times, words }];
    });
  });
}

function besideAll(times: number): string {
  return times === 0 ? timesWords(times) : `${timesWords(times)} as all posts`;
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
