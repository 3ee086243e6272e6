import type { Language } from '../languages/language.ts';
import { monthNames } from './dates-in.ts';
import type { Figure } from './figures.ts';
import { normalise } from './normalise.ts';
import { stemMatches } from './patterns.ts';
import { Searched } from './searched.ts';

type Worded = Extract<Figure, { kind: 'share' | 'period' | 'day' }>;

/** Figures that are said without a number: `half`, `twice`, `a fortnight`, `for ever`, `by Monday`, `next week`. */
export function wordedIn(text: string, languages: readonly Language[]): Worded[] {
  const where = new Searched(text);
  return languages.flatMap((language) => [
    ...sharesIn(where, language),
    ...periodsIn(where, language),
    ...daysIn(where, language),
  ]);
}

function sharesIn(where: Searched, { lexicon }: Language): Worded[] {
  return Object.entries(lexicon.multiples).flatMap(([source, factor]) =>
    stemMatches(where, source).map((match) => ({
      kind: 'share' as const,
      raw: match[0],
      start: match.index,
      factor,
    })),
  );
}

function periodsIn(where: Searched, { lexicon }: Language): Worded[] {
  return Object.entries(lexicon.periods).flatMap(([source, days]) =>
    stemMatches(where, source).map((match) => ({
      kind: 'period' as const,
      raw: match[0],
      start: match.index,
      days,
    })),
  );
}

function daysIn(where: Searched, language: Language): Worded[] {
  const day = (match: RegExpExecArray, of: { weekday?: number; month?: number } = {}) => ({
    kind: 'day' as const,
    raw: match[0],
    start: match.index,
    ...of,
  });
  return [
    ...weekdays(language).flatMap((source, index) =>
      stemMatches(where, source).map((match) => day(match, { weekday: index + 1 })),
    ),
    ...language.lexicon.dates.flatMap((source) =>
      stemMatches(where, `(?:${source})(?!\\p{L})`).map((match) => day(match)),
    ),
    ...monthNames(language).flatMap((names, index) =>
      names
        .filter((name) => !isOrdinary(name))
        .flatMap((name) => stemMatches(where, `${name}${language.code === 'uz' ? '' : '(?!\\p{L})'}`))
        .map((match) => day(match, { month: index + 1 })),
    ),
  ];
}

/** Short names and `march` are ordinary words too. */
function isOrdinary(name: string): boolean {
  return name.length <= 4 || name === 'march';
}

const built = new Map<string, readonly string[]>();

/** Patterns of the seven weekdays from Monday on, in the cases and endings of the language. */
function weekdays({ locale, script, code }: Language): readonly string[] {
  const known = built.get(locale);
  if (known) return known;
  // A weekday may stand in brackets behind a Japanese date.
  const patterns = Array.from({ length: 7 }, (_, index) => {
    const monday = new Date(Date.UTC(2026, 0, 5 + index));
    const name = normalise(
      new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(monday),
    ).toLowerCase();
    if (script === 'Japanese') return `${name.slice(0, 2)}日|\\(${name.slice(0, 1)}\\)`;
    if (script === 'Cyrillic') return `${name.replace(/[аеьйя]$/u, '')}[аеуыойяю]{0,2}(?!\\p{L})`;
    // Uzbek puts its endings right behind the name; the other languages have a plural at most.
    return `${name.replace('-feira', '(?:-feira)?')}${code === 'uz' ? '' : 's?(?!\\p{L})'}`;
  });
  built.set(locale, patterns);
  return patterns;
}
