import { isCurrencyCode } from '../../money.ts';
import type { About, Language } from '../languages/language.ts';
import { datesIn } from './dates-in.ts';
import { leading, stem } from './normalise.ts';
import { type NumberToken, numbersIn } from './numbers.ts';

type DurationUnit = 'day' | 'week' | 'month' | 'year';

/** One figure that a text names, with what it measures and what it seems to be about. */
export type Figure = { readonly raw: string; readonly start: number; readonly about?: About } & (
  | { readonly kind: 'money'; readonly values: readonly number[]; readonly currency: string }
  | { readonly kind: 'percent'; readonly values: readonly number[] }
  | { readonly kind: 'quantity'; readonly values: readonly number[]; readonly format: string }
  | { readonly kind: 'duration'; readonly values: readonly number[]; readonly unit: DurationUnit }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'bare'; readonly values: readonly number[] }
);

/** Re-extracts every number, amount, percent, quantity, duration and date of a normalised text. */
export function figuresIn(text: string, languages: readonly Language[]): Figure[] {
  const dates = datesIn(text, languages);
  const rest = dates.reduce(
    (left, { start, raw }) => left.slice(0, start) + ' '.repeat(raw.length) + left.slice(start + raw.length),
    text,
  );
  const numbers = numbersIn(rest, languages)
    .map((token) => figureOf(rest, token, languages))
    .filter((figure) => figure !== undefined);
  return [...dates, ...numbers].sort((a, b) => a.start - b.start);
}

function figureOf(text: string, token: NumberToken, languages: readonly Language[]): Figure | undefined {
  const before = text.slice(Math.max(0, token.start - 24), token.start);
  const after = text.slice(token.end, token.end + 40);
  const base = { raw: token.raw, start: token.start, values: token.readings };
  const currency = currencyAround(before, after, languages);
  if (currency !== undefined) return { ...base, kind: 'money', currency, ...aboutOf(text, token, languages) };
  if (startsWithAny(after, ['%', '‰', ...languages.flatMap(({ lexicon }) => lexicon.percent)])) {
    return { ...base, kind: 'percent', ...aboutOf(text, token, languages) };
  }
  const unit = durationAfter(after, languages);
  if (unit) return { ...base, kind: 'duration', unit, ...aboutOf(text, token, languages, true) };
  const format = formatAround(before, after, languages, token.ambiguous ? 1 : 3);
  if (format) return { ...base, kind: 'quantity', format };
  return token.ambiguous ? undefined : { ...base, kind: 'bare', ...aboutOf(text, token, languages) };
}

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
    for (const [word, stems] of Object.entries(lexicon.currencies)) {
      if (startsWithAny(after, stems, 1)) return `word:${word}`;
    }
  }
  return undefined;
}

function durationAfter(after: string, languages: readonly Language[]): DurationUnit | undefined {
  for (const { lexicon } of languages) {
    for (const unit of ['day', 'week', 'month', 'year'] as const) {
      if (startsWithAny(after, lexicon.durations[unit])) return unit;
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
  for (const { lexicon, script } of languages) {
    for (const [format, stems] of Object.entries(lexicon.formats)) {
      for (const source of stems) {
        if (script === 'Japanese') {
          if (
            new RegExp(`(?:${source})[^\\d、。]{0,4}$`, 'iu').test(before) &&
            /^ ?[本枚件回点つ]/u.test(after)
          )
            return format;
        } else if (formatFollows(after, source, words)) return format;
      }
    }
  }
  return undefined;
}

function formatFollows(after: string, source: string, words: number): boolean {
  const match = stem(source).exec(after);
  if (!match) return false;
  const between = after.slice(0, match.index);
  const skipped = between.trim().split(/\s+/u).filter(Boolean);
  if (words === 1 && skipped.some((word) => !/^\p{Lu}/u.test(word))) return false;
  return !/[\d.,;:!?+()\n]/u.test(between) && skipped.length <= words;
}

function startsWithAny(after: string, sources: readonly string[], words = 0): boolean {
  return sources.some((source) => leading(source, words).test(after));
}

/**
 * What the words around a figure say it is about. A duration is explained by what follows it in its clause (`90 days of use`),
 * an amount by what leads to it (`your proposal of $900`); where that part says nothing, the nearest cue of the sentence decides.
 */
function aboutOf(
  text: string,
  token: NumberToken,
  languages: readonly Language[],
  lookAhead = false,
): { about?: About } {
  const [start, end] = sentenceAround(text, token.start);
  const before = text.slice(start, token.start);
  const after = text.slice(token.end, end);
  const led = clauseBefore(before, languages);
  const followed = clauseOf(after, languages);
  const first = lookAhead ? cueIn(followed, languages, 'start') : cueIn(led, languages, 'end');
  const second = lookAhead ? cueIn(led, languages, 'end') : cueIn(followed, languages, 'start');
  const about = first ?? second ?? cueIn(before, languages, 'end') ?? cueIn(after, languages, 'start');
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

function clauseEdge(languages: readonly Language[]): RegExp {
  const joiners = languages.flatMap(({ lexicon }) => lexicon.joiners).filter((word) => word !== 'a');
  return new RegExp(`\\d|[,、;:]|(?<!\\p{L})(?:${joiners.join('|')})(?!\\p{L})`, 'iu');
}

/** The cue nearest to one end of a text. */
function cueIn(text: string, languages: readonly Language[], near: 'start' | 'end'): About | undefined {
  let nearest: { about: About; distance: number } | undefined;
  for (const { lexicon } of languages) {
    for (const [about, stems] of Object.entries(lexicon.cues) as [About, readonly string[]][]) {
      for (const match of stems.flatMap((source) => [...text.matchAll(stem(source))])) {
        const distance = near === 'start' ? match.index : text.length - match.index - match[0].length;
        if (!nearest || distance < nearest.distance) nearest = { about, distance };
      }
    }
  }
  return nearest?.about;
}

/** Sentences end at `!?。`, a line's end, a semicolon or a full stop that no digit follows. */
function sentenceAround(text: string, at: number): [start: number, end: number] {
  const edge = /[!?。！？;\n]|\.(?=\s|$)/gu;
  let start = 0;
  let end = text.length;
  for (const match of text.matchAll(edge)) {
    if (match.index < at) start = match.index + 1;
    else {
      end = match.index;
      break;
    }
  }
  return [start, end];
}
