import type { Brief } from '../../campaign.ts';
import { dateWords } from '../../dates.ts';
import type { UserId } from '../../ids.ts';
import type { FieldProblem } from '../../refusal.ts';

/** How many times a source found the brand mentioned, in a week or on a day of one. */
export interface MentionCount {
  /** Who counted, as typed: `Brandwatch`. */
  readonly source: string;
  readonly span: 'week' | 'day';
  /** The Monday of the week, or the day. */
  readonly from: Temporal.PlainDate;
  readonly count: number;
  /** Whether the week or the day was over when it was entered; else more may have been said since. */
  readonly isWhole: boolean;
  readonly by: UserId;
  readonly at: Temporal.Instant;
}

/** What is written down: a count, or without one that it was taken back. */
export type MentionEntry = Pick<MentionCount, 'source' | 'span' | 'from' | 'isWhole'> & {
  readonly count?: number;
};

/** A count as a person gave it; any day of a week stands for the week. */
export interface GivenCount {
  readonly span: 'week' | 'day';
  readonly on: Temporal.PlainDate;
  readonly count: number;
  /** The line of pasted rows that it stands in; missing for the fields of a form. */
  readonly line?: number;
}

/** No brand is mentioned more often in a week; a larger figure is a slip. */
const MOST_MENTIONS = 1_000_000_000;
/** Weeks before a campaign that it can be compared with. */
const MOST_WEEKS_BEFORE = 104;

/** The Monday that a day's week begins with. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/**
 * What is wrong with counts beside their form: days that have not come, weeks long before the campaign, figures that cannot be, a week
 * that is given twice. `latest` is the newest date anywhere on earth.
 */
export function mentionProblems(
  given: readonly GivenCount[],
  brief: Pick<Brief, 'startsOn'>,
  latest: Temporal.PlainDate,
): FieldProblem[] {
  const earliest = mondayOf(brief.startsOn).subtract({ weeks: MOST_WEEKS_BEFORE });
  const seen = new Map<string, GivenCount['span']>();
  return given.flatMap((one) => {
    const words = dateProblem(one, earliest, latest) ?? countProblem(one) ?? twiceProblem(one, seen);
    if (words === undefined) return [];
    const isOfCount = countProblem(one) === words;
    return one.line === undefined
      ? [{ field: isOfCount ? 'count' : 'date', problem: words }]
      : [{ field: 'rows', problem: `Line ${one.line}: ${words}` }];
  });
}

function dateProblem(
  { span, on }: GivenCount,
  earliest: Temporal.PlainDate,
  latest: Temporal.PlainDate,
): string | undefined {
  const from = span === 'week' ? mondayOf(on) : on;
  if (Temporal.PlainDate.compare(from, latest) > 0)
    return span === 'week'
      ? `The week of ${dateWords(from)} has not begun. Enter one that has.`
      : `${dateWords(from)} is in the future. Enter a day that has come.`;
  if (Temporal.PlainDate.compare(on, earliest) < 0)
    return `${dateWords(on)} is more than two years before the campaign. Check the year.`;
  return undefined;
}

/** What is wrong with a figure by itself; undefined where it can be. */
export function countProblem({ count }: Pick<GivenCount, 'count'>): string | undefined {
  if (count < 0) return 'Mentions cannot be below zero. Enter 0 or more.';
  if (!Number.isInteger(count)) return 'Enter a whole number, such as 340.';
  return count > MOST_MENTIONS ? 'More than 1,000,000,000 mentions cannot be. Check the number.' : undefined;
}

/** A week counts once: by itself, or by its days. */
function twiceProblem({ span, on }: GivenCount, seen: Map<string, GivenCount['span']>): string | undefined {
  const monday = mondayOf(on);
  const week = seen.get(`week ${monday}`);
  const key = span === 'week' ? `week ${monday}` : `day ${on}`;
  const isTwice = seen.has(key) || (week !== undefined && week !== span);
  seen.set(key, span);
  seen.set(`week ${monday}`, span);
  if (span === 'day') return isTwice ? `${dateWords(on)} is given twice. Keep one count of it.` : undefined;
  return isTwice ? `The week of ${dateWords(monday)} is given twice. Keep one count of it.` : undefined;
}

/** A source as it was written first: `brandwatch` is `Brandwatch` where that one stands. */
export function sourceAsKnown(typed: string, standing: readonly Pick<MentionCount, 'source'>[]): string {
  const name = typed.trim().replace(/\s+/g, ' ');
  return standing.find(({ source }) => source.toLowerCase() === name.toLowerCase())?.source ?? name;
}

/**
 * What to write down so that the given counts stand. A week's count takes the place of its days' and the other way round; what stands
 * already in the same words is left as it is. `today` is the day of the entry where the team is.
 */
export function entriesFor(
  given: readonly GivenCount[],
  source: string,
  standing: readonly MentionCount[],
  today: Temporal.PlainDate,
): MentionEntry[] {
  const own = standing.filter((one) => one.source === source);
  const fresh = given.map(({ span, on, count }) => {
    const from = span === 'week' ? mondayOf(on) : on;
    const last = span === 'week' ? from.add({ days: 6 }) : from;
    return { source, span, from, count, isWhole: Temporal.PlainDate.compare(last, today) < 0 };
  });
  const replaced = own.filter((old) =>
    fresh.some((one) => one.span !== old.span && mondayOf(one.from).equals(mondayOf(old.from))),
  );
  return [...replaced.map(takenBack), ...fresh.filter((one) => !own.some((old) => isSame(one, old)))];
}

function isSame(one: MentionEntry, old: MentionCount): boolean {
  return (
    one.span === old.span &&
    one.from.equals(old.from) &&
    one.count === old.count &&
    one.isWhole === old.isWhole
  );
}

/** What to write down so that a week of a source stands no more, with all of its days. */
export function removalsOf(
  { source, week }: { readonly source: string; readonly week: Temporal.PlainDate },
  standing: readonly MentionCount[],
): MentionEntry[] {
  return standing
    .filter((one) => one.source === source && mondayOf(one.from).equals(mondayOf(week)))
    .map(takenBack);
}

function takenBack({ source, span, from, isWhole }: MentionCount): MentionEntry {
  return { source, span, from, isWhole };
}
