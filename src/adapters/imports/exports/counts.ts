import { type DecimalMark, readNumber } from '../csv-numbers.ts';
import type { Flaw } from './flaws.ts';

/** No post was ever counted beyond a hundred billion. */
const MOST = 100_000_000_000;

/** How platforms write that they have no figure. */
const NO_FIGURE = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'na',
  'n.a.',
  'nan',
  'null',
  'none',
  'undefined',
  'unknown',
  'k. a.',
  'k.a.',
  'н/д',
  '#n/a',
  '(not set)',
]);

/** Whether a cell says that there is no figure: empty, `--`, `N/A`, `undefined`. */
export function isMissing(cell: string): boolean {
  return cell === '' || (cell.length <= 9 && NO_FIGURE.has(cell.toLowerCase()));
}

/** What the letters after a rounded figure stand for, in the languages of the exports: `1.2K`, `1,2 Mio.`, `3.4万`. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  mil: 1e3,
  тыс: 1e3,
  千: 1e3,
  m: 1e6,
  mi: 1e6,
  mn: 1e6,
  mio: 1e6,
  mln: 1e6,
  млн: 1e6,
  b: 1e9,
  bn: 1e9,
  md: 1e9,
  mrd: 1e9,
  млрд: 1e9,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
};

/** Of a count a mark before three digits groups them, whatever the mark of decimals is. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3}){1,4}|(?:\.\d{3}){1,4})$/;
/** As they are grouped in India: 12,34,567. */
const BY_LAKHS = /^[1-9]\d?(?:,\d{2}){1,4},\d{3}$/;
const SCIENTIFIC = /^[\d.,]+e\+?\d+$/i;
const NEGATIVE = /^[-\u2212\u2013]\s*[\d.,]/;

/**
 * Reads a count: a whole number from 0 on, with whatever groups its thousands, or rounded with a scale (`1.2K` is 1,200). Undefined where
 * the platform has no figure.
 */
export function readCount(cell: string, mark: DecimalMark): number | Flaw | undefined {
  const text = cell.trim();
  if (/^\d{1,11}$/.test(text)) return Number(text);
  if (GROUPED.test(text) || BY_LAKHS.test(text)) return within(Number(text.replaceAll(/[.,]/g, '')));
  if (isMissing(text)) return undefined;
  if (SCIENTIFIC.test(text)) return 'rounded-figure';
  if (NEGATIVE.test(text)) return 'negative';
  return scaled(text, mark) ?? plain(text, mark);
}

function plain(text: string, mark: DecimalMark): number | Flaw {
  const grouped = readNumber(text, { mark: undefined, whole: true });
  if (typeof grouped === 'number') return within(grouped);
  const value = readNumber(text, { mark, whole: false });
  if (typeof value === 'number') return 'fraction';
  return /^\d+$/.test(text) ? 'too-large' : 'no-number';
}

function scaled(text: string, mark: DecimalMark): number | Flaw | undefined {
  const match = /^(\d[\d.,]*)\s*(\p{L}+)\.?$/u.exec(text);
  const scale = match?.[2] && SCALES[match[2].toLowerCase()];
  if (!match?.[1] || !scale) return undefined;
  // A thousand in Spanish and Portuguese, a million in Czech and its neighbours, who write it with a point.
  if (/\bmil\.$/i.test(text)) return 'unclear-number';
  const value = readNumber(match[1], { mark, whole: false });
  if (typeof value !== 'number') return 'unclear-number';
  return within(Math.round(value * scale));
}

function within(value: number): number | Flaw {
  return value <= MOST ? value : 'too-large';
}

/** Whether a figure was rounded by the platform: `1.2K`. */
export function isRounded(cell: string): boolean {
  return /^\d[\d.,]*\s*\p{L}+\.?$/u.test(cell.trim());
}

/** Reads an amount of major units, `1,250.50` or `1.250,50 €`, as digits with a point; undefined where there is none. */
export function readAmount(cell: string, mark: DecimalMark): { readonly digits: string } | Flaw | undefined {
  const text = cell.trim();
  if (/^\d{1,13}(?:\.\d{1,4})?$/.test(text) && mark === '.') return { digits: text };
  if (isMissing(text)) return undefined;
  if (SCIENTIFIC.test(text)) return 'rounded-figure';
  const bare = text.replace(/^\p{Sc}\s*|\s*\p{Sc}$|^[A-Z]{3}\s+|\s+[A-Z]{3}$/gu, '');
  if (NEGATIVE.test(bare)) return 'negative';
  const value = readNumber(bare, { mark, whole: false });
  if (typeof value !== 'number') return /can mean/.test(value.problem) ? 'unclear-number' : 'no-number';
  return value <= MOST ? { digits: plainDigits(value) } : 'too-large';
}

/** Digits without an exponent: the shortest that give the number back. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

/** Whole minor units of digits such as `1250.5`, exact: no fraction passes through binary. */
export function minorUnits(digits: string, fractionDigits: number): number | Flaw {
  const [whole = '', fraction = ''] = digits.split('.');
  const kept = fraction.replace(/0+$/, '');
  // `1.250` of a currency with cents: rather a thousand and more.
  if (fraction.length === 3 && fractionDigits !== 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'unclear-number';
  if (kept.length > fractionDigits) return 'too-fine';
  const amount = Number(`${whole}${kept.padEnd(fractionDigits, '0')}`);
  return Number.isSafeInteger(amount) && Number(whole) <= MOST ? amount : 'too-large';
}
