import { ADD_ON_RATES } from '../../src/data/add-ons.ts';
import { ENGAGEMENT_MEDIANS } from '../../src/data/engagement.ts';
import { FX_RATES } from '../../src/data/fx.ts';
import { DEFAULT_RATE_TABLE } from '../../src/data/rates-default.ts';
import { creatorProfileSchema } from '../../src/domain/creator.ts';
import { seededDraws } from '../../src/domain/negotiation/core/seeded-draws.ts';
import { workIndex } from '../../src/domain/negotiation/levers.ts';
import { NEGOTIATION_POLICY } from '../../src/domain/negotiation/policy.ts';
import { fairRange } from '../../src/domain/pricing/fair-range.ts';
import type { FairRange } from '../../src/domain/pricing/types.ts';
import { type Terms, termsSchema } from '../../src/domain/terms.ts';
import { BEHAVIOURS, type Behaviour, type Creator, demandNow, gainOf, nextAsk } from './creators.ts';

/** One negotiation to come: a creator, the fair range of its work and what the brand may pay. Prices in major units. */
export interface Case {
  readonly creator: Creator;
  readonly range: FairRange;
  rangeOf(terms: Terms): FairRange;
  /** The most the brand pays; the work is worth this to it. */
  readonly walkAway: number;
  readonly feasible: boolean;
}

/** What the brand says in a round: take the ask, end the talks, or offer one or several sets of terms to choose from. */
export type Say =
  | { readonly kind: 'accept' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'offer'; readonly options: readonly Terms[] };

export interface Talks {
  readonly given: Case;
  readonly rounds: readonly { readonly side: 'ours' | 'theirs'; readonly terms: Terms }[];
  /** Asks in prices for the work of the first ask, and our best offers in what they were worth in that measure. */
  readonly asks: readonly number[];
  readonly offers: number;
}

export interface Tactic {
  readonly name: string;
  say(talks: Talks): Say;
}

/** How one negotiation ended. Gains in major units; both are zero without an agreement. */
export interface Outcome {
  readonly agreed: boolean;
  readonly ours: number;
  readonly theirs: number;
}

export const MINOR = 100;
const MOST_ROUNDS = 9;
const NO_DEAL_SHARE = 0.15;

/** The brand's gain: what the work is worth to it, scaled by what is in the terms, less what it expects to pay. */
function brandGain({ creator, walkAway }: Case, terms: Terms): number {
  const index = workIndex(terms, {
    reference: creator.asked,
    shares: shares(creator.asked),
    addOns: ADD_ON_RATES,
    policy: NEGOTIATION_POLICY,
  });
  const { extraVolumeValue, capitalPercent, leadDays } = NEGOTIATION_POLICY;
  const worth = walkAway * (index > 1 ? 1 + (index - 1) * extraVolumeValue : index);
  const delay = (of: Terms) => ((1 - of.upfrontPercent / 100) * (leadDays + of.netDays)) / 365;
  const early = (delay(creator.asked) - delay(terms)) * (capitalPercent / 100);
  const fee = terms.fee.amount / MINOR;
  return worth - fee * (1 + early) - ((terms.bonusCap?.amount ?? 0) / MINOR) * 0.5;
}

function shares({ deliverables }: Terms): number[] {
  const pieces = deliverables.reduce((sum, { quantity }) => sum + quantity, 0);
  return deliverables.map(({ quantity }) => quantity / pieces);
}

/** Plays one negotiation. The creator asks first; an insulting offer may end it, and so does its patience. */
export function negotiate(given: Case, tactic: Tactic, draw: () => number): Outcome {
  const { creator } = given;
  const asks = [creator.firstAsk];
  const rounds: { side: 'ours' | 'theirs'; terms: Terms }[] = [
    { side: 'theirs', terms: at(creator.asked, creator.firstAsk) },
  ];
  const worths: number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const say = tactic.say({ given, rounds, asks, offers: worths.length });
    const asked = rounds.findLast(({ side }) => side === 'theirs')?.terms;
    if (say.kind === 'accept' && asked) return agreement(given, asked);
    if (say.kind !== 'offer') return NOTHING;
    const liked = favourite(given, say.options);
    const worth = creator.limit + liked.gain;
    const ask = nextAsk(creator, asks, [...worths, worth]);
    if (worth >= demandNow(creator, ask, asks.length) - 1e-9) return agreement(given, liked.terms);
    if (worth < creator.pride * creator.limit && draw() < 0.3) return NOTHING;
    if (asks.length > creator.patience) return NOTHING;
    worths.push(worth);
    asks.push(ask);
    rounds.push({ side: 'ours', terms: say.options[0] ?? liked.terms });
    rounds.push({
      side: 'theirs',
      terms:
        creator.choosy && say.options.length > 1 ? wanting(given, liked.terms, ask) : at(creator.asked, ask),
    });
  }
  return NOTHING;
}

