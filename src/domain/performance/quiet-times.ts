import { momentOf } from './local-moment.ts';

/** When a channel wants no digest, in the local time of its schedule. */
export interface QuietTimes {
  /** Every day, for example from `20:00` until `08:00`; over midnight when it ends earlier than it begins. */
  readonly hours?: { readonly from: string; readonly until: string };
  /** Saturday and Sunday as a whole. */
  readonly weekend: boolean;
}

const SATURDAY = 6;

/** The first moment from the given one that is not quiet: itself, or the end of the quiet time it falls into. */
export function afterQuiet(
  moment: Temporal.Instant,
  quiet: QuietTimes | undefined,
  timeZone: string,
): Temporal.Instant {
  const end = quiet && quietUntil(moment.toZonedDateTimeISO(timeZone), quiet);
  // A night may end in a weekend, and a weekend in a night.
  return end ? afterQuiet(end, quiet, timeZone) : moment;
}

function quietUntil(local: Temporal.ZonedDateTime, quiet: QuietTimes): Temporal.Instant | undefined {
  const today = local.toPlainDate();
  if (quiet.weekend && local.dayOfWeek >= SATURDAY) {
    return momentOf(today.add({ days: 8 - local.dayOfWeek }), '00:00', local.timeZoneId);
  }
  if (!quiet.hours) return undefined;
  const { from, until } = quiet.hours;
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const endsOn = quietDay(clock, from, until);
  return endsOn === undefined ? undefined : momentOf(today.add({ days: endsOn }), until, local.timeZoneId);
}

/** In how many days the hours end that a clock time falls into; undefined outside of them. */
function quietDay(clock: string, from: string, until: string): 0 | 1 | undefined {
  if (from < until) return clock >= from && clock < until ? 0 : undefined;
  if (clock >= from) return 1;
  return clock < until ? 0 : undefined;
}
