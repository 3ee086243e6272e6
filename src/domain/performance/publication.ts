import type { Deliverable } from '../deliverables.ts';
import type { DealInput } from './campaign-figures.ts';
import { latestCaptures } from './totals.ts';

/** The day on which each post of a deal went out, where it is known; posts without one are left out. */
export function publicationDays({ results, posts = [] }: DealInput): Temporal.PlainDate[] {
  const days = new Map<string, Temporal.PlainDate>();
  for (const { post, publishedOn } of [...posts, ...results]) {
    if (publishedOn) days.set(post, publishedOn);
  }
  return [...days.values()];
}

/** The lines of a deal's work with what of each is not out yet; a post is out with figures or without. */
export function owedWork(one: DealInput): Deliverable[] {
  const counted = latestCaptures(one.results);
  const silent = (one.posts ?? []).filter(({ post }) => counted.every((each) => each.post !== post));
  return one.work.flatMap((line) => {
    const live = [...counted, ...silent].filter(
      (post) => post.platform === line.platform && post.format === line.format,
    ).length;
    return live >= line.quantity ? [] : [{ ...line, quantity: line.quantity - live }];
  });
}
