import * as currencies from 'dinero.js';
import {
  dinero,
  add as dineroAdd,
  allocate as dineroAllocate,
  subtract as dineroSubtract,
  toSnapshot,
} from 'dinero.js';
import { z } from 'zod';
import { type Rounding, roundWhole } from './rounding.ts';

/** An amount in whole minor units (cents, yen, tiyin) of one ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

interface DineroCurrency {
  readonly code: string;
  readonly base: number | readonly number[];
  readonly exponent: number;
}

const CURRENCIES: ReadonlyMap<string, DineroCurrency> = new Map(
  Object.values(currencies as Record<string, unknown>)
    .filter(isCurrency)
    .map((currency) => [currency.code, currency]),
);

function isCurrency(value: unknown): value is DineroCurrency {
  return typeof value === 'object' && value !== null && 'code' in value && 'exponent' in value;
}

/** Whether a text is the code of an ISO 4217 currency, in capitals. */
export function isCurrencyCode(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Digits after the decimal point: 2 for USD, 0 for JPY, 3 for KWD (ISO 4217). Throws on an unknown code. */
export function minorDigits(currency: string): number {
  return currencyOf(currency).exponent;
}

function currencyOf(code: string): DineroCurrency {
  const currency = CURRENCIES.get(code);
  if (!currency) throw new RangeError(`"${code}" is not an ISO 4217 currency`);
  return currency;
}

/** Makes money of whole minor units. Throws when the amount is not a safe integer: fractions are a bug. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`);
  currencyOf(currency);
  return { amount: amount === 0 ? 0 : amount, currency };
}

/** Makes money of major units (dollars, yen), rounding what is finer than a minor unit in the named way. */
export function moneyOf(major: number, currency: string, how: Rounding): Money {
  return money(roundWhole(Number((major * 10 ** minorDigits(currency)).toPrecision(15)), how), currency);
}

/**
 * Minor units of the largest amount that anybody enters: a larger one is a slip. Sums of what is entered stay exact whole
 * numbers, so that no digest and no report fails over one.
 */
export const MOST_MINOR_UNITS = 1e14;

/** The amount in major units as a plain number, for ratios and pictures, never for sums. */
export function majorUnits(value: Money): number {
  return value.amount / 10 ** minorDigits(value.currency);
}

export function zero(currency: string): Money {
  return money(0, currency);
}

/** The sum of two amounts of one currency; throws when the currencies differ (convert first, with a dated rate). */
export function add(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  return fromDinero(dineroAdd(toDinero(a), toDinero(b)));
}

export function subtract(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  return fromDinero(dineroSubtract(toDinero(a), toDinero(b)));
}

export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, zero(currency));
}

/** Multiplies by a plain number and rounds to whole minor units in the named way. */
export function multiply(value: Money, factor: number, how: Rounding): Money {
  return money(roundWhole(Number((value.amount * factor).toPrecision(15)), how), value.currency);
}

/** Splits an amount by ratios without losing or making a minor unit. */
export function allocate(value: Money, ratios: readonly number[]): Money[] {
  return dineroAllocate(toDinero(value), [...ratios]).map(fromDinero);
}

/** Negative when a < b, zero when equal, positive when a > b; throws when the currencies differ. */
export function compare(a: Money, b: Money): number {
  requireSameCurrency(a, b);
  return a.amount - b.amount;
}

export function min(a: Money, b: Money): Money {
  return compare(a, b) <= 0 ? a : b;
}

export function max(a: Money, b: Money): Money {
  return compare(a, b) >= 0 ? a : b;
}

export function sameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

/** `$1,200`, `€1,200.50`, `¥150,000`: a currency sign where the locale has one, minor units only when there are any. */
export function formatMoney(value: Money, locale = 'en-US'): string {
  const digits = minorDigits(value.currency);
  const whole = value.amount % 10 ** digits === 0;
  return formatFor(locale, value.currency, whole ? 0 : digits, digits).format(majorUnits(value));
}

/** Making a format takes a thousand times as long as using it; there are as many as locales and currencies in use. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatFor(locale: string, currency: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${least}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  FORMATS.set(key, format);
  return format;
}

/** Money as JSON: `{"amount": 120000, "currency": "USD"}`. */
export const moneySchema = z.strictObject({
  amount: z.int(),
  currency: z.string().refine(isCurrencyCode, 'an ISO 4217 currency code such as USD, EUR or JPY'),
});

function requireSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new TypeError(`cannot mix ${a.currency} and ${b.currency}`);
}

function toDinero(value: Money) {
  const { code, exponent } = currencyOf(value.currency);
  return dinero({ amount: value.amount, currency: { code, base: 10, exponent } });
}

function fromDinero(value: ReturnType<typeof toDinero>): Money {
  const { amount, currency } = toSnapshot(value);
  return money(amount, currency.code);
}
