/**
 * A local time on a date as a moment. A time that the clocks skip is the first valid moment after the gap;
 * a time that comes twice is the first of the two.
 */
export function momentOf(date: Temporal.PlainDate, at: string, timeZone: string): Temporal.Instant {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(at));
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) return first.toInstant();
  const gapEnds = first.getTimeZoneTransition('next');
  return (gapEnds ?? local.toZonedDateTime(timeZone, { disambiguation: 'later' })).toInstant();
}

/** What the clocks do to a local time on a date: most days nothing. */
export function clockChangeOn(
  date: Temporal.PlainDate,
  at: string,
  timeZone: string,
): 'skipped' | 'doubled' | undefined {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(at));
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  );
  if (!first || !second || first.equals(second)) return undefined;
  return first.toPlainDateTime().equals(local) ? 'doubled' : 'skipped';
}
