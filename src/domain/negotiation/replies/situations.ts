import { type Deliverable, describeDeliverables } from '../../deliverables.ts';
import { formatMoney } from '../../money.ts';
import { describeExclusivity, describeUsage, type Terms } from '../../terms.ts';
import { coversNoMore } from '../levers.ts';
import type { Round } from '../types.ts';
import { day, movesBetween, pieces, productOf, publicationOf, usageRank } from './points.ts';
import type { ReplySituation } from './reply.ts';

/** What recognition looks at. */
export interface DealStory {
  /** The history, oldest first. */
  readonly rounds: readonly Round[];
  /** The work the brand asked for when the deal was opened. */
  readonly wanted: readonly Deliverable[];
  /** Whole days since the last offer was logged. */
  readonly waitingDays: number;
}

export interface RecognisedSituation {
  readonly situation: ReplySituation;
  /** What in the deal shows it, in a sentence. Internal. */
  readonly evidence: string;
}

/** An offer of ours without an answer is stalled after so many days. An own estimate: no source gives it. */
export const STALLED_AFTER_DAYS = 5;

/** Their last ask, and what it answers: our offer before it, else their own earlier ask. */
export interface Exchange {
  readonly asked: Terms;
  readonly before?: Terms;
  readonly whose: 'we offered' | 'they asked before';
  /** Our last offer of all, and whether it waits for an answer. */
  readonly ours?: Terms;
  readonly waiting: boolean;
}

/** Undefined while they have not asked for anything. */
export function exchangeOf(rounds: readonly Round[]): Exchange | undefined {
  const at = rounds.findLastIndex(({ side }) => side === 'theirs');
  const asked = rounds[at]?.terms;
  if (!asked) return undefined;
  const earlier = rounds.slice(0, at);
  const ours = earlier.findLast(({ side }) => side === 'ours')?.terms;
  const before = ours ?? earlier.at(-1)?.terms;
  const last = rounds.findLast(({ side }) => side === 'ours')?.terms;
  return {
    asked,
    ...(before ? { before } : {}),
    whose: ours ? 'we offered' : 'they asked before',
    ...(last ? { ours: last } : {}),
    waiting: rounds.at(-1)?.side === 'ours',
  };
}

/**
 * Every situation that the deal shows, the most telling first; the rate counter is always possible and comes last. Empty
 * without an ask. Objections that were only spoken do not show in the rounds: a person can choose any of the eight.
 */
export function recogniseSituations(story: DealStory): RecognisedSituation[] {
  const exchange = exchangeOf(story.rounds);
  if (!exchange) return [];
  return SIGNS.flatMap(({ situation, sign }) => {
    const evidence = sign(exchange, story);
    return evidence === undefined ? [] : [{ situation, evidence }];
  });
}

type Sign = (exchange: Exchange, story: DealStory) => string | undefined;

/** In order: what changes the kind of the deal or stops it first, then the levers, then the price alone. */
const SIGNS: readonly { readonly situation: ReplySituation; readonly sign: Sign }[] = [
  { situation: 'gifting-to-paid', sign: giftingSign },
  { situation: 'stalled-deal', sign: stalledSign },
  { situation: 'scope-creep', sign: scopeSign },
  { situation: 'usage-objection', sign: usageSign },
  { situation: 'exclusivity-resistance', sign: exclusivitySign },
  { situation: 'deliverable-pushback', sign: deliverablesSign },
  { situation: 'timeline-conflict', sign: datesSign },
  { situation: 'rate-counter', sign: rateSign },
];

/** The last offer of product only that came before an ask for money. */
export function giftOf(rounds: readonly Round[], asked: Terms): Terms | undefined {
  if (asked.priceModel.kind === 'barter' || asked.fee.amount <= 0) return undefined;
  return rounds.findLast(({ terms }) => terms.priceModel.kind === 'barter')?.terms;
}

function giftingSign({ asked }: Exchange, { rounds }: DealStory): string | undefined {
  const product = giftOf(rounds, asked);
  const worth = product && productOf(product);
  return (
    worth && `It was product worth ${formatMoney(worth)}; now they ask ${formatMoney(asked.fee)} in money.`
  );
}

