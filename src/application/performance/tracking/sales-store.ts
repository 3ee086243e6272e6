import type { Money } from '../../../domain/money.ts';

/** The days in which orders count for a deal, as moments of the workspace's zone: the first included, the last not. */
export interface SalesWindow {
  readonly deal: number;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** What the shop counted for a deal within its window, by currency. */
export interface CountedOrders {
  readonly deal: number;
  readonly count: number;
  /** What was paid less what was paid back. */
  readonly revenue: Money;
}

/** Orders and visits that imports brought. */
export interface Sales {
  /** Orders that were not cancelled, for each deal and currency. */
  orders(windows: readonly SalesWindow[]): Promise<CountedOrders[]>;
  /** Deals that an order was ever imported for: of a code without any, nobody knows whether its shop's file was brought. */
  withOrders(deals: readonly number[]): Promise<ReadonlySet<number>>;
  /** Visits by links of each deal: of files that count the same visits by other dimensions, the one that counts most. */
  visits(deals: readonly number[]): Promise<ReadonlyMap<number, number>>;
}
