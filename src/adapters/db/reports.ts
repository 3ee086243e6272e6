import { sql } from 'kysely';
import type { Reports } from '../../application/performance/report/report-store.ts';
import { reportedConduct } from './report-conduct.ts';
import { reportedDeals, reportedDealsOf } from './report-deals.ts';
import { reportedPosts } from './report-posts.ts';
import { dealCurrencies, reportedPrices } from './report-prices.ts';
import { visitSegments } from './report-segments.ts';
import type { Tx } from './tables.ts';

export function reportsIn(tx: Tx, workspace: string): Reports {
  const large = async <T>(query: () => Promise<T>): Promise<T> => {
    await roomFor(tx);
    return query();
  };
  return {
    posts: (query) => large(() => reportedPosts(tx, workspace, query)),
    prices: (query) => large(() => reportedPrices(tx, workspace, query)),
    segments: (query) => large(() => visitSegments(tx, workspace, query)),
    conduct: (query, creators) => large(() => reportedConduct(tx, workspace, query, creators)),
    currencies: () => dealCurrencies(tx, workspace),
    deals: (query, after, limit) => large(() => reportedDeals(tx, workspace, query, { after, limit })),
    dealsOf: (query, numbers) => large(() => reportedDealsOf(tx, workspace, query, numbers)),
  };
}

/**
 * Until the transaction ends: sorts of a whole program stay in memory, and its query is not compiled to machine code first, which would take several times as
 * long as the query itself.
 */
async function roomFor(tx: Tx): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`.execute(tx);
}
