import fc from 'fast-check';
import { ADD_ON_RATES } from '../../../src/data/add-ons.ts';
import { minorDigits, money } from '../../../src/domain/money.ts';
import { proposeCounter } from '../../../src/domain/negotiation/counter-offer.ts';
import { NEGOTIATION_POLICY, type NegotiationPolicy } from '../../../src/domain/negotiation/policy.ts';
import type { CounterInput } from '../../../src/domain/negotiation/situation.ts';
import type { CounterProposal, Round } from '../../../src/domain/negotiation/types.ts';
import { type CostAssumptions, DEFAULT_COST_ASSUMPTIONS } from '../../../src/domain/pricing/price-models.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';
import { rangeOf } from '../pricing/pricing-fixtures.ts';
import { ALL_LEVERS } from './negotiation-fixtures.ts';

/** Fewer beliefs and prices than the engine's own policy: the promises hold for any, and a talk takes a tenth of the time. */
const QUICK_POLICY: NegotiationPolicy = {
  ...NEGOTIATION_POLICY,
  pricePoints: 8,
  core: { ...NEGOTIATION_POLICY.core, particles: { single: 40, several: 40, around: 40 }, sweeps: 1 },
};

export const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD', 'UZS'] as const;

/** Figures of a deal in multiples of its typical price, so that every currency meets every proportion. */
export interface Stranger {
  readonly currency: (typeof CURRENCIES)[number];
  /** Minor units. */
  readonly typical: number;
  readonly low: number;
  readonly high: number;
  readonly walkAway: number;
  readonly budget: number;
  readonly ceiling: number;
  readonly expectedValue: number | undefined;
  readonly roundsLeft: number;
  readonly levers: CounterInput['levers'];
  readonly addOns: CounterInput['addOns'];
  readonly assumptions: CostAssumptions | undefined;
  readonly scale: number | undefined;
  readonly asks: readonly Ask[];
  readonly answers: readonly Answer[];
}

export interface Ask {
  readonly of: number;
  readonly work: keyof typeof WORK;
  readonly model: Model;
}

/** What the team sends after a suggestion: the suggestion, one of its packages, or something of its own. */
export type Answer =
  | { readonly kind: 'as suggested' }
  | { readonly kind: 'package'; readonly index: number }
  | { readonly kind: 'own price'; readonly of: number }
  | { readonly kind: 'own work'; readonly of: number; readonly work: keyof typeof WORK };

const MODELS = [
  'per_campaign',
  'per_post',
  'cpm',
  'cpc',
  'commission',
  'hybrid',
  'barter',
  'bonus',
  'product',
] as const;
export type Model = (typeof MODELS)[number];

const reels = (quantity: number) => ({ platform: 'instagram', format: 'reel', quantity });
const stories = (quantity: number) => ({ platform: 'instagram', format: 'story_set', quantity });
const skincare = (days: number) => ({ category: 'skincare', days });

/** The work that people ask for in turn: the usual, less of it, more of it, and less of one thing for more of another. */
export const WORK = {
  usual: {
    deliverables: [reels(2), stories(1)],
    usage: { kind: 'paid', duration: 90 },
    exclusivity: skincare(30),
  },
  fewerRights: {
    deliverables: [reels(2), stories(1)],
    usage: { kind: 'organic', duration: 30 },
    exclusivity: skincare(30),
  },
  noExclusivity: { deliverables: [reels(2), stories(1)], usage: { kind: 'paid', duration: 90 } },
  lessVolume: {
    deliverables: [reels(1), stories(1)],
    usage: { kind: 'paid', duration: 90 },
    exclusivity: skincare(30),
  },
  moreVolume: {
    deliverables: [reels(4), stories(3)],
    usage: { kind: 'paid', duration: 90 },
    exclusivity: skincare(30),
  },
  oneForAnother: {
    deliverables: [reels(1)],
    usage: { kind: 'paid', duration: 'perpetual' },
    revisions: 3,
    whitelistingDays: 30,
  },
  bare: { deliverables: [stories(1)], revisions: 0, netDays: 0, upfrontPercent: 100 },
  nothing: { deliverables: [] },
} as const satisfies Record<string, Record<string, unknown>>;

const WORKS = Object.keys(WORK) as (keyof typeof WORK)[];

