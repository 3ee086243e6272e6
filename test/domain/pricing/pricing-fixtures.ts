import { ADD_ON_RATES } from '../../../src/data/add-ons.ts';
import { ENGAGEMENT_MEDIANS } from '../../../src/data/engagement.ts';
import { FX_RATES } from '../../../src/data/fx.ts';
import { DEFAULT_RATE_TABLE } from '../../../src/data/rates-default.ts';
import { creatorProfileSchema } from '../../../src/domain/creator.ts';
import { type FairRangeInput, fairRange } from '../../../src/domain/pricing/fair-range.ts';
import type { FairRange } from '../../../src/domain/pricing/types.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');

/** Terms of two Reels and a Story set, unless a test says otherwise. */
export function terms(change: Record<string, unknown> = {}): Terms {
  return termsSchema.parse({
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 2 },
      { platform: 'instagram', format: 'story_set', quantity: 1 },
    ],
    fee: { amount: 420_000, currency: 'USD' },
    ...change,
  });
}

/** A creator with one Instagram account, of 60,000 followers and usual engagement unless a test says otherwise. */
export function creator(account: Record<string, unknown> = {}) {
  return creatorProfileSchema.parse({
    name: 'Aziza',
    accounts: [
      { platform: 'instagram', handle: 'aziza', followers: 60_000, averageEngagements: 1_500, ...account },
    ],
  });
}

export function rangeInput(change: Partial<FairRangeInput> = {}): FairRangeInput {
  return {
    terms: terms(),
    profile: creator(),
    table: DEFAULT_RATE_TABLE,
    engagement: ENGAGEMENT_MEDIANS,
    addOns: ADD_ON_RATES,
    fx: FX_RATES,
    currency: 'USD',
    today: TODAY,
    ...change,
  };
}

/** The fair range, where a test expects one. */
export function rangeOf(change: Partial<FairRangeInput> = {}): FairRange {
  const result = fairRange(rangeInput(change));
  if (!result.ok) throw new Error(`no fair range: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
