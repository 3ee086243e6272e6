import type { CreatorFacingFacts } from './facts.ts';
import { datesIn } from './figures/dates-in.ts';
import { normalise } from './figures/normalise.ts';
import { Searched } from './figures/searched.ts';
import { checkedLanguages } from './languages/table.ts';

/** The day by which a text asks for an answer, where that day is over; undefined for a text that does not name it. */
export function missedReplyBy(
  text: string,
  { replyBy, language }: CreatorFacingFacts,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (!replyBy || Temporal.PlainDate.compare(replyBy, today) >= 0) return undefined;
  const dates = datesIn(new Searched(normalise(text)), checkedLanguages(language));
  return dates.some(({ day, month }) => day === replyBy.day && month === replyBy.month) ? replyBy : undefined;
}
