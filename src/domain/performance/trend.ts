import type { CampaignInput } from './campaign-figures.ts';
import { engagementsOf, latestCaptures, totalBy, totalOf } from './totals.ts';

/** More lines than this cannot be told apart on a phone. */
const MOST_LINES = 5;

export type TrendFigure = 'views' | 'engagements';

/** What a picture of the trend shows. */
export interface TrendChoice {
  readonly unit: TrendFigure;
  /** Numbers of the campaigns, the largest first. */
  readonly campaigns: readonly number[];
  /** Campaigns with figures that the picture leaves out to stay readable. */
  readonly leftOut: number;
}

/** Views where any post has them, else engagements; of the campaigns that have most. Undefined while none has any. */
export function trendChoice(campaigns: readonly CampaignInput[]): TrendChoice | undefined {
  const standing = campaigns.map(({ number, deals }) => ({
    number,
    figures: deals.flatMap(({ results }) => latestCaptures(results)).map(({ figures }) => figures),
  }));
  const all = standing.flatMap(({ figures }) => figures);
  const unit = totalOf(all, 'views').value === undefined ? 'engagements' : 'views';
  const counted = standing.flatMap(({ number, figures }) => {
    const { value } = unit === 'views' ? totalOf(figures, 'views') : totalBy(figures, engagementsOf);
    return value === undefined ? [] : [{ number, value }];
  });
  if (counted.length === 0) return undefined;
  const largest = counted.toSorted((a, b) => b.value - a.value).slice(0, MOST_LINES);
  return {
    unit,
    campaigns: largest.map(({ number }) => number),
    leftOut: counted.length - largest.length,
  };
}

/** By how much what a campaign's posts had together moved on a day that captures are of, and how many more posts had the figure at all. */
export interface DayChange {
  readonly on: string;
  readonly value: number;
  readonly posts: number;
}

/** What the posts had together on each of the days: the newest capture of every post until then. Changes are in the order of their days. */
export function trendPoints(
  changes: readonly DayChange[],
): { readonly date: string; readonly value: number | undefined }[] {
  let sum = 0;
  let known = 0;
  return changes.map(({ on, value, posts }) => {
    sum += value;
    known += posts;
    return { date: on, value: known > 0 ? sum : undefined };
  });
}
