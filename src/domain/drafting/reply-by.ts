import type { CreatorFacingFacts } from './facts.ts';
import { namedFigures, namesDay } from './figures/named-figures.ts';

/** The day by which a text asks for an answer, where that day is over; undefined for a text that does not name it. */
export function missedReplyBy(
  text: string,
  { replyBy, language }: CreatorFacingFacts,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (!replyBy || Temporal.PlainDate.compare(replyBy, today) >= 0) return undefined;
  return namesDay(replyBy, namedFigures(text, language)) ? replyBy : undefined;
}
