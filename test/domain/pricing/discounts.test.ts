import { describe, expect, it } from 'vitest';
import { ADD_ON_RATES } from '../../../src/data/add-ons.ts';
import { majorUnits } from '../../../src/domain/money.ts';
import { retainerMonths, volumeDiscount } from '../../../src/domain/pricing/discounts.ts';
import { termsSchema } from '../../../src/domain/terms.ts';
import { rangeOf, terms } from './pricing-fixtures.ts';

const posts = (quantity: number, change: Record<string, unknown> = {}) =>
  terms({ deliverables: [{ platform: 'instagram', format: 'post', quantity }], ...change });

const labelOf = (given: ReturnType<typeof terms>) => volumeDiscount(given, ADD_ON_RATES)?.label;

describe('the discount for volume', () => {
  it('is a bundle from three pieces on and a retainer from three months on, never both', () => {
    expect(labelOf(posts(2))).toBeUndefined();
    expect(labelOf(posts(3))).toBe('Bundle discount');
    expect(labelOf(posts(3, { termMonths: 2 }))).toBe('Bundle discount');
    expect(labelOf(posts(3, { termMonths: 3 }))).toBe('Retainer discount');
    const discounts = rangeOf({ terms: posts(12, { termMonths: 6 }) }).factors.filter(({ label }) =>
      label.endsWith('discount'),
    );
    expect(discounts).toMatchObject([
      { label: 'Retainer discount', because: expect.stringContaining('12 pieces over 6 months: -25%') },
    ]);
  });

  it('needs a piece for every month: one post with a long window is no retainer', () => {
    expect(retainerMonths(posts(1, { termMonths: 12 }))).toBe(1);
    expect(labelOf(posts(4, { termMonths: 12 }))).toBe('Retainer discount');
    expect(volumeDiscount(posts(4, { termMonths: 12 }), ADD_ON_RATES)?.percent.typical).toBe(-20);
  });

  it('reads the months from the publication dates where the terms do not say them', () => {
    const on = (...dates: string[]) =>
      terms({
        deliverables: dates.map((publishUntil) => ({
          platform: 'instagram',
          format: 'post',
          quantity: 1,
          publishUntil,
        })),
      });
    expect(retainerMonths(on('2027-01-15', '2027-02-15', '2027-03-15'))).toBe(3);
    expect(retainerMonths(on('2027-01-05', '2027-01-12', '2027-02-20'))).toBe(2);
    expect(retainerMonths(on('2027-01-05'))).toBe(1);
    expect(retainerMonths(posts(5))).toBe(0);
  });

  it('takes a fifth off three months of work', () => {
    const bare = majorUnits(rangeOf({ terms: posts(1) }).typical);
    expect(majorUnits(rangeOf({ terms: posts(3, { termMonths: 3 }) }).typical) / (3 * bare)).toBeCloseTo(
      0.8,
      2,
    );
  });

  it('is not there for terms from before there were months', () => {
    const { termMonths: _months, ...old } = posts(3);
    expect(termsSchema.parse(termsSchema.encode(old))).toEqual(old);
  });
});
