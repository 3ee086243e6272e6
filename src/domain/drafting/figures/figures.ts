import { isCurrencyCode } from '../../money.ts';
import type { About, Language } from '../languages/language.ts';
import { datesIn } from './dates-in.ts';
import { LETTERS } from './letters.ts';
import { type NumberToken, numbersIn } from './numbers.ts';
import { atWordStart, keptFor, leads, matchesOf, matchOf, mayMatch, type Pattern } from './patterns.ts';
import { Searched } from './searched.ts';
import { sentenceAround } from './sentences.ts';
import { wordedIn } from './worded.ts';

type DurationUnit = 'day' | 'week' | 'month' | 'year';

/** One figure that a text names, with what it measures and what it seems to be about. */
export type Figure = { readonly raw: string; readonly start: number; readonly about?: About } & (
  | { readonly kind: 'money'; readonly values: readonly number[]; readonly currency: string }
  | { readonly kind: 'percent'; readonly values: readonly number[] }
  | { readonly kind: 'quantity'; readonly values: readonly number[]; readonly format: string }
  | { readonly kind: 'duration'; readonly values: readonly number[]; readonly unit: DurationUnit }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'bare'; readonly values: readonly number[] }
  /** `half`, `twice`. */
  | { readonly kind: 'share'; readonly factor: number }
  /** `a fortnight`; endless for `in perpetuity`. */
  | { readonly kind: 'period'; readonly days: number }
  /** A weekday (1 is Monday) or a month (1 is January) alone, or a day told from today: `tomorrow`. */
  | { readonly kind: 'day'; readonly weekday?: number; readonly month?: number }
);

/** Re-extracts every number, amount, percent, quantity, duration and date of a normalised text. */
export function figuresIn(
  text: string,
  languages: readonly Language[],
  where: Searched = new Searched(text),
): Figure[] {
  const dates = datesIn(where, languages);
  const rest = dates.reduce(
    (left, { start, raw }) => left.slice(0, start) + ' '.repeat(raw.length) + left.slice(start + raw.length),
    text.replace(LIST_MARKERS, (marker) => ' '.repeat(marker.length)),
  );
  const tokens = numbersIn(rest, languages);
  const cues = cueFinder(rest, languages);
  const numbers = tokens
    .map((token) => figureOf(rest, token, languages, cues))
    .filter((figure) => figure !== undefined);
  const worded = wordedIn(where.blanked(rest), languages).filter(({ start }) =>
    tokens.every((token) => token.raw.length < 7 || start < token.start || start >= token.end),
  );
  return [...dates, ...numbers, ...worded].sort((a, b) => a.start - b.start);
}

/** The `1.` of a numbered list. */
const LIST_MARKERS = /^ *\d{1,2}[.)] /gmu;

function figureOf(
  text: string,
  token: NumberToken,
  languages: readonly Language[],
  cues: CueFinder,
): Figure | undefined {
  const before = text.slice(Math.max(0, token.start - 24), token.start);
  const after = text.slice(token.end, token.end + 40);
  const base = { raw: token.raw, start: token.start, values: token.readings };
  if (/^[ -]*[%‰]/u.test(after) || languages.some(({ lexicon }) => leads(after, lexicon.percent))) {
    return { ...base, kind: 'percent' };
  }
  const currency = currencyAround(before, after, languages);
  if (currency !== undefined) {
    return { ...base, kind: 'money', currency, ...aboutOf(text, token, languages, AMOUNTS, cues) };
  }
  const unit = durationAfter(after, languages);
  if (unit) return { ...base, kind: 'duration', unit, ...aboutOf(text, token, languages, DURATIONS, cues) };
  const format = formatAround(before, after, languages, token.ambiguous ? 1 : 3);
  if (format) return { ...base, kind: 'quantity', format };
  return token.ambiguous
    ? undefined
    : { ...base, kind: 'bare', ...aboutOf(text, token, languages, AMOUNTS, cues) };
}

/** What an amount, and what a length of time can be about. */
const AMOUNTS: readonly About[] = ['ours', 'theirs', 'bonus', 'product', 'upfront', 'each'];
const DURATIONS: readonly About[] = ['usage', 'exclusivity', 'payment', 'whitelisting'];
/** These count only in the figure's own clause: `$1,850, 40% upfront` says nothing about the amount. */
const CLOSE: readonly About[] = ['upfront', 'each'];

