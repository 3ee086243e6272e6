import { requiredWords } from './required-words.ts';

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
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
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

/** A lexicon's pattern, ready to run, with the words of which a text must hold one before it is worth running. */
interface Pattern {
  readonly regex: RegExp;
  readonly needs: readonly string[] | undefined;
}

/** Keeps each pattern that was built, by its source. */
function kept(build: (source: string) => string): (source: string) => Pattern {
  const patterns = new Map<string, Pattern>();
  return (source) => {
    const known = patterns.get(source);
    if (known) {
      known.regex.lastIndex = 0;
      return known;
    }
    const regex = new RegExp(build(source).replaceAll('\\b', EDGE), 'giu');
    const pattern = { regex, needs: requiredWords(source) };
    patterns.set(source, pattern);
    return pattern;
  };
}

/** Finds a lexicon's pattern anywhere. */
const anywhere = kept((source) => source);

/** Finds a lexicon's pattern at the beginning of a word. Scripts without spaces between words have no such edge. */
const atWordStart = kept((source) => {
  const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(source);
  return `${spaced ? '(?<![\\p{L}\\p{M}])' : ''}(?:${source})`;
});

/** Finds a lexicon's pattern at the very start, and behind one other word at most. */
const atStart = kept((source) => `^[ -]*(?:${source})`);
const behindWord = kept((source) => `^(?:[ -][\\p{L}.'-]+(?!\\p{L}))?[ -]*(?:${source})`);

/** A text with its lower-case form, in which a pattern's words are looked for first. */
export interface Searched {
  readonly text: string;
  readonly lower: string;
}

export function searched(text: string): Searched {
  return { text, lower: text.toLowerCase() };
}

function mayMatch({ lower }: Searched, { needs }: Pattern): boolean {
  return needs === undefined || needs.some((word) => lower.includes(word));
}

/** Every place where a word begins with the pattern. */
export function stemMatches(where: Searched, source: string): RegExpExecArray[] {
  const pattern = atWordStart(source);
  return mayMatch(where, pattern) ? [...where.text.matchAll(pattern.regex)] : [];
}

/** The first place where a word begins with the pattern. */
export function stemMatch(where: Searched, source: string): RegExpExecArray | undefined {
  const pattern = atWordStart(source);
  return mayMatch(where, pattern) ? (pattern.regex.exec(where.text) ?? undefined) : undefined;
}

/** Whether a text begins with the pattern, or has it behind one other word at most. */
export function leads(after: string, source: string, skippedWords: 0 | 1 = 0): boolean {
  return (skippedWords === 0 ? atStart : behindWord)(source).regex.test(after);
}

/** Where the first of the patterns stands, as it is written there. */
export function firstMatch(where: Searched | string, sources: readonly string[]): string | undefined {
  const whole = typeof where === 'string' ? searched(where) : where;
  for (const source of sources) {
    const pattern = anywhere(source);
    const match = mayMatch(whole, pattern) ? pattern.regex.exec(whole.text) : null;
    if (match) return match[0];
  }
  return undefined;
}