function stalledSign({ ours, waiting }: Exchange, { waitingDays }: DealStory): string | undefined {
  if (!ours || !waiting || waitingDays < STALLED_AFTER_DAYS) return undefined;
  return `Our offer of ${formatMoney(ours.fee)} has waited ${waitingDays} days for an answer.`;
}

/** Our last offer where it asks for more work or rights than the ask before it, at no higher fee; with that ask. */
export function creepOf(rounds: readonly Round[]): { ours: Terms; original: Terms } | undefined {
  const at = rounds.findLastIndex(({ side }) => side === 'ours');
  const ours = rounds[at]?.terms;
  const original = rounds.slice(0, Math.max(0, at)).findLast(({ side }) => side === 'theirs')?.terms;
  if (!ours || !original || ours.fee.amount > original.fee.amount) return undefined;
  return coversNoMore(original, ours) && !coversNoMore(ours, original) ? { ours, original } : undefined;
}

function scopeSign(_: Exchange, { rounds }: DealStory): string | undefined {
  const creep = creepOf(rounds);
  if (!creep) return undefined;
  const { ours, original } = creep;
  const more = movesBetween(original, ours).forUs.filter((point) => point !== 'fee');
  const work = more.includes('deliverables')
    ? `${describeDeliverables(ours.deliverables)} instead of ${describeDeliverables(original.deliverables)}`
    : 'more rights or rounds of changes';
  return `Our last offer asks for ${work} at no higher fee than they had named.`;
}

function usageSign({ asked, before, whose }: Exchange): string | undefined {
  if (!before) return undefined;
  if (usageRank(asked) < usageRank(before)) {
    return `They want ${asked.usage.kind === 'none' ? 'no usage rights' : describeUsage(asked.usage)}, where ${whose} ${describeUsage(before.usage)}.`;
  }
  if (asked.whitelistingDays >= before.whitelistingDays) return undefined;
  return `They want ${asked.whitelistingDays || 'no'} days of ads from their account, where ${whose} ${before.whitelistingDays}.`;
}

function exclusivitySign({ asked, before, whose }: Exchange): string | undefined {
  if (!before || (asked.exclusivity?.days ?? 0) >= (before.exclusivity?.days ?? 0)) return undefined;
  return `They want ${asked.exclusivity ? `exclusivity of ${describeExclusivity(asked.exclusivity)}` : 'no exclusivity'}, where ${whose} ${describeExclusivity(before.exclusivity)}.`;
}

function deliverablesSign({ asked, before, whose }: Exchange, { wanted }: DealStory): string | undefined {
  const earlier = before ?? { deliverables: [...wanted] };
  if (pieces(asked) >= pieces(earlier) || pieces(asked) === 0) return undefined;
  if (before && asked.fee.amount < before.fee.amount) return undefined;
  const than = before ? whose : 'the deal asks for';
  return `They offer ${describeDeliverables(asked.deliverables)} for ${formatMoney(asked.fee)}, where ${than} ${describeDeliverables(earlier.deliverables)}.`;
}

function datesSign({ asked, before, whose }: Exchange, { wanted }: DealStory): string | undefined {
  const theirs = publicationOf(asked.deliverables);
  const earlier = publicationOf(before?.deliverables ?? wanted);
  const moved = (['until', 'from'] as const).find((end) => {
    const [now, was] = [theirs[end], earlier[end]];
    return now && was && !now.equals(was);
  });
  const [now, was] = moved ? [theirs[moved], earlier[moved]] : [];
  if (!moved || !now || !was) return undefined;
  const what = moved === 'until' ? 'publish by' : 'publish from';
  return `They want to ${what} ${day(now)}, where ${before ? whose : 'the deal asks for'} ${day(was)}.`;
}

function rateSign({ asked, ours }: Exchange): string {
  const theirs = `They ask ${formatMoney(asked.fee)}`;
  const product = ours?.priceModel.kind === 'barter' ? productOf(ours) : undefined;
  return ours
    ? `${theirs}; our last offer was ${product ? `product worth ${formatMoney(product)}` : formatMoney(ours.fee)}.`
    : `${theirs}, and we have not named a price yet.`;
}
