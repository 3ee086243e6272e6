import type { DateOrder } from './date-order.ts';
import { type DateParts, datePartsOf } from './date-parts.ts';
import type { Flaw } from './flaws.ts';
import { existing, latestYear, YearRun } from './year-run.ts';

/** Before this year no platform had posts, so an earlier date is a mistake. */
const FIRST_YEAR = 2000;
/** Dates repeat within a file, and so do their readings. */
const MOST_KNOWN = 5_000;

export interface DateRules {
  readonly order: DateOrder;
  /** Nothing dated later is taken. */
  readonly today: Temporal.PlainDate;
  /** Last day of the file's own period: dates without a year are not later. */
  readonly newest?: Temporal.PlainDate;
}

/** Reads the dates of one column of a file, all in the same order. */
export class DateReader {
  readonly #rules: DateRules;
  readonly #years: YearRun | undefined;
  readonly #known = new Map<string, Temporal.PlainDate | Flaw>();

  /** With `run`, the first dates of a column whose days follow each other, a turn of the year is seen in their order. */
  constructor(rules: DateRules, run?: Iterable<string>) {
    this.#rules = rules;
    const days = run && [...run].flatMap((cell) => withoutYear(datePartsOf(cell)));
    this.#years = days && days.length > 0 ? new YearRun(days, this.#newest) : undefined;
  }

  /** The day of a date, with or without a time after it. */
  read(cell: string): Temporal.PlainDate | Flaw {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const parts = datePartsOf(cell);
    const read = parts === undefined ? 'no-date' : this.#dayOf(parts);
    // A date without a year may mean another day further down.
    if (!this.#years) {
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(cell, read);
    }
    return read;
  }

  get #newest(): Temporal.PlainDate {
    return this.#rules.newest ?? this.#rules.today;
  }

  #dayOf(parts: DateParts): Temporal.PlainDate | Flaw {
    const day = parts.kind === 'day' ? parts : this.#ordered(parts);
    if (typeof day === 'string') return day;
    const year = day.year ?? this.#years?.yearOf(day) ?? latestYear(day, this.#newest);
    if (year === undefined) return 'no-such-day';
    if (year < FIRST_YEAR) return 'no-date';
    const date = existing(year, day.month, day.day);
    if (!date) return 'no-such-day';
    return Temporal.PlainDate.compare(date, this.#rules.today) > 0 ? 'future' : date;
  }

  #ordered(parts: DateParts & { kind: 'open' }): { year: number; month: number; day: number } | Flaw {
    const { first, second, year } = parts;
    if (first > 12 && second > 12) return 'no-such-day';
    const { order } = this.#rules;
    if (order === 'unsure') {
      if (first <= 12 && second <= 12 && first !== second) return 'other-date-order';
      return first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
    }
    const [month, day] = order === 'month-first' ? [first, second] : [second, first];
    return month > 12 ? 'other-date-order' : { year, month, day };
  }
}

function withoutYear(parts: DateParts | undefined): { month: number; day: number }[] {
  return parts?.kind === 'day' && parts.year === undefined ? [{ month: parts.month, day: parts.day }] : [];
}
