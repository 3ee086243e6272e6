import type { DealInput } from './campaign-figures.ts';
import { engagementsOf, totalOf } from './totals.ts';

/** The figure that a trend shows: views where any post has them, else engagements. */
export function trendFigure(deals: readonly DealInput[]): 'views' | 'engagements' {
  const figures = deals.flatMap(({ results }) => results.map((result) => result.figures));
  return totalOf(figures, 'views').value !== undefined ? 'views' : 'engagements';
}

/**
 * What a campaign's posts had together on each day that figures were captured. A day counts the newest
 * capture of every post until then.
 */
export function trendOf(
  deals: readonly DealInput[],
  figure: 'views' | 'engagements',
): { date: string; value: number | undefined }[] {
  const byDay = Map.groupBy(
    deals.flatMap((one) => one.results),
    ({ capturedOn }) => capturedOn.toString(),
  );
  // What each post had last; a day changes only the posts that were read on it.
  const standing = new Map<string, number | undefined>();
  return [...byDay.keys()].toSorted().map((date) => {
    for (const { deal, post, figures } of byDay.get(date) ?? [])
      standing.set(`${deal} ${post}`, figure === 'views' ? figures.views : engagementsOf(figures));
    const values = [...standing.values()].filter((value) => value !== undefined);
    return { date, value: values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined };
  });
}
