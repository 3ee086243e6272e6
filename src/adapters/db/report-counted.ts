import { type RawBuilder, sql } from 'kysely';
import { notTakenBack, type ReportedDeals } from './report-parts.ts';

const MEASURED = ['views', 'engagements', 'conversions', 'revenue'] as const;
type Measured = (typeof MEASURED)[number];

/** What posts are summed by; each has the number of posts that have it beside it, as `views_posts`. */
export type Summed = Measured | 'fees' | 'cost';

/** Figures that are divided by each other, over the posts that have both: `cpv_posts`, `cpv_above`, `cpv_below`. */
const PAIRED = { cpv: 'views', cpe: 'engagements', cpa: 'conversions', roas: 'revenue' } as const;
export type Paired = keyof typeof PAIRED;

/** What adds up over kinds of posts. `waiting` is what deals without a post cost; `views_cost` the part of the cost that posts with views have. */
export const COUNTED = [
  'posts',
  'read',
  'waiting',
  'fees',
  'cost',
  ...MEASURED.flatMap((name) => [`${name}_posts`, name, `${name}_cost`]),
];

/** The same with everything that follows from it, as `pairedColumns` adds it. */
export const COUNTED_AND_PAIRED = [
  ...COUNTED,
  'fees_posts',
  'cost_posts',
  ...Object.keys(PAIRED).flatMap((name) => [`${name}_posts`, `${name}_above`, `${name}_below`]),
];

/**
 * The posts of each deal by platform, format and quarter: each by its newest reading, which the database keeps beside all readings, and those that are out
 * without one. They are summed before anything is joined to them: a program has a few kinds of posts a deal, but many posts. `pieces` are all
 * posts of the deal.
 */
export function kindsPart(of: ReportedDeals): RawBuilder<unknown> {
  return sql`pieces as (${readPosts(of)} union all ${unreadPosts(of)}),
  kinds as (
    select *, (sum(posts) over by_deal)::bigint as pieces, row_number() over by_deal = 1 as is_first
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
    window by_deal as (partition by deal order by platform, format, quarter rows between unbounded preceding and unbounded following)
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
      and ${notTakenBack(workspace, 'post')}`;
}

function readOf(name: 'views' | 'engagements' | 'conversions'): RawBuilder<unknown> {
  const column = sql.ref(`r.${name}`);
  return sql`count(${column}) as ${sql.ref(`${name}_posts`)}, coalesce(sum(${column}), 0)::bigint as ${sql.ref(name)}`;
}

/** What a deal's amount comes to for these of its posts: equal parts in whole units; the first kind has the rest, so that all add up to the whole. */
function shared(amount: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(${amount} / t.pieces * t.posts + case when t.is_first then ${amount} % t.pieces else 0 end, 0)`;
}

/**
 * Kinds of posts with what they cost and what codes sold; a figure that no post has counts over no posts, and is not zero. The cost is that of the deal, so all of
 * its posts have it or, where a rate is missing, none. A deal without a post is one row without posts.
 */
export function countedPart(): RawBuilder<unknown> {
  return sql`sums as (
    select c.deal, c.campaign, c.creator, c.price_model, t.platform, t.format, t.quarter, c.cost is not null as is_costed,
      coalesce(t.posts, 0) as posts, coalesce(t.read, 0) as read, coalesce(t.is_first, false) as is_first,
      case when t.deal is null then coalesce(c.cost, 0) else 0 end as waiting,
      ${shared(sql`c.fee`)} as fees, ${shared(sql`c.cost`)} as cost,
      t.views_posts, t.views, t.engagements_posts, t.engagements,
      case when s.deal is null then t.conversions_posts else t.posts end as conversions_posts,
      case when s.deal is null then t.conversions else ${shared(sql`s.orders`)} end as conversions,
      case when s.deal is null then t.revenue_posts when s.revenue is null then 0 else t.posts end as revenue_posts,
      case when s.deal is null then t.revenue else ${shared(sql`s.revenue`)} end as revenue
    from costs c
    left join kinds t on t.deal = c.deal
    left join sold s on s.deal = c.deal
  ),
  counted as (
    select *, ${sql.join(MEASURED.map((name) => sql`cost * ${sql.ref(`${name}_posts`)} / nullif(posts, 0) as ${sql.ref(`${name}_cost`)}`))}
    from sums
  )`;
}

/** What follows from the sums of posts that either all have a cost or all have none: of another figure only the posts count that have both. */
export function pairedColumns(): RawBuilder<unknown> {
  const costed = (column: string) => sql`case when is_costed then ${sql.ref(column)} else 0 end`;
  const pairs = (Object.entries(PAIRED) as [Paired, Measured][]).map(([name, figure]) => {
    const [above, below] = [sql.ref(`${figure}_cost`), costed(figure)];
    const isReturn = name === 'roas';
    return sql`${costed(`${figure}_posts`)} as ${sql.ref(`${name}_posts`)},
      ${isReturn ? below : above} as ${sql.ref(`${name}_above`)}, ${isReturn ? above : below} as ${sql.ref(`${name}_below`)}`;
  });
  return sql`${costed('posts')} as fees_posts, ${costed('posts')} as cost_posts, ${sql.join(pairs)}`;
}
