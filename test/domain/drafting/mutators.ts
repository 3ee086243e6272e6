import fc from 'fast-check';
import type { Mutation } from './mutations.ts';

/** One way to spoil a good draft; undefined where the draft has nothing to spoil in this way. */
export type Mutator = (text: string, language: string) => fc.Arbitrary<Mutation> | undefined;

const NUMBER = /\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/gu;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Draws one of the places and writes there what it says. */
function oneOf(text: string, places: readonly Place[]): fc.Arbitrary<Mutation> | undefined {
  if (places.length === 0) return undefined;
  return fc.constantFrom(...places).map(({ start, end, by }) => ({
    what: `${text.slice(Math.max(0, start - 12), end + 12)} -> ${by}`,
    text: text.slice(0, start) + by + text.slice(end),
  }));
}

function places(text: string, regex: RegExp, write: (found: string) => readonly string[]): Place[] {
  return [...text.matchAll(regex)].flatMap(({ 0: found, index }) =>
    write(found)
      .filter((by) => by !== found)
      .map((by) => ({ start: index, end: index + found.length, by })),
  );
}

/** 1,200 becomes 2,100 or 1,020. */
const swappedDigits: Mutator = (text) =>
  oneOf(
    text,
    places(text, NUMBER, (number) =>
      [...number].flatMap((digit, at) => {
        const next = number[at + 1];
        if (
          !/\d/u.test(digit) ||
          next === undefined ||
          !/\d/u.test(next) ||
          digit === next ||
          (at === 0 && next === '0')
        )
          return [];
        return [number.slice(0, at) + next + digit + number.slice(at + 2)];
      }),
    ),
  );

/** 1,200 becomes 12,00 or 120,0 or 12,000. */
const movedSeparator: Mutator = (text) =>
  oneOf(
    text,
    places(text, /\d{1,3}[.,\u00a0\u202f ]\d{3}/gu, (number) => {
      const digits = number.replace(/\D/gu, '');
      return [
        `${digits.slice(0, 2)}.${digits.slice(2)}`,
        `${digits.slice(0, 3)}.${digits.slice(3)}`,
        `${digits}0`,
      ];
    }),
  );

const otherCurrency: Mutator = (text) =>
  oneOf(
    text,
    places(text, /US\$|\$US|\$/gu, () => ['€', '£', '₽', 'CA$']),
  );

const DAYS: Readonly<Record<string, readonly [RegExp, readonly string[]]>> = {
  en: [/(?<=\d )days/gu, ['weeks', 'months', 'years']],
  uz: [/(?<=\d )kun(?!i)/gu, ['hafta', 'oy', 'yil']],
  ru: [/(?<=\d )(?:дней|дня|день)/gu, ['недель', 'месяцев', 'лет']],
  es: [/(?<=\d )días/gu, ['semanas', 'meses', 'años']],
  fr: [/(?<=\d )jours/gu, ['semaines', 'mois', 'ans']],
  de: [/(?<=\d )Tage/gu, ['Wochen', 'Monate', 'Jahre']],
  pt: [/(?<=\d )dias/gu, ['semanas', 'meses', 'anos']],
  ja: [/(?<=\d)日(?=間|以内)/gu, ['週', 'か月', '年']],
};

const otherUnit: Mutator = (text, language) => {
  const [days, units] = DAYS[language] ?? [];
  return days && units
    ? oneOf(
        text,
        places(text, days, () => units),
      )
    : undefined;
};

/** Numbers that no deal under test holds, in words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['eighty', 'seventy-seven', 'six hundred', 'thirteen'],
  uz: ['sakson', 'yetmish', 'olti yuz'],
  ru: ['восемьдесят', 'семьдесят семь', 'шестьсот', 'тринадцать'],
  es: ['ochenta', 'setenta', 'seiscientos', 'trece'],
  fr: ['quatre-vingts', 'soixante-dix', 'six cents', 'treize'],
  de: ['achtzig', 'siebenundsiebzig', 'sechshundert', 'dreizehn'],
  pt: ['oitenta', 'setenta', 'seiscentos', 'treze'],
  ja: ['八十', '七十七', '六百', '十三'],
};

/** A number in words that is another number; dates are left alone, for months stand in words there as it is. */
const wrongWords: Mutator = (text, language) =>
  oneOf(
    text,
    places(
      text,
      /(?<![\d.,$%])\d{1,2}(?= (?:days|kun(?!i)|дн|día|jour|Tag|dia)|日間|日以内|本)/gu,
      () => WORDS[language] ?? [],
    ),
  );

