import type { Brief } from '../../campaign.ts';
import { type MentionCount, mondayOf } from './mention-count.ts';

/** A week that a source counted: by itself, or as the sum of its days. */
export interface MentionWeek {
  readonly source: string;
  /** Its Monday. */
  readonly week: Temporal.PlainDate;
  readonly count: number;
  /** How many of its days are counted. */
  readonly days: number;
  /** All seven days, each of them over when it was entered. */
  readonly isComplete: boolean;
  /** When the newest of its counts was entered. */
  readonly at: Temporal.Instant;
}

/** A week that nobody counted stands without a count, never as zero. */
export type WeekSeen = MentionWeek | { readonly week: Temporal.PlainDate; readonly count?: undefined };

export type Phase = 'before' | 'during' | 'after';

/** The mean of a phase's complete weeks. */
export interface PhaseMean {
  readonly phase: Phase;
  /** Complete weeks that the mean is of. */
  readonly weeks: number;
  readonly mean?: number;
  /** Against the weeks before, in percent; missing where either side has too few weeks, and before itself. */
  readonly change?: number;
  /** Weeks that are counted in part: they are left out of the mean. */
  readonly inPart: number;
  readonly missing: number;
}

/** What one source counted for a campaign. */
export interface SourceMentions {
  readonly source: string;
  /** From the first to the last that counts, without a gap. */
  readonly weeks: readonly WeekSeen[];
  readonly phases: readonly PhaseMean[];
}

/** Fewer weeks before a campaign say nothing about what is usual. */
export const ENOUGH_WEEKS = 2;

type Dates = Pick<Brief, 'startsOn' | 'endsOn'>;

/** The weeks that were counted, by source, oldest first. */
export function weeksOf(counts: readonly MentionCount[]): MentionWeek[] {
  const groups = Map.groupBy(counts, ({ source, from }) => JSON.stringify([mondayOf(from), source]));
  return [...groups.values()]
    .flatMap((own) => (own[0] ? [weekOf(own[0], own)] : []))
    .toSorted((a, b) => a.source.localeCompare(b.source, 'en') || Temporal.PlainDate.compare(a.week, b.week));
}

function weekOf({ source, from }: MentionCount, counts: readonly MentionCount[]): MentionWeek {
  const days = counts.reduce((sum, { span }) => sum + (span === 'week' ? 7 : 1), 0);
  return {
    source,
    week: mondayOf(from),
    count: counts.reduce((sum, { count }) => sum + count, 0),
    days,
    isComplete: days === 7 && counts.every(({ isWhole }) => isWhole),
    at: counts.map(({ at }) => at).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a)),
  };
}

/** Where a week stands to a campaign. One in which it begins or ends counts as during. */
export function phaseOf(week: Temporal.PlainDate, { startsOn, endsOn }: Dates): Phase {
  if (Temporal.PlainDate.compare(week.add({ days: 6 }), startsOn) < 0) return 'before';
  return Temporal.PlainDate.compare(week, endsOn) > 0 ? 'after' : 'during';
}

/** Every source's weeks with the means before, during and after. The source with the newest week comes first, then the one with more weeks. */
export function mentionsBySource(
  counts: readonly MentionCount[],
  dates: Dates,
  today: Temporal.PlainDate,
): SourceMentions[] {
  return [...Map.groupBy(weeksOf(counts), ({ source }) => source)]
    .map(([source, counted]) => {
      const weeks = withGaps(counted, dates, today);
      return { source, weeks, phases: phasesOf(weeks, dates) };
    })
    .toSorted(
      (a, b) =>
        Temporal.PlainDate.compare(newestOf(b.weeks), newestOf(a.weeks)) ||
        b.weeks.length - a.weeks.length ||
        a.source.localeCompare(b.source, 'en'),
    );
}

function newestOf(weeks: readonly WeekSeen[]): Temporal.PlainDate {
  return (weeks.findLast(({ count }) => count !== undefined) ?? weeks[0])?.week ?? NEVER;
}

const NEVER = Temporal.PlainDate.from('0001-01-01');

/** Weeks between those that are counted, and weeks of the campaign that are over, stand as missing where they have no count. */
function withGaps(counted: readonly MentionWeek[], dates: Dates, today: Temporal.PlainDate): WeekSeen[] {
  const known = new Map(counted.map((one) => [one.week.toString(), one]));
  const lastWhole = mondayOf(today).subtract({ weeks: 1 });
  const end = earlier(mondayOf(dates.endsOn), lastWhole);
  const start = mondayOf(dates.startsOn);
  const ofCampaign = Temporal.PlainDate.compare(start, end) <= 0 ? [start, end] : [];
  const marks = [...counted.map(({ week }) => week), ...ofCampaign].toSorted(Temporal.PlainDate.compare);
  const [first, last] = [marks[0], marks.at(-1)];
  const weeks: WeekSeen[] = [];
  for (
    let week = first;
    week && last && Temporal.PlainDate.compare(week, last) <= 0;
    week = week.add({ weeks: 1 })
  )
    weeks.push(known.get(week.toString()) ?? { week });
  return weeks;
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}

function phasesOf(weeks: readonly WeekSeen[], dates: Dates): PhaseMean[] {
  const means = (['before', 'during', 'after'] as const).map((phase) =>
    meanOf(
      phase,
      weeks.filter(({ week }) => phaseOf(week, dates) === phase),
    ),
  );
  const [before] = means;
  return means.map((one) => {
    const change = before && one !== before ? changeOf(one, before) : undefined;
    return change === undefined ? one : { ...one, change };
  });
}

function meanOf(phase: Phase, weeks: readonly WeekSeen[]): PhaseMean {
  const counted = weeks.filter((week): week is MentionWeek => week.count !== undefined);
  const complete = counted.filter(({ isComplete }) => isComplete);
  const sum = complete.reduce((total, { count }) => total + count, 0);
  return {
    phase,
    weeks: complete.length,
    ...(complete.length > 0 ? { mean: sum / complete.length } : {}),
    inPart: counted.length - complete.length,
    missing: weeks.length - counted.length,
  };
}

/** In percent; undefined where the weeks before are too few, or had no mention. */
function changeOf({ mean }: PhaseMean, before: PhaseMean): number | undefined {
  if (mean === undefined || !before.mean || before.weeks < ENOUGH_WEEKS) return undefined;
  return (mean / before.mean - 1) * 100;
}
