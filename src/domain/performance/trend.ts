import type { DealInput } from './campaign-figures.ts';
import { engagementsOf, latestCaptures, totalOf } from './totals.ts';

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
  const results = deals.flatMap((one) => one.results);
  const dates = [...new Set(results.map(({ capturedOn }) => capturedOn.toString()))].toSorted();
  return dates.map((date) => {
    const until = results.filter(({ capturedOn }) => capturedOn.toString() <= date);
    const values = latestCaptures(until)
      .map(({ figures }) => (figure === 'views' ? figures.views : engagementsOf(figures)))
      .filter((value) => value !== undefined);
    return { date, value: values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined };
  });
}
