import type { RecordedEvent } from '../deal-events.ts';
import type { CampaignInput, DealInput } from './campaign-figures.ts';
import type { MentionWeek } from './mentions/mention-weeks.ts';
import { weeksOf } from './mentions/mention-weeks.ts';
import { engagementsOf, latestCaptures, totalBy, totalOf } from './totals.ts';

/** What the posts of a deal came to when a digest was made; a figure that no post had is missing. */
export interface SeenSums {
  readonly posts: number;
  readonly views?: number;
  readonly reach?: number;
  readonly clicks?: number;
  readonly conversions?: number;
  readonly engagements?: number;
  /** Minor units by currency. */
  readonly revenue?: Readonly<Record<string, number>>;
}

/**
 * How far a digest saw, so that the next one tells exactly what came after it. Moments cannot say this: what is being written while a
 * digest is made bears an earlier moment than the digest and was not seen by it.
 */
export interface DigestLedger {
  /** The place of each deal's last event, by the deal's number. */
  readonly events: Readonly<Record<string, number>>;
  /** Of the deals that had figures, by their numbers. */
  readonly sums: Readonly<Record<string, SeenSums>>;
  /** When the newest count of each week of mentions was entered, by campaign and then by source and week. */
  readonly mentions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a digest of these campaigns sees. */
export function ledgerOf(
  campaigns: readonly CampaignInput[],
  events: readonly RecordedEvent[],
): DigestLedger {
  const last: Record<string, number> = {};
  for (const { deal, sequence } of events) last[deal] = Math.max(last[deal] ?? 0, sequence);
  return {
    events: last,
    sums: Object.fromEntries(
      campaigns
        .flatMap(({ deals }) => deals)
        .filter(({ results }) => results.length > 0)
        .map(({ deal, results }) => [deal.number, sumsOf(results)]),
    ),
    mentions: Object.fromEntries(
      campaigns.map(({ number, mentions = [] }) => [
        number,
        Object.fromEntries(weeksOf(mentions).map((week) => [weekKey(week), week.at.toString()])),
      ]),
    ),
  };
}

/** The newest figures of each post, added up. */
export function sumsOf(results: DealInput['results']): SeenSums {
  const posts = latestCaptures(results).map(({ figures }) => figures);
  const known = {
    views: totalOf(posts, 'views').value,
    reach: totalOf(posts, 'reach').value,
    clicks: totalOf(posts, 'clicks').value,
    conversions: totalOf(posts, 'conversions').value,
    engagements: totalBy(posts, engagementsOf).value,
  };
  return {
    posts: posts.length,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    ...revenueOf(
      posts.flatMap(({ revenue }) => (revenue ? [[revenue.currency, revenue.amount] as const] : [])),
    ),
  };
}

/** The sums of several deals together. */
export function addSeen(sums: readonly SeenSums[]): SeenSums {
  const all = (figure: Exclude<keyof SeenSums, 'posts' | 'revenue'>) => {
    const known = sums.flatMap((one) => one[figure] ?? []);
    return known.length > 0 ? { [figure]: known.reduce((sum, value) => sum + value, 0) } : {};
  };
  return {
    posts: sums.reduce((sum, { posts }) => sum + posts, 0),
    ...all('views'),
    ...all('reach'),
    ...all('clicks'),
    ...all('conversions'),
    ...all('engagements'),
    ...revenueOf(sums.flatMap(({ revenue = {} }) => Object.entries(revenue))),
  };
}

function revenueOf(amounts: readonly (readonly [string, number])[]): Pick<SeenSums, 'revenue'> {
  const sums: Record<string, number> = {};
  for (const [currency, amount] of amounts) sums[currency] = (sums[currency] ?? 0) + amount;
  return amounts.length > 0 ? { revenue: sums } : {};
}

/** A source and the Monday of a week, as the ledger names it. */
export function weekKey({ source, week }: Pick<MentionWeek, 'source' | 'week'>): string {
  return `${week} ${source}`;
}
