import type { Account } from '../creator.ts';
import { engagementRate } from '../creator.ts';
import { bandMiddle, onCurve } from './follower-curve.ts';
import type { EngagementMedian } from './types.ts';

/** Bounds and curvature of the engagement factor: twice the median's rate is worth 1.35 times, not twice. */
const POWER = 0.5;
const LEAST = 0.75;
const MOST = 1.35;

/** How a creator's engagement compares with creators of their size, as a factor on the price. */
export interface EngagementFactor {
  readonly factor: number;
  readonly rate: number;
  readonly median: number;
  readonly source: string;
  readonly year?: number;
}

/**
 * `clamp((ER / median ER)^0.5, 0.75, 1.35)`, ER = total engagements / followers x 100 (the guide's formula). The median is
 * interpolated in followers, so it does not jump between bands. Undefined when the rate is unknown or the platform has no median.
 */
export function engagementFactor(
  account: Account,
  medians: readonly EngagementMedian[],
): EngagementFactor | undefined {
  const rate = engagementRate(account);
  const rows = medians
    .filter((row) => row.platform === account.platform)
    .sort((a, b) => a.followersMin - b.followersMin);
  const median = medianAt(rows, account.followers);
  const [row] = rows;
  if (rate === undefined || median === undefined || !row) return undefined;
  return {
    factor: Math.min(MOST, Math.max(LEAST, (rate / median) ** POWER)),
    rate,
    median,
    source: row.source,
    ...(row.year === undefined ? {} : { year: row.year }),
  };
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
