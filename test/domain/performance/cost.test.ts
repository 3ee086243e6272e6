import { describe, expect, test } from 'vitest';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import { addCosts, costPartsOf, extraCosts, totalCost } from '../../../src/domain/performance/cost.ts';
import { termsSchema } from '../../../src/domain/terms.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const story = (...events: DealEvent[]) => events.map((event) => ({ event }));
const added = (id: string, amount: number): DealEvent => ({
  kind: 'cost-added',
  id,
  what: 'shipping',
  amount: usd(amount),
});
const terms = termsSchema.parse({
  deliverables: [{ platform: 'tiktok', format: 'video', quantity: 1 }],
  fee: usd(150_000),
  productValue: usd(10_000),
});
const AGREED = {
  agreed: { round: 1, terms, at: Temporal.Instant.from('2026-11-20T09:00:00Z') },
  committed: usd(150_000),
};

describe('what a deal costs', () => {
  test('is the fee, the product, and what was entered beside them', () => {
    const parts = costPartsOf(AGREED, extraCosts(story(added('a', 2_500), added('b', 40_000))));
    expect(parts).toEqual({ fees: usd(150_000), product: usd(10_000), extras: usd(42_500) });
    expect(parts && totalCost(parts)).toEqual(usd(202_500));
  });

  test('leaves out what was taken back', () => {
    const costs = extraCosts(
      story(added('a', 2_500), added('b', 40_000), { kind: 'cost-removed', id: 'b', what: 'shipping' }),
    );
    expect(costs.map(({ id }) => id)).toEqual(['a']);
  });

  test('is not known before it is agreed', () => {
    expect(costPartsOf({ committed: usd(0) }, [])).toBeUndefined();
  });

  test('adds up over deals', () => {
    const one = costPartsOf(AGREED);
    expect(one && addCosts([one, one])).toEqual({ fees: usd(300_000), product: usd(20_000), extras: usd(0) });
    expect(addCosts([])).toBeUndefined();
  });
});
