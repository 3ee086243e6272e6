import { dateIn, isTimeZone } from '../dates.ts';
import { momentOf } from '../performance/local-moment.ts';
import { isWorkingDay } from '../working-days.ts';

/** Reminders come on working days from this local time on; what was missed after the second one waits for the next day. */
export const NUDGES_AT = '09:00';
const NUDGES_UNTIL = '17:00';

/** Deals that one message lists. The others come on the next working day. */
export const NUDGED_AT_ONCE = 10;

/** Working days that a person puts a reminder off with one click. */
export const SNOOZE_DAYS = 3;

/** A reminder to one member: their silent deals, most overdue first. */
export interface Nudge {
  readonly id: string;
  readonly member: string;
  readonly sentOn: Temporal.PlainDate;
  readonly sentAt: Temporal.Instant;
  readonly deals: readonly NudgedDeal[];
  /** Silent deals that the message counts without naming. */
  readonly more: number;
}

export interface NudgedDeal {
  readonly deal: number;
  /** No reminder of the same silence before this day. */
  readonly quietUntil: Temporal.PlainDate;
  /** The person chose that day. */
  readonly snoozed: boolean;
}

/** The local day whose reminders are due at a moment; undefined on a weekend, outside of the hours, and in a zone that does not exist. */
export function nudgeDay(now: Temporal.Instant, timeZone: string): Temporal.PlainDate | undefined {
  if (!isTimeZone(timeZone)) return undefined;
  const today = dateIn(now, timeZone);
  const isOpen =
    Temporal.Instant.compare(momentOf(today, NUDGES_AT, timeZone), now) <= 0 &&
    Temporal.Instant.compare(now, momentOf(today, NUDGES_UNTIL, timeZone)) < 0;
  return isOpen && isWorkingDay(today) ? today : undefined;
}
