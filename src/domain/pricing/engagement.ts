import { type Account, engagementRate } from '../creator.ts';
import { bandMiddle, onCurve } from './follower-curve.ts';
import type { EngagementMedian } from './types.ts';

/** Bounds and curvature of the engagement factor: twice the median's rate is worth 1.35 times, not twice. */
const POWER = 0.5;
const LEAST = 0.75;
const MOST = 1.35;

/** How a creator's engagement compares with creators of their size, as a factor on the price. */
export interface EngagementFactor {
  readonly factor: number;
  /** Engagements in percent of followers, the guide's formula; zero for an account without any. */
  readonly rate: number;
  /** Engagements in percent of the followers the account is priced at, where it has fewer. */
  readonly comparedRate: number;
  /** Engagements in percent of median views, where they are known: another rate, named and not compared. */
  readonly rateByViews?: number;
  readonly median: number;
  readonly mixed: boolean;
  readonly source: string;
  readonly year?: number;
}

/**
 * `clamp((ER / median ER)^0.5, 0.75, 1.35)`, ER = total engagements / followers x 100 (the guide's formula). The median is
 * interpolated in followers, so it does not jump between bands. An account below the smallest row of the rate table is priced
 * like one of that size (`pricedAt`), so its engagements are counted against that size too. Undefined when the engagements
 * are unknown or the platform has no median of creators.
 */
export function engagementFactor(
  account: Account,
  medians: readonly EngagementMedian[],
  pricedAt: number,
): EngagementFactor | undefined {
  const { averageEngagements, medianViews } = account;
  const rows = medians
    .filter((row) => row.platform === account.platform)
    .sort((a, b) => a.followersMin - b.followersMin);
  const followers = Math.max(account.followers, pricedAt);
  const median = medianAt(rows, followers);
  const [row] = rows;
  if (averageEngagements === undefined || median === undefined || !row || followers <= 0) return undefined;
  const comparedRate = (averageEngagements / followers) * 100;
  return {
    factor: Math.min(MOST, Math.max(LEAST, (comparedRate / median) ** POWER)),
    rate: engagementRate(account) ?? 0,
    comparedRate,
    ...(medianViews ? { rateByViews: (averageEngagements / medianViews) * 100 } : {}),
    median,
    mixed: rows.some(({ basis }) => basis === 'mixed'),
    source: row.source,
    ...(row.year === undefined ? {} : { year: row.year }),
  };
}

/** The median rate of a platform's creators of a size, in percent of followers, with its source; undefined where none is published. */
export function typicalEngagement(
  medians: readonly EngagementMedian[],
  platform: string,
  followers: number,
): { readonly percent: number; readonly source: string } | undefined {
  const rows = medians
    .filter((row) => row.platform === platform)
    .sort((a, b) => a.followersMin - b.followersMin);
  const percent = medianAt(rows, followers);
  const [row] = rows;
  return percent === undefined || !row ? undefined : { percent, source: row.source };
}

function medianAt(rows: readonly EngagementMedian[], followers: number): number | undefined {
  const points = rows.map((row) => ({
    followers: bandMiddle(row.followersMin, row.followersMax),
    figures: { low: row.percent, typical: row.percent, high: row.percent },
  }));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const within = Math.min(last.followers, Math.max(first.followers, followers));
  return onCurve(points, within, 1).typical;
}
