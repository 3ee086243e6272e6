import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  allocate,
  compare,
  formatMoney,
  money,
  moneyOf,
  multiply,
  subtract,
  sum,
} from '../../src/domain/money.ts';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('money', () => {
  it('gives back what was added', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(subtract(add(money(a, 'USD'), money(b, 'USD')), money(b, 'USD'))).toEqual(money(a, 'USD'));
      }),
    );
  });

  it('splits an amount without losing or making a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        (amount, ratios) => {
          expect(sum(allocate(money(amount, 'EUR'), ratios), 'EUR')).toEqual(money(amount, 'EUR'));
        },
      ),
    );
  });

  it('counts minor units by currency: cents, yen, fils', () => {
    expect(moneyOf(12.345, 'USD', 'half-up')).toEqual({ amount: 1235, currency: 'USD' });
    expect(moneyOf(12.5, 'JPY', 'half-even')).toEqual({ amount: 12, currency: 'JPY' });
    expect(moneyOf(1.2345, 'KWD', 'down')).toEqual({ amount: 1234, currency: 'KWD' });
  });

  it('does not let binary fractions decide a rounding', () => {
    expect(multiply(money(100, 'USD'), 1.005, 'half-up').amount).toBe(101);
    expect(moneyOf(1.005, 'USD', 'half-up').amount).toBe(101);
  });

  it('will not mix currencies, and takes neither fractions of a cent nor unknown codes', () => {
    expect(() => add(money(1, 'USD'), money(1, 'EUR'))).toThrow(TypeError);
    expect(() => compare(money(1, 'USD'), money(1, 'EUR'))).toThrow(TypeError);
    expect(() => money(0.5, 'USD')).toThrow(RangeError);
    expect(() => money(1, 'DOLLAR')).toThrow(RangeError);
  });

  it('shows cents only when there are any', () => {
    expect(formatMoney(money(120_000, 'USD'))).toBe('$1,200');
    expect(formatMoney(money(120_050, 'EUR'))).toBe('€1,200.50');
    expect(formatMoney(money(150_000, 'JPY'))).toBe('¥150,000');
  });
});
