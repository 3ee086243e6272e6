import type { PublishedPost } from '../published-posts.ts';

/**
 * Days after a deal's last publication in which an order with its code counts for it: as many as Google Ads counts after a click unless told
 * otherwise (support.google.com/google-ads/answer/3123169, which lets one choose up to 90).
 */
export const ATTRIBUTION_DAYS = 30;

/** The days in which orders count for a deal, both included. */
export interface AttributionWindow {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** From the day of a deal's first publication until some weeks after its last; undefined before anything is out. */
export function attributionWindow(
  published: readonly Pick<PublishedPost, 'publishedOn'>[],
): AttributionWindow | undefined {
  const days = published.flatMap(({ publishedOn }) => publishedOn ?? []).toSorted(Temporal.PlainDate.compare);
  const [first] = days;
  const last = days.at(-1);
  return first && last ? { from: first, until: last.add({ days: ATTRIBUTION_DAYS }) } : undefined;
}
