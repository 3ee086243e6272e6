import { type RawBuilder, sql } from 'kysely';
import type { CountedPosts, ReportQuery } from '../../application/performance/report/report-store.ts';
import { FOLLOWER_TIERS } from '../../domain/follower-tier.ts';
import type { Dimension, GroupSums } from '../../domain/performance/report/groups.ts';
import type { CreatorSums } from '../../domain/performance/report/scorecards.ts';
import { NO_POSTS, type PostSums } from '../../domain/performance/report/sums.ts';
import {
  COUNTED,
  COUNTED_AND_PAIRED,
  countedPart,
  kindsPart,
  type Paired,
  pairedColumns,
  type Summed,
} from './report-counted.ts';
import { costsPart, pickedWithTermsPart, ratesPart, soldPart } from './report-parts.ts';
import type { Db } from './tables.ts';

/** Groups of one kind that are counted one by one, largest first; the rest is told together. */
const MOST_GROUPS = 100;

/** Sums over posts, all and by everything that a report compares, in one query. */
export async function reportedPosts(db: Db, workspace: string, query: ReportQuery): Promise<CountedPosts> {
  const of = { workspace, query };
  const { rows } = await sql<SumRow>`
    with ${ratesPart(of)}, ${pickedWithTermsPart(of)}, ${kindsPart(of)}, ${costsPart(of)}, ${soldPart(of)}, ${countedPart()},
    ${accountsPart(workspace)}, ${segmentsPart(workspace)},
    cells as (
      select creator, campaign, platform, format, price_model, quarter, is_costed, max(deal) as last_deal,
        count(*) filter (where is_first) as deals, ${summed(COUNTED)}
      from counted group by 1, 2, 3, 4, 5, 6, 7
    ),
    placed as (
      select c.*, ${pairedColumns()}, a.followers, g.country, g.niche,
        case when a.followers is not null then width_bucket(a.followers, ${TIER_BOUNDS}::bigint[]) - 1 end as tier,
        case when a.followers is null then 0 else c.engagements_posts end as er_posts,
        case when a.followers is null then 0 else c.engagements end as er_above,
        coalesce(a.followers * c.engagements_posts, 0) as er_below
      from cells c
      left join accounts a on a.creator = c.creator and a.platform = c.platform
      left join segments g on g.creator = c.creator
    ),
    coarse as (
      select platform, format, tier, price_model, country, niche, quarter, max(last_deal) as last_deal, ${summed(GROUPED)}
      from placed group by 1, 2, 3, 4, 5, 6, 7
    ),
    grouped as (
      select ${dimensionOf(['quarter', 'niche', 'country', 'price_model', 'tier', 'format', 'platform'])} as dimension,
        null::integer as campaign, null::integer as creator, platform, format, null::bigint as followers, tier, price_model, country, niche,
        quarter / 10 || ' Q' || quarter % 10 as quarter, max(last_deal) as last_deal, ${summed(GROUPED)}
      from coarse
      group by grouping sets ((), (platform), (platform, format), (tier), (price_model), (country), (niche), (quarter))
      union all
      select 'campaign', campaign, null, null, null, null, null, null, null, null, null, max(last_deal), ${summed(GROUPED)}
      from placed join ${largest('campaign')} using (campaign) group by campaign
      union all
      select 'creator', null, creator, platform, format, followers, null, null, null, null, null, max(last_deal), ${summed(GROUPED)}
      from placed join ${largest('creator')} using (creator) group by creator, platform, format, followers
    ),
    weighed as (
      select *, sum(posts) over (partition by dimension, coalesce(creator, row_number)) as weight
      from (select *, row_number() over () as row_number from grouped) numbered
    )
    select * from (
      select *, dense_rank() over (partition by dimension order by weight desc, coalesce(creator, row_number)) as place from weighed
    ) ranked
    where place <= ${MOST_GROUPS} and (posts > 0 or dimension = 'all')
    order by dimension, place, platform, format, followers
  `.execute(db);
  const whole = rows.find(({ dimension }) => dimension === 'all');
  return {
    whole: whole ? sumsOf(whole) : NO_POSTS,
    waitingCost: whole?.waiting ?? 0,
    groups: rows.flatMap((row) =>
      row.dimension === 'all' || row.dimension === 'creator' ? [] : [groupOf(row.dimension, row)],
    ),
    creators: rows.filter(({ dimension }) => dimension === 'creator').map(creatorOf),
  };
}

