import { isTimeZone } from '../dates.ts';
import type { FieldProblem } from '../refusal.ts';
import type { QuietTimes } from './quiet-times.ts';
import type { DigestSchedule } from './schedule.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a schedule as a person asked for it: day, time, zone and quiet times, all at once. */
export function scheduleProblems(
  asked: Pick<DigestSchedule, 'weekday' | 'at' | 'timeZone'> & { readonly quiet?: QuietTimes | undefined },
): FieldProblem[] {
  const { weekday, at, timeZone, quiet } = asked;
  return [
    ...(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7
      ? []
      : [{ field: 'weekday', problem: 'Choose a day of the week.' }]),
    ...(CLOCK.test(at) ? [] : [{ field: 'at', problem: 'Enter a time such as 09:00.' }]),
    ...(isTimeZone(timeZone) ? [] : [NO_ZONE]),
    ...hoursProblems(quiet?.hours),
  ];
}

const NO_ZONE: FieldProblem = {
  field: 'timeZone',
  problem: 'There is no such time zone. Enter one such as Europe/Berlin, Asia/Tashkent or UTC.',
};

function hoursProblems(hours: QuietTimes['hours']): FieldProblem[] {
  if (!hours) return [];
  const wrong = (
    [
      ['quietFrom', hours.from],
      ['quietUntil', hours.until],
    ] as const
  ).flatMap(([field, time]) =>
    CLOCK.test(time) ? [] : [{ field, problem: 'Enter a time such as 20:00, or leave both times empty.' }],
  );
  if (wrong.length > 0 || hours.from !== hours.until) return wrong;
  return [{ field: 'quietUntil', problem: 'Choose an end of the quiet times other than their beginning.' }];
}
