const SATURDAY = 6;

/** The date so many working days later; Saturdays and Sundays do not count, public holidays do. */
export function addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = date;
  let left = days;
  while (left > 0) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek < SATURDAY) left -= 1;
  }
  return day;
}
