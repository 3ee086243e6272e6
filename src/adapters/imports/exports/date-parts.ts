import { monthNumber } from './month-names.ts';

/** What a cell says of a day, before it is known which number is the month. */
export type DateParts =
  | { readonly kind: 'day'; readonly year?: number; readonly month: number; readonly day: number }
  /** Two numbers of which one is the month, and the year, in full or by its last two digits. */
  | { readonly kind: 'open'; readonly first: number; readonly second: number; readonly year: number };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T ,])/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})(?:\d{2})?$/;
const JAPANESE = /^(?:(\d{4})年\s*)?(\d{1,2})月\s*(\d{1,2})日/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2\s?(\d{4}|\d{2})(?:$|[T ,])/;
const DAY_DOT_MONTH = /^(\d{1,2})\.(\d{1,2})\.$/;

/** Reads the day of a date, with or without a time after it; undefined when the text is none. */
export function datePartsOf(cell: string): DateParts | undefined {
  const text = cell.trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return openOf(numbers);
  const japanese = JAPANESE.exec(text);
  if (japanese) return dayOf(japanese[1], japanese[2], japanese[3]);
  const dotted = DAY_DOT_MONTH.exec(text);
  if (dotted) return dayOf(undefined, dotted[2], dotted[1]);
  return inWords(text);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): DateParts {
  const parts = { kind: 'day' as const, month: Number(month), day: Number(day) };
  return year === undefined ? parts : { ...parts, year: Number(year) };
}

function openOf([, first, separator, second, year = '']: RegExpExecArray): DateParts {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  // Nobody writes the month first with points.
  if (separator === '.') return dayOf(String(full), second, first);
  return { kind: 'open', first: Number(first), second: Number(second), year: full };
}

const LONGEST = 60;

/** `20-Sep-26`: how spreadsheets write a day that they understood. */
const BY_SPREADSHEET = /^(\d{1,2})-(\p{L}{3,})\.?-(\d{4}|\d{2})$/u;

/**
 * `Sep 20, 2026`, `20 de septiembre de 2026`, `October 1`: one month by name, one day, perhaps a year, until a time begins. Words with two of
 * one kind are a stretch of days or a year cut short (`Sep 3 26`), and no day.
 */
function inWords(text: string): DateParts | undefined {
  if (text.length > LONGEST) return undefined;
  const [, inside, name = '', short = ''] = BY_SPREADSHEET.exec(text) ?? [];
  if (inside !== undefined) {
    const month = monthNumber(name);
    return month === undefined
      ? undefined
      : dayOf(short.length === 2 ? `20${short}` : short, String(month), inside);
  }
  const [months, days, years] = [new Set<number>(), [] as number[], [] as number[]];
  for (const token of text.split(/[\s,]+/)) {
    if (/\d[:.h]\d/.test(token)) break;
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|º|\.|г\.?)?$/u.exec(token)?.[1];
    const month = number === undefined ? monthNumber(token) : undefined;
    if (month !== undefined) months.add(month);
    else if (number !== undefined) (number.length === 4 ? years : days).push(Number(number));
  }
  const [month] = months;
  const [day] = days;
  if (month === undefined || day === undefined) return undefined;
  if (months.size > 1 || days.length > 1 || years.length > 1) return undefined;
  const [year] = years;
  const parts = { kind: 'day' as const, month, day };
  return year === undefined ? parts : { ...parts, year };
}
