import type { Language } from '../languages/language.ts';
import type { Figure } from './figures.ts';
import { isLetter, LETTERS } from './letters.ts';
import { normalise } from './normalise.ts';
import { keptFor } from './patterns.ts';
import { type Needle, needle, type Searched } from './searched.ts';

type DateFigure = Extract<Figure, { kind: 'date' }>;

const NUMERIC: readonly [RegExp, readonly ('day' | 'month' | 'year')[]][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, ['year', 'month', 'day']],
  [/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/gu, ['day', 'month', 'year']],
  [/(?:(\d{4}) ?年)? ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/gu, ['year', 'month', 'day']],
];

/** Every date of a normalised text: `2026-11-25`, `25/11/2026`, `November 25, 2026`, `25-noyabr`, `11月25日`. */
export function datesIn(where: Searched, languages: readonly Language[]): DateFigure[] {
  const { text, lower } = where;
  const found: DateFigure[] = [];
  if (!/\d/u.test(text)) return [];
  const add = (raw: string, start: number, parts: { day: number; month: number; year?: number }) => {
    if (
      found.every((other) => start + raw.length <= other.start || start >= other.start + other.raw.length)
    ) {
      found.push({ kind: 'date', raw, start, ...parts });
    }
  };
  for (const [regex, order] of NUMERIC) {
    for (const match of text.matchAll(regex)) {
      const part = (name: 'day' | 'month' | 'year') => Number(match[order.indexOf(name) + 1] ?? 0);
      const [day, month] = part('month') > 12 ? [part('month'), part('day')] : [part('day'), part('month')];
      if (day > 31 || month > 12 || day === 0 || month === 0) continue;
      add(match[0], match.index, { day, month, ...(part('year') ? { year: part('year') } : {}) });
    }
  }
  for (const language of languages) {
    for (const { regex, month, name } of monthPatterns(language)) {
      if (!where.has(name) || !standsIn(lower, name.word)) continue;
      for (const match of text.matchAll(regex)) {
        const { day, late, first, year, lateYear } = match.groups ?? {};
        const written = Number(first ?? year ?? lateYear ?? 0);
        add(match[0], match.index, {
          day: Number(day ?? late),
          month,
          ...(written ? { year: written } : {}),
        });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a word begins with the name: `may` stands in no `dismay`. */
function standsIn(lower: string, name: string): boolean {
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    if (at === 0 || !isLetter(lower.charCodeAt(at - 1))) return true;
  }
  return false;
}

interface MonthPattern {
  readonly regex: RegExp;
  readonly month: number;
  /** In lower case: without it in the text the pattern cannot match. */
  readonly name: Needle;
}

const monthPatterns = keptFor((language: Language): readonly MonthPattern[] =>
  monthNames(language).flatMap((names, index) =>
    names.map((name) => {
      // Uzbek writes its endings right behind the name: `14-avgustgacha`.
      const word = `(?<![${LETTERS}])${name}${language.code === 'uz' && name.length > 4 ? `[${LETTERS}]*` : `(?![${LETTERS}])`}`;
      return {
        month: index + 1,
        name: needle(name),
        regex: new RegExp(
          `${language.code === 'uz' ? '(?:(?<first>\\d{4})[- ]?yil(?:ning)?[, ]*)?' : ''}(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|º|er)?\\.?(?: of| de|-)? ?${word}(?:,? (?:de )?(?<year>\\d{4}))?|${word} (?:the )?(?<late>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<lateYear>\\d{4}))?`,
          'giu',
        ),
      };
    }),
  ),
);

/** The names of the twelve months as the language writes them, alone and beside a day, long and short. */
export const monthNames = keptFor(({ locale }: Language): readonly (readonly string[])[] => namesIn(locale));

function namesIn(locale: string): string[][] {
  return Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(2026, index, 15));
    const names = (['long', 'short'] as const).flatMap((month) => [
      monthPart(locale, { month }, date),
      monthPart(locale, { month, day: 'numeric' }, date),
    ]);
    return [...new Set(names.filter((name) => /\p{L}/u.test(name) && !/[月\d]/u.test(name)))];
  });
}

function monthPart(locale: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(date);
  return normalise(parts.find(({ type }) => type === 'month')?.value ?? '')
    .replace(/\.$/u, '')
    .toLowerCase();
}
