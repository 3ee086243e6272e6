import type { Language } from '../languages/language.ts';
import { type Word as TextWord, wordsIn } from './letters.ts';
import { keptFor, stemMatches } from './patterns.ts';
import { romanWords } from './roman.ts';
import { Searched } from './searched.ts';

/** A number as it stands in a text, with every value it may be read as: nineteen fifty is 69, 1950 or neither. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly readings: readonly number[];
  /** Written as words. */
  readonly spelled: boolean;
  /** A spelled number that is an ordinary word as well. */
  readonly ambiguous: boolean;
}

const DIGITS = /\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?(?!\d)/gu;
const SUFFIXES: readonly [RegExp, number][] = [
  [/^ ?(?:k|к)(?![\p{L}\p{N}])/iu, 1_000],
  [/^ ?(?:mln|mio|млн|mm|m)\.?(?![\p{L}\p{N}])/iu, 1_000_000],
  [/^ ?(?:тыс|tsd)\.?(?![\p{L}\p{N}])/iu, 1_000],
  [/^万/u, 10_000],
  [/^千/u, 1_000],
  [/^億/u, 100_000_000],
];

/** Every number of a normalised text, in digits and in words of the given languages, in order. */
export function numbersIn(text: string, languages: readonly Language[]): NumberToken[] {
  const digits = digitNumbers(text, languages);
  const words = wordsIn(text);
  const spelled = languages.flatMap((language) =>
    language.script === 'Japanese' ? kanjiNumbers(text, language) : spelledNumbers(text, words, language),
  );
  const percents = percentPhrases(text, languages);
  const free = spelled.filter(
    (word, index) =>
      percents.every(({ start, end }) => word.start < start || word.start >= end) &&
      digits.every((digit) => word.end <= digit.start || word.start >= digit.end) &&
      spelled.findIndex((other) => other.start < word.end && other.end > word.start) === index,
  );
  return [...digits, ...free, ...romanNumbers(text)].sort((a, b) => a.start - b.start);
}

/** `IV Reels`: a Roman numeral counts only before what it measures, for most are abbreviations too. */
function romanNumbers(text: string): NumberToken[] {
  return romanWords(text).map(({ start, raw, value }) => ({
    start,
    end: start + raw.length,
    raw,
    readings: [value],
    spelled: true,
    ambiguous: true,
  }));
}

