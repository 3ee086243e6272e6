import { isTimeZone } from '../dates.ts';
import { clockChangeOn, momentOf } from './local-moment.ts';
import { afterQuiet } from './quiet-times.ts';
import type { DigestSchedule } from './schedule.ts';

/** The run that a schedule owes: its period and the moment it was due. */
export interface DueRun {
  readonly period: string;
  readonly at: Temporal.Instant;
}

/** A day of a schedule on which its local time does not come, or comes twice, and when the digest comes instead. */
export interface ClockChange {
  readonly on: Temporal.PlainDate;
  readonly change: 'skipped' | 'doubled';
  readonly at: Temporal.Instant;
}

/** Quiet times hold a digest back into the next week at most, so that the one of the week before last may be the newest. */
const WEEKS_BACK = 2;

/**
 * The newest run that a schedule owes at a moment: one per ISO week of its own zone. A digest that would come in quiet times belongs
 * to the week of its day, whenever they end. A server that slept for weeks owes only the last one; a schedule owes nothing for
 * moments before it was made or moved, and nothing in a zone that does not exist.
 */
export function dueRun(schedule: DigestSchedule, now: Temporal.Instant): DueRun | undefined {
  if (schedule.paused || !isTimeZone(schedule.timeZone)) return undefined;
  const thisWeek = dateOfWeek(schedule, now);
  const due = Array.from({ length: WEEKS_BACK + 1 }, (_, weeks) =>
    runOf(schedule, thisWeek.subtract({ weeks })),
  ).find(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  if (!due || Temporal.Instant.compare(due.at, schedule.createdAt) < 0) return undefined;
  return due;
}

/**
 * The first moment after now at which a schedule is due, paused or not. `had` is the newest period that it had a run for: that week
 * has no second one, also where the schedule was moved within it.
 */
export function nextRunAt(schedule: DigestSchedule, now: Temporal.Instant, had = ''): Temporal.Instant {
  const thisWeek = dateOfWeek(schedule, now);
  for (let week = -WEEKS_BACK; ; week++) {
    const { at, period } = runOf(schedule, thisWeek.add({ weeks: week }));
    if (Temporal.Instant.compare(at, now) > 0 && period > had) return at;
  }
}

/** Days of the coming year on which the clocks skip or double the local time of a schedule. */
export function clockChanges(schedule: DigestSchedule, now: Temporal.Instant): ClockChange[] {
  const first = dateOfWeek(schedule, now);
  return Array.from({ length: 53 }, (_, week) => first.add({ weeks: week })).flatMap((on): ClockChange[] => {
    const change = clockChangeOn(on, schedule.at, schedule.timeZone);
    const at = runOf(schedule, on).at;
    return change && Temporal.Instant.compare(at, now) > 0 ? [{ on, change, at }] : [];
  });
}

/** Whether quiet times hold the digest of a schedule back from its own time. */
export function isHeldBack(schedule: DigestSchedule, now: Temporal.Instant): boolean {
  const on = dateOfWeek(schedule, now);
  return !runOf(schedule, on).at.equals(momentOf(on, schedule.at, schedule.timeZone));
}

function runOf(schedule: DigestSchedule, on: Temporal.PlainDate): DueRun {
  const { at, timeZone, quiet } = schedule;
  return { period: periodOf(on), at: afterQuiet(momentOf(on, at, timeZone), quiet, timeZone) };
}

/** The schedule's day in the week of a moment. */
function dateOfWeek({ timeZone, weekday }: DigestSchedule, now: Temporal.Instant): Temporal.PlainDate {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return today.subtract({ days: today.dayOfWeek - weekday });
}

/** The ISO week of a local date: `2026-W48`. */
export function periodOf(date: Temporal.PlainDate): string {
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}
