import { describe, expect, test } from 'vitest';
import { countedByDeals, type DealSales } from '../../../src/domain/performance/counted.ts';
import { metric, metricsOf } from '../../../src/domain/performance/metrics.ts';
import type { Figures } from '../../../src/domain/performance/results.ts';
import { attributionWindow } from '../../../src/domain/performance/tracking/attribution.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const usd = (amount: number) => ({ amount, currency: 'USD' });
const WINDOW = { from: day('2026-11-10'), until: day('2026-12-12') };

const post = (more: Figures = {}): Figures => ({
  views: 1_000,
  clicks: 50,
  conversions: 5,
  revenue: usd(10_000),
  ...more,
});
const sales = (count: number, amount: number): DealSales => ({
  orders: { count, revenue: usd(amount), window: WINDOW },
});

describe('what a campaign sold', () => {
  test('is what its posts say, where no deal has a code or a link', () => {
    expect(countedByDeals([{ figures: [post(), post()] }])).toMatchObject({
      over: 'posts',
      conversions: { value: 10, known: 2, of: 2 },
      revenue: { value: usd(20_000) },
    });
  });

  test('is the orders with a code, and not the figures of the posts beside them', () => {
    const counted = countedByDeals([{ figures: [post(), post()], sales: sales(7, 30_000) }]);
    expect(counted).toMatchObject({
      over: 'deals',
      conversions: { value: 7, known: 1, of: 1 },
      revenue: { value: usd(30_000) },
      clicks: { value: 100 },
    });
  });

  test('is each deal in its own way, and none twice', () => {
    const counted = countedByDeals([
      { figures: [post()], sales: sales(7, 30_000) },
      { figures: [post(), post()] },
    ]);
    expect(counted.conversions).toEqual({ value: 17, known: 2, of: 2 });
    expect(counted.revenue.value).toEqual(usd(50_000));
  });

  test('is missing, never zero, where one deal has nothing that was counted', () => {
    const counted = countedByDeals([
      { figures: [post()], sales: sales(7, 30_000) },
      { figures: [{ views: 5 }] },
    ]);
    expect(counted.conversions).toEqual({ value: 7, known: 1, of: 2 });
    const posts = [{ figures: post() }, { figures: { views: 5 } }];
    const cpa = metric(metricsOf(posts, usd(50_000), counted), 'cpa')?.result;
    expect(cpa).toEqual({ known: false, missing: ['conversions of 1 of 2 deals'] });
  });

  test('counts visits by link where the posts do not tell their clicks', () => {
    const counted = countedByDeals([{ figures: [{ views: 1_000 }], sales: { visits: 80 } }]);
    expect(counted.clicks).toEqual({ value: 80, known: 1, of: 1 });
    const figures = metricsOf([{ figures: { views: 1_000 } }], usd(8_000), counted);
    expect(metric(figures, 'cpc')?.result).toMatchObject({ known: true, value: 100 });
  });

  test('without a rate for its currency is no money, rather than less of it', () => {
    const orders = { count: 3, revenue: undefined, window: WINDOW };
    expect(countedByDeals([{ figures: [], sales: { orders } }]).revenue).toMatchObject({ known: 0, of: 1 });
  });
});

describe('the days in which orders count', () => {
  test('go from the first post until thirty days after the last', () => {
    const published = [{ publishedOn: day('2026-11-12') }, { publishedOn: day('2026-11-10') }];
    expect(attributionWindow(published)).toEqual(WINDOW);
  });

  test('do not begin before anything is out', () => {
    expect(attributionWindow([])).toBeUndefined();
    expect(attributionWindow([{}])).toBeUndefined();
  });
});
