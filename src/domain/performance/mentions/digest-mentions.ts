import type { Brief } from '../../campaign.ts';
import { dateWords } from '../../dates.ts';
import { type MentionCount, mondayOf } from './mention-count.ts';
import {
  ENOUGH_WEEKS,
  type MentionWeek,
  mentionsBySource,
  phaseOf,
  type SourceMentions,
} from './mention-weeks.ts';
import { weekWords } from './mention-words.ts';

/** What a digest says of brand mentions: the newest complete week of one source, else the newest at all. */
export interface DigestMentions {
  readonly source: string;
  /** ISO date of its Monday. */
  readonly week: string;
  readonly isLastWeek: boolean;
  /** `340`, with what is missing of the week. */
  readonly words: string;
  readonly count: number;
  /** Percent on the week before; missing where either is not complete. */
  readonly onWeekBefore?: number;
  /** The mean of the complete weeks before the campaign, where they are enough. */
  readonly before?: { readonly mean: number; readonly weeks: number };
  readonly otherSources: number;
}

/** Undefined while nothing was counted. Of several sources the one whose newest week is the newest. */
export function digestMentions(
  counts: readonly MentionCount[],
  dates: Pick<Brief, 'startsOn' | 'endsOn'>,
  today: Temporal.PlainDate,
): DigestMentions | undefined {
  const [first, ...others] = mentionsBySource(counts, dates, today);
  const counted = first?.weeks.filter((week): week is MentionWeek => week.count !== undefined);
  const week = counted?.findLast(({ isComplete }) => isComplete) ?? counted?.at(-1);
  if (!first || !week) return undefined;
  const earlier = counted?.find((one) => one.week.equals(week.week.subtract({ weeks: 1 })));
  return {
    source: first.source,
    week: week.week.toString(),
    isLastWeek: week.week.equals(mondayOf(today).subtract({ weeks: 1 })),
    words: weekWords(week),
    count: week.count,
    ...(week.isComplete && earlier?.isComplete && earlier.count > 0
      ? { onWeekBefore: (week.count / earlier.count - 1) * 100 }
      : {}),
    ...(week.isComplete && phaseOf(week.week, dates) !== 'before' ? beforeOf(first) : {}),
    otherSources: others.length,
  };
}

function beforeOf({ phases }: SourceMentions): Pick<DigestMentions, 'before'> {
  const [before] = phases;
  return before?.mean && before.weeks >= ENOUGH_WEEKS
    ? { before: { mean: before.mean, weeks: before.weeks } }
    : {};
}

/** More weeks than this are told by their number alone. */
const MOST_TOLD = 2;

/** Weeks that were entered since the last digest, in words. */
export function mentionNews(fresh: readonly MentionWeek[]): string[] {
  if (fresh.length > MOST_TOLD) return [`brand mentions of ${fresh.length} weeks entered`];
  return fresh.map(
    (one) => `brand mentions in the week of ${dateWords(one.week)}: ${weekWords(one)} (${one.source})`,
  );
}
