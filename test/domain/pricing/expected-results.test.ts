import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../src/domain/money.ts';
import { costAssumptions } from '../../../src/domain/pricing/expected-results.ts';
import { expectedCost } from '../../../src/domain/pricing/price-models.ts';
import type { Terms } from '../../../src/domain/terms.ts';
import { creator, rangeOf, terms } from './pricing-fixtures.ts';

const usd = (dollars: number) => money(dollars * 100, 'USD');
const commission = { priceModel: { kind: 'commission', percent: 10 }, fee: usd(0) };

const costOf = (offer: Terms, profile = creator({ medianViews: 40_000 })) =>
  expectedCost(offer, costAssumptions([{ side: 'theirs', terms: offer }], profile));

describe('expected results', () => {
  it('follow from the median views of each piece until a person says them', () => {
    const cpm = terms({ priceModel: { kind: 'cpm', perThousand: usd(25) }, fee: usd(0) });
    // 3 pieces of 40,000 views at 25 USD a thousand.
    expect(costOf(cpm)).toMatchObject({
      ok: true,
      value: {
        cost: usd(3_000),
        assumptions: [
          '120,000 views expected (2 Instagram Reels x 40,000 median views + 1 Instagram Story set x 40,000 median views)',
          '$25 per 1,000 views',
        ],
      },
    });
    const entered = { ...cpm, expectedResults: { views: 50_000 } };
    expect(costOf(entered)).toMatchObject({
      ok: true,
      value: { cost: usd(1_250), assumptions: ['50,000 views expected', '$25 per 1,000 views'] },
    });
  });

  it('put a cost on a commission without a cap, with every assumption said as entered or assumed', () => {
    const offer = terms({
      ...commission,
      expectedResults: { views: 100_000, clickRatePercent: 2, averageOrder: usd(50) },
    });
    expect(costOf(offer)).toMatchObject({
      ok: true,
      value: {
        cost: usd(200),
        assumptions: [
          '2,000 clicks: 100,000 views x 2% (click rate)',
          '40 orders: 2% of clicks (assumed)',
          '10% of $50 an order',
        ],
      },
    });
  });

  it('are asked for by name when they are missing', () => {
    expect(costOf(terms(commission))).toMatchObject({
      ok: false,
      refusal: {
        problems: [{ problem: 'Enter the average order with the offer to put a cost on 10% of sales.' }],
      },
    });
    expect(costOf(terms(commission), creator())).toMatchObject({
      ok: false,
      refusal: {
        problems: [
          {
            problem:
              'Enter expected views (or add the median views of their Instagram account to the creator) and the average order with the offer to put a cost on 10% of sales.',
          },
        ],
      },
    });
  });

  it('of the last offer that has any count for every round', () => {
    const first = terms({ ...commission, expectedResults: { views: 10, averageOrder: usd(1) } });
    const later = terms({ ...commission, expectedResults: { views: 20 } });
    const rounds = [
      { side: 'theirs' as const, terms: first },
      { side: 'ours' as const, terms: later },
      { side: 'theirs' as const, terms: terms(commission) },
    ];
    expect(costAssumptions(rounds, creator()).views).toBe(20);
  });

  it('give the price of a click beside those of a view and an engagement', () => {
    const profile = creator({ medianViews: 40_000 });
    const range = rangeOf({
      profile,
      assumptions: costAssumptions([{ side: 'theirs', terms: terms() }], profile),
    });
    const { cpm, cpv, cpe, cpc, clicks } = range.implied;
    const { amount } = range.typical;
    expect(cpm?.amount).toBeCloseTo(amount / 120, -2);
    expect(cpv).toBeCloseTo(amount / 100 / 120_000, 3);
    expect(cpe?.amount).toBeCloseTo(amount / 4_500, -1);
    expect(cpc?.amount).toBeCloseTo(amount / 1_200, -1);
    expect(clicks).toContain('1% (assumed click rate)');
  });

  it('say what a fee per post is for each piece: the fee is for everything', () => {
    expect(costOf(terms({ priceModel: { kind: 'per_post' }, fee: usd(1_200) }))).toMatchObject({
      ok: true,
      value: { cost: usd(1_200), assumptions: ['$1,200 for 3 posts together: $400 each.'] },
    });
  });

  it('never give a cost below zero, without bound, or in fractions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (views, clickRatePercent, orderRatePercent, order, currency) => {
          const offer = terms({
            priceModel: { kind: 'commission', percent: 10 },
            fee: { amount: 0, currency },
            expectedResults: {
              views,
              clickRatePercent,
              orderRatePercent,
              averageOrder: { amount: order, currency },
            },
          });
          const cost = costOf(offer);
          if (!cost.ok) expect(cost.refusal.kind).toBe('invalid');
          else {
            expect(cost.value.cost.amount).toBeGreaterThanOrEqual(0);
            expect(Number.isSafeInteger(cost.value.cost.amount)).toBe(true);
          }
        },
      ),
    );
  });
});
