/** A letter of a script that parts words with spaces. */
export const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';

/**
 * Whole words of any language, from sources of regular expressions in lower case. Edges count for scripts with spaces between words
 * only; a digit is an edge (`30days`).
 */
export function wordPattern(...sources: readonly string[]): RegExp {
  return new RegExp(wholeWords(...sources), 'gu');
}

/** The source of `wordPattern`, to build longer patterns of. */
export function wholeWords(...sources: readonly string[]): string {
  return `(?:(?<!${LETTER})|(?!${LETTER}))(?:${sources.join('|')})(?:(?!${LETTER})|(?<!${LETTER}))`;
}

/** Uzbek words in Latin letters, which then match with or without their apostrophes and in Cyrillic letters too. */
export function uz(source: string): string {
  return `(?:${source.replaceAll("'", "'?")}|${cyrillic(source)})`;
}

const PAIRS: Readonly<Record<string, string>> = {
  "yo'": 'й[ўу]',
  "o'": '[ўу]',
  "g'": '[ғг]',
  sh: 'ш',
  ch: 'ч',
  yo: '(?:ё|йо)',
  yu: 'ю',
  ya: 'я',
  ye: '[еэ]',
  ts: 'ц',
};
const SINGLES: Readonly<Record<string, string>> = {
  ...{
    a: 'а',
    b: 'б',
    d: 'д',
    e: '[еэ]',
    f: 'ф',
    g: 'г',
    h: '[ҳх]',
    i: 'и',
    j: 'ж',
    k: '[кқ]',
    l: 'л',
    m: 'м',
  },
  ...{ n: 'н', o: 'о', p: 'п', q: '[қк]', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', x: '[хҳ]', y: 'й', z: 'з' },
  "'": 'ъ?',
};

/** Letters become their Cyrillic counterparts; what is regular expression stays. */
function cyrillic(source: string): string {
  return source.replace(/\\p\{\w+\}|\\.|yo'|o'|g'|sh|ch|yo|yu|ya|ye|ts|[a-z']/gu, (piece) =>
    piece.startsWith('\\') ? piece : (PAIRS[piece] ?? SINGLES[piece] ?? piece),
  );
}

/** Where a pattern stands in a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export function placesOf(pattern: RegExp, text: string): Place[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a text holds a pattern; patterns here are global, and keep no place between calls. */
export function holds(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
