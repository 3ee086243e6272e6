import { ENGAGEMENT_MEDIANS } from '../../../../src/data/engagement.ts';
import { moneyOf } from '../../../../src/domain/money.ts';
import type { Dimension, GroupSums } from '../../../../src/domain/performance/report/groups.ts';
import type { ReportFacts } from '../../../../src/domain/performance/report/report.ts';
import type { CreatorSums } from '../../../../src/domain/performance/report/scorecards.ts';
import { addSums, NO_POSTS, type PostSums } from '../../../../src/domain/performance/report/sums.ts';

/** One post with its figures; what is left out is missing. Money in cents. */
export interface PostFigures {
  readonly cost?: number;
  readonly fee?: number;
  readonly views?: number;
  readonly engagements?: number;
  readonly followers?: number;
  readonly conversions?: number;
  readonly revenue?: number;
  readonly isFirst?: boolean;
}

/** What one post adds to every sum it belongs to. */
function postSums(post: PostFigures): PostSums {
  const { cost, fee = cost, views, engagements, followers, conversions, revenue, isFirst = false } = post;
  const sum = (value: number | undefined) =>
    value === undefined ? { posts: 0, value: 0 } : { posts: 1, value };
  const pair = (above: number | undefined, below: number | undefined) =>
    above === undefined || below === undefined
      ? { posts: 0, above: 0, below: 0 }
      : { posts: 1, above, below };
  return {
    ...NO_POSTS,
    posts: 1,
    read: 1,
    deals: isFirst ? 1 : 0,
    fees: sum(fee),
    cost: sum(cost),
    views: sum(views),
    engagements: sum(engagements),
    conversions: sum(conversions),
    revenue: sum(revenue),
    engagementRate: pair(engagements, followers),
    perView: pair(cost, views),
    perEngagement: pair(cost, engagements),
    perConversion: pair(cost, conversions),
    returned: pair(revenue, cost),
  };
}

export const sumsOfPosts = (posts: readonly PostFigures[]) => addSums(posts.map(postSums));

/** The posts of one creator in one format, all of one deal. */
export interface CreatorPosts {
  readonly creator: number;
  readonly platform: string;
  readonly format: string;
  readonly followers?: number;
  readonly posts: readonly PostFigures[];
  readonly deal?: number;
}

export function creatorSums({
  creator,
  platform,
  format,
  followers,
  posts,
  deal,
}: CreatorPosts): CreatorSums {
  return {
    creator,
    platform,
    format,
    ...(followers === undefined ? {} : { followers }),
    lastDeal: deal ?? creator,
    sums: sumsOfPosts(
      posts.map((post, index) => ({
        ...(followers === undefined ? {} : { followers }),
        ...post,
        isFirst: index === 0,
      })),
    ),
  };
}

const grouped = (dimension: Dimension, key: string, rows: readonly CreatorSums[]): GroupSums => ({
  dimension,
  key,
  sums: addSums(rows.map(({ sums }) => sums)),
});

/** Facts of a campaign of 10,000 US dollars with these creators; groups by platform, format and niche follow from them. */
export function reportFacts(
  creators: readonly CreatorPosts[],
  changes: Partial<ReportFacts> & { nicheOf?: (creator: number) => string } = {},
): ReportFacts {
  const { nicheOf = () => 'beauty', ...facts } = changes;
  const rows = creators.map(creatorSums);
  const by = (dimension: Dimension, keyOf: (row: CreatorSums) => string) =>
    [...Map.groupBy(rows, keyOf)].map(([key, own]) => grouped(dimension, key, own));
  return {
    scope: { kind: 'campaign', number: 3, name: 'Spring skincare' },
    on: Temporal.PlainDate.from('2027-01-25'),
    currency: 'USD',
    scale: 1,
    aims: {
      goals: [{ kpi: 'video_views', target: 500_000 }],
      budget: moneyOf(10_000, 'USD', 'half-up'),
      objective: 'awareness',
    },
    opened: creators.length,
    waitingCost: 0,
    whole: addSums(rows.map(({ sums }) => sums)),
    groups: [
      ...by('platform', ({ platform }) => platform),
      ...by('format', ({ platform, format }) => `${platform} ${format}`),
      ...by('niche', ({ creator }) => nicheOf(creator)),
    ],
    creators: rows,
    conduct: [],
    prices: [
      {
        deals: creators.length,
        compared: creators.length,
        asked: 150_000 * creators.length,
        agreed: 120_000 * creators.length,
        rounds: 3 * creators.length,
        daysToClose: 4,
      },
    ],
    names: {
      creators: new Map(creators.map(({ creator }) => [creator, `Creator ${creator}`])),
      campaigns: new Map(),
    },
    medians: ENGAGEMENT_MEDIANS,
    ...facts,
  };
}

/** So many posts that are alike. */
export const posts = (count: number, figures: PostFigures): PostFigures[] =>
  Array.from({ length: count }, () => figures);
