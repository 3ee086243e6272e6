import { describe, expect, it } from 'vitest';
import { money } from '../../../src/domain/money.ts';
import { DEFAULT_COST_ASSUMPTIONS, expectedCost } from '../../../src/domain/pricing/price-models.ts';
import { terms } from './pricing-fixtures.ts';

const usd = (dollars: number) => money(dollars * 100, 'USD');
const measured = { ...DEFAULT_COST_ASSUMPTIONS, views: 100_000, averageOrder: usd(50) };

function cost(priceModel: Record<string, unknown>, fee = 0, rest: Record<string, unknown> = {}) {
  return expectedCost(terms({ priceModel, fee: usd(fee), ...rest }), measured);
}

describe('the expected cost of a price model', () => {
  it.each([
    ['per_post', { kind: 'per_post' }, 800, 800],
    ['per_campaign', { kind: 'per_campaign' }, 2_000, 2_000],
    [
      'commission: 1 % of views click, 2 % of clicks order, 10 % of $50',
      { kind: 'commission', percent: 10 },
      0,
      100,
    ],
    ['CPC: 1,000 clicks at $0.80', { kind: 'cpc', perClick: money(80, 'USD') }, 0, 800],
    ['CPM: 100,000 views at $25', { kind: 'cpm', perThousand: usd(25) }, 0, 2_500],
    [
      'barter: product at its retail value',
      { kind: 'barter', product: 'a coat', retailValue: usd(300) },
      0,
      300,
    ],
    ['hybrid: fee and commission', { kind: 'hybrid', percent: 10 }, 500, 600],
  ])('%s', (_name, model, fee, expected) => {
    expect(cost(model, fee)).toMatchObject({ ok: true, value: { cost: usd(expected) } });
  });

  it('is bounded by a cap, and counts the cap in full when results are unknown', () => {
    const model = { kind: 'cpm', perThousand: usd(25), cap: usd(900) };
    expect(cost(model)).toMatchObject({ ok: true, value: { cost: usd(900) } });
    expect(expectedCost(terms({ priceModel: model, fee: usd(0) }), DEFAULT_COST_ASSUMPTIONS)).toMatchObject({
      ok: true,
      value: { cost: usd(900), assumptions: ['Results are unknown, so the cap of $900 counts in full.'] },
    });
  });

  it('counts a bonus by the share that is usually paid and names every assumption', () => {
    expect(cost({ kind: 'per_campaign' }, 1_000, { bonusCap: usd(200) })).toMatchObject({
      ok: true,
      value: {
        cost: usd(1_100),
        variable: usd(100),
        assumptions: ['A bonus of up to $200 pays 50% on average (assumed).'],
      },
    });
    const clicks = cost({ kind: 'commission', percent: 10 });
    expect(clicks.ok && clicks.value.assumptions).toEqual([
      '1,000 clicks: 100,000 views x 1% (assumed click rate)',
      '20 orders: 2% of clicks (assumed)',
      '10% of $50 an order',
    ]);
  });

  it('refuses to guess: results unknown and no cap, or mixed currencies', () => {
    const open = terms({ priceModel: { kind: 'commission', percent: 10 }, fee: usd(0) });
    expect(expectedCost(open, DEFAULT_COST_ASSUMPTIONS)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', problems: [{ field: 'assumptions' }] },
    });
    expect(cost({ kind: 'cpc', perClick: money(80, 'EUR') })).toMatchObject({
      ok: false,
      refusal: { kind: 'currency-mismatch', expected: 'USD', given: 'EUR' },
    });
  });
});
