import type { Reports } from '../../application/performance/report/report-store.ts';
import { reportedConduct } from './report-conduct.ts';
import { reportedDeals } from './report-deals.ts';
import { reportedPosts } from './report-posts.ts';
import { dealCurrencies, reportedPrices } from './report-prices.ts';
import type { Tx } from './tables.ts';

export function reportsIn(tx: Tx, workspace: string): Reports {
  return {
    posts: (query) => reportedPosts(tx, workspace, query),
    prices: (query) => reportedPrices(tx, workspace, query),
    conduct: (query, creators) => reportedConduct(tx, workspace, query, creators),
    currencies: () => dealCurrencies(tx, workspace),
    deals: (query, after, limit) => reportedDeals(tx, workspace, query, { after, limit }),
  };
}
