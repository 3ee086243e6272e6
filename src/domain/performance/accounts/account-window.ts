import type { Platform } from '../../deliverables.ts';
import type { AccountCount } from '../exports/export-row.ts';

/** What a file says that an account as a whole counted on a day. Another file may say more of the same day. */
export interface AccountCounts {
  readonly platform: Platform;
  readonly on: Temporal.PlainDate;
  readonly counts: Readonly<Partial<Record<AccountCount, number>>>;
  readonly file: string;
}

/** A day with what all files say of it. */
type AccountDay = Pick<AccountCounts, 'on' | 'counts'> & { readonly files: readonly string[] };

/** Figures of a window: what days add up to; `reach` is the mean of a day, since the people of two days may be the same. */
export const ACCOUNT_FIGURES = [
  'views',
  'reach',
  'impressions',
  'likes',
  'comments',
  'shares',
  'clicks',
  'profile_views',
  'followers',
  'followers_gained',
] as const;
export type AccountFigure = (typeof ACCOUNT_FIGURES)[number];

/** A figure and over how many days of its window it is known. */
export interface WindowFigure {
  readonly value: number;
  readonly days: number;
}

export interface AccountWindow {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  /** Days of the window, and how many of them are there. */
  readonly length: number;
  readonly days: number;
  /** Only figures that some day has: one that no file tells is missing, never zero. */
  readonly figures: Readonly<Partial<Record<AccountFigure, WindowFigure>>>;
}

/** An account in some days, beside as many days before them. */
export interface AccountComparison {
  readonly platform: Platform;
  readonly window: AccountWindow;
  readonly before: AccountWindow;
  /** Percent against the days before, of figures that both know over equally many days. */
  readonly changes: Readonly<Partial<Record<AccountFigure, number>>>;
  readonly files: readonly string[];
}

/**
 * Sums an account's days, each with what all files say of it, from `from` on until `until`, or until its newest day where that is earlier, and as many days before. Undefined where none
 * of those days is there. Days that are not there count nothing, and the coverage says so.
 */
export function compareAccount(
  platform: Platform,
  all: readonly AccountCounts[],
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): AccountComparison | undefined {
  const days = daysIn(all.filter((day) => day.platform === platform));
  const newest = days.findLast(({ on }) => isWithin(on, from, until))?.on;
  if (!newest) return undefined;
  const length = from.until(newest).days + 1;
  const window = windowOf(days, from, newest);
  const before = windowOf(days, from.subtract({ days: length }), from.subtract({ days: 1 }));
  const used = days.filter(({ on }) => isWithin(on, before.from, newest));
  return {
    platform,
    window,
    before,
    changes: changesOf(window, before),
    files: [...new Set(used.flatMap(({ files }) => files))],
  };
}

/** What several files say of a day, as one: where two say the same count, the later one has it. */
function daysIn(counts: readonly AccountCounts[]): AccountDay[] {
  return [...Map.groupBy(counts, ({ on }) => on.toString()).values()]
    .flatMap(([first, ...more]) =>
      first
        ? {
            on: first.on,
            counts: Object.assign({}, first.counts, ...more.map((one) => one.counts)),
            files: [first, ...more].map(({ file }) => file),
          }
        : [],
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

function isWithin(on: Temporal.PlainDate, from: Temporal.PlainDate, until: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(on, from) >= 0 && Temporal.PlainDate.compare(on, until) <= 0;
}

function windowOf(
  days: readonly AccountDay[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): AccountWindow {
  const own = days.filter(({ on }) => isWithin(on, from, until));
  const net = netFollowers(own) ?? standingChange(days, own, from);
  const figures = ACCOUNT_FIGURES.flatMap((figure) => {
    const found =
      figure === 'followers' ? net : figure === 'followers_gained' && net ? undefined : known(own, figure);
    return found ? [[figure, found] as const] : [];
  });
  return {
    from,
    until,
    length: from.until(until).days + 1,
    days: own.length,
    figures: Object.fromEntries(figures),
  };
}

function known(days: readonly AccountDay[], count: AccountCount): WindowFigure | undefined {
  const values = days.flatMap(({ counts }) => counts[count] ?? []);
  if (values.length === 0) return undefined;
  const sum = values.reduce((total, value) => total + value, 0);
  return { value: count === 'reach' ? Math.round(sum / values.length) : sum, days: values.length };
}

/** Gained less lost, of days that tell both. */
function netFollowers(days: readonly AccountDay[]): WindowFigure | undefined {
  const nets = days.flatMap(({ counts: { followers_gained: gained, followers_lost: lost } }) =>
    gained === undefined || lost === undefined ? [] : [gained - lost],
  );
  if (nets.length === 0) return undefined;
  return { value: nets.reduce((sum, net) => sum + net, 0), days: nets.length };
}

/** From the standing of the day before the window, else of its first day that has one, to its last. */
function standingChange(
  all: readonly AccountDay[],
  own: readonly AccountDay[],
  from: Temporal.PlainDate,
): WindowFigure | undefined {
  const eve = from.subtract({ days: 1 });
  const standings = [...all.filter(({ on }) => on.equals(eve)), ...own].flatMap(({ on, counts }) =>
    counts.followers === undefined ? [] : [{ on, followers: counts.followers }],
  );
  const [first, last] = [standings[0], standings.at(-1)];
  if (!first || !last || first === last) return undefined;
  return { value: last.followers - first.followers, days: first.on.until(last.on).days };
}

function changesOf(window: AccountWindow, before: AccountWindow): AccountComparison['changes'] {
  return Object.fromEntries(
    ACCOUNT_FIGURES.flatMap((figure) => {
      const [now, then] = [window.figures[figure], before.figures[figure]];
      // A change of a change says little: followers won are shown beside each other.
      if (!now || !then || figure === 'followers' || now.days !== then.days || then.value <= 0) return [];
      return [[figure, (now.value / then.value - 1) * 100]];
    }),
  );
}
