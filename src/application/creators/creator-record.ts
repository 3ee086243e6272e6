import { ENGAGEMENT_MEDIANS } from '../../data/engagement.ts';
import type { Creator } from '../../domain/creator.ts';
import { type Scorecard, scorecards } from '../../domain/performance/report/scorecards.ts';
import type { DealLine } from '../deals/deal-store.ts';
import { reportQuery } from '../performance/report/load-report.ts';
import type { ReportedDeal } from '../performance/report/report-store.ts';
import type { Transaction } from '../ports.ts';

/** How a creator did for us so far. */
export interface CreatorRecord {
  /** What the deals' posts came to, by the number of the deal; only deals with posts that have figures. */
  readonly results: ReadonlyMap<number, ReportedDeal>;
  /** As in a report of all campaigns; missing without such posts. */
  readonly scorecard?: Scorecard;
}

/** The results of the deals that a card shows, and the scorecard over all of the creator's deals. */
export async function creatorRecord(
  tx: Transaction,
  { number, profile }: Creator,
  deals: readonly DealLine[],
  now: Temporal.Instant,
): Promise<CreatorRecord> {
  if (deals.length === 0) return { results: new Map() };
  const all = (await reportQuery(tx, 'program', now)).query;
  const query = { ...all, creator: number };
  const reported = await tx.reports.dealsOf(
    query,
    deals.map((deal) => deal.number),
  );
  const { creators } = await tx.reports.posts(query);
  const names = { creators: new Map([[number, profile.name]]), campaigns: new Map<number, string>() };
  const [scorecard] = scorecards(
    creators,
    await tx.reports.conduct(query, [number]),
    ENGAGEMENT_MEDIANS,
    names,
  );
  return {
    results: new Map(reported.filter(({ posts }) => posts > 0).map((deal) => [deal.number, deal])),
    ...(scorecard ? { scorecard } : {}),
  };
}
