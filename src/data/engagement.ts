import type { EngagementMedian } from '../domain/pricing/types.ts';

const BANDS = [
  [1_000, 10_000],
  [10_000, 100_000],
  [100_000, 500_000],
  [500_000, 1_000_000],
  [1_000_000, undefined],
] as const;

const ONE_PAGE = 'creaticalc.com engagement benchmarks, middle of its range (one page)';

/** Facebook and X are cut at 50,000 and 200,000 by the one page that has figures of creators. */
const OTHER_BANDS = [
  [1_000, 10_000],
  [10_000, 50_000],
  [50_000, 200_000],
  [200_000, 1_000_000],
  [1_000_000, undefined],
] as const;

/**
 * Median engagement rates of creators in percent of followers, nano to mega. Medians of published midpoints (2 to 7 pages
 * a figure, gathered in 2026); for Facebook and X the middle of the ranges of a single page. Figures of brand accounts are
 * left out: they lie ten times lower and would flatter everyone. YouTube's pages mix rates by subscribers and by views.
 * LinkedIn is published by impressions only and Pinterest in one figure for every size, so neither has rows.
 */
export const ENGAGEMENT_MEDIANS: readonly EngagementMedian[] = [
  ...medians('instagram', BANDS, [5, 3, 2, 1.5, 1.1], 'median of 5 to 7 published figures'),
  ...medians('tiktok', BANDS, [10.3, 7.5, 5, 3.5, 2.5], 'median of 3 published figures'),
  ...medians(
    'youtube',
    BANDS,
    [5.35, 3.8, 3.5, 2.75, 2],
    'median of 2 to 3 published figures, views and subscribers mixed',
    'mixed',
  ),
  ...medians('facebook', OTHER_BANDS, [2.25, 1.3, 0.85, 0.5, 0.18], ONE_PAGE),
  ...medians('x', OTHER_BANDS, [2, 1, 0.5, 0.25, 0.11], ONE_PAGE),
];

function medians(
  platform: string,
  bands: readonly (readonly [number, number | undefined])[],
  percents: readonly number[],
  source: string,
  basis?: 'mixed',
): EngagementMedian[] {
  return bands.flatMap(([followersMin, followersMax], index) => {
    const percent = percents[index];
    if (percent === undefined) return [];
    const band = followersMax === undefined ? { followersMin } : { followersMin, followersMax };
    return { platform, ...band, percent, ...(basis ? { basis } : {}), source, year: 2026 };
  });
}
