import { sql } from 'kysely';
import type {
  CountedOrders,
  Sales,
  SalesWindow,
} from '../../application/performance/tracking/sales-store.ts';
import { money } from '../../domain/money.ts';
import { toJson, toTimestamp } from './columns.ts';
import type { Tx } from './tables.ts';

export function salesIn(tx: Tx, workspace: string): Sales {
  return {
    orders: (windows) => countedOrders(tx, workspace, windows),
    withOrders: async (deals) => {
      const { rows } = await sql<{ deal: number }>`
        select distinct deal from orders where workspace = ${workspace} and deal = any(${[...deals]})
      `.execute(tx);
      return new Set(rows.map(({ deal }) => deal));
    },
    visits: async (deals) => {
      const { rows } = await sql<{ deal: number; sessions: number }>`
        select deal, max(sessions) as sessions from (
          select deal, shape, sum(sessions) as sessions from visits
          where workspace = ${workspace} and deal = any(${[...deals]})
          group by deal, shape
        ) shapes group by deal
      `.execute(tx);
      return new Map(rows.map(({ deal, sessions }) => [deal, sessions]));
    },
  };
}

async function countedOrders(
  tx: Tx,
  workspace: string,
  windows: readonly SalesWindow[],
): Promise<CountedOrders[]> {
  if (windows.length === 0) return [];
  const asked = windows.map(({ deal, from, until }) => ({
    deal,
    opens: toTimestamp(from),
    closes: toTimestamp(until),
  }));
  const { rows } = await sql<{ deal: number; count: number; amount: number; currency: string }>`
    select o.deal, count(*) as count, sum(o.total_amount - o.refunded_amount)::bigint as amount, o.currency
    from jsonb_to_recordset(${toJson(asked)}::jsonb) as w(deal integer, opens timestamptz, closes timestamptz)
    join orders o on o.workspace = ${workspace} and o.deal = w.deal and o.at >= w.opens and o.at < w.closes
    where not o.cancelled
    group by o.deal, o.currency order by o.deal, o.currency
  `.execute(tx);
  return rows.map(({ deal, count, amount, currency }) => ({ deal, count, revenue: money(amount, currency) }));
}
