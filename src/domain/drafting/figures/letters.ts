/**
 * Letters of scripts with words between spaces, for classes of regular expressions in lexicons: building one with `\\p{L}` takes
 * milliseconds, and there are thousands. Japanese has no edges of words, and beside it a Latin word has its own.
 */
export const LETTERS = 'A-Za-zªºÀ-ÖØ-öø-ʯͰ-ϿЀ-ԯԱ-ևא-תء-ي';

const LETTER = 1;
const MARK = 2;
const NUMBER = 4;
const LATIN = 8;
const CYRILLIC = 16;
const JAPANESE = 32;
const KNOWN = 64;

const TESTS: readonly [number, RegExp][] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [LATIN, /\p{Script=Latin}/u],
  [CYRILLIC, /\p{Script=Cyrillic}/u],
  [JAPANESE, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u],
];

/**
 * What is known of each UTF-16 unit, filled in as texts show them: asking a table is many times quicker than running a
 * regular expression over a whole text. Halves of a pair are letters of a rare script, or emoji, which no word here needs.
 */
const classes = new Uint8Array(0x1_00_00);

function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const found = TESTS.reduce((all, [bit, regex]) => (regex.test(character) ? all | bit : all), KNOWN);
  classes[unit] = found;
  return found;
}

export function isLetter(unit: number): boolean {
  return (classOf(unit) & LETTER) !== 0;
}

/** Whether the word stands in a lower-case text with no letter before or behind it. */
export function standsAlone(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const before = at === 0 || !isLetter(lower.charCodeAt(at - 1));
    const end = at + word.length;
    if (before && (end >= lower.length || !isLetter(lower.charCodeAt(end)))) return true;
  }
  return false;
}

export type Script = 'Latin' | 'Cyrillic' | 'Japanese';
const SCRIPTS: Readonly<Record<Script, number>> = { Latin: LATIN, Cyrillic: CYRILLIC, Japanese: JAPANESE };

/** How many letters a text has, and how many of its characters belong to a script. */
export function countLetters(text: string, script: Script): { letters: number; ofScript: number } {
  let letters = 0;
  let ofScript = 0;
  for (let at = 0; at < text.length; at += 1) {
    const found = classOf(text.charCodeAt(at));
    if ((found & LETTER) !== 0) letters += 1;
    if ((found & SCRIPTS[script]) !== 0) ofScript += 1;
  }
  return { letters, ofScript };
}

/** Where a word of a text stands. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

/** Every word of letters, marks and apostrophes, parts joined by hyphens as one: `twenty-five`, `o'n`. */
export function wordsIn(text: string): Word[] {
  return runsIn(text, LETTER | MARK, true);
}

/** Every word of letters, numbers and apostrophes, in lower case. */
export function plainWordsIn(text: string): string[] {
  const lower = text.toLowerCase();
  return runsIn(lower, LETTER | NUMBER, false).map(({ start, end }) => lower.slice(start, end));
}

function runsIn(text: string, wanted: number, joined: boolean): Word[] {
  const found: Word[] = [];
  const belongs = (at: number) => {
    const unit = text.charCodeAt(at);
    return unit === APOSTROPHE || (classOf(unit) & wanted) !== 0;
  };
  const joins = (at: number) =>
    joined && text.charCodeAt(at) === HYPHEN && at + 1 < text.length && belongs(at + 1);
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && (belongs(end) || (end > start && joins(end)))) end += 1;
    if (end > start) found.push({ start, end });
    start = end + 1;
  }
  return found;
}
