import type { Deliverable } from '../deliverables.ts';
import type { DealInput } from './campaign-figures.ts';
import { latestCaptures } from './totals.ts';

/** The day on which each post of a deal went out, where it is known; posts without one are left out. */
export function publicationDays({ results, publishedOn = {} }: DealInput): Temporal.PlainDate[] {
  const counted = new Map(results.map(({ post, publishedOn: on }) => [post, on]));
  return [...new Map([...Object.entries(publishedOn), ...counted]).values()];
}

/** The lines of a deal's work with what of each is not out yet. */
export function owedWork(one: DealInput): Deliverable[] {
  return one.work.flatMap((line) => {
    const live = latestCaptures(one.results).filter(
      (post) => post.platform === line.platform && post.format === line.format,
    ).length;
    return live >= line.quantity ? [] : [{ ...line, quantity: line.quantity - live }];
  });
}
