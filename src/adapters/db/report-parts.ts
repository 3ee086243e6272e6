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

/**
 * The deals whose shop brought an order at some time: without one a code says nothing, for nobody knows whether the file was imported. A few deals are looked
 * up along an index; for all of them that would take longer than reading the orders once.
 */
export function codedPart({ workspace, query, only, creators }: ReportedDeals): RawBuilder<unknown> {
  const orders = sql`orders o where o.workspace = ${workspace}`;
  const areFew = query.campaign !== undefined || only !== undefined || creators !== undefined;
  const hasOrders = areFew
    ? sql`exists (select from ${orders} and o.deal = p.number)`
    : sql`p.number in (select o.deal from ${orders} and o.deal is not null)`;
  return sql`coded as materialized (select p.number as deal from picked p where ${hasOrders})`;
}

/** The first and last day on which posts of a deal with orders (of the part `coded`) went out, as far as they were not taken back. */
export function publishedPart(workspace: string): RawBuilder<unknown> {
  return sql`published as (
    select e.deal, min((e.event ->> 'publishedOn')::date) as first, max((e.event ->> 'publishedOn')::date) as last
    from deal_events e join coded c on c.deal = e.deal
    where e.workspace = ${workspace} and e.kind = 'post-published' and e.event ? 'publishedOn'
      and ${notTakenBack(workspace, 'post')}
    group by e.deal
  )`;
}

/** Between which moments orders count for a deal whose posts went out from `b.first` to `b.last`. */
export function attributionWindow({
  zone,
}: Pick<ReportQuery, 'zone'>): Readonly<Record<'opens' | 'closes', RawBuilder<unknown>>> {
  return {
    opens: sql`(b.first::timestamp at time zone ${zone})`,
    closes: sql`((b.last + ${ATTRIBUTION_DAYS + 1}::integer)::timestamp at time zone ${zone})`,
  };
}

/** Orders by code within the days that count for a deal; a deal that never had an order is not among them. */
export function soldPart(of: ReportedDeals): RawBuilder<unknown> {
  const { workspace, query } = of;
  const { opens, closes } = attributionWindow(query);
  return sql`${codedPart(of)}, ${publishedPart(workspace)},
  sold as (
    select b.deal, count(o.name) as orders, case
        when bool_and(o.name is null or x.factor is not null)
        then coalesce(sum(round((o.total_amount - o.refunded_amount) * x.factor)), 0)::bigint
      end as revenue
    from published b
    left join orders o on o.workspace = ${workspace} and o.deal = b.deal and not o.cancelled
      and o.at >= ${opens} and o.at < ${closes}
    left join rates x on x.currency = o.currency
    group by b.deal
  )`;
}