const NOTHING: Outcome = { agreed: false, ours: 0, theirs: 0 };

function agreement(given: Case, terms: Terms): Outcome {
  return {
    agreed: true,
    ours: brandGain(given, terms),
    theirs: gainOf(given.creator, terms, ADD_ON_RATES, MINOR),
  };
}

function favourite({ creator }: Case, options: readonly Terms[]): { terms: Terms; gain: number } {
  const gains = options.map((terms) => ({ terms, gain: gainOf(creator, terms, ADD_ON_RATES, MINOR) }));
  return gains.reduce((best, each) => (each.gain > best.gain + 1e-9 ? each : best));
}

export function at(terms: Terms, price: number): Terms {
  return { ...terms, fee: { ...terms.fee, amount: Math.round(price * MINOR) } };
}

/** The liked package at the fee that gives the creator what its ask would. */
function wanting({ creator }: Case, liked: Terms, ask: number): Terms {
  const wanted = ask - creator.limit;
  const short = wanted - gainOf(creator, liked, ADD_ON_RATES, MINOR);
  return at(liked, Math.max(1, Math.round(liked.fee.amount / MINOR + short)));
}

const WORK = [
  ['instagram', 'reel'],
  ['instagram', 'post'],
  ['instagram', 'story_set'],
  ['tiktok', 'video'],
  ['youtube', 'integration'],
  ['youtube', 'short'],
] as const;

/** Cases drawn from the rate tables: every behaviour equally often, one in seven without any possible deal. */
export function casesOf(count: number, seed: number): Case[] {
  const draw = seededDraws(seed);
  return Array.from({ length: count }, (_, index) =>
    drawCase(draw, BEHAVIOURS[index % BEHAVIOURS.length] ?? 'firm'),
  );
}

function drawCase(draw: () => number, behaviour: Behaviour): Case {
  const between = (least: number, most: number) => least + (most - least) * draw();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T;
  const [platform, format] = pick(WORK);
  const followers = Math.round(10 ** between(3.7, 6.1));
  const asked = termsSchema.parse({
    deliverables: [{ platform, format, quantity: pick([1, 1, 2, 3, 4]) }],
    fee: { amount: 0, currency: 'USD' },
    usage: pick([
      { kind: 'none', duration: 0 },
      { kind: 'organic', duration: 90 },
      { kind: 'paid', duration: 30 },
      { kind: 'paid', duration: 90 },
      { kind: 'paid', duration: 180 },
    ]),
    ...(draw() < 0.4 ? { exclusivity: { category: 'beauty', days: pick([30, 60, 90]) } } : {}),
    whitelistingDays: pick([0, 0, 30, 60]),
    revisions: pick([1, 1, 2]),
    netDays: pick([30, 30, 45, 60]),
  });
  const range = rangeOf(asked, platform, followers);
  const typical = range.typical.amount / MINOR;
  const walkAway = Math.round(typical * between(0.9, 1.5));
  const feasible = draw() >= NO_DEAL_SHARE;
  const limit = feasible
    ? Math.min(walkAway * between(0.9, 1), typical * Math.exp(between(-0.7, 0.3)))
    : walkAway * between(1.05, 1.7);
  const markup = behaviour === 'firm' ? between(1.0, 1.08) : between(1.1, 1.9);
  return {
    range,
    rangeOf: (terms) => rangeOf(terms, platform, followers),
    walkAway,
    feasible,
    creator: {
      behaviour,
      asked,
      limit,
      firstAsk: Math.round(limit * markup),
      patience: pick([3, 4, 4, 5, 6]),
      likes: { usage: between(0.4, 2.2), exclusivity: between(0.4, 2.2), whitelisting: between(0.4, 2.2) },
      interest: between(5, 60),
      hope: between(0.2, 0.6),
      pride: between(0.3, 0.6),
      choosy: draw() < 0.5,
    },
  };
}

function rangeOf(terms: Terms, platform: string, followers: number): FairRange {
  const range = fairRange({
    terms,
    profile: creatorProfileSchema.parse({
      name: 'Simulated',
      accounts: [{ platform, handle: 'simulated', followers }],
    }),
    table: DEFAULT_RATE_TABLE,
    engagement: ENGAGEMENT_MEDIANS,
    addOns: ADD_ON_RATES,
    fx: FX_RATES,
    currency: 'USD',
    today: Temporal.PlainDate.from('2026-11-25'),
  });
  if (!range.ok) throw new Error(`no fair range: ${JSON.stringify(range.refusal)}`);
  return range.value;
}
