import { isCurrencyCode } from '../money.ts';
import { nearest } from '../nearest.ts';
import { exchangeRate } from './exchange.ts';
import type { FxRate } from './types.ts';

/** A problem of one rate: its place in the list, and which of its parts is wrong. */
export interface FxProblem {
  readonly index: number;
  readonly field: keyof FxRate;
  readonly problem: string;
  /** Place of the other rate that it is about, where there is one. */
  readonly other?: number;
}

/** Between the strongest and the weakest currency of the world lie eight powers of ten. */
const MOST_RATE = 1e9;
const EARLIEST = '1999-01-01';
/** A rate this many times above or below the present one is probably upside down. */
const JUMP = 3;

/**
 * Everything that keeps rows from being dated exchange rates: unknown currencies, a currency against itself, rates of zero
 * or below, days in the future, two rates of one pair and day. `latest` is the last day that has begun anywhere.
 */
export function checkFxRates(rates: readonly FxRate[], latest: Temporal.PlainDate): FxProblem[] {
  const first = new Map<string, number>();
  return rates.flatMap((rate, index) => {
    const key = [...[rate.from, rate.to].toSorted(), rate.on].join(' ');
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    const twice: Omit<FxProblem, 'index'>[] =
      other === undefined
        ? []
        : [
            {
              field: 'on',
              other,
              problem: `${rate.from} and ${rate.to} have two rates of ${rate.on}. Keep one of them.`,
            },
          ];
    return [...rateProblems(rate, latest), ...twice].map((problem) => ({ index, ...problem }));
  });
}

function rateProblems({ from, to, rate, on, source }: FxRate, latest: Temporal.PlainDate) {
  const problems: Omit<FxProblem, 'index'>[] = [];
  for (const [field, code] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isCurrencyCode(code)) problems.push({ field, problem: unknownCurrency(code) });
  }
  if (problems.length === 0 && from === to) {
    problems.push({ field: 'to', problem: `${from} against itself is always 1. Name two currencies.` });
  }
  if (!Number.isFinite(rate) || rate <= 0) {
    problems.push({
      field: 'rate',
      problem: `Write how many ${to || 'units'} one ${from || 'unit'} costs: a number above 0.`,
    });
  } else if (rate > MOST_RATE || rate < 1 / MOST_RATE) {
    problems.push({ field: 'rate', problem: `${rate} is not a rate between two currencies. Check it.` });
  }
  if (on > latest.toString())
    problems.push({ field: 'on', problem: `${on} is in the future. A rate has the day it was read.` });
  if (on < EARLIEST)
    problems.push({ field: 'on', problem: `${on} is too long ago. Write a day from ${EARLIEST} on.` });
  if (source.trim() === '') problems.push({ field: 'source', problem: 'Say where the rate comes from.' });
  return problems;
}

/** `"EURO" is not a currency. Did you mean EUR?` */
export function unknownCurrency(code: string): string {
  if (code === '') return 'Name the currency with its ISO 4217 code, for example USD, EUR or UZS.';
  const meant = nearest(code, COMMON)?.toUpperCase();
  return `"${code}" is not a currency. ${meant ? `Did you mean ${meant}?` : 'Use an ISO 4217 code such as USD, EUR or UZS.'}`;
}

const COMMON = [
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CHF',
  'CAD',
  'AUD',
  'UZS',
  'KZT',
  'RUB',
  'TRY',
  'INR',
  'BRL',
  'CNY',
];

/** What a person should know before rates are imported: those that lie far from the present ones, and those that are older. */
export function fxWarnings(rates: readonly FxRate[], present: readonly FxRate[]): string[] {
  return rates.flatMap(({ from, to, rate, on }) => {
    const now = exchangeRate(present, from, to);
    if (!now) return [];
    const times = Math.max(rate / now.rate, now.rate / rate);
    const far =
      times > JUMP
        ? [
            `1 ${from} = ${rateWords(rate)} ${to} is ${times > 100 ? 'more than 100' : times.toFixed(1)} times ${rate > now.rate ? 'above' : 'below'} the present ${rateWords(now.rate)} of ${now.on}. Is it upside down?`,
          ]
        : [];
    const older =
      now.on > on
        ? [`${from} to ${to} has a rate of ${now.on} already; the older one of ${on} is kept and not used.`]
        : [];
    return [...far, ...older];
  });
}

/** A rate in words, to six digits: `1,179.22`, `0.0000848`. */
export function rateWords(rate: number): string {
  return rate.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}
