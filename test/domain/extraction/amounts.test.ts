import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractOffer } from '../../../src/domain/extraction/extract-offer.ts';
import { read, TODAY } from './offer-words.ts';

const feeOf = (amount: string) => read(`My rate is ${amount}.`).fee;

describe('an amount is read as its writer means it', () => {
  test.each([
    ['$1.2k', '1200 USD'],
    ['fifteen hundred dollars', '1500 USD'],
    ['1.500 €', '1500 EUR'],
    ['1.50 €', '1.5 EUR'],
    ['1 500,00 EUR', '1500 EUR'],
    ['1\u202f500,00\u00a0€', '1500 EUR'],
    ['1,500.00 €', '1500 EUR'],
    ['1.500,50 €', '1500.5 EUR'],
    ["CHF 1'200.-", '1200 CHF'],
    ["150 000 so'm", '150000 UZS'],
    ['150 000 soʻm', '150000 UZS'],
    ['150 000 сўм', '150000 UZS'],
    ["2 mln so'm", '2000000 UZS'],
    ["1 million 200 ming so'm", '1200000 UZS'],
    ["bir yarim million so'm", '1500000 UZS'],
    ['Ўн беш миллион сўм', '15000000 UZS'],
    ['15万円', '150000 JPY'],
    ['1万5千円', '15000 JPY'],
    ['十五万円', '150000 JPY'],
    ['１５０，０００円', '150000 JPY'],
    ['R$ 4.500', '4500 BRL'],
    ['R$ 3 mil', '3000 BRL'],
    ['1,5 тыс. руб', '1500 RUB'],
    ['50 т.р.', '50000 RUB'],
    ['полторы тысячи долларов', '1500 USD'],
    ['12 500 ₽', '12500 RUB'],
    ['1.200.000 pesos colombianos', '1200000 COP'],
    ['$1,200 CAD', '1200 CAD'],
    ['C$1,200', '1200 CAD'],
    ['1,50,000 INR', '150000 INR'],
    ['£3k', '3000 GBP'],
    ['2 grand', '2000'],
    ['900', '900'],
    ['900,- €', '900 EUR'],
    ['500 bucks', '500 USD'],
    ['deux mille cinq cents euros', '2500 EUR'],
    ['mil quinientos euros', '1500 EUR'],
    ['zwölfhundert Euro', '1200 EUR'],
    ['dois mil e quinhentos reais', '2500 BRL'],
  ])('%s', (amount, fee) => {
    expect(feeOf(amount)).toBe(fee);
  });

  test.each([
    ['1200-1500 USD', '1200-1500 USD'],
    ['between $800 and $1k', '800-1000 USD'],
    ['от 500 до 700 евро', '500-700 EUR'],
    ['zwischen 800 und 1.000 Euro', '800-1000 EUR'],
    ['entre 400 y 500 euros', '400-500 EUR'],
    ['entre 400 et 500 €', '400-500 EUR'],
    ['500 dan 700 dollargacha', '500-700 USD'],
    ['15〜20万円', '150000-200000 JPY'],
    ['$2-3k', '2000-3000 USD'],
    ['800-1k', '800-1000'],
  ])('%s stays a range', (amount, fee) => {
    expect(feeOf(amount)).toBe(fee);
  });

  test('all prices have the currency that the mail names once for all of them', () => {
    expect(read('All prices in CAD.\n\n1 Reel + 2 Stories: $1,400').fee).toBe('1400 CAD');
    expect(read('Rates (EUR):\nReel + 3 Stories package 900').fee).toBe('900 EUR');
  });

  test('a currency that the mail does not name stays empty, and is asked for', () => {
    const { fee, warnings } = extractOffer('My rate is 900 for 1 reel.', { today: TODAY });
    expect(fee?.value).toEqual({ amount: '900' });
    expect(warnings.map(({ kind }) => kind)).toEqual(['no-currency']);
  });
});

/** How each locale writes an amount, and the currency it does so with. */
const LOCALES = [
  ['en-US', 'USD'],
  ['en-GB', 'GBP'],
  ['de-DE', 'EUR'],
  ['de-CH', 'CHF'],
  ['fr-FR', 'EUR'],
  ['es-ES', 'EUR'],
  ['pt-BR', 'BRL'],
  ['ru-RU', 'RUB'],
  ['uz-UZ', 'UZS'],
  ['ja-JP', 'JPY'],
  ['pl-PL', 'PLN'],
] as const;

test('any amount comes back from the way any locale writes it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LOCALES),
      fc.integer({ min: 1, max: 40_000_000 }),
      fc.constantFrom('symbol', 'code', 'name'),
      ([locale, currency], cents, currencyDisplay) => {
        const amount = currency === 'JPY' ? cents : cents / 100;
        const written = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay,
        }).format(amount);
        const { fee } = extractOffer(`The total fee: ${written}`, { today: TODAY });
        expect([written, fee?.value.amount, fee?.value.currency]).toEqual([
          written,
          String(amount),
          currency,
        ]);
      },
    ),
    { numRuns: 200 },
  );
});
