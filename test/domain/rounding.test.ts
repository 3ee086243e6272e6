import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEGOTIATION_POLICY } from '../../src/domain/negotiation/policy.ts';
import { priceStep, roundSignificant, roundToStep, roundWhole } from '../../src/domain/rounding.ts';

const STEPS = NEGOTIATION_POLICY.priceSteps;

describe('rounding', () => {
  it.each([
    ['half-up', 2.5, 3],
    ['half-up', -2.5, -3],
    ['half-even', 2.5, 2],
    ['half-even', 3.5, 4],
    ['down', -2.9, -2],
    ['up', 2.1, 3],
  ] as const)('%s makes %d of %d', (how, value, expected) => {
    expect(roundWhole(value, how)).toBe(expected);
  });

  it('keeps three significant digits of an estimate', () => {
    expect(roundSignificant(1327.44, 3)).toBe(1330);
    expect(roundSignificant(0, 3)).toBe(0);
  });

  it.each([
    [499, 5],
    [500, 10],
    [1_999, 10],
    [2_000, 25],
    [4_999, 25],
    [5_000, 50],
    [19_999, 50],
    [20_000, 100],
  ])('a price of %d dollars moves in steps of %d', (dollars, step) => {
    expect(priceStep(dollars * 100, STEPS, { scale: 1, minorPerMajor: 100, closing: false })).toBe(
      step * 100,
    );
  });

  it('rounds 1,950,000 UZS like 195 USD and 43,000 JPY like 430 USD', () => {
    expect(priceStep(195_000_000, STEPS, { scale: 10_000, minorPerMajor: 100, closing: false })).toBe(
      5_000_000,
    );
    expect(priceStep(43_000, STEPS, { scale: 100, minorPerMajor: 1, closing: false })).toBe(500);
  });

  it('rounds down to a multiple of the step that is not above the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e6 }), (amount, step) => {
        const rounded = roundToStep(amount, step, 'down');
        expect(rounded % step).toBe(0);
        expect(amount - rounded).toBeGreaterThanOrEqual(0);
        expect(amount - rounded).toBeLessThan(step);
      }),
    );
  });
});
