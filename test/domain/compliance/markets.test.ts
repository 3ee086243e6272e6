import { describe, expect, test } from 'vitest';
import { DISCLOSURE_RULES } from '../../../src/data/disclosure.ts';
import { MARKETS } from '../../../src/data/markets.ts';
import {
  answerBy,
  contractRulesIn,
  marketOf,
  workingDaysBefore,
} from '../../../src/domain/compliance/markets.ts';
import { isTimeZone } from '../../../src/domain/dates.ts';
import { isCurrencyCode } from '../../../src/domain/money.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('the table of markets', () => {
  test('has every country the product speaks of, each once', () => {
    const countries = MARKETS.map(({ country }) => country);
    for (const country of 'US GB DE AT CH FR ES MX AR PT BR UZ RU KZ JP IT NL PL TR IN AE'.split(' ')) {
      expect(countries).toContain(country);
    }
    expect(new Set(countries).size).toBe(countries.length);
  });

  test('agrees with the registers that its rows name', () => {
    for (const { country, language, currency, timeZones, weekend } of MARKETS) {
      const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
        getWeekInfo(): { weekend: number[] };
      };
      expect([country, weekend]).toEqual([country, locale.getWeekInfo().weekend]);
      expect(isCurrencyCode(currency), currency).toBe(true);
      expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)).toBeTruthy();
      for (const zone of timeZones) expect(isTimeZone(zone), zone).toBe(true);
    }
  });

  test('says where each row comes from, and what is our choice', () => {
    for (const { source, formalityFrom, year } of MARKETS) {
      expect(source.length).toBeGreaterThan(5);
      expect(formalityFrom).toMatch(/our choice|\.(?:com|de|net|pl|se|co\.uk|blog)/u);
      expect(year).toBeGreaterThanOrEqual(2025);
    }
  });

  test('points to the rules on contracts and permits instead of copying them', () => {
    expect(contractRulesIn('AE', DISCLOSURE_RULES)[0]?.duties).toContain('permit');
    expect(contractRulesIn('FR', DISCLOSURE_RULES)[0]?.duties).toContain('written contract');
    expect(contractRulesIn('AR', DISCLOSURE_RULES)).toEqual([]);
    expect(marketOf('XX', MARKETS)).toBeUndefined();
    expect(marketOf(undefined, MARKETS)).toBeUndefined();
  });
});

describe('the day by which an answer helps', () => {
  test('leaves ten working days of the market before the campaign', () => {
    expect(workingDaysBefore(day('2027-02-01'), 10, undefined)).toEqual(day('2027-01-18'));
    expect(answerBy(day('2027-02-01'), day('2026-12-01'), marketOf('DE', MARKETS))).toEqual(
      day('2027-01-18'),
    );
  });

  test('follows the week of the market', () => {
    const saudi = marketOf('SA', MARKETS);
    expect(workingDaysBefore(day('2027-02-01'), 1, saudi)).toEqual(day('2027-01-31'));
    expect(workingDaysBefore(day('2027-02-01'), 2, saudi)).toEqual(day('2027-01-28'));
  });

  test('is none when it is too near or over', () => {
    expect(answerBy(day('2027-02-01'), day('2027-01-13'), undefined)).toEqual(day('2027-01-18'));
    expect(answerBy(day('2027-02-01'), day('2027-01-14'), undefined)).toBeUndefined();
    expect(answerBy(day('2027-02-01'), day('2027-03-01'), undefined)).toBeUndefined();
  });
});
