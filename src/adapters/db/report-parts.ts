import { type RawBuilder, sql } from 'kysely';
import type { ReportQuery } from '../../application/performance/report/report-store.ts';
import { REPORTED_STATUSES } from '../../domain/performance/report/report.ts';
import { ATTRIBUTION_DAYS } from '../../domain/performance/tracking/attribution.ts';
import { toJson } from './columns.ts';

/** Which deals a query is about; the parts of one query are built for the same. */
export interface ReportedDeals {
  readonly workspace: string;
  readonly query: ReportQuery;
  /** Only these, for a page of deals. */
  readonly only?: readonly number[];
  /** Only deals with these creators. */
  readonly creators?: readonly number[];
}

/** That an event `e` was not taken back by a later one of the deal, which names the same post or cost. */
export function notTakenBack(workspace: string, what: 'post' | 'cost'): RawBuilder<unknown> {
  const [kind, key] = what === 'post' ? ['post-withdrawn', 'post'] : ['cost-removed', 'id'];
  return sql`not exists (
    select from deal_events back
    where back.workspace = ${workspace} and back.deal = e.deal and back.kind = ${sql.lit(kind)}
      and back.event ->> ${sql.lit(key)} = e.event ->> ${sql.lit(key)} and back.sequence > e.sequence
  )`;
}

/** Exchange rates as rows, so that sums are converted where they are made. */
export function ratesPart({ query }: ReportedDeals): RawBuilder<unknown> {
  return sql`rates as (
    select * from jsonb_to_recordset(${toJson(query.rates)}::jsonb) as x(currency text, factor double precision)
  )`;
}

/** The deals that are agreed and not called off. */
export function pickedPart(of: ReportedDeals): RawBuilder<unknown> {
  return picked(of, sql``);
}

/** The same with the price model and the product that was agreed: reading those takes longer than all the rest. */
export function pickedWithTermsPart(of: ReportedDeals): RawBuilder<unknown> {
  return picked(
    of,
    sql`, d.agreed_terms -> 'priceModel' ->> 'kind' as price_model,
      case
        when d.agreed_terms ? 'productValue' then d.agreed_terms -> 'productValue'
        when d.agreed_terms -> 'priceModel' ->> 'kind' = 'barter' then d.agreed_terms -> 'priceModel' -> 'retailValue'
      end as product`,
  );
}

function picked(
  { workspace, query, only, creators }: ReportedDeals,
  terms: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`picked as materialized (
    select d.number, d.campaign, d.creator, d.currency, d.committed_amount, d.agreed_fee_amount, d.first_ask_amount, d.first_offer_at, d.agreed_at,
      d.rounds, x.factor${terms}
    from deals d left join rates x on x.currency = d.currency
    where d.workspace = ${workspace} and d.agreed_round is not null
      and d.status = any(${[...REPORTED_STATUSES]})
      ${query.campaign === undefined ? sql`` : sql`and d.campaign = ${query.campaign}`}
      ${only ? sql`and d.number = any(${[...only]})` : sql``}
      ${query.creator === undefined ? sql`` : sql`and d.creator = ${query.creator}`}
      ${creators ? sql`and d.creator = any(${[...creators]})` : sql``}
  )`;
}

/** What each deal cost, with what it is grouped by; converted: money to the creator, product, and costs that were entered and not taken back. */
export function costsPart({ workspace }: ReportedDeals): RawBuilder<unknown> {
  return sql`extras as (
    select e.deal, sum((e.event -> 'amount' ->> 'amount')::bigint)::bigint as amount
    from deal_events e join picked p on p.number = e.deal
    where e.workspace = ${workspace} and e.kind = 'cost-added' and e.event -> 'amount' ->> 'currency' = p.currency
      and ${notTakenBack(workspace, 'cost')}
    group by e.deal
  ),
  costs as (
    select deal, campaign, creator, price_model, round(fee * factor)::bigint as fee, own, round(own * factor)::bigint as cost
    from (
      select p.number as deal, p.campaign, p.creator, p.price_model, p.committed_amount as fee, p.factor, p.committed_amount + coalesce(e.amount, 0)
        + coalesce(case when p.product ->> 'currency' = p.currency then (p.product ->> 'amount')::bigint end, 0) as own
      from picked p left join extras e on e.deal = p.number
    ) each
  )`;
}

/** The first and last day on which posts of a deal went out, as far as they were not taken back. */
function publishedPart({ workspace }: ReportedDeals): RawBuilder<unknown> {
  return sql`published as (
    select s.deal, s.first_told as first, s.last_told as last
    from picked p join post_sums s on s.workspace = ${workspace} and s.deal = p.number
    where s.is_first and s.first_told is not null
  )`;
}

/** Between which moments orders count for a deal whose posts went out from `b.first` to `b.last`. */
function attributionWindow({
  zone,
}: Pick<ReportQuery, 'zone'>): Readonly<Record<'opens' | 'closes', RawBuilder<unknown>>> {
  return {
    opens: sql`(b.first::timestamp at time zone ${zone})`,
    closes: sql`((b.last + ${ATTRIBUTION_DAYS + 1}::integer)::timestamp at time zone ${zone})`,
  };
}

/**
 * Orders by code within the days that count for a deal whose shop brought an order at some time: without one a code says nothing, for nobody knows whether the
 * file was imported.
 */
export function soldPart(of: ReportedDeals): RawBuilder<unknown> {
  const { workspace, query } = of;
  const { opens, closes } = attributionWindow(query);
  return sql`${publishedPart(of)},
  sold as (
    select deal, count(*) filter (where counts) as orders, case
        when bool_and(factor is not null) filter (where counts) is not false
        then coalesce(sum(round(amount * factor)) filter (where counts), 0)::bigint
      end as revenue
    from (
      select b.deal, not o.cancelled and o.at >= ${opens} and o.at < ${closes} as counts,
        o.total_amount - o.refunded_amount as amount, x.factor
      from published b
      join orders o on o.workspace = ${workspace} and o.deal = b.deal
      left join rates x on x.currency = o.currency
    ) each
    group by deal
  )`;
}
