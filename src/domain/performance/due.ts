import type { DigestSchedule } from './schedule.ts';

/** The run that a schedule owes: its period and the moment it was due. */
export interface DueRun {
  readonly period: string;
  readonly at: Temporal.Instant;
}

/**
 * The newest run that a schedule owes at a moment: one per ISO week of its own zone. A server that slept for
 * weeks owes only the last one; a schedule owes nothing for moments before it was made or moved.
 */
export function dueRun(schedule: DigestSchedule, now: Temporal.Instant): DueRun | undefined {
  if (schedule.paused) return undefined;
  const today = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const thisWeek = today.subtract({ days: today.dayOfWeek - schedule.weekday });
  const due = [thisWeek, thisWeek.subtract({ weeks: 1 })]
    .map((date) => ({ period: periodOf(date), at: momentOf(date, schedule.at, schedule.timeZone) }))
    .find(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  if (!due || Temporal.Instant.compare(due.at, schedule.createdAt) < 0) return undefined;
  return due;
}

/** The first moment after now at which a schedule is due, paused or not. */
export function nextRunAt(schedule: DigestSchedule, now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const thisWeek = today.subtract({ days: today.dayOfWeek - schedule.weekday });
  const at = momentOf(thisWeek, schedule.at, schedule.timeZone);
  return Temporal.Instant.compare(at, now) > 0
    ? at
    : momentOf(thisWeek.add({ weeks: 1 }), schedule.at, schedule.timeZone);
}

/** The ISO week of a local date: `2026-W48`. */
export function periodOf(date: Temporal.PlainDate): string {
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/**
 * A local time on a date as a moment. A time that the clocks skip is the first valid moment after the gap;
 * a time that comes twice is the first of the two.
 */
export function momentOf(date: Temporal.PlainDate, at: string, timeZone: string): Temporal.Instant {
  const time = Temporal.PlainTime.from(at);
  const local = date.toPlainDateTime(time);
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) return first.toInstant();
  const gapEnds = first.getTimeZoneTransition('next');
  return (gapEnds ?? local.toZonedDateTime(timeZone, { disambiguation: 'later' })).toInstant();
}
