const SATURDAY = 6;

/** Monday to Friday. Public holidays count as working days: Parley does not know them. */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek < SATURDAY;
}

/** The date so many working days later; Saturdays and Sundays do not count, public holidays do. */
export function addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = date;
  let left = days;
  while (left > 0) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last date from which so many working days (at least one) are over on a date: `addWorkingDays` the other way round. */
export function lastDayBefore(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = date.add({ days: 1 });
  let left = days;
  while (left > 0) {
    day = day.subtract({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day.subtract({ days: 1 });
}