/** Terms of a price model that come to about an amount under `KNOWN`, or whose cap does. */
function termsOf(work: Record<string, unknown>, model: Model, amount: number, currency: string): Terms {
  const of = (minor: number) => money(Math.max(0, Math.round(minor)), currency);
  const priced: Record<Model, Record<string, unknown>> = {
    per_campaign: { fee: of(amount) },
    per_post: { fee: of(amount), priceModel: { kind: 'per_post' } },
    cpm: { fee: of(0), priceModel: { kind: 'cpm', perThousand: of(amount / 50), cap: of(amount) } },
    cpc: { fee: of(amount / 4), priceModel: { kind: 'cpc', perClick: of(amount / 500), cap: of(amount) } },
    commission: { fee: of(0), priceModel: { kind: 'commission', percent: 15 } },
    hybrid: { fee: of(amount / 2), priceModel: { kind: 'hybrid', percent: 10, cap: of(amount / 2) } },
    barter: { fee: of(0), priceModel: { kind: 'barter', product: 'Glow kit', retailValue: of(amount) } },
    bonus: { fee: of((amount * 3) / 4), bonusCap: of(amount / 2) },
    product: { fee: of((amount * 3) / 4), productValue: of(amount / 4) },
  };
  return termsSchema.parse({ ...work, ...priced[model], note: 'Their manager said 1,234,567 would do.' });
}

/** Expected results that come to about the typical price for a commission of 15 %. */
function known(typical: number, currency: string): CostAssumptions {
  return {
    ...DEFAULT_COST_ASSUMPTIONS,
    views: 50_000,
    averageOrder: money(Math.max(1, Math.round(typical / 1.5)), currency),
  };
}

const FREE = { kind: 'as suggested' } as const;
const works = fc.constantFrom(...WORKS);
const asks = fc.record({
  of: fc.oneof(fc.double({ min: 0.5, max: 2, noNaN: true }), fc.constantFrom(0, 0.001, 1, 5, 40)),
  work: fc.oneof({ weight: 3, arbitrary: fc.constant('usual' as const) }, { weight: 2, arbitrary: works }),
  model: fc.oneof(
    { weight: 3, arbitrary: fc.constant('per_campaign' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...MODELS) },
  ),
});
const answers: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(FREE) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('package' as const), index: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('own price' as const),
      of: fc.double({ min: 0, max: 2.5, noNaN: true }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('own work' as const),
      of: fc.double({ min: 0.2, max: 1.5, noNaN: true }),
      work: works,
    }),
  },
);

const levers = fc.record({
  usage: fc.boolean(),
  exclusivity: fc.boolean(),
  deliverables: fc.boolean(),
  paymentTerms: fc.boolean(),
  bonus: fc.boolean(),
  product: fc.boolean(),
});