const TIER_BOUNDS = sql.val(`{${FOLLOWER_TIERS.map(({ from }) => from).join(',')}}`);

/** What adds up over groups. */
const GROUPED = ['deals', ...COUNTED_AND_PAIRED, 'er_posts', 'er_above', 'er_below'];

/** What a row's group is by, the finest first: the columns that it is not grouped by are null, which a value may be too. */
function dimensionOf(names: readonly (Dimension | 'all')[]): RawBuilder<unknown> {
  const cases = names.map((name) => sql`when grouping(${sql.ref(name)}) = 0 then ${sql.lit(name)}`);
  return sql`case ${sql.join(cases, sql` `)} else 'all' end`;
}

/** Those of whom most posts are out: a program has thousands, and only these are told one by one. */
function largest(of: 'campaign' | 'creator'): RawBuilder<unknown> {
  const name = sql.ref(of);
  return sql`(select ${name} from placed group by ${name} order by sum(posts) desc, ${name} limit ${MOST_GROUPS}) largest`;
}

/** Followers of the largest account of a creator on each platform. */
function accountsPart(workspace: string): RawBuilder<unknown> {
  return sql`accounts as (
    select k.number as creator, account ->> 'platform' as platform,
      nullif(max((account ->> 'followers')::bigint), 0) as followers
    from creators k cross join lateral jsonb_array_elements(k.profile -> 'accounts') account
    where k.workspace = ${workspace} and k.number in (select creator from picked)
    group by 1, 2
  )`;
}

/** The country where most of a creator's audience is, else the creator's own; the first niche. */
function segmentsPart(workspace: string): RawBuilder<unknown> {
  return sql`segments as (
    select k.number as creator, lower(k.profile -> 'niches' ->> 0) as niche, coalesce((
      select part ->> 'country' from jsonb_array_elements(k.profile -> 'audienceCountries') part
      order by (part ->> 'percent')::double precision desc, part ->> 'country' limit 1
    ), k.profile ->> 'country') as country
    from creators k
    where k.workspace = ${workspace} and k.number in (select creator from picked)
  )`;
}

function summed(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql`coalesce(sum(${sql.ref(name)}), 0)::bigint as ${sql.ref(name)}`));
}

type Counts<Name extends string> = Readonly<Record<Name | `${Name}_posts`, number>>;
type Pairs<Name extends string> = Readonly<Record<`${Name}_${'posts' | 'above' | 'below'}`, number>>;

interface SumRow extends Counts<Summed>, Pairs<Paired | 'er'> {
  readonly dimension: Dimension | 'all';
  readonly campaign: number | null;
  readonly creator: number | null;
  readonly platform: string | null;
  readonly format: string | null;
  readonly followers: number | null;
  readonly tier: number | null;
  readonly price_model: string | null;
  readonly country: string | null;
  readonly niche: string | null;
  readonly quarter: string | null;
  readonly last_deal: number;
  readonly posts: number;
  readonly read: number;
  readonly deals: number;
  /** What the deals cost that have no post yet. */
  readonly waiting: number;
}

function groupOf(dimension: Dimension, row: SumRow): GroupSums {
  const value = dimension === 'format' ? `${row.platform} ${row.format}` : row[dimension];
  return { dimension, key: value === null ? undefined : String(value), sums: sumsOf(row) };
}

function creatorOf(row: SumRow): CreatorSums {
  return {
    creator: row.creator ?? 0,
    platform: row.platform ?? '',
    format: row.format ?? '',
    ...(row.followers === null ? {} : { followers: row.followers }),
    lastDeal: row.last_deal,
    sums: sumsOf(row),
  };
}

function sumsOf(row: SumRow): PostSums {
  const sum = (name: Summed) => ({
    posts: row[`${name}_posts`],
    value: row[name],
  });
  const pair = (name: Paired | 'er') => ({
    posts: row[`${name}_posts`],
    above: row[`${name}_above`],
    below: row[`${name}_below`],
  });
  return {
    posts: row.posts,
    read: row.read,
    deals: row.deals,
    fees: sum('fees'),
    cost: sum('cost'),
    views: sum('views'),
    engagements: sum('engagements'),
    conversions: sum('conversions'),
    revenue: sum('revenue'),
    engagementRate: pair('er'),
    perView: pair('cpv'),
    perEngagement: pair('cpe'),
    perConversion: pair('cpa'),
    returned: pair('roas'),
  };
}
