import type { Dialect } from '../dialect.ts';
import { facebookContent } from './facebook-content.ts';
import { facebookVideo } from './facebook-video.ts';
import { ga4 } from './ga4.ts';
import { instagramContent } from './instagram-content.ts';
import { metaMetric } from './meta-metric.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { tiktokContent } from './tiktok-content.ts';
import { tiktokFollowers, tiktokOverview, tiktokViewers } from './tiktok-days.ts';
import { youtubeContent } from './youtube-content.ts';

/** The exports that are known. Where a header fits several, the one that knows most of its columns reads it; the first of equals. */
const DIALECTS: readonly Dialect[] = [
  instagramContent,
  facebookContent,
  facebookVideo,
  metaMetric,
  tiktokContent,
  tiktokOverview,
  tiktokFollowers,
  tiktokViewers,
  youtubeContent,
  ga4,
  shopifyOrders,
];

/** The dialect that reads a header best; undefined when none knows it. */
export function dialectOf(
  header: readonly string[],
  dialects: readonly Dialect[] = DIALECTS,
): { readonly dialect: Dialect; readonly fit: number } | undefined {
  let best: { dialect: Dialect; fit: number } | undefined;
  for (const dialect of dialects) {
    const fit = dialect.fit(header);
    if (fit > (best?.fit ?? 0)) best = { dialect, fit };
  }
  return best;
}
