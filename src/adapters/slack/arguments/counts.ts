import { plainTyped } from './typed-text.ts';

const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
};

/** How a count looks inside a longer text: digits with separators, then perhaps a multiplier. */
export const COUNT_PATTERN =
  "\\d(?:[\\d.,']|\\s(?=\\d{3}(?!\\d)))*\\s*(?:(?:k|thousand|mln|million|m|bn)\\b)?";

/** Spaces and apostrophes part thousands, and nothing else: `340 12` is two numbers. */
const SPACED = /^\d{1,3}(?:[' ]\d{3})+(?:[.,]\d+)?$/;
/** `1,234`, `1.234`, and as sheets write it `1,234.00`. */
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+(?:\.0{1,2})?|(?:\.\d{3})+(?:,0{1,2})?)$/;

/** Reads a count as people type it: `184000`, `184,000`, `184 000`, `184k`, `1.2m`. Undefined for anything else and for fractions. */
export function parseCountText(text: string): number | undefined {
  const match = /^([\d.,' ]*\d)\s*([a-z]+)?$/.exec(plainTyped(text).toLowerCase());
  const factor = match?.[2] ? TIMES[match[2]] : 1;
  const typed = match?.[1] ?? '';
  if (factor === undefined || typed === '' || (/[' ]/.test(typed) && !SPACED.test(typed))) return undefined;
  const digits = typed.replace(/[' ]/g, '');
  const grouped = GROUPED.test(digits) && factor === 1;
  const number = Number(
    grouped ? digits.replace(/[.,]0{1,2}$/, '').replace(/[.,]/g, '') : digits.replace(',', '.'),
  );
  const count = Number((number * factor).toPrecision(15));
  return Number.isSafeInteger(count) ? count : undefined;
}
