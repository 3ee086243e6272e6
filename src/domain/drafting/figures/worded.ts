import type { Language } from '../languages/language.ts';
import { monthNames } from './dates-in.ts';
import type { Figure } from './figures.ts';
import { normalise, stem } from './normalise.ts';

type Worded = Extract<Figure, { kind: 'share' | 'period' | 'day' }>;

/** Figures that are said without a number: `half`, `twice`, `a fortnight`, `for ever`, `by Monday`, `next week`. */
export function wordedIn(text: string, languages: readonly Language[]): Worded[] {
  return languages.flatMap((language) => [
    ...sharesIn(text, language),
    ...periodsIn(text, language),
    ...daysIn(text, language),
  ]);
}

function sharesIn(text: string, { lexicon }: Language): Worded[] {
  return Object.entries(lexicon.multiples).flatMap(([source, factor]) =>
    [...text.matchAll(stem(source))].map((match) => ({
      kind: 'share' as const,
      raw: match[0],
      start: match.index,
      factor,
    })),
  );
}

function periodsIn(text: string, { lexicon }: Language): Worded[] {
  return Object.entries(lexicon.periods).flatMap(([source, days]) =>
    [...text.matchAll(stem(source))].map((match) => ({
      kind: 'period' as const,
      raw: match[0],
      start: match.index,
      days,
    })),
  );
}

function daysIn(text: string, language: Language): Worded[] {
  const named = weekdays(language).flatMap((source, index) =>
    [...text.matchAll(stem(source))].map((match) => ({ match, weekday: index + 1 })),
  );
  const relative = language.lexicon.dates.flatMap((source) =>
    [...text.matchAll(stem(`(?:${source})(?!\\p{L})`))].map((match) => ({ match, weekday: undefined })),
  );
  const months = monthNames(language).flatMap((names, index) =>
    names
      .filter((name) => !isOrdinary(name))
      .flatMap((name) => [...text.matchAll(stem(`${name}${language.code === 'uz' ? '' : '(?!\\p{L})'}`))])
      .map((match) => ({ kind: 'day' as const, raw: match[0], start: match.index, month: index + 1 })),
  );
  const days = [...named, ...relative].map(({ match, weekday }) => ({
    kind: 'day' as const,
    raw: match[0],
    start: match.index,
    ...(weekday ? { weekday } : {}),
  }));
  return [...days, ...months];
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