/** Where `pour cent` or `por ciento` stands, which holds a number word and is none. */
function percentPhrases(
  text: string,
  languages: readonly Language[],
): { readonly start: number; readonly end: number }[] {
  const phrases = languages.flatMap(({ lexicon }) => lexicon.percent.filter((each) => each.includes(' ')));
  if (phrases.length === 0) return [];
  const where = new Searched(text);
  return phrases
    .flatMap((phrase) => stemMatches(where, phrase))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function digitNumbers(text: string, languages: readonly Language[]): NumberToken[] {
  return [...text.matchAll(DIGITS)].map((match) => {
    const raw = match[0];
    const end = match.index + raw.length;
    const multiplier = multiplierAt(text.slice(end, end + 40), languages);
    return {
      start: match.index,
      end: end + multiplier.length,
      raw: text.slice(match.index, end + multiplier.length),
      readings: [...new Set(digitReadings(raw).map((value) => round(value * multiplier.factor)))],
      spelled: false,
      ambiguous: false,
    };
  });
}

function digitReadings(raw: string): number[] {
  const grouped = /^\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?$/u.test(raw);
  const decimal = /^\d+(?:[.,]\d+)?$/u.test(raw);
  const readings: number[] = [];
  if (grouped) {
    const [, whole = '', rest] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(raw) ?? [];
    readings.push(Number(`${whole.replace(/[^\d]/gu, '')}${rest ? `.${rest}` : ''}`));
  }
  // `45,000` is never 45: three digits behind a separator are a group, unless nothing stands before it.
  if (decimal && (!grouped || raw.startsWith('0'))) readings.push(Number(raw.replace(',', '.')));
  return readings;
}

/** Most figures have none of these behind them. */
const MAY_MULTIPLY = /^[ -]?[\p{L}']/u;

/** `k`, `mln`, or a spelled `thousand` right behind digits. */
function multiplierAt(rest: string, languages: readonly Language[]): { factor: number; length: number } {
  if (!MAY_MULTIPLY.test(rest)) return { factor: 1, length: 0 };
  for (const [suffix, factor] of SUFFIXES) {
    const match = suffix.exec(rest);
    if (match) return { factor, length: match[0].length };
  }
  const word = /^[ -]([\p{L}']+)/u.exec(rest);
  for (const { lexicon } of languages) {
    const factor = word?.[1] ? lexicon.numbers[word[1].toLowerCase()] : undefined;
    if (factor !== undefined && factor >= 100 && isMultiplier(factor)) {
      return { factor, length: word?.[0].length ?? 0 };
    }
  }
  return { factor: 1, length: 0 };
}

function isMultiplier(value: number): boolean {
  return value === 100 || (value >= 1_000 && Number.isInteger(Math.log10(value)));
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly values: readonly number[] | undefined;
  readonly joins: boolean;
  readonly ambiguous: boolean;
}

function spelledNumbers(text: string, all: readonly TextWord[], { lexicon, code }: Language): NumberToken[] {
  const words = wordsOf(text, all, lexicon, code === 'de');
  const found: NumberToken[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = words[at]?.values ? runFrom(words, at, text) : [];
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) continue;
    found.push({
      start: first.start,
      end: last.end,
      raw: text.slice(first.start, last.end),
      readings: spelledReadings(run.flatMap(({ values }) => values ?? [])),
      spelled: true,
      ambiguous: run.every((word) => word.ambiguous),
    });
    at = words.indexOf(last, at);
  }
  return found;
}

/** Every word with the numbers it may stand for; none at all where no word of the text is one, which most texts are. */
function wordsOf(
  text: string,
  all: readonly TextWord[],
  lexicon: Language['lexicon'],
  compounds: boolean,
): Word[] {
  const beginnings = beginningsOf(lexicon.numbers);
  const known = knownValues(lexicon.numbers, compounds);
  const lower = text.toLowerCase();
  // A letter that grows in lower case would move every place behind it.
  const spell = ({ start, end }: TextWord) =>
    lower.length === text.length ? lower.slice(start, end) : text.slice(start, end).toLowerCase();
  const begins = (word: TextWord) =>
    lower.length !== text.length || beginnings.has(lower.charCodeAt(word.start));
  const values = all.map((word) => (begins(word) ? known(spell(word)) : undefined));
  if (values.every((each) => each === undefined)) return [];
  return all.map((each, index) => {
    const word = spell(each);
    return {
      start: each.start,
      end: each.end,
      values: values[index],
      joins: lexicon.joiners.includes(word),
      ambiguous: lexicon.ambiguous.includes(word),
    };
  });
}

/** First letters of a language's number words: few other words have to be looked up. */
const beginningsOf = keptFor(
  (numbers: Language['lexicon']['numbers']): ReadonlySet<number> =>
    new Set(Object.keys(numbers).map((word) => word.charCodeAt(0))),
);

/** The longest run of number words from here on, with joiners only between two of them. */
function runFrom(words: readonly Word[], at: number, text: string): Word[] {
  const run: Word[] = [];
  for (let index = at; index < words.length; index += 1) {
    const word = words[index];
    const before = words[index - 1];
    if (!word || (run.length > 0 && before && !/^[\s-]+$/u.test(text.slice(before.end, word.start)))) break;
    if (word.values) {
      if (run.length > 0 && !follows(run.at(-1)?.values, word.values)) break;
      run.push(word);
    } else if (!(word.joins && run.length > 0)) break;
  }
  return run;
}

/** After a fraction only a multiplier goes on: `half million`, but not `half two`. */
function follows(before: readonly number[] | undefined, next: readonly number[]): boolean {
  const last = before?.at(-1) ?? 0;
  return last === 0 || last >= 1 || (next[0] ?? 0) >= 100;
}

type Values = readonly number[] | undefined;

const known = new WeakMap<Readonly<Record<string, number>>, Map<string, Values>>();
/** Texts repeat their words; so many of them are kept, then forgotten all at once. */
const MOST_KNOWN = 20_000;

/** What each word of a language stands for, worked out once for a word. */
function knownValues(
  numbers: Readonly<Record<string, number>>,
  compounds: boolean,
): (word: string) => Values {
  const words = known.get(numbers) ?? new Map<string, Values>();
  known.set(numbers, words);
  return (word) => {
    const values = words.get(word);
    if (values !== undefined || words.has(word)) return values;
    if (words.size >= MOST_KNOWN) words.clear();
    const read = valuesFor(word, numbers, compounds);
    words.set(word, read);
    return read;
  };
}

function valuesFor(
  word: string,
  numbers: Readonly<Record<string, number>>,
  compounds: boolean,
): readonly number[] | undefined {
  if (Object.hasOwn(numbers, word)) return [numbers[word] ?? 0];
  const parts = word.split('-');
  if (parts.length > 1) {
    const values = hyphenated(parts, numbers);
    if (values) return values;
  }
  return compounds ? compound(word, numbers) : undefined;
}

/** `twenty-five`, `quatre-vingt-dix`: the longest known beginning first. */
function hyphenated(
  parts: readonly string[],
  numbers: Readonly<Record<string, number>>,
): number[] | undefined {
  if (parts.length === 0) return [];
  for (let length = parts.length; length > 0; length -= 1) {
    const value = numbers[parts.slice(0, length).join('-')];
    if (value === undefined) continue;
    const rest = hyphenated(
      parts.slice(length).filter((part) => part !== 'et'),
      numbers,
    );
    if (rest) return [value, ...rest];
  }
  return undefined;
}

/** `zweitausendfünfhundert`: German writes a number as one word. */
function compound(word: string, numbers: Readonly<Record<string, number>>): number[] | undefined {
  if (word === '') return [];
  const starts = Object.keys(numbers)
    .filter((each) => word.startsWith(each))
    .sort((a, b) => b.length - a.length);
  for (const start of starts) {
    const rest = word.slice(start.length);
    const values = compound(rest.startsWith('und') ? rest.slice(3) : rest, numbers);
    if (values) return [numbers[start] ?? 0, ...values];
  }
  return undefined;
}

/** The value by the rule of hundreds and thousands, and the way years are read: nineteen fifty. */
function spelledReadings(values: readonly number[]): number[] {
  let total = 0;
  let group = 0;
  for (const [index, value] of values.entries()) {
    if (value > 0 && value < 1) group = withFraction(group, value, values[index - 1]);
    else if (value === 100) group = (group || 1) * 100;
    else if (isMultiplier(value)) {
      total += (group || 1) * value;
      group = 0;
    } else group += value;
  }
  const pairs = values.length >= 2 && values.every((value) => value < 100) ? [pairReading(values)] : [];
  const digits = values.length >= 2 && values.every((value) => value < 10) ? [Number(values.join(''))] : [];
  return [...new Set([total + group, ...pairs, ...digits])];
}

/** `two and a half` adds the half; `three quarters` counts quarters. */
function withFraction(group: number, fraction: number, before: number | undefined): number {
  return before === 3 && fraction === 0.25 ? group - before + before * fraction : group + fraction;
}

/** Nineteen fifty-five: 19 and 55. */
function pairReading(values: readonly number[]): number {
  const [first = 0, ...rest] = values;
  const joined = first >= 20 && (rest[0] ?? 0) < 10 && rest.length > 1;
  const head = joined ? first + (rest[0] ?? 0) : first;
  return head * 100 + (joined ? rest.slice(1) : rest).reduce((sum, value) => sum + value, 0);
}

const KANJI = '〇零一二三四五六七八九十百千万億';
const COUNTED = new RegExp(
  `[${KANJI}]+(?=本|枚|件|日|週|[かカヶケ箇]月|月|年|円|ドル|ユーロ|回|点|名|人|割|倍|パーセント|%)`,
  'gu',
);
const LONG = new RegExp(`(?![${KANJI}]*万一)[${KANJI}]{3,}`, 'gu');

function kanjiNumbers(text: string, { lexicon }: Language): NumberToken[] {
  const found = [...text.matchAll(COUNTED), ...text.matchAll(LONG)];
  return found
    .filter((match, index) => found.findIndex((other) => other.index === match.index) === index)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      raw: match[0],
      readings: [kanjiValue([...match[0]].map((character) => lexicon.numbers[character] ?? 0))],
      spelled: true,
      ambiguous: false,
    }));
}

/** 二千五百 is 2,500; 十五万 is 150,000; 一九五〇 is 1950. */
function kanjiValue(values: readonly number[]): number {
  if (values.every((value) => value < 10)) return Number(values.join(''));
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const value of values) {
    if (value >= 10_000) {
      total += (group + digit || 1) * value;
      group = 0;
      digit = 0;
    } else if (value >= 10) {
      group += (digit || 1) * value;
      digit = 0;
    } else digit = value;
  }
  return total + group + digit;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
