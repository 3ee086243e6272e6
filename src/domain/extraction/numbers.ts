import { numbersIn } from '../drafting/figures/numbers.ts';
import type { NumberLanguage } from './words/number-languages.ts';
import { LETTER } from './words/patterns.ts';

/** A number as it stands in a text. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The value of its digits, without a multiplier. */
  readonly digits: number;
  /** What stands behind it as `k` or `million` multiplies it by; 1 without. */
  readonly times: number;
  readonly spelled: boolean;
}

const DIGITS =
  /(?<![\d.,])(?:\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?(?![\d])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[.,]\d+)?(?!\d))/gu;

const TIMES: readonly (readonly [pattern: RegExp, factor: number])[] = (
  [
    [
      `k|к|тыс(?:яч\\p{L}*)?\\.?|тыщ\\p{L}*|т\\.? ?р\\.?|tsd\\.?|tausend|thousand|grand|mille|ming(?:ga|ta|dan|gacha|lik)?|минг(?:га|та|дан|гача)?|mil(?!\\p{L})`,
      1_000,
    ],
    [
      `mln\\.?|mio\\.?|mn|млн\\.?|миллион\\p{L}*|millions?|million(?:ga|dan)?|millón|millones|milhão|milhões|millionen|mm|m`,
      1_000_000,
    ],
    ['hundred', 100],
    ['lakhs?|lacs?', 100_000],
    ['crores?', 10_000_000],
  ] as const
).map(([words, factor]) => [new RegExp(`^(?:${words})(?!${LETTER}|\\d)`, 'u'), factor]);

/** `15万5000`, `2億`, `1万5千`. */
const JAPANESE =
  /(?<![\d.,])(?:(\d[\d,]*(?:\.\d+)?)億)?(?:(\d[\d,]*(?:\.\d+)?)万)?(?:(\d(?:\.\d+)?)千)?(\d[\d,]*)?/gu;

/** More digits than any number has. */
const ENDLESS = /[〇零一二三四五六七八九十百千万億\d]{24,}/gu;

/** Every number of a text in lower case, in digits and in words, in order. */
export function numbersOf(text: string, languages: readonly NumberLanguage[]): FoundNumber[] {
  const japanese = japaneseNumbers(text);
  const free = (found: { start: number; end: number }, others: readonly FoundNumber[]) =>
    others.every((other) => found.end <= other.start || found.start >= other.end);
  const digits = joined(
    text,
    digitNumbers(text).filter((found) => free(found, japanese)),
  );
  const known = [...japanese, ...digits];
  const spelled = numbersIn(
    text.replace(ENDLESS, (run) => ' '.repeat(run.length)),
    languages,
  )
    .filter(
      (token) =>
        token.spelled &&
        /\p{L}/u.test(token.raw) &&
        !/^[mdclxvi]+$/iu.test(token.raw) &&
        (!token.ambiguous || /\S \S/u.test(token.raw)),
    )
    .map(({ start, end, readings }) => ({
      ...{ start, end, value: readings[0] ?? 0, digits: readings[0] ?? 0, times: 1, spelled: true },
    }))
    .filter((found) => found.value > 0 && free(found, known));
  return [...known, ...spelled].sort((a, b) => a.start - b.start);
}

function digitNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(DIGITS)].flatMap((match) => {
    const start = match.index;
    const { length, factor } = timesAt(text, start + match[0].length);
    const digits = plainNumber(match[0], factor);
    const end = start + match[0].length + length;
    if (digits === undefined) return [];
    return [{ start, end, digits, value: exact(digits * factor), times: factor, spelled: false }];
  });
}

/** `2 mil`, `1.5k`, `500 ming`: a `k` or `m` counts right behind the digits only. */
function timesAt(text: string, at: number): { length: number; factor: number } {
  const rest = text.slice(at, at + 24);
  const gap = /^ ?/u.exec(rest)?.[0].length ?? 0;
  for (const [pattern, factor] of TIMES) {
    const word = pattern.exec(rest.slice(gap))?.[0];
    if (word === undefined || (gap > 0 && /^[kmк]$/u.test(word) && !/^[kк]$/u.test(word))) continue;
    return { length: gap + word.length, factor };
  }
  return { length: 0, factor: 1 };
}

/** Whether `1.500` is a thousand and a half or one and a half is told by its digits: three behind one separator are a group. */
function plainNumber(written: string, times = 1): number | undefined {
  const text = written.replace(/[' ]/gu, '');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return finite(text);
  const mark = text[last] ?? '';
  const isMixed = text.includes('.') && text.includes(',');
  const isRepeated = text.indexOf(mark) !== last;
  const behind = text.length - last - 1;
  const isGroup = behind === 3 && !isMixed && times === 1 && last <= 3 && !/^0/u.test(text);
  if (isMixed && behind <= 2)
    return finite(`${text.slice(0, last).replace(/[.,]/gu, '')}.${text.slice(last + 1)}`);
  if (isRepeated || isGroup || isMixed) return finite(text.replace(/[.,]/gu, ''));
  return finite(text.replace(',', '.'));
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) && value < 1e13 ? value : undefined;
}

export function exact(value: number): number {
  return Number(value.toPrecision(14));
}

/** `1 million 200 ming` and `2 mil 500` are one number each. */
function joined(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    const isPart =
      last !== undefined &&
      last.times > 1 &&
      number.value < last.times &&
      number.times < last.times &&
      Number.isInteger(last.digits) &&
      /^ (?:y |e |et |и |va )?$/u.test(text.slice(last.end, number.start)) &&
      (number.times > 1 || number.value >= 100) &&
      !/^к|k$/u.test(text.slice(last.start, last.end));
    if (isPart) found[found.length - 1] = { ...last, end: number.end, value: last.value + number.value };
    else found.push(number);
  }
  return found;
}

function japaneseNumbers(text: string): FoundNumber[] {
  if (!/[億万千]/u.test(text)) return [];
  return [...text.matchAll(JAPANESE)].flatMap((match) => {
    const [raw, oku, man, sen, rest] = match;
    if (oku === undefined && man === undefined && sen === undefined) return [];
    const part = (digits: string | undefined) => Number((digits ?? '0').replaceAll(',', ''));
    const value = exact(part(oku) * 1e8 + part(man) * 1e4 + part(sen) * 1e3 + part(rest));
    const times = man === undefined ? (oku === undefined ? 1_000 : 1e8) : 1e4;
    const digits = part(man ?? oku ?? sen);
    return [{ start: match.index, end: match.index + raw.length, value, digits, times, spelled: false }];
  });
}
