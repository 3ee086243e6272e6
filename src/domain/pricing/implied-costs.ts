import { moneyOf } from '../money.ts';
import { roundSignificant } from '../rounding.ts';
import type { LinePrice } from './line-price.ts';
import { type CostAssumptions, expectedClicks } from './price-models.ts';
import type { ImpliedCosts } from './types.ts';

/**
 * What a price comes to for a view, an engagement and a click, when every line's account has the figure. `typical` is in
 * major units of the currency. Clicks follow from the expected results; without any, no click is priced.
 */
export function impliedCosts(
  lines: readonly LinePrice[],
  typical: number,
  currency: string,
  assumptions: CostAssumptions | undefined,
): ImpliedCosts {
  const views = totalOf(lines, (line) => line.account.medianViews);
  const engagements = totalOf(lines, (line) => line.account.averageEngagements);
  const clicks = assumptions && expectedClicks(assumptions);
  return {
    ...(views
      ? {
          cpm: moneyOf((typical / views) * 1_000, currency, 'half-up'),
          cpv: roundSignificant(typical / views, 3),
        }
      : {}),
    ...(engagements ? { cpe: moneyOf(typical / engagements, currency, 'half-up') } : {}),
    ...(clicks && clicks.value > 0
      ? { cpc: moneyOf(typical / clicks.value, currency, 'half-up'), clicks: clicks.words }
      : {}),
  };
}

function totalOf(
  lines: readonly LinePrice[],
  figure: (line: LinePrice) => number | undefined,
): number | undefined {
  let total = 0;
  for (const line of lines) {
    const each = figure(line);
    if (!each) return undefined;
    total += each * line.line.quantity;
  }
  return total;
}
