import { sql } from 'kysely';
import type { ReportQuery } from '../../application/performance/report/report-store.ts';
import type { PriceSums } from '../../domain/performance/report/prices.ts';
import { pickedPart, ratesPart } from './report-parts.ts';
import type { Db } from './tables.ts';

interface PriceRow {
  readonly is_all: boolean;
  readonly quarter: string | null;
  readonly deals: number;
  readonly compared: number;
  readonly asked: number;
  readonly agreed: number;
  readonly rounds: number;
  readonly days: number | null;
}

/** From the first offer, of either side, to the agreement. */
export const DAYS_TO_CLOSE = sql`extract(epoch from agreed_at - first_offer_at)::double precision / 86400`;

export async function reportedPrices(db: Db, workspace: string, query: ReportQuery): Promise<PriceSums[]> {
  const of = { workspace, query };
  const { rows } = await sql<PriceRow>`
    with ${ratesPart(of)}, ${pickedPart(of)}
    select grouping(quarter) = 1 as is_all, quarter / 10 || ' Q' || quarter % 10 as quarter, count(*) as deals, coalesce(sum(rounds), 0)::bigint as rounds,
      count(*) filter (where is_compared) as compared,
      coalesce(sum(round(asked * factor)) filter (where is_compared), 0)::bigint as asked,
      coalesce(sum(round(agreed * factor)) filter (where is_compared), 0)::bigint as agreed,
      percentile_cont(0.5) within group (order by days) as days
    from (
      select rounds, first_ask_amount as asked, agreed_fee_amount as agreed, factor, ${DAYS_TO_CLOSE} as days,
        (date_part('year', agreed_at at time zone ${query.zone}) * 10
          + date_part('quarter', agreed_at at time zone ${query.zone}))::integer as quarter,
        coalesce(first_ask_amount > 0 and agreed_fee_amount > 0 and factor is not null, false) as is_compared
      from picked
    ) each
    group by grouping sets ((), (quarter))
  `.execute(db);
  return rows
    .filter(({ is_all, quarter }) => is_all || quarter !== null)
    .map(({ is_all, quarter, days, deals, compared, asked, agreed, rounds }) => ({
      ...(is_all || quarter === null ? {} : { quarter }),
      deals,
      compared,
      asked,
      agreed,
      rounds,
      ...(days === null ? {} : { daysToClose: days }),
    }));
}

/** Currencies of deals, most used first. */
export async function dealCurrencies(db: Db, workspace: string): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    select currency from deals where workspace = ${workspace} group by currency order by count(*) desc, currency
  `.execute(db);
  return rows.map(({ currency }) => currency);
}
