import { ADD_ON_RATES } from '../../data/add-ons.ts';
import { ENGAGEMENT_MEDIANS } from '../../data/engagement.ts';
import { MARKET_MULTIPLIERS } from '../../data/market-multipliers.ts';
import { type FairRangeInput, fairRange } from '../../domain/pricing/fair-range.ts';
import type { FairRange } from '../../domain/pricing/types.ts';
import type { Result } from '../../domain/refusal.ts';

/** The fair range of work by a rate table and the built-in medians, add-on rates and multipliers. Refuses like `fairRange`. */
export function pricedWork(
  work: Omit<FairRangeInput, 'engagement' | 'addOns' | 'multipliers'>,
): Result<FairRange> {
  return fairRange({
    ...work,
    engagement: ENGAGEMENT_MEDIANS,
    addOns: ADD_ON_RATES,
    multipliers: MARKET_MULTIPLIERS,
  });
}
