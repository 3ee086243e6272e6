import { type RawBuilder, sql } from 'kysely';
import type { ReportQuery } from '../../application/performance/report/report-store.ts';
import type { PriceSums } from '../../domain/performance/report/prices.ts';
import { pickedPart, type ReportedDeals, ratesPart } from './report-parts.ts';
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

/** First ask, first offer and agreement of each deal. */
export function negotiationPart({ workspace }: ReportedDeals): RawBuilder<unknown> {
  return sql`bargained as (
    select o.deal, min(o.offered_at) as first_at,
      (min(array[o.round, (o.terms -> 'fee' ->> 'amount')::bigint]) filter (where o.side = 'theirs'))[2] as asked
    from offers o join picked p on p.number = o.deal
    where o.workspace = ${workspace}
    group by o.deal
  ),
  closed as (
    select e.deal, max(e.acted_at) as agreed_at
    from deal_events e join picked p on p.number = e.deal
    where e.workspace = ${workspace} and e.kind = 'agreed'
    group by e.deal
  ),
  negotiated as (
    select p.number as deal, p.rounds, p.factor, b.asked, p.agreed_fee_amount as agreed, c.agreed_at,
      extract(epoch from c.agreed_at - b.first_at)::double precision / 86400 as days
    from picked p
    left join bargained b on b.deal = p.number
    left join closed c on c.deal = p.number
  )`;
}

export async function reportedPrices(db: Db, workspace: string, query: ReportQuery): Promise<PriceSums[]> {
  const of = { workspace, query };
  const { rows } = await sql<PriceRow>`
    with ${ratesPart(of)}, ${pickedPart(of)}, ${negotiationPart(of)}
    select grouping(quarter) = 1 as is_all, quarter / 10 || ' Q' || quarter % 10 as quarter, count(*) as deals, coalesce(sum(rounds), 0)::bigint as rounds,
      count(*) filter (where is_compared) as compared,
      coalesce(sum(round(asked * factor)) filter (where is_compared), 0)::bigint as asked,
      coalesce(sum(round(agreed * factor)) filter (where is_compared), 0)::bigint as agreed,
      percentile_cont(0.5) within group (order by days) as days
    from (
      select *, (date_part('year', agreed_at at time zone ${query.zone}) * 10
          + date_part('quarter', agreed_at at time zone ${query.zone}))::integer as quarter,
        coalesce(asked > 0 and agreed > 0 and factor is not null, false) as is_compared
      from negotiated
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
