import { ADD_ON_RATES } from '../../src/data/add-ons.ts';
import { type Money, money } from '../../src/domain/money.ts';
import { seededDraws } from '../../src/domain/negotiation/core/seeded-draws.ts';
import type { CounterInput } from '../../src/domain/negotiation/situation.ts';
import type { LeverPolicy, Round } from '../../src/domain/negotiation/types.ts';
import type { FairRange } from '../../src/domain/pricing/types.ts';
import { type Terms, termsSchema } from '../../src/domain/terms.ts';

const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD', 'UZS'] as const;
const FORMATS = [
  ['instagram', 'reel'],
  ['instagram', 'story_set'],
  ['tiktok', 'video'],
  ['youtube', 'dedicated'],
] as const;

/** A random deal in the middle of random talks: prices over six powers of ten, every lever on or off, odd histories. */
export function randomDeal(seed: number): CounterInput {
  const draw = seededDraws(seed);
  const between = (least: number, most: number) => least + (most - least) * draw();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T;
  const currency = pick(CURRENCIES);
  const typical = Math.round(10 ** between(3.5, 9));
  const of = (amount: number): Money => money(Math.max(0, Math.round(amount)), currency);
  const work = randomWork(draw, of(0));
  const levers = Object.fromEntries(
    ['usage', 'exclusivity', 'deliverables', 'paymentTerms', 'bonus', 'product'].map((name) => [
      name,
      draw() < 0.8,
    ]),
  ) as unknown as LeverPolicy;
  const walkAway = of(typical * between(0.3, 2.5));
  return {
    rounds: randomRounds(draw, work, typical, of),
    range: range(of, typical, between(1.2, 4)),
    ceiling: of(walkAway.amount * between(0.6, 1)),
    walkAway,
    remainingBudget: of(walkAway.amount * between(0.5, 6)),
    roundsLeft: 1 + Math.floor(draw() * 6),
    levers,
    addOns: ADD_ON_RATES,
    ...(draw() < 0.2 ? { expectedValue: of(typical * between(0.5, 3)) } : {}),
  };
}

function range(of: (amount: number) => Money, typical: number, spread: number): FairRange {
  return {
    low: of(typical / spread),
    typical: of(typical),
    high: of(typical * spread),
    tableName: 'random',
    tableVersion: 1,
    factors: [],
    caveats: [],
    implied: {},
  };
}

function randomWork(draw: () => number, fee: Money): Terms {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T;
  const lines = Array.from({ length: 1 + Math.floor(draw() * 3) }, () => {
    const [platform, format] = pick(FORMATS);
    return { platform, format, quantity: 1 + Math.floor(draw() * 5) };
  });
  const usage = pick(['none', 'organic', 'paid'] as const);
  return termsSchema.parse({
    deliverables: lines,
    fee,
    usage: { kind: usage, duration: usage === 'none' ? 0 : pick([30, 90, 365, 'perpetual']) },
    whitelistingDays: pick([0, 0, 30, 90]),
    ...(draw() < 0.4 ? { exclusivity: { category: 'skincare', days: pick([15, 30, 180]) } } : {}),
    revisions: pick([0, 1, 2, 5]),
    upfrontPercent: pick([0, 0, 30, 50]),
    netDays: pick([0, 15, 30, 60]),
  });
}

/** Asks that mostly fall and offers that mostly rise, now and then for other work. */
function randomRounds(
  draw: () => number,
  work: Terms,
  typical: number,
  of: (amount: number) => Money,
): Round[] {
  const count = 1 + 2 * Math.floor(draw() * 4);
  let ask = typical * (0.5 + 2.5 * draw());
  let offer = typical * (0.3 + 0.5 * draw());
  let terms = work;
  return Array.from({ length: count }, (_, index): Round => {
    const theirs = index % 2 === 0;
    if (theirs && index > 0) ask *= 0.8 + 0.22 * draw();
    if (!theirs && index > 1) offer += (ask - offer) * 0.4 * draw();
    if (theirs && index > 0 && draw() < 0.15)
      terms = { ...terms, usage: { kind: 'none', duration: 0, exclusiveLicence: false } };
    return {
      round: index + 1,
      side: theirs ? 'theirs' : 'ours',
      terms: { ...terms, fee: of(theirs ? ask : offer) },
    };
  });
}
