import { type Money, minorDigits, money } from '../../domain/money.ts';
import type { DealSales } from '../../domain/performance/counted.ts';
import type { PublishedPost } from '../../domain/performance/published-posts.ts';
import { type AttributionWindow, attributionWindow } from '../../domain/performance/tracking/attribution.ts';
import { exchangeRate } from '../../domain/pricing/exchange.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import { roundWhole } from '../../domain/rounding.ts';
import type { Transaction } from '../ports.ts';
import type { CountedOrders, SalesWindow } from './tracking/sales-store.ts';

/** A deal whose sales are asked for. */
export interface SellingDeal {
  readonly number: number;
  readonly published: readonly PublishedPost[];
  /** What its money is told in. */
  readonly currency: string;
}

/**
 * What codes and links counted for deals, money in the currency of each through the newest dated rates. A deal that has neither orders nor visits is not
 * among them: nothing was counted for it, which is not zero.
 */
export async function salesOfDeals(
  tx: Transaction,
  deals: readonly SellingDeal[],
  { zone, fx }: { readonly zone: string; readonly fx: readonly FxRate[] },
): Promise<ReadonlyMap<number, DealSales>> {
  const numbers = deals.map(({ number }) => number);
  const withOrders = await tx.sales.withOrders(numbers);
  const visits = await tx.sales.visits(numbers);
  const windows = new Map<number, AttributionWindow>();
  for (const { number, published } of deals) {
    const window = withOrders.has(number) ? attributionWindow(published) : undefined;
    if (window) windows.set(number, window);
  }
  const asked = [...windows].map(([deal, window]) => momentsOf(deal, window, zone));
  const orders = Map.groupBy(await tx.sales.orders(asked), ({ deal }) => deal);
  const sales = new Map<number, DealSales>();
  for (const { number, currency } of deals) {
    const window = windows.get(number);
    const sessions = visits.get(number);
    if (!window && sessions === undefined) continue;
    const mine = orders.get(number) ?? [];
    sales.set(number, {
      ...(window ? { orders: { count: countOf(mine), revenue: revenueIn(mine, currency, fx), window } } : {}),
      ...(sessions === undefined ? {} : { visits: sessions }),
    });
  }
  return sales;
}

function momentsOf(deal: number, { from, until }: AttributionWindow, zone: string): SalesWindow {
  return {
    deal,
    from: from.toZonedDateTime(zone).toInstant(),
    until: until.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}

function countOf(orders: readonly CountedOrders[]): number {
  return orders.reduce((sum, { count }) => sum + count, 0);
}

/** Undefined when a rate is missing: an amount that cannot be converted is not left out silently. */
function revenueIn(
  orders: readonly CountedOrders[],
  currency: string,
  fx: readonly FxRate[],
): Money | undefined {
  let sum = 0;
  for (const { revenue } of orders) {
    const exchange = exchangeRate(fx, revenue.currency, currency);
    if (!exchange) return undefined;
    const digits = minorDigits(currency) - minorDigits(revenue.currency);
    sum += roundWhole(revenue.amount * exchange.rate * 10 ** digits, 'half-up');
  }
  return money(sum, currency);
}
