/** Zero-width, bidirectional and other invisible characters, which hide words from a reader or from a check. */
export const INVISIBLE =
  /[\u034f\u20e3]|[\u17b4\u17b5]|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;

const APOSTROPHES = /[\u2018\u2019\u02bb\u02bc\u0060\u00b4\u2032]/gu;

/**
 * The text as every check reads it: compatibility forms folded, invisible characters gone, digits of every
 * script as ASCII digits, one kind of apostrophe and one kind of space.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.')
    .replace(APOSTROPHES, "'")
    .replace(/[\u00a0\u2007\u2009\u202f\u3000]/gu, ' ');
}

/** Digits of a script stand in one run of ten from zero to nine, so the value is the distance to the run's start. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let distance = 0;
  while (distance < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - distance - 1))) distance += 1;
  return distance % 10;
}

/** Text made safe to stand inside another: no invisible or control characters, no braces of placeholders, one line. */
export function plain(data: string): string {
  return data
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[{}<>]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `\b` knows only ASCII letters; an edge in the lexicons is the beginning or end of a word in any script. */
const EDGE = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';

const compiled = new Map<string, RegExp>();

function compile(source: string): RegExp {
  const known = compiled.get(source);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  const regex = new RegExp(source.replaceAll('\\b', EDGE), 'giu');
  compiled.set(source, regex);
  return regex;
}

/** Finds a lexicon's pattern anywhere. */
function pattern(source: string): RegExp {
  return compile(source);
}

/** Finds a lexicon's pattern at the beginning of a word. Scripts without spaces between words have no such edge. */
export function stem(source: string): RegExp {
  const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(source);
  return compile(`${spaced ? '(?<![\\p{L}\\p{M}])' : ''}(?:${source})`);
}

/** Finds a lexicon's pattern at the very start, after so many other words at most. */
export function leading(source: string, skippedWords = 0): RegExp {
  const skip = skippedWords > 0 ? `(?:[ -][\\p{L}.'-]+(?!\\p{L})){0,${skippedWords}}` : '';
  return compile(`^${skip}[ -]*(?:${source})`);
}

/** Where the first of the patterns stands, as it is written there. */
export function firstMatch(text: string, sources: readonly string[]): string | undefined {
  for (const source of sources) {
    const match = pattern(source).exec(text);
    if (match) return match[0];
  }
  return undefined;
}
