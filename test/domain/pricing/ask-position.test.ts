import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../src/domain/money.ts';
import { askPosition } from '../../../src/domain/pricing/ask-position.ts';

const usd = (dollars: number) => money(dollars * 100, 'USD');
const range = { low: usd(500), typical: usd(1_000), high: usd(2_000) };

describe('the position of an ask', () => {
  it.each([
    [400, 'below', -60],
    [1_000, 'fair', 0],
    [2_000, 'fair', 100],
    [2_500, 'above', 150],
    [3_500, 'far above', 250],
  ])('%d dollars are %s', (dollars, verdict, distancePercent) => {
    expect(askPosition(usd(dollars), range)).toMatchObject({ verdict, distancePercent });
  });

  it('reads low, typical and high as the 10th, 50th and 90th percentile', () => {
    expect([500, 1_000, 2_000].map((dollars) => askPosition(usd(dollars), range).percentile)).toEqual([
      10, 50, 90,
    ]);
  });

  it('stays between 0 and 100 and never falls when the ask grows', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000_000), (a, b) => {
        const [less, more] = [a, b]
          .sort((x, y) => x - y)
          .map((cents) => askPosition(money(cents, 'USD'), range).percentile);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(100);
        expect(more ?? 0).toBeGreaterThanOrEqual(less ?? 0);
      }),
    );
  });
});
