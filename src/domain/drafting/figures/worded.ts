import type { Language } from '../languages/language.ts';
import { monthNames } from './dates-in.ts';
import type { Figure } from './figures.ts';
import { normalise } from './normalise.ts';
import { atWordStart, keptFor, matchesOf, mayMatch, type Pattern } from './patterns.ts';
import type { Searched } from './searched.ts';

type Worded = Extract<Figure, { kind: 'share' | 'period' | 'day' }>;

/** Figures that are said without a number: `half`, `twice`, `a fortnight`, `for ever`, `by Monday`, `next week`. */
export function wordedIn(where: Searched, languages: readonly Language[]): Worded[] {
  return languages.flatMap((language) =>
    wordsOf(language).flatMap(({ pattern, figure }) =>
      mayMatch(where, pattern)
        ? matchesOf(where, pattern).map((match) => ({ raw: match[0], start: match.index, ...figure }))
        : [],
    ),
  );
}

type Said =
  | { readonly kind: 'share'; readonly factor: number }
  | { readonly kind: 'period'; readonly days: number }
  | { readonly kind: 'day'; readonly weekday?: number; readonly month?: number };

interface Words {
  readonly pattern: Pattern;
  readonly figure: Said;
}

const wordsOf = keptFor((language: Language): readonly Words[] => {
  const { multiples, periods, dates } = language.lexicon;
  return [
    ...Object.entries(multiples).map(([source, factor]) => words(source, { kind: 'share', factor })),
    ...Object.entries(periods).map(([source, days]) => words(source, { kind: 'period', days })),
    ...weekdays(language).map((source, index) => words(source, { kind: 'day', weekday: index + 1 })),
    ...dates.map((source) => words(`(?:${source})(?!\\p{L})`, { kind: 'day' })),
    ...monthNames(language).flatMap((names, index) =>
      names
        .filter((name) => !isOrdinary(name))
        .map((name) => words(monthAlone(name, language), { kind: 'day', month: index + 1 })),
    ),
  ];
});

function words(source: string, figure: Said): Words {
  return { pattern: atWordStart(source), figure };
}

function monthAlone(name: string, { code }: Language): string {
  return `${name}${code === 'uz' ? '' : '(?!\\p{L})'}`;
}

/** Short names and `march` are ordinary words too. */
function isOrdinary(name: string): boolean {
  return name.length <= 4 || name === 'march';
}

/** Patterns of the seven weekdays from Monday on, in the cases and endings of the language. */
function weekdays({ locale, script, code }: Language): readonly string[] {
  // A weekday may stand in brackets behind a Japanese date.
  return Array.from({ length: 7 }, (_, index) => {
    const monday = new Date(Date.UTC(2026, 0, 5 + index));
    const name = normalise(
      new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(monday),
    ).toLowerCase();
    if (script === 'Japanese') return `${name.slice(0, 2)}日|\\(${name.slice(0, 1)}\\)`;
    if (script === 'Cyrillic') return `${name.replace(/[аеьйя]$/u, '')}[аеуыойяю]{0,2}(?!\\p{L})`;
    // Uzbek puts its endings right behind the name; the other languages have a plural at most.
    return `${name.replace('-feira', '(?:-feira)?')}${code === 'uz' ? '' : 's?(?!\\p{L})'}`;
  });
}
