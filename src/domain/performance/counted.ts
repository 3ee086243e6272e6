import type { Money } from '../money.ts';
import type { Figures } from './results.ts';
import { type MoneyTotal, type Total, totalOf, totalRevenue } from './totals.ts';
import type { AttributionWindow } from './tracking/attribution.ts';

/** What the shop and the site counted for a deal, by its codes and links. */
export interface DealSales {
  /** Orders with a code of the deal within its window, cancelled ones left out. */
  readonly orders?: {
    readonly count: number;
    /** What was paid less what was paid back, in the campaign's currency; undefined where a rate is missing. */
    readonly revenue: Money | undefined;
    readonly window: AttributionWindow;
  };
  /** Visits that came by a link of the deal. */
  readonly visits?: number;
}

/** Figures of one deal that its posts, its codes and its links may each tell. */
export interface CountedDeal {
  readonly figures: readonly Figures[];
  readonly sales?: DealSales | undefined;
}

/** Clicks, conversions and revenue over a set of posts or deals, and what they were counted over. */
export interface Counted {
  readonly over: 'posts' | 'deals';
  readonly clicks: Total;
  readonly conversions: Total;
  readonly revenue: MoneyTotal;
}

/** As the posts' own figures say. */
export function countedByPosts(figures: readonly Figures[]): Counted {
  return {
    over: 'posts',
    clicks: totalOf(figures, 'clicks'),
    conversions: totalOf(figures, 'conversions'),
    revenue: totalRevenue(figures),
  };
}

/**
 * Conversions and revenue by the orders of a deal's codes, else by what its posts' figures say; clicks by the posts' figures, else by visits that
 * came by its links. Each deal is counted in one way, never in two. Where codes and links counted nothing, the posts alone speak.
 */
export function countedByDeals(deals: readonly CountedDeal[]): Counted {
  if (deals.every(({ sales }) => !sales?.orders && sales?.visits === undefined))
    return countedByPosts(deals.flatMap(({ figures }) => figures));
  return {
    over: 'deals',
    clicks: totalOver(deals, ({ figures, sales }) => wholeOf(totalOf(figures, 'clicks')) ?? sales?.visits),
    conversions: totalOver(
      deals,
      ({ figures, sales }) => sales?.orders?.count ?? wholeOf(totalOf(figures, 'conversions')),
    ),
    revenue: revenueOf(deals),
  };
}

function wholeOf({ value, known, of }: Total): number | undefined {
  return of > 0 && known === of ? value : undefined;
}

function totalOver(deals: readonly CountedDeal[], read: (deal: CountedDeal) => number | undefined): Total {
  const values = deals.map(read).filter((value) => value !== undefined);
  return {
    value: values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined,
    known: values.length,
    of: deals.length,
  };
}

function revenueOf(deals: readonly CountedDeal[]): MoneyTotal {
  const each = deals.map(({ figures, sales }): Figures => {
    if (sales?.orders) return sales.orders.revenue ? { revenue: sales.orders.revenue } : {};
    const { value, known, of, mixed } = totalRevenue(figures);
    return value && known === of && !mixed ? { revenue: value } : {};
  });
  return totalRevenue(each);
}
