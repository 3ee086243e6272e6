import { MONTH, monthOf } from '../../../domain/extraction/words/months.ts';

/** A day or a week as typed, and what stands after it. */
export interface TypedDay {
  readonly on: Temporal.PlainDate;
  /** `2026-W47` names a week, a date names a day. */
  readonly isWeek: boolean;
  readonly rest: string;
}

/** Which part of `03/04/2026` is the month. */
export type SlashOrder = 'day first' | 'month first' | 'unknown';

const TIME = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const ISO = new RegExp(`^(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}(?!\\d)`, 'u');
const ISO_WEEK = /^(20\d\d)[- ]?(?:w|kw)[- ]?(\d{1,2})(?!\d)/iu;
const WEEK_YEAR = /^(?:w|kw|week)[- ]?(\d{1,2})[ /,-]+(20\d\d)(?!\d)/iu;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(20\d\d|\d\d)(?!\d)/u;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](20\d\d|\d\d)(?!\d)/u;
/** What tells nothing beside the date: its day of the week, `week of`. */
const LEAD =
  /^(?:week (?:of|starting|commencing|beginning) |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=\p{L}|\d))/iu;
const DAY_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)? ?(${MONTH})[ ,]*(20\\d\\d)(?!\\d)`, 'iu');
const MONTH_DAY = new RegExp(`^(${MONTH}) ?(\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)(?!\\d)`, 'iu');

/**
 * Reads the day or week that a text begins with: `2026-11-16`, `16 Nov 2026`, `16.11.2026`, `11/16/2026`, `2026-W47`. Undefined where it begins
 * with none, `unclear` where day and month cannot be told apart.
 */
export function dayAtStart(text: string, order: SlashOrder = 'unknown'): TypedDay | 'unclear' | undefined {
  const iso = ISO.exec(text);
  if (iso) return day(text, iso, iso[1], iso[2], iso[3]);
  const week = ISO_WEEK.exec(text);
  if (week) return weekOf(text, week, Number(week[1]), Number(week[2]));
  const swapped = WEEK_YEAR.exec(text);
  if (swapped) return weekOf(text, swapped, Number(swapped[2]), Number(swapped[1]));
  const dotted = DOTTED.exec(text);
  if (dotted) return day(text, dotted, dotted[3], dotted[2], dotted[1]);
  return slashed(text, order) ?? worded(text);
}

/** A day, a week, or the first and last day of a week. */
export interface TypedSpan extends TypedDay {
  /** From one day to another that are not Monday and Sunday of a week. */
  readonly isOddWeek: boolean;
}

/**
 * The same of a line of a table, which may name the day of the week first, or two days, `2026-11-16 - 2026-11-22`, which mean the week
 * between them.
 */
export function spanAtStart(text: string, order: SlashOrder = 'unknown'): TypedSpan | 'unclear' | undefined {
  const first = dayAtStart(text.replace(LEAD, ''), order);
  if (!first || first === 'unclear') return first;
  const after = /^ ?(?:-|to|until|bis) ?(?=[\p{L}\d])/iu.exec(first.rest);
  const last = after && !first.isWeek && dayAtStart(first.rest.slice(after[0].length), order);
  if (!last || last === 'unclear' || last.isWeek) return { ...first, isOddWeek: false };
  const isWhole = first.on.dayOfWeek === 1 && first.on.until(last.on).days === 6;
  return { on: first.on, isWeek: true, rest: last.rest, isOddWeek: !isWhole };
}

function slashed(text: string, order: SlashOrder): TypedDay | 'unclear' | undefined {
  const found = SLASHED.exec(text);
  if (!found) return undefined;
  const [, first = '', second = '', year] = found;
  const told = first === second ? 'day first' : (slashOrder(first, second) ?? order);
  if (told === 'unknown') return 'unclear';
  return told === 'day first' ? day(text, found, year, second, first) : day(text, found, year, first, second);
}

function slashOrder(first: string, second: string): SlashOrder | undefined {
  if (Number(first) > 12) return 'day first';
  return Number(second) > 12 ? 'month first' : undefined;
}

/** What the dates of a text show beyond doubt; dates that contradict each other show nothing. */
export function slashOrderIn(texts: readonly string[]): SlashOrder {
  const orders = new Set(
    texts.flatMap((text) => {
      const [, first = '', second = ''] = SLASHED.exec(text.replace(LEAD, '')) ?? [];
      return slashOrder(first, second) ?? [];
    }),
  );
  const [only] = orders;
  return orders.size === 1 && only ? only : 'unknown';
}

function worded(text: string): TypedDay | undefined {
  const first = DAY_MONTH.exec(text);
  if (first) return day(text, first, first[3], monthOf((first[2] ?? '').toLowerCase()), first[1]);
  const second = MONTH_DAY.exec(text);
  return second
    ? day(text, second, second[3], monthOf((second[1] ?? '').toLowerCase()), second[2])
    : undefined;
}

type Part = string | number | undefined;

function day(text: string, found: RegExpExecArray, year: Part, month: Part, of: Part): TypedDay | undefined {
  try {
    const on = Temporal.PlainDate.from(
      { year: fullYear(Number(year)), month: Number(month), day: Number(of) },
      { overflow: 'reject' },
    );
    return { on, isWeek: false, rest: text.slice(found[0].length) };
  } catch {
    return undefined;
  }
}

/** `26` is 2026. */
function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** The Monday of an ISO week; undefined for a week that the year does not have. */
function weekOf(text: string, found: RegExpExecArray, year: number, week: number): TypedDay | undefined {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const on = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  if (on.weekOfYear !== week || on.yearOfWeek !== year) return undefined;
  return { on, isWeek: true, rest: text.slice(found[0].length) };
}
