import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FX_RATES } from '../../../src/data/fx.ts';
import { checkFxRates, fxWarnings } from '../../../src/domain/pricing/check-fx.ts';
import { currencyScale, exchangeRate } from '../../../src/domain/pricing/exchange.ts';
import { fxUsed } from '../../../src/domain/pricing/fx-used.ts';
import type { FxRate } from '../../../src/domain/pricing/types.ts';

const LATEST = Temporal.PlainDate.from('2026-11-25');
const euro = (change: Partial<FxRate> = {}): FxRate => ({
  from: 'EUR',
  to: 'USD',
  rate: 1.1361,
  on: '2026-11-24',
  source: 'ECB',
  ...change,
});
const problems = (...rates: FxRate[]) =>
  checkFxRates(rates, LATEST).map(({ index, field, problem }) => `${index} ${field}: ${problem}`);

describe('dated exchange rates', () => {
  it('may be of any currency of ISO 4217, today or long ago', () => {
    expect(
      problems(euro(), euro({ from: 'XAF', on: '2026-11-25' }), euro({ from: 'BHD', on: '1999-01-04' })),
    ).toEqual([]);
  });

  it.each([
    ['zero', [euro({ rate: 0 })], '0 rate: Write how many USD one EUR costs'],
    ['negative', [euro({ rate: -1 })], '0 rate: Write how many'],
    ['not a number', [euro({ rate: Number.NaN })], '0 rate: Write how many'],
    ['absurd', [euro({ rate: 1e12 })], '0 rate: 1000000000000 is not a rate'],
    ['of a currency against itself', [euro({ to: 'EUR' })], '0 to: EUR against itself is always 1.'],
    [
      'of an unknown currency',
      [euro({ from: 'EURO' })],
      '0 from: "EURO" is not a currency. Did you mean EUR?',
    ],
    ['of no currency', [euro({ to: '' })], '0 to: Name the currency'],
    ['of tomorrow', [euro({ on: '2026-11-26' })], '0 on: 2026-11-26 is in the future.'],
    ['of another age', [euro({ on: '1912-01-01' })], '0 on: 1912-01-01 is too long ago.'],
    ['of nobody', [euro({ source: '' })], '0 source: Say where'],
    [
      'twice for a day',
      [euro(), euro({ from: 'USD', to: 'EUR', rate: 0.88 })],
      '1 on: USD and EUR have two rates of 2026-11-24.',
    ],
  ])('are refused when they are %s', (_, rates, words) => {
    expect(problems(...rates).join('\n')).toContain(words);
  });

  it('far from the present one are named, not refused', () => {
    expect(fxWarnings([euro({ rate: 0.2 })], FX_RATES)[0]).toContain(
      '1 EUR = 0.2 USD is 5.7 times below the present 1.13607 of 2026-09-29.',
    );
    expect(fxWarnings([{ ...euro(), to: 'UZS', rate: 0.0000746 }], FX_RATES)[0]).toContain(
      'more than 100 times below',
    );
    expect(fxWarnings([euro()], FX_RATES)).toEqual([]);
  });

  it('older than the present one are kept and said not to be used', () => {
    expect(fxWarnings([euro({ on: '2026-01-01' })], FX_RATES)).toEqual([
      'EUR to USD has a rate of 2026-09-29 already; the older one of 2026-01-01 is kept and not used.',
    ]);
  });
});

describe('the rates that a price rests on', () => {
  const code = fc.constantFrom('USD', 'EUR', 'GBP', 'JPY', 'UZS', 'XAF');
  const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-11-${String(each).padStart(2, '0')}`);
  const rate = fc
    .record({ from: code, to: code, rate: fc.double({ min: 0.001, max: 1_000, noNaN: true }), on: day })
    .filter(({ from, to }) => from !== to)
    .map((each): FxRate => ({ ...each, source: 'drawn' }));

  it('give the same rate and scale alone, whatever else there was', () => {
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 25 }), code, code, (rates, from, to) => {
        const used = fxUsed(rates, from, to);
        expect(exchangeRate(used, from, to)).toEqual(exchangeRate(rates, from, to));
        expect(currencyScale(used, to)).toBe(currencyScale(rates, to));
        expect(used.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are none for US dollars in US dollars', () => {
    expect(fxUsed(FX_RATES, 'USD', 'USD')).toEqual([]);
  });
});
