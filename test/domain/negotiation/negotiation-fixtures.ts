import { ADD_ON_RATES } from '../../../src/data/add-ons.ts';
import { type Money, money } from '../../../src/domain/money.ts';
import { proposeCounter } from '../../../src/domain/negotiation/counter-offer.ts';
import type { CounterInput } from '../../../src/domain/negotiation/situation.ts';
import type { CounterProposal, LeverPolicy, Round } from '../../../src/domain/negotiation/types.ts';
import type { FairRange } from '../../../src/domain/pricing/types.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';

export const ALL_LEVERS: LeverPolicy = {
  usage: true,
  exclusivity: true,
  deliverables: true,
  paymentTerms: true,
  bonus: true,
  product: true,
};
export const NO_LEVERS: LeverPolicy = {
  usage: false,
  exclusivity: false,
  deliverables: false,
  paymentTerms: false,
  bonus: false,
  product: false,
};

export const usd = (dollars: number): Money => money(Math.round(dollars * 100), 'USD');

/** A fair range in US dollars without factors. */
export function fair(
  low: number,
  typical: number,
  high: number,
  of: (major: number) => Money = usd,
): FairRange {
  return {
    low: of(low),
    typical: of(typical),
    high: of(high),
    tableName: 'Published rates 2026',
    tableVersion: 1,
    factors: [],
    caveats: [],
    implied: {},
  };
}

/** Two Reels and a Story set with 90 days of paid use and a month of exclusivity, for a fee. */
export function deal(fee: Money, change: Record<string, unknown> = {}): Terms {
  return termsSchema.parse({
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 2 },
      { platform: 'instagram', format: 'story_set', quantity: 1 },
    ],
    fee,
    usage: { kind: 'paid', duration: 90 },
    exclusivity: { category: 'skincare', days: 30 },
    ...change,
  });
}

/** A history from asks and offers in turn, they first; every other figure is ours. */
export function history(...dollars: number[]): Round[] {
  return dollars.map((fee, index) => ({
    round: index + 1,
    side: index % 2 === 0 ? 'theirs' : 'ours',
    terms: deal(usd(fee)),
  }));
}

/** Typical 1,500 of 1,000 to 2,200, walk-away 2,000, six rounds left, every lever allowed, unless a test says otherwise. */
export function counterInput(rounds: readonly Round[], change: Partial<CounterInput> = {}): CounterInput {
  return {
    rounds,
    range: fair(1_000, 1_500, 2_200),
    ceiling: usd(1_800),
    walkAway: usd(2_000),
    remainingBudget: usd(10_000),
    roundsLeft: 6,
    levers: ALL_LEVERS,
    addOns: ADD_ON_RATES,
    ...change,
  };
}

/** The proposal, where a test expects one. */
export function propose(rounds: readonly Round[], change: Partial<CounterInput> = {}): CounterProposal {
  const result = proposeCounter(counterInput(rounds, change));
  if (!result.ok) throw new Error(`no proposal: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