/** Deals of every size and currency, with figures that make no sense as often as figures that do. */
export const strangers: fc.Arbitrary<Stranger> = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    typical: fc.oneof(
      fc.integer({ min: 20_000, max: 2_000_000 }),
      fc.constantFrom(1, 7, 100, 999, 100_000_000, 10_000_000_000),
    ),
    low: fc.oneof(fc.double({ min: 0.3, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
    high: fc.oneof(fc.double({ min: 1, max: 3, noNaN: true }), fc.constant(1)),
    walkAway: fc.oneof(
      { weight: 4, arbitrary: fc.double({ min: 0.8, max: 1.6, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 0.001, 0.2, 0.5, 100) },
    ),
    budget: fc.oneof(
      { weight: 4, arbitrary: fc.double({ min: 1, max: 6, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(-1, 0, 0.001, 0.3, 0.9) },
    ),
    ceiling: fc.double({ min: 0, max: 2, noNaN: true }),
    expectedValue: fc.option(fc.double({ min: 0.1, max: 3, noNaN: true }), { nil: undefined, freq: 4 }),
    roundsLeft: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 1, arbitrary: fc.constantFrom(-2, 0, 1, 40) },
    ),
    levers: fc.oneof({ weight: 2, arbitrary: fc.constant(ALL_LEVERS) }, { weight: 3, arbitrary: levers }),
    addOns: fc.oneof(
      { weight: 4, arbitrary: fc.constant(ADD_ON_RATES) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    knows: fc.boolean(),
    scale: fc.constantFrom(undefined, 1, 100),
    asks: fc.array(asks, { minLength: 1, maxLength: 6, size: 'max' }),
    answers: fc.array(answers, { minLength: 6, maxLength: 6 }),
  })
  .map(({ knows, ...scene }) => ({
    ...scene,
    assumptions: knows ? known(scene.typical, scene.currency) : undefined,
  }));

/** A figure of a scene in its currency: a multiple of the typical price. */
function inTypicals({ typical, currency }: Pick<Stranger, 'typical' | 'currency'>, of: number) {
  return money(Math.round(typical * of), currency);
}

/** The input for a scene after so many rounds; frozen, so that nobody can change what they were given. */
export function inputOf(scene: Stranger, rounds: readonly Round[], roundsLeft: number): CounterInput {
  const of = (times: number) => inTypicals(scene, times);
  return frozen({
    rounds,
    range: {
      low: of(Math.min(1, scene.low)),
      typical: of(1),
      high: of(Math.max(1, scene.high)),
      tableName: 'Published rates 2026',
      tableVersion: 1,
      factors: rangeOf().factors,
      caveats: [],
      implied: {},
      ...(scene.scale === undefined ? {} : { scale: scene.scale }),
    },
    ceiling: of(scene.ceiling),
    walkAway: of(scene.walkAway),
    remainingBudget: of(scene.budget),
    roundsLeft,
    levers: scene.levers,
    addOns: scene.addOns,
    policy: QUICK_POLICY,
    ...(scene.assumptions ? { assumptions: scene.assumptions } : {}),
    ...(scene.expectedValue === undefined ? {} : { expectedValue: of(scene.expectedValue) }),
  });
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** One suggestion of a talk: what was known, what they had asked last, and what came back. */
export interface Suggestion {
  readonly input: CounterInput;
  readonly asked: Terms;
  readonly answer: CounterProposal;
}

/** What a suggestion refuses has to say why in a sentence. */
export interface Played {
  readonly suggestions: readonly Suggestion[];
  readonly refusals: readonly string[];
}

/**
 * Plays a talk to its end: they ask, the team sends what it sends, and the engine is asked before and after. `patient` asks
 * go on although the engine would accept or decline, because teams do not always do what it says.
 */
export function play(scene: Stranger, patient = true): Played {
  const rounds: Round[] = [];
  const suggestions: Suggestion[] = [];
  const refusals: string[] = [];
  const suggest = (asked: Terms, roundsLeft: number) => {
    const input = inputOf(scene, [...rounds], roundsLeft);
    const result = proposeCounter(input);
    if (result.ok) suggestions.push({ input, asked, answer: result.value });
    else refusals.push(JSON.stringify(result.refusal));
    return result.ok ? result.value : undefined;
  };
  for (const [index, ask] of scene.asks.entries()) {
    const asked = termsOf(WORK[ask.work], ask.model, scene.typical * ask.of, scene.currency);
    rounds.push({ round: rounds.length + 1, side: 'theirs', terms: asked });
    const roundsLeft = scene.roundsLeft - index;
    const suggestion = suggest(asked, roundsLeft);
    const closed = suggestion?.action === 'accept' || suggestion?.action === 'decline';
    if (closed && !patient) break;
    const sent = sentTerms(scene, scene.answers[index] ?? FREE, suggestion, asked);
    if (!sent) continue;
    rounds.push({ round: rounds.length + 1, side: 'ours', terms: sent });
    suggest(asked, roundsLeft - 1);
  }
  return { suggestions, refusals };
}

function sentTerms(
  scene: Stranger,
  answer: Answer,
  suggestion: CounterProposal | undefined,
  asked: Terms,
): Terms | undefined {
  switch (answer.kind) {
    case 'as suggested':
      return suggestion?.terms;
    case 'package':
      return suggestion?.packages[answer.index]?.terms ?? suggestion?.terms;
    case 'own price':
      return { ...asked, priceModel: { kind: 'per_campaign' }, fee: inTypicals(scene, answer.of) };
    case 'own work':
      return termsOf(WORK[answer.work], 'per_campaign', scene.typical * answer.of, scene.currency);
  }
}

/** A secret as digits only: in minor units, in whole major units and with all its decimals. */
export function formsOf({ amount, currency }: { amount: number; currency: string }): string[] {
  const digits = minorDigits(currency);
  const major = Math.abs(amount) / 10 ** digits;
  return [String(Math.abs(amount)), String(Math.round(major)), major.toFixed(digits).replace('.', '')].filter(
    (form) => !/^0*$/u.test(form),
  );
}

/** The numbers of a text as digits only. */
export function numbersOf(text: string): string[] {
  return (text.match(/\d[\d,. ]*/gu) ?? []).map((number) => number.replace(/\D/gu, ''));
}
