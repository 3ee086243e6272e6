import type { EngagementMedian } from '../domain/pricing/types.ts';

const BANDS = [
  [1_000, 10_000],
  [10_000, 100_000],
  [100_000, 500_000],
  [500_000, 1_000_000],
  [1_000_000, undefined],
] as const;

/**
 * Median engagement rates of creators in percent of followers, nano to mega. Medians of published midpoints (2 to 7 pages
 * a figure, gathered in 2026). Figures of brand accounts are left out: they lie ten times lower and would flatter everyone.
 * YouTube's pages mix rates by subscribers and by views.
 */
export const ENGAGEMENT_MEDIANS: readonly EngagementMedian[] = [
  ...medians('instagram', [5, 3, 2, 1.5, 1.1], 'median of 5 to 7 published figures'),
  ...medians('tiktok', [10.3, 7.5, 5, 3.5, 2.5], 'median of 3 published figures'),
  ...medians(
    'youtube',
    [5.35, 3.8, 3.5, 2.75, 2],
    'median of 2 to 3 published figures, views and subscribers mixed',
  ),
];

function medians(platform: string, percents: readonly number[], source: string): EngagementMedian[] {
  return BANDS.flatMap(([followersMin, followersMax], index) => {
    const percent = percents[index];
    if (percent === undefined) return [];
    const band = followersMax === undefined ? { followersMin } : { followersMin, followersMax };
    return { platform, ...band, percent, source, year: 2026 };
  });
}
