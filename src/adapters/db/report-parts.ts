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
}

/** Exchange rates as rows, so that sums are converted where they are made. */
export function ratesPart({ query }: ReportedDeals): RawBuilder<unknown> {
  return sql`rates as (
    select * from jsonb_to_recordset(${toJson(query.rates)}::jsonb) as x(currency text, factor double precision)
  )`;
}

/** The deals that are agreed and not called off. */
export function pickedPart({ workspace, query, only }: ReportedDeals): RawBuilder<unknown> {
  return sql`picked as materialized (
    select d.number, d.campaign, d.creator, d.currency, d.agreed_terms, d.wanted, d.committed_amount,
      d.agreed_fee_amount, d.rounds, x.factor
    from deals d left join rates x on x.currency = d.currency
    where d.workspace = ${workspace} and d.agreed_round is not null
      and d.status = any(${[...REPORTED_STATUSES]})
      ${query.campaign === undefined ? sql`` : sql`and d.campaign = ${query.campaign}`}
      ${only ? sql`and d.number = any(${[...only]})` : sql``}
  )`;
}

/**
 * The newest reading of each post, with its place among the posts of its deal: by that the deal's cost is shared. Which readings those are is found in the
 * key alone; only they are read, one by one, since there are many times as many older ones.
 */
export function postsPart({ workspace, query, only }: ReportedDeals): RawBuilder<unknown> {
  return sql`newest as materialized (
    select deal, post, max(captured_on) as captured_on from results
    where workspace = ${workspace}
      ${query.campaign === undefined ? sql`` : sql`and campaign = ${query.campaign}`}
      ${only ? sql`and deal = any(${[...only]})` : sql``}
    group by deal, post
  ),
  posts as materialized (
    select p.number as deal, p.campaign, p.creator, p.agreed_terms -> 'priceModel' ->> 'kind' as price_model,
      r.platform, r.format, r.published_on, r.figures,
      row_number() over (partition by r.deal order by r.published_on, r.post) as place,
      count(*) over (partition by r.deal) as pieces
    from newest n
    join picked p on p.number = n.deal
    cross join lateral (
      select * from results one
      where one.workspace = ${workspace} and one.deal = n.deal and one.post = n.post and one.captured_on = n.captured_on
      limit 1
    ) r
  )`;
}

/** What each deal cost, converted: money to the creator, product, and costs that were entered and not taken back. */
export function costsPart({ workspace }: ReportedDeals): RawBuilder<unknown> {
  return sql`extras as (
    select e.deal, sum((e.event -> 'amount' ->> 'amount')::bigint)::bigint as amount
    from deal_events e join picked p on p.number = e.deal
    where e.workspace = ${workspace} and e.kind = 'cost-added' and e.event -> 'amount' ->> 'currency' = p.currency
      and not exists (
        select from deal_events back
        where back.workspace = ${workspace} and back.deal = e.deal and back.kind = 'cost-removed'
          and back.event ->> 'id' = e.event ->> 'id' and back.sequence > e.sequence
      )
    group by e.deal
  ),
  products as (
    select number as deal, currency, case
      when agreed_terms ? 'productValue' then agreed_terms -> 'productValue'
      when agreed_terms -> 'priceModel' ->> 'kind' = 'barter' then agreed_terms -> 'priceModel' -> 'retailValue'
    end as worth
    from picked
  ),
  costs as (
    select p.number as deal, round(p.committed_amount * p.factor)::bigint as fee,
      p.committed_amount + coalesce(e.amount, 0)
        + coalesce(case when w.worth ->> 'currency' = p.currency then (w.worth ->> 'amount')::bigint end, 0) as own,
      round((p.committed_amount + coalesce(e.amount, 0)
        + coalesce(case when w.worth ->> 'currency' = p.currency then (w.worth ->> 'amount')::bigint end, 0)) * p.factor)::bigint as cost
    from picked p
    join products w on w.deal = p.number
    left join extras e on e.deal = p.number
  )`;
}

/** The first and last day on which posts of a deal went out, as far as they were not taken back. */
function publishedPart(workspace: string): RawBuilder<unknown> {
  return sql`published as (
    select e.deal, min((e.event ->> 'publishedOn')::date) as first, max((e.event ->> 'publishedOn')::date) as last
    from deal_events e join picked p on p.number = e.deal
    where e.workspace = ${workspace} and e.kind = 'post-published' and e.event ? 'publishedOn'
      and not exists (
        select from deal_events back
        where back.workspace = ${workspace} and back.deal = e.deal and back.kind = 'post-withdrawn'
          and back.event ->> 'post' = e.event ->> 'post' and back.sequence > e.sequence
      )
    group by e.deal
  )`;
}

/** Orders by code within the days that count for a deal; a deal without a code or an order is not among them. */
export function soldPart({ workspace, query }: ReportedDeals): RawBuilder<unknown> {
  const opens = sql`(b.first::timestamp at time zone ${query.zone})`;
  const closes = sql`((b.last + ${ATTRIBUTION_DAYS + 1}::integer)::timestamp at time zone ${query.zone})`;
  return sql`${publishedPart(workspace)},
  sold as (
    select b.deal, count(o.name) as orders, case
        when bool_and(o.name is null or x.factor is not null)
        then coalesce(sum(round((o.total_amount - o.refunded_amount) * x.factor)), 0)::bigint
      end as revenue
    from published b
    join (
      select deal from tracking_codes where workspace = ${workspace}
      union select deal from orders where workspace = ${workspace} and deal is not null
    ) coded on coded.deal = b.deal
    left join orders o on o.workspace = ${workspace} and o.deal = b.deal and not o.cancelled
      and o.at >= ${opens} and o.at < ${closes}
    left join rates x on x.currency = o.currency
    group by b.deal
  )`;
}

/** A deal's whole amount in equal parts of whole units, of which this post has one; all parts add up to the whole. */
function shared(amount: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${amount} * t.place / t.pieces - ${amount} * (t.place - 1) / t.pieces)`;
}

const ENGAGEMENT_PARTS = ['likes', 'comments', 'shares', 'saves'].map(
  (name) => sql`coalesce((t.figures ->> ${sql.lit(name)})::bigint, 0)`,
);

/** Each post with every figure that it has; what it lacks is null, never zero. */
export function countedPart(): RawBuilder<unknown> {
  return sql`counted as (
    select t.deal, t.campaign, t.creator, t.price_model, t.platform, t.format, t.published_on, t.place,
      ${shared(sql`c.cost`)} as cost, ${shared(sql`c.fee`)} as fee,
      (t.figures ->> 'views')::bigint as views,
      case when t.figures ?| array['likes', 'comments', 'shares', 'saves']
        then ${sql.join(ENGAGEMENT_PARTS, sql` + `)} end as engagements,
      case when s.deal is not null then ${shared(sql`s.orders`)} else (t.figures ->> 'conversions')::bigint end as conversions,
      case when s.deal is not null then ${shared(sql`s.revenue`)}
        else round((t.figures -> 'revenue' ->> 'amount')::bigint * x.factor)::bigint end as revenue
    from posts t
    join costs c on c.deal = t.deal
    left join sold s on s.deal = t.deal
    left join rates x on x.currency = t.figures -> 'revenue' ->> 'currency'
  )`;
}
