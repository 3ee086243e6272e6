import { type DateParts, datePartsOf } from './date-parts.ts';
import { existing } from './year-run.ts';

/** What stands first in a date made of numbers; `unsure` where the file holds both. */
export type DateOrder = 'month-first' | 'day-first' | 'unsure';

export interface OrderRules {
  /** How the platform writes dates, where the file does not show it. */
  readonly usual: 'month-first' | 'day-first';
  /** Days after it were not yet. */
  readonly today: Temporal.PlainDate;
  /** Whether the days of the file follow each other. */
  readonly isRun?: boolean;
}

type OpenParts = DateParts & { readonly kind: 'open' };
interface Shown {
  'month-first': number;
  'day-first': number;
}

/**
 * The order that the dates of a file show: a number above 12 is a day; else, a day is not in the future, and days that follow each other are
 * a day apart. Where nothing shows it, `usual` is the platform's. With a sentence for people where dates made of numbers were met.
 */
export function dateOrderOf(
  cells: Iterable<string>,
  { usual, today, isRun = false }: OrderRules,
): { readonly order: DateOrder; readonly note?: string } {
  const open: OpenParts[] = [];
  let example: string | undefined;
  for (const cell of cells) {
    const parts = datePartsOf(cell);
    if (parts?.kind !== 'open') continue;
    example ??= cell.trim().split(/[ T,]/)[0];
    open.push(parts);
  }
  if (example === undefined) return { order: usual };
  const shown = [byNumbers(open), byToday(open, today), ...(isRun ? [bySteps(open)] : [])].find(
    (each) => each['month-first'] + each['day-first'] > 0,
  ) ?? { 'month-first': 0, 'day-first': 0 };
  if (shown['day-first'] > 0 && shown['month-first'] > 0) {
    return {
      order: 'unsure',
      note: 'Some dates begin with the day and some with the month: only those that can be read in one way are taken.',
    };
  }
  const order = shown['day-first'] > 0 ? 'day-first' : shown['month-first'] > 0 ? 'month-first' : usual;
  const words = order === 'day-first' ? 'day/month/year' : 'month/day/year';
  const why = shown[order] > 0 ? '' : ', as this platform writes them';
  return { order, note: `Dates such as ${example} were read as ${words}${why}.` };
}

function byNumbers(dates: readonly OpenParts[]): Shown {
  return {
    'month-first': dates.filter(({ second }) => second > 12).length,
    'day-first': dates.filter(({ first }) => first > 12).length,
  };
}

/** Which order some dates need so as not to be in the future; a day later than today may be today further east. */
function byToday(dates: readonly OpenParts[], today: Temporal.PlainDate): Shown {
  const isPast = (date: Temporal.PlainDate | undefined) =>
    date !== undefined && Temporal.PlainDate.compare(date, today.add({ days: 1 })) <= 0;
  const shown = { 'month-first': 0, 'day-first': 0 };
  for (const parts of dates) {
    const [month, day] = [isPast(dateIn(parts, 'month-first')), isPast(dateIn(parts, 'day-first'))];
    if (month && !day) shown['month-first'] += 1;
    if (day && !month) shown['day-first'] += 1;
  }
  return shown;
}

/** In which order dates are a day from the one before: `05/10, 06/10` are in October. */
function bySteps(dates: readonly OpenParts[]): Shown {
  const steps = (order: keyof Shown) =>
    dates.filter((parts, at) => {
      const [before, after] = [dates[at - 1], dateIn(parts, order)];
      const earlier = before && dateIn(before, order);
      return earlier && after && Math.abs(after.since(earlier).days) === 1;
    }).length;
  const [months, days] = [steps('month-first'), steps('day-first')];
  if (months === days) return { 'month-first': 0, 'day-first': 0 };
  return months > days ? { 'month-first': 1, 'day-first': 0 } : { 'month-first': 0, 'day-first': 1 };
}

function dateIn({ first, second, year }: OpenParts, order: keyof Shown): Temporal.PlainDate | undefined {
  return order === 'month-first' ? existing(year, first, second) : existing(year, second, first);
}
