import { z } from 'zod';

/** A calendar date as `2026-11-25` in JSON and `Temporal.PlainDate` in the domain. */
export const plainDate = z.codec(z.iso.date(), z.instanceof(Temporal.PlainDate), {
  decode: (text) => Temporal.PlainDate.from(text),
  encode: (date) => date.toString(),
});

/** Whether a text names an IANA time zone, for example `Europe/Berlin`. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date that a moment falls on in a zone. */
export function dateIn(moment: Temporal.Instant, zone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(zone).toPlainDate();
}

/** The latest calendar date that a moment has anywhere: nothing dated after it can have happened yet. */
export function latestDateAnywhere(moment: Temporal.Instant): Temporal.PlainDate {
  return dateIn(moment, 'Pacific/Kiritimati');
}

/** The earliest calendar date that a moment has anywhere: what followed it may bear this date. */
export function earliestDateAnywhere(moment: Temporal.Instant): Temporal.PlainDate {
  return dateIn(moment, 'Etc/GMT+12');
}

/** `25 Nov 2026`, as every date is written for people. */
export function dateWords(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