const SIGN_BEFORE = /((?:(?<![A-Za-z])[A-Z]{1,3})?\p{Sc}) ?[-–]?$/u;
const SIGN_AFTER = /^ ?([A-Z]{0,3}\p{Sc}[A-Z]{0,3})/u;

/** The sign, code or word of a currency beside a number: `$`, `US$`, `UZS`, or `word:dollar`; undefined without one. */
function currencyAround(before: string, after: string, languages: readonly Language[]): string | undefined {
  const sign = SIGN_BEFORE.exec(before)?.[1] ?? SIGN_AFTER.exec(after)?.[1];
  if (sign) return sign;
  const code =
    /(?<![A-Za-z])([A-Z]{3}) ?$/u.exec(before)?.[1] ?? /^ ?([A-Z]{3})(?![A-Za-z])/u.exec(after)?.[1];
  if (code && isCurrencyCode(code)) return code;
  for (const { lexicon } of languages) {
    if (!leads(after, currencyStems(lexicon.currencies), 1)) continue;
    for (const [word, stems] of Object.entries(lexicon.currencies)) {
      if (leads(after, stems, 1)) return `word:${word}`;
    }
  }
  return undefined;
}

/** All stems of a lexicon's currencies: most figures have none of them behind them. */
const currencyStems = keptFor((currencies: Language['lexicon']['currencies']) =>
  Object.values(currencies).flat(),
);

function durationAfter(after: string, languages: readonly Language[]): DurationUnit | undefined {
  for (const { lexicon } of languages) {
    for (const unit of ['day', 'week', 'month', 'year'] as const) {
      if (leads(after, lexicon.durations[unit])) return unit;
    }
  }
  return undefined;
}

/**
 * The format that a number counts: the next noun within so many words (`2 Instagram Reels`; a word like `one` counts only right before it), or for Japanese
 * the noun right before it (`リール2本`).
 */
function formatAround(
  before: string,
  after: string,
  languages: readonly Language[],
  words: number,
): string | undefined {
  let nearest: { format: string; distance: number } | undefined;
  // No noun is counted across a figure, a sign or a line's end.
  const where = new Searched(after.split(BETWEEN, 1)[0] ?? '');
  for (const { lexicon, script } of languages) {
    for (const noun of nounsOf(lexicon.formats)) {
      const distance =
        script === 'Japanese' ? formatBefore(before, after, noun) : formatAfter(where, noun, words);
      if (distance !== undefined && (!nearest || distance < nearest.distance)) {
        nearest = { format: noun.format, distance };
      }
    }
  }
  return nearest?.format;
}

const BETWEEN = /[\d.,;:!?+()\n]/u;

interface Noun {
  readonly format: string;
  readonly stem: Pattern;
  /** The noun right at the end of what stands before a number. */
  readonly atEnd: RegExp;
}

const nounsOf = keptFor((formats: Language['lexicon']['formats']): readonly Noun[] =>
  Object.entries(formats).flatMap(([format, sources]) =>
    sources.map((source) => ({
      format,
      stem: atWordStart(source),
      atEnd: new RegExp(`(?:${source})([^\\d、。]{0,4})$`, 'iu'),
    })),
  ),
);

/** How far the noun stands before the number, for Japanese. */
function formatBefore(before: string, after: string, { atEnd }: Noun): number | undefined {
  return /^ ?[本枚件回点つ]/u.test(after) ? atEnd.exec(before)?.[1]?.length : undefined;
}

/** How far the noun stands behind the number; undefined when too many words are between. */
function formatAfter(where: Searched, { stem }: Noun, words: number): number | undefined {
  const match = mayMatch(where, stem) ? matchOf(where, stem) : undefined;
  if (!match) return undefined;
  const skipped = where.text
    .slice(0, match.index)
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '' && !FILLERS.test(word));
  if (words === 1 && skipped.some((word) => !/^\p{Lu}/u.test(word))) return undefined;
  return skipped.length <= words ? match.index : undefined;
}

