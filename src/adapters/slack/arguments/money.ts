import { isCurrencyCode, MOST_MINOR_UNITS, type Money, minorDigits, money } from '../../../domain/money.ts';
import { plainTyped } from './typed-text.ts';

/** Words and signs for currencies; several currencies share some of them, the first is meant unless the deal's is among them. */
const SIGNS: readonly (readonly [sign: RegExp, currencies: readonly string[]])[] = [
  [/us\$|\$us/, ['USD']],
  [/c\$|ca\$/, ['CAD']],
  [/a\$|au\$/, ['AUD']],
  [/nz\$/, ['NZD']],
  [/r\$/, ['BRL']],
  [/s\$/, ['SGD']],
  [/hk\$/, ['HKD']],
  [/mx\$/, ['MXN']],
  [/\$|dollars?|bucks/, ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'CLP', 'COP', 'ARS']],
  [/€|euros?/, ['EUR']],
  [/£|pounds?|quid/, ['GBP']],
  [/円|yen/, ['JPY']],
  [/元|yuan/, ['CNY']],
  [/¥/, ['JPY', 'CNY']],
  [/₽|руб(?:лей|ля|\.)?|rubles?/, ['RUB']],
  [/so'?m|сўм|сум(?:ов)?/, ['UZS', 'KGS']],
  [/₹|rupees?|rs\.?/, ['INR', 'PKR', 'LKR', 'NPR']],
  [/₩/, ['KRW']],
  [/₺/, ['TRY']],
  [/₴/, ['UAH']],
  [/₸/, ['KZT']],
  [/zł/, ['PLN']],
  [/kr\.?/, ['SEK', 'NOK', 'DKK', 'ISK']],
];

const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  ming: 1e3,
  тыс: 1e3,
  千: 1e3,
  万: 1e4,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  million: 1e6,
  млн: 1e6,
  億: 1e8,
};

const MULTIPLIER = '(?:thousand|million|ming|тыс\\.?|млн|mln|mio|mn|k|m|千|万|億)(?![a-z])';
const SIGN = `(?:${SIGNS.map(([sign]) => sign.source).join('|')})`;
const CODE = '[a-z]{3}';
const NUMBER = "\\d(?:[\\d.,']|\\s(?=\\d{3}(?!\\d)))*";

/** How an amount looks inside a longer text, for scanning; the currency's sign or code may be missing. */
export const MONEY_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?<before>${SIGN}|${CODE}(?=\\s*\\d))\\s*)?(?<number>${NUMBER})(?:\\s*(?<times>${MULTIPLIER}))?(?:\\s*(?<after>${SIGN}|${CODE})(?![\\p{L}\\p{N}]))?`,
  'giu',
);

const WHOLE = new RegExp(`^${MONEY_PATTERN.source}$`, 'iu');

/**
 * Reads an amount as people type it: `1.2k`, `$1,200`, `1200 usd`, `1.500 €`, `150 000 so'm`, `15万円`. One
 * separator before exactly three digits groups thousands, unless a multiplier follows or the currency has three
 * decimals. Undefined for anything else: negative, a range, no currency and none given, finer than a minor unit,
 * more than `MOST_MINOR_UNITS`.
 */
export function parseMoneyText(
  text: string,
  options: { currency?: string | undefined } = {},
): Money | undefined {
  const match = WHOLE.exec(plainTyped(text).toLowerCase());
  return match?.groups ? moneyOfParts(match.groups, options.currency) : undefined;
}

/** The money of a match of `MONEY_PATTERN`. */
export function moneyOfParts(
  parts: Readonly<Record<string, string | undefined>>,
  fallback?: string | undefined,
): Money | undefined {
  const currency = currencyOfParts(parts, fallback);
  if (!currency) return undefined;
  const digits = minorDigits(currency);
  const factor = parts.times ? MULTIPLIERS[parts.times.toLowerCase().replace('.', '')] : 1;
  const number = plainNumber(parts.number ?? '', digits, parts.times !== undefined);
  if (number === undefined || factor === undefined) return undefined;
  const amount = Number((Number(number) * factor * 10 ** digits).toPrecision(15));
  return Number.isSafeInteger(amount) && amount <= MOST_MINOR_UNITS ? money(amount, currency) : undefined;
}

function currencyOfParts(
  parts: Readonly<Record<string, string | undefined>>,
  fallback: string | undefined,
): string | undefined {
  const named = [parts.before, parts.after].filter((name) => name !== undefined);
  if (named.length === 0) return fallback;
  const meant = named.map((name) => currencyNamed(name, fallback));
  // "$1,200 usd" names one currency twice; "$1,200 eur" names two.
  if (meant.length === 2 && meant[0] !== meant[1]) {
    const wide = currencyNamed(named[0] ?? '', meant[1]);
    return wide === meant[1] ? wide : undefined;
  }
  return meant[0];
}

/** The currency that a sign, a word or an ISO code names; a shared sign means the given one where it can. */
function currencyNamed(name: string, preferred?: string | undefined): string | undefined {
  const code = name.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && isCurrencyCode(code)) return code;
  const found = SIGNS.find(([sign]) => new RegExp(`^(?:${sign.source})$`, 'iu').test(name.toLowerCase()));
  if (!found) return undefined;
  const [, currencies] = found;
  return preferred && currencies.includes(preferred) ? preferred : currencies[0];
}

/** A number with its separators resolved, as JavaScript reads it; undefined when they make no sense. */
function plainNumber(typed: string, decimals: number, multiplied: boolean): string | undefined {
  const text = typed.replace(/[\s']/g, '');
  const point = decimalPoint(text, decimals, multiplied);
  const [whole = '', fraction = ''] =
    point === undefined ? [text] : [text.slice(0, point), text.slice(point + 1)];
  if (!multiplied && fraction.length > decimals) return undefined;
  if (!/^\d*$/.test(fraction)) return undefined;
  const grouped =
    /^\d{1,3}(?:([.,])\d{3})?(?:\1\d{3})*$/.test(whole) || /^\d{1,3}(?:[.,]\d{2})*[.,]\d{3}$/.test(whole);
  if (!/^\d+$/.test(whole) && !grouped) return undefined;
  return `${whole.replace(/[.,]/g, '')}.${fraction || '0'}`;
}

/** Where the decimal point stands: the last of two kinds of separator; a lone one unless it groups thousands. */
function decimalPoint(text: string, decimals: number, multiplied: boolean): number | undefined {
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return Math.max(dot, comma);
  const last = Math.max(dot, comma);
  if (last < 0) return undefined;
  if (text.indexOf(text[last] ?? '') !== last) return undefined;
  if (multiplied || last === 0 || /^0[.,]/.test(text)) return last;
  const thousands = text.length - last - 1 === 3 && last <= 3;
  return thousands && !(decimals === 3 && dot >= 0) ? undefined : last;
}