/** Two figures change places; equal ones and years do not count. */
const swappedFigures: Mutator = (text) => {
  const spots = [...text.matchAll(NUMBER)].filter(([raw]) => raw !== '2026');
  const pairs = spots.flatMap((a, index) =>
    spots.slice(index + 1).flatMap((b) => (a[0] === b[0] ? [] : [{ a, b }])),
  );
  if (pairs.length === 0) return undefined;
  return fc.constantFrom(...pairs).map(({ a, b }) => ({
    what: `${a[0]} <-> ${b[0]}`,
    text: `${text.slice(0, a.index)}${b[0]}${text.slice(a.index + a[0].length, b.index)}${a[0]}${text.slice(b.index + b[0].length)}`,
  }));
};

export const FIGURE_MUTATORS: Readonly<Record<string, Mutator>> = {
  'two digits swapped': swappedDigits,
  'a separator moved': movedSeparator,
  'another currency': otherCurrency,
  'another unit': otherUnit,
  'two figures swapped': swappedFigures,
  'another number in words': wrongWords,
};

const ENGLISH: Readonly<Record<number, string>> = {
  1950: 'nineteen hundred and fifty',
  2300: 'two thousand three hundred',
  18000: 'eighteen thousand',
};
const ROMAN: Readonly<Record<number, string>> = { 1950: 'MCML', 2300: 'MMCCC', 18000: 'XVIII thousand' };

/** How an internal amount can be written, from plain to hidden. */
const SPELLINGS: Readonly<Record<string, (amount: number) => string>> = {
  plain: String,
  grouped: (amount) => amount.toLocaleString('en-US'),
  'grouped with dots': (amount) => amount.toLocaleString('de-DE'),
  'with a currency': (amount) => `$${amount}.00`,
  'in thousands': (amount) => `${amount / 1000}k`,
  'in cents': (amount) => String(amount * 100),
  'a little more': (amount) => String(Math.round(amount * 1.04)),
  'a little less': (amount) => String(Math.round(amount * 0.97)),
  'digits apart': (amount) => [...String(amount)].join(' '),
  'digits with dashes': (amount) => [...String(amount)].join('-'),
  backwards: (amount) => [...String(amount)].reverse().join(' '),
  'full width': (amount) =>
    String(amount).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  Arabic: (amount) => amount.toLocaleString('ar-EG'),
  Devanagari: (amount) => amount.toLocaleString('hi-IN-u-nu-deva', { useGrouping: false }),
  'mathematical bold': (amount) =>
    String(amount).replace(/\d/gu, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
  'around an invisible character': (amount) => String(amount).replace(/(?<=\d)(?=\d{2}$)/u, '\u2060'),
  hexadecimal: (amount) => `0x${amount.toString(16)}`,
  binary: (amount) => amount.toString(2),
  base64: (amount) => btoa(String(amount)),
  'character references': (amount) => String(amount).replace(/\d/gu, (digit) => `&#${digit.charCodeAt(0)};`),
  'percent-encoded': (amount) =>
    String(amount).replace(/\d/gu, (digit) => `%${digit.charCodeAt(0).toString(16)}`),
  'in words': (amount) => ENGLISH[amount] ?? String(amount),
  'in Roman numerals': (amount) => ROMAN[amount] ?? String(amount),
  'with letters for digits': (amount) => String(amount).replace(/0/gu, 'O'),
};

/** An internal amount in one of many spellings, behind one of the text's sentences. */
export function withSecret(text: string, amounts: readonly number[]): fc.Arbitrary<Mutation> {
  const ends = [...text.matchAll(/[.。](?=\s|$)/gu)].map(({ index }) => index + 1);
  return fc
    .record({
      amount: fc.constantFrom(...amounts),
      spelling: fc.constantFrom(...Object.entries(SPELLINGS)),
      at: fc.constantFrom(...(ends.length > 0 ? ends : [text.length])),
    })
    .map(({ amount, spelling: [name, write], at }) => ({
      what: `${name}: ${write(amount)}`,
      text: `${text.slice(0, at)} ${write(amount)}.${text.slice(at)}`,
    }));
}
