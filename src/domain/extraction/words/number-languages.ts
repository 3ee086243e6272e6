import type { Language } from '../../drafting/languages/language.ts';
import { LANGUAGES, languageOf } from '../../drafting/languages/table.ts';

/** A language with the number words by which a text of it is read. */
export type NumberLanguage = Language;

/** Forms of number words that people write in prices and that the lexicons, made for our own texts, do not need. */
const MORE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ru: {
    ...{
      тысячей: 1_000,
      тысяче: 1_000,
      тыщ: 1_000,
      тыща: 1_000,
      тыщи: 1_000,
      млн: 1_000_000,
      миллиону: 1_000_000,
    },
    ...{
      полутора: 1.5,
      трёхсот: 300,
      пятисот: 500,
      пятнадцати: 15,
      двадцати: 20,
      десяти: 10,
      ста: 100,
      четырёх: 4,
    },
  },
  de: {
    anderthalb: 1.5,
    eineinhalb: 1.5,
    zweieinhalb: 2.5,
    dreissig: 30,
    zwoelf: 12,
    fuenf: 5,
    fuenfzehn: 15,
  },
  es: {
    veintidós: 22,
    veintitrés: 23,
    veinticuatro: 24,
    ochocientas: 800,
    quinientas: 500,
    doscientas: 200,
    mil: 1_000,
  },
  fr: { soixante: 60, mille: 1_000, trentaine: 30, centaine: 100 },
  uz: { mingga: 1_000, minglik: 1_000, mingdan: 1_000, millionga: 1_000_000, mln: 1_000_000, yuzta: 100 },
};

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    bir: 'бир',
    ikki: 'икки',
    uch: 'уч',
    "to'rt": 'тўрт',
    besh: 'беш',
    olti: 'олти',
    yetti: 'етти',
    sakkiz: 'саккиз',
  },
  ...{
    "to'qqiz": 'тўққиз',
    "o'n": 'ўн',
    yigirma: 'йигирма',
    "o'ttiz": 'ўттиз',
    qirq: 'қирқ',
    ellik: 'эллик',
  },
  ...{ oltmish: 'олтмиш', yetmish: 'етмиш', sakson: 'саксон', "to'qson": 'тўқсон', yuz: 'юз', ming: 'минг' },
  ...{
    million: 'миллион',
    mln: 'млн',
    yarim: 'ярим',
    mingga: 'мингга',
    ikkita: 'иккита',
    uchta: 'учта',
    bitta: 'битта',
  },
};

const READ: readonly Language[] = LANGUAGES.map((language) => ({
  ...language,
  lexicon: { ...language.lexicon, numbers: { ...language.lexicon.numbers, ...MORE[language.code] } },
}));

/** What a language is known by: its small words, and its longer number words. */
const KNOWN_BY = READ.map((language) => ({
  language,
  words: new Set([
    ...language.lexicon.stopwords,
    ...Object.keys(language.lexicon.numbers).filter((word) => word.length > 3),
  ]),
}));
const UZBEK_CYRILLIC = uzbekInCyrillic(READ.find(({ code }) => code === 'uz') ?? languageOf('uz'));
/** Letters and words that only Uzbek has. */
const UZBEK = /o'|g'|so'?m(?!\p{L})|ming(?!\p{L})|uchun(?!\p{L})|bo'?ladi|assalomu|narx|kerak/u;
const UZBEK_LETTERS = /[ўқғҳ]|минг|учун|билан|сум(?!\p{L}).{0,40}(?:учун|бўлади)/u;

/** The languages whose number words a mail in lower case may use: those it reads like, and English, which people mix in. */
export function numberLanguages(text: string): readonly NumberLanguage[] {
  const english = READ.filter(({ code }) => code === 'en');
  const words = text.match(/[\p{L}']+/gu)?.slice(0, 2_000) ?? [];
  const counts = KNOWN_BY.map(({ language, words: own }) => ({
    language,
    count:
      words.filter((word) => own.has(word)).length + (language.code === 'uz' && UZBEK.test(text) ? 3 : 0),
  })).filter(({ language }) => language.script === 'Latin' && language.code !== 'en');
  const most = Math.max(1, ...counts.map(({ count }) => count));
  // A few words tell no language: each may be meant.
  const latin = counts
    .filter(({ count }) => words.length < 8 || count * 2 > most)
    .map(({ language }) => language);
  const has = (script: RegExp, code: string) =>
    script.test(text) ? READ.filter((each) => each.code === code) : [];
  return [
    ...has(/\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u, 'ja'),
    ...(UZBEK_LETTERS.test(text) ? [UZBEK_CYRILLIC] : []),
    ...has(/\p{Script=Cyrillic}/u, 'ru'),
    ...latin,
    ...english,
  ];
}

/** Uzbek number words in Cyrillic letters. */
function uzbekInCyrillic(uzbek: Language): Language {
  const numbers = Object.fromEntries(
    Object.entries(uzbek.lexicon.numbers).flatMap(([word, value]) =>
      CYRILLIC[word] ? [[CYRILLIC[word], value]] : [],
    ),
  );
  const ambiguous = uzbek.lexicon.ambiguous.flatMap((word) => CYRILLIC[word] ?? []);
  return { ...uzbek, lexicon: { ...uzbek.lexicon, numbers, ambiguous, joiners: ['ва'] } };
}
