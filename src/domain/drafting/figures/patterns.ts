import { LETTERS } from './letters.ts';
import { PhraseBook } from './phrase-book.ts';
import { alternativesOf, requiredLists } from './required-words.ts';
import { type Needle, needle, Searched } from './searched.ts';

/** `\b` knows only ASCII letters; an edge in the lexicons is the beginning or end of a word in any script. */
const EDGE = `(?:(?<![${LETTERS}\\d])(?=[${LETTERS}\\d])|(?<=[${LETTERS}\\d])(?![${LETTERS}\\d]))`;

/** A lexicon's pattern with its edges of words written out. */
function written(source: string): string {
  return source
    .replaceAll('\\b', EDGE)
    .replaceAll('(?!\\p{L})', `(?![${LETTERS}])`)
    .replaceAll('(?<!\\p{L})', `(?<![${LETTERS}])`);
}

/** A lexicon's pattern with lists of words: a text must hold one of each before it is worth running. */
export class Pattern {
  readonly needs: readonly (readonly Needle[])[];
  private readonly source: string;
  private built: RegExp | undefined;

  constructor(source: string, whole: string) {
    this.needs = requiredLists(source).map((words) => words.map(needle));
    this.source = whole;
  }

  /** Built when a text first has the words: most patterns are never run. */
  get regex(): RegExp {
    this.built ??= new RegExp(written(this.source), 'giu');
    return this.built;
  }
}

/** Keeps each pattern that was built, by its source. */
function kept(write: (source: string) => string): (source: string) => Pattern {
  const patterns = new Map<string, Pattern>();
  return (source) => {
    const known = patterns.get(source) ?? new Pattern(source, write(source));
    patterns.set(source, known);
    return known;
  };
}

/** Keeps what was built for a list of a lexicon, as long as the list lives. */
export function keptFor<K extends object, V>(build: (list: K) => V): (list: K) => V {
  const built = new WeakMap<K, V>();
  return (list) => {
    const known = built.get(list);
    if (known !== undefined) return known;
    const value = build(list);
    built.set(list, value);
    return value;
  };
}

/** Finds a lexicon's pattern anywhere. */
export const pattern = kept((source) => source);
/** Each alternative by itself: nearly every text has the words of none. */
const patterns = keptFor((sources: readonly string[]) => sources.flatMap(alternativesOf).map(pattern));

const books = new WeakMap<readonly string[], () => PhraseBook>();

/** Says that these lists are searched for in the same texts; their patterns are built when the first of them is. */
export function searchedTogether(lists: readonly (readonly string[])[]): void {
  let book: PhraseBook | undefined;
  const open = () => {
    book ??= new PhraseBook(lists, patterns);
    return book;
  };
  for (const list of lists) books.set(list, open);
}

/** The patterns of a list that a text may match. */
function candidates(where: Searched, sources: readonly string[]): readonly Pattern[] {
  const open = books.get(sources);
  return open ? open().candidates(where, sources) : patterns(sources).filter((each) => mayMatch(where, each));
}

/** Finds a lexicon's pattern at the beginning of a word. Scripts without spaces between words have no such edge. */
export const atWordStart = kept((source) => {
  const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(source);
  return `${spaced ? `(?<![${LETTERS}\\u0300-\\u036f])` : ''}(?:${source})`;
});

/** Finds any of the patterns at the very start, and behind one other word at most. */
const atStart = keptFor((sources: readonly string[]) => leading('^[ -]*', sources));
const behindWord = keptFor((sources: readonly string[]) =>
  leading(`^(?:[ -][${LETTERS}.'-]+(?![${LETTERS}]))?[ -]*`, sources),
);

function leading(start: string, sources: readonly string[]): RegExp {
  const any = sources.map((source) => `(?:${source})`).join('|');
  return new RegExp(written(`${start}(?:${any})`), 'iu');
}

export function mayMatch(where: Searched, { needs }: Pattern): boolean {
  for (const words of needs) if (!hasAny(where, words)) return false;
  return true;
}

function hasAny(where: Searched, words: readonly Needle[]): boolean {
  for (const word of words) if (where.has(word)) return true;
  return false;
}

/** The first place of a pattern. */
export function matchOf(where: Searched, each: Pattern): RegExpExecArray | undefined {
  const { regex } = each;
  regex.lastIndex = 0;
  return regex.exec(where.text) ?? undefined;
}

/** Every place of a pattern. */
export function matchesOf(where: Searched, { regex }: Pattern): RegExpExecArray[] {
  regex.lastIndex = 0;
  return [...where.text.matchAll(regex)];
}

/** Every place where a word begins with the pattern. */
export function stemMatches(where: Searched, source: string): RegExpExecArray[] {
  const stem = atWordStart(source);
  return mayMatch(where, stem) ? matchesOf(where, stem) : [];
}

/** The first place where a word begins with the pattern. */
export function stemMatch(where: Searched, source: string): RegExpExecArray | undefined {
  const stem = atWordStart(source);
  return mayMatch(where, stem) ? matchOf(where, stem) : undefined;
}

/** Whether a text begins with one of the patterns, or has one behind one other word at most. */
export function leads(after: string, sources: readonly string[], skippedWords: 0 | 1 = 0): boolean {
  return (skippedWords === 0 ? atStart : behindWord)(sources).test(after);
}

/** Where the first of the patterns stands, as it is written there. */
export function firstMatch(where: Searched | string, sources: readonly string[]): string | undefined {
  const whole = typeof where === 'string' ? new Searched(where) : where;
  for (const each of candidates(whole, sources)) {
    const match = matchOf(whole, each);
    if (match) return match[0];
  }
  return undefined;
}

/** Every place of every pattern, one after the other: whoever looks for one place does not pay for the rest. */
export function* placesOf(where: Searched, sources: readonly string[]): Generator<RegExpExecArray> {
  for (const each of candidates(where, sources)) yield* matchesOf(where, each);
}
