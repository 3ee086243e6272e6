import { type RawBuilder, sql } from 'kysely';
import type { ReportedDeals } from './report-parts.ts';

/** What readings say without a currency. */
const READ = ['views', 'engagements', 'conversions'] as const;
const MEASURED = [...READ, 'revenue'] as const;
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
 * The posts of each deal by platform, format and quarter, as the database keeps their sums: each post by its newest reading, and those that are out without one,
 * for they share in what the deal cost, or those with figures would look dearer than they were. `pieces` are all posts of the deal.
 */
export function kindsPart({ workspace }: ReportedDeals): RawBuilder<unknown> {
  return sql`kinds as (
    select s.deal, s.platform, s.format, s.quarter, s.posts, s.read, ${sql.join(READ.map(readOf))},
      case when x.factor is null then 0 else s.revenue_posts end as revenue_posts,
      coalesce(round(s.revenue_amount * x.factor), 0)::bigint as revenue,
      s.posts_of_deal as pieces, s.is_first
    from post_sums s
    left join rates x on x.currency = s.currency
    where s.workspace = ${workspace}
  )`;
}

function readOf(name: (typeof READ)[number]): RawBuilder<unknown> {
  return sql`${sql.ref(`s.${name}_posts`)}, ${sql.ref(`s.${name}`)}`;
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
