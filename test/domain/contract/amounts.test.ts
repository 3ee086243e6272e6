import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instalmentsOf } from '../../../src/domain/contract/instalments.ts';
import { killFees } from '../../../src/domain/contract/kill-fee.ts';
import { lineValues, pricesDiffer } from '../../../src/domain/contract/line-values.ts';
import { type Money, sum } from '../../../src/domain/money.ts';
import type { Terms } from '../../../src/domain/terms.ts';
import { COMPLETE_DETAILS, instagramCampaign } from './contract-fixtures.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const yen = (amount: number) => ({ amount, currency: 'JPY' });

function factsWith(terms: Partial<Terms>) {
  const facts = instagramCampaign();
  return { ...facts, terms: { ...facts.terms, ...terms } };
}

const line = (quantity: number, price?: Money) => ({
  platform: 'instagram' as const,
  format: 'post',
  quantity,
  ...(price ? { price } : {}),
});

describe('the parts of a fee', () => {
  it.each([
    [
      { fee: usd(100_001), upfrontPercent: 50 },
      ['On signing (50%) 50001', 'After the last publication 50000'],
    ],
    [{ fee: usd(100_000), upfrontPercent: 0 }, ['After the last publication 100000']],
    [{ fee: usd(100_000), upfrontPercent: 100 }, ['On signing (100%) 100000']],
    [
      { fee: yen(100_000), upfrontPercent: 0, termMonths: 3 },
      ['End of month 1 33334', 'End of months 2 to 3, each 33333'],
    ],
    [
      { fee: usd(120_000), upfrontPercent: 25, termMonths: 3 },
      ['On signing (25%) 30000', 'End of months 1 to 3, each 30000'],
    ],
    [{ fee: usd(0), upfrontPercent: 50 }, []],
  ])('of %j are these', (terms, parts) => {
    expect(instalmentsOf(terms).map(({ when, amount }) => `${when} ${amount.amount}`)).toEqual(parts);
  });

  it('are the fee to the last minor unit, whatever is agreed', () => {
    fc.assert(
      fc.property(
        fc.record({
          fee: fc.integer({ min: 0, max: 10_000_000_000 }).map(usd),
          upfrontPercent: fc.integer({ min: 0, max: 100 }),
          termMonths: fc.integer({ min: 1, max: 36 }),
        }),
        (terms) => {
          const total = instalmentsOf(terms).reduce(
            (all, { amount, times }) => all + amount.amount * times,
            0,
          );
          expect(total).toBe(terms.fee.amount);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what each line is worth', () => {
  it.each<[string, Partial<Terms>, number[]]>([
    ['agreed prices', { fee: usd(300), deliverables: [line(1, usd(100)), line(2, usd(200))] }, [100, 200]],
    ['no prices: by pieces', { fee: usd(100), deliverables: [line(1), line(2)] }, [33, 67]],
    [
      'some prices: the rest by pieces',
      { fee: usd(1_000), deliverables: [line(1, usd(400)), line(1), line(2)] },
      [400, 200, 400],
    ],
    [
      'prices that are not the fee: as shares',
      { fee: usd(1_000), deliverables: [line(1, usd(100)), line(1, usd(300))] },
      [250, 750],
    ],
    [
      'more than the fee already: by pieces',
      { fee: usd(100), deliverables: [line(1, usd(400)), line(1)] },
      [50, 50],
    ],
    ['prices of nothing', { fee: usd(100), deliverables: [line(1, usd(0)), line(1, usd(0))] }, [50, 50]],
    [
      'another currency counts as no price',
      { fee: usd(100), deliverables: [line(1, yen(10)), line(3)] },
      [25, 75],
    ],
    ['no fee', { fee: usd(0), deliverables: [line(1)] }, []],
  ])('follows from %s', (_, terms, values) => {
    expect(lineValues(factsWith(terms)).map(({ amount }) => amount)).toEqual(values);
  });

  it('is the fee together, whatever the lines cost', () => {
    const price = fc.option(fc.integer({ min: 0, max: 500_000 }).map(usd), { nil: undefined });
    const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 20 }), price }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }).map(usd), lines, (fee, given) => {
        const deliverables = given.map(({ quantity, price: each }) => line(quantity, each));
        expect(sum(lineValues(factsWith({ fee, deliverables })), 'USD')).toEqual(fee);
      }),
      { numRuns: 200 },
    );
  });

  it('is told apart from a fee that the prices do not add up to', () => {
    expect(pricesDiffer(factsWith({ fee: usd(300), deliverables: [line(1, usd(300))] }))).toBe(false);
    expect(pricesDiffer(factsWith({ fee: usd(300), deliverables: [line(1, usd(299))] }))).toBe(true);
    expect(pricesDiffer(factsWith({ fee: usd(300), deliverables: [line(1, usd(1)), line(1)] }))).toBe(false);
  });
});

describe('the kill fee', () => {
  it('is a share of the fee by stage, halves rounded up', () => {
    const fees = killFees(instagramCampaign());
    expect(fees.map(({ percent, amount }) => [percent, amount.amount])).toEqual([
      [25, 60_000],
      [50, 120_001],
      [100, 240_001],
    ]);
  });

  it('needs a fee and a percent', () => {
    expect(killFees(factsWith({ fee: usd(0) }))).toEqual([]);
    const { killFeeAfterDraft: _, ...details } = COMPLETE_DETAILS;
    expect(killFees(instagramCampaign(details))).toHaveLength(2);
  });
});
