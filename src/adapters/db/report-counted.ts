import { type RawBuilder, sql } from 'kysely';
import type { ReportedDeals } from './report-parts.ts';

/** What posts are summed by; each has the number of posts that have it beside it, as `views_posts`. */
export const SUMMED = ['fees', 'cost', 'views', 'engagements', 'conversions', 'revenue'] as const;
export type Summed = (typeof SUMMED)[number];

/** Figures that are divided by each other, over the posts that have both: `cpv_posts`, `cpv_above`, `cpv_below`. */
export const PAIRED = ['cpv', 'cpe', 'cpa', 'roas'] as const;
export type Paired = (typeof PAIRED)[number];

/** Every column that adds up over posts, the pairs but not what is left to the account included. */
export const COUNTED = [
  'posts',
  'read',
  ...SUMMED.flatMap((name) => [`${name}_posts`, name]),
  ...PAIRED.flatMap((name) => [`${name}_posts`, `${name}_above`, `${name}_below`]),
];

/**
 * The posts of each deal by platform, format and quarter: each by its newest reading, which the database keeps beside all readings, and those that are out
 * without one. They are summed before anything is joined to them: a program has a few kinds of posts a deal, but many posts. `earlier` and `pieces` say which
 * part of the deal's posts they are.
 */
export function kindsPart(of: ReportedDeals): RawBuilder<unknown> {
  return sql`pieces as (${readPosts(of)} union all ${unreadPosts(of)}),
  kinds as (
    select *, (sum(posts) over by_deal)::bigint - posts as earlier, (sum(posts) over (partition by deal))::bigint as pieces,
      row_number() over by_deal = 1 as is_first
    from (
      select r.deal, r.platform, r.format,
        (date_part('year', r.published_on) * 10 + date_part('quarter', r.published_on))::integer as quarter,
        count(*) as posts, count(r.captured_on) as read, ${sql.join((['views', 'engagements', 'conversions'] as const).map(readOf))},
        count(r.revenue_amount * x.factor) as revenue_posts,
        coalesce(sum(round(r.revenue_amount * x.factor)), 0)::bigint as revenue
      from pieces r
      left join rates x on x.currency = r.revenue_currency
      group by 1, 2, 3, 4
    ) read
    window by_deal as (partition by deal order by platform, format, quarter)
  )`;
}

function readPosts({ workspace, query, only }: ReportedDeals): RawBuilder<unknown> {
  return sql`select r.deal, r.platform, r.format, r.published_on, r.captured_on, r.views, r.engagements, r.conversions,
      r.revenue_amount, r.revenue_currency
    from newest_results r
    join picked p on p.number = r.deal
    where r.workspace = ${workspace}
      ${query.campaign === undefined ? sql`` : sql`and r.campaign = ${query.campaign}`}
      ${only ? sql`and r.deal = any(${[...only]})` : sql``}`;
}

/** They share in what the deal cost, or those with figures would look dearer than they were. */
function unreadPosts({ workspace }: ReportedDeals): RawBuilder<unknown> {
  return sql`select e.deal, e.event ->> 'platform', e.event ->> 'format', (e.event ->> 'publishedOn')::date, null::date,
      null::bigint, null::bigint, null::bigint, null::bigint, null::text
    from deal_events e
    join picked p on p.number = e.deal
    where e.workspace = ${workspace} and e.kind = 'post-published' and e.event ?& array['platform', 'format', 'publishedOn']
      and not exists (
        select from newest_results r
        where r.workspace = ${workspace} and r.deal = e.deal and r.post = e.event ->> 'post'
      )
      and not exists (
        select from deal_events back
        where back.workspace = ${workspace} and back.deal = e.deal and back.kind = 'post-withdrawn'
          and back.event ->> 'post' = e.event ->> 'post' and back.sequence > e.sequence
      )`;
}

function readOf(name: 'views' | 'engagements' | 'conversions'): RawBuilder<unknown> {
  const column = sql.ref(`r.${name}`);
  return sql`count(${column}) as ${sql.ref(`${name}_posts`)}, coalesce(sum(${column}), 0)::bigint as ${sql.ref(name)}`;
}

/** What a deal's amount comes to for these of its posts: equal parts in whole units, which add up to the whole. */
function shared(amount: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(${amount} * (t.earlier + t.posts) / t.pieces - ${amount} * t.earlier / t.pieces, 0)`;
}

/** Kinds of posts with what they cost and what codes sold; a figure that no post has counts over no posts, and is not zero. */
export function countedPart(): RawBuilder<unknown> {
  const cost = sql.ref('cost');
  const revenue = sql.ref('revenue');
  return sql`sums as (
    select t.deal, p.campaign, p.creator, p.price_model, t.platform, t.format, t.quarter, t.posts, t.read, t.is_first,
      case when c.fee is null then 0 else t.posts end as fees_posts, ${shared(sql`c.fee`)} as fees,
      case when c.cost is null then 0 else t.posts end as cost_posts, ${shared(sql`c.cost`)} as cost,
      t.views_posts, t.views, t.engagements_posts, t.engagements,
      case when s.deal is null then t.conversions_posts else t.posts end as conversions_posts,
      case when s.deal is null then t.conversions else ${shared(sql`s.orders`)} end as conversions,
      case when s.deal is null then t.revenue_posts when s.revenue is null then 0 else t.posts end as revenue_posts,
      case when s.deal is null then t.revenue else ${shared(sql`s.revenue`)} end as revenue
    from kinds t
    join picked p on p.number = t.deal
    join costs c on c.deal = t.deal
    left join sold s on s.deal = t.deal
  ),
  counted as (
    select *, ${bothOf('cpv', 'views', cost, sql.ref('views'))}, ${bothOf('cpe', 'engagements', cost, sql.ref('engagements'))},
      ${bothOf('cpa', 'conversions', cost, sql.ref('conversions'))}, ${bothOf('roas', 'revenue', revenue, cost)}
    from sums
  )`;
}

/** The cost is that of the deal, so all of its posts have it or none; of the other figure only those posts count that have it, and with them their part of the cost. */
function bothOf(
  name: Paired,
  other: 'views' | 'engagements' | 'conversions' | 'revenue',
  above: RawBuilder<unknown>,
  below: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const having = sql.ref(`${other}_posts`);
  const posts = sql`case when cost_posts = 0 then 0 else ${having} end`;
  const part = (figure: RawBuilder<unknown>, isCost: boolean) =>
    isCost ? sql`${figure} * ${having} / posts` : sql`case when cost_posts = 0 then 0 else ${figure} end`;
  return sql`${posts} as ${sql.ref(`${name}_posts`)},
    ${part(above, other !== 'revenue')} as ${sql.ref(`${name}_above`)},
    ${part(below, other === 'revenue')} as ${sql.ref(`${name}_below`)}`;
}