/** Words between a count and what it counts: `a pair of videos`, `one more Reel`. */
const FILLERS = /^(?:of|more|extra|additional|further|von|de|d')$/iu;

/**
 * What the words around a figure say it is about. A duration is explained by what follows it in its clause (`90 days of use`),
 * an amount by what leads to it (`your proposal of $900`); where that part says nothing, the nearest cue of the sentence decides.
 */
function aboutOf(
  text: string,
  token: NumberToken,
  languages: readonly Language[],
  possible: readonly About[],
  sentenceOf: CueFinder,
): { about?: About } {
  const { start, end, cues: here } = sentenceOf(token.start);
  if (here.length === 0) return {};
  const before = text.slice(start, token.start);
  const after = text.slice(token.end, end);
  const led = clauseBefore(before, languages);
  const followed = clauseOf(after, languages);
  const ahead = cueIn(followed, here, 'start', possible);
  const behind = cueIn(led, here, 'end', possible);
  const wide = possible.filter((each) => !CLOSE.includes(each));
  const about =
    [ahead, behind].find((each) => each !== undefined && CLOSE.includes(each)) ??
    (possible === DURATIONS ? (ahead ?? behind) : (behind ?? ahead)) ??
    cueIn(before, here, 'end', wide) ??
    cueIn(after, here, 'start', wide);
  return about ? { about } : {};
}

/** Up to the next figure, comma or joining word. */
function clauseOf(after: string, languages: readonly Language[]): string {
  return after.split(clauseEdge(languages))[0] ?? '';
}

/** From the last figure, comma or joining word on. */
function clauseBefore(before: string, languages: readonly Language[]): string {
  return before.split(clauseEdge(languages)).at(-1) ?? '';
}

const edges = new WeakMap<readonly Language[], RegExp>();

function clauseEdge(languages: readonly Language[]): RegExp {
  const known = edges.get(languages) ?? clauseEdgeOf(languages);
  edges.set(languages, known);
  return known;
}

function clauseEdgeOf(languages: readonly Language[]): RegExp {
  const joiners = languages.flatMap(({ lexicon }) => lexicon.joiners).filter((word) => word !== 'a');
  return new RegExp(`\\d|[,、;:]|(?<![${LETTERS}])(?:${joiners.join('|')})(?![${LETTERS}])`, 'iu');
}

interface Cue {
  readonly about: About;
  readonly pattern: Pattern;
}
interface Sentence {
  readonly start: number;
  readonly end: number;
  /** The cues that may stand in it. */
  readonly cues: readonly Cue[];
}
type CueFinder = (at: number) => Sentence;

/** The sentence around a place, with its cues: worked out once for all of its figures. */
function cueFinder(text: string, languages: readonly Language[]): CueFinder {
  const known: Sentence[] = [];
  return (at) => {
    const found = known.find(({ start, end }) => at >= start && at < end) ?? sentenceAt(text, at, languages);
    known.push(found);
    return found;
  };
}

function sentenceAt(text: string, at: number, languages: readonly Language[]): Sentence {
  const [start, end] = sentenceAround(text, at);
  const where = new Searched(text.slice(start, end));
  const cues = languages.flatMap(({ lexicon }) =>
    cuesOf(lexicon.cues).filter(({ pattern }) => mayMatch(where, pattern)),
  );
  return { start, end, cues };
}

const cuesOf = keptFor((cues: Language['lexicon']['cues']): readonly Cue[] =>
  [...AMOUNTS, ...DURATIONS].flatMap((about) =>
    cues[about].map((source) => ({ about, pattern: atWordStart(source) })),
  ),
);

/** The cue nearest to one end of a text. */
function cueIn(
  text: string,
  cues: readonly Cue[],
  near: 'start' | 'end',
  possible: readonly About[],
): About | undefined {
  let nearest: { about: About; distance: number } | undefined;
  const where = new Searched(text);
  for (const { about, pattern } of cues) {
    if (!possible.includes(about) || !mayMatch(where, pattern)) continue;
    for (const match of matchesOf(where, pattern)) {
      const distance = near === 'start' ? match.index : text.length - match.index - match[0].length;
      if (!nearest || distance < nearest.distance) nearest = { about, distance };
    }
  }
  return nearest?.about;
}
