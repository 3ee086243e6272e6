/** A sum over the posts that have a figure, and how many those are. A post without it is missing, never zero. */
export interface Sum {
  readonly posts: number;
  readonly value: number;
}

/** Two sums over the posts that have both figures of a rate. */
export interface Pair {
  readonly posts: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Everything that adds up over posts; groups that do not overlap add up to their whole. Money is in minor units of the report's
 * currency. A deal's cost, and what its codes sold, is shared equally among its posts, in whole units and without a rest.
 */
export interface PostSums {
  readonly posts: number;
  /** Of these, how many have figures; the others are out, and cost their part. */
  readonly read: number;
  /** Deals by their first post: over groups that hold whole deals, the number of deals. */
  readonly deals: number;
  /** The part of the cost that went to creators. */
  readonly fees: Sum;
  readonly cost: Sum;
  readonly views: Sum;
  readonly engagements: Sum;
  readonly conversions: Sum;
  readonly revenue: Sum;
  /** Engagements over followers, these once for each post. */
  readonly engagementRate: Pair;
  /** Cost over views. */
  readonly perView: Pair;
  /** Cost over engagements. */
  readonly perEngagement: Pair;
  /** Cost over conversions. */
  readonly perConversion: Pair;
  /** Revenue over cost. */
  readonly returned: Pair;
}

type SumKey = 'fees' | 'cost' | 'views' | 'engagements' | 'conversions' | 'revenue';
type PairKey = 'engagementRate' | 'perView' | 'perEngagement' | 'perConversion' | 'returned';

const NO_SUM: Sum = { posts: 0, value: 0 };
const NO_PAIR: Pair = { posts: 0, above: 0, below: 0 };

export const NO_POSTS: PostSums = {
  posts: 0,
  read: 0,
  deals: 0,
  fees: NO_SUM,
  cost: NO_SUM,
  views: NO_SUM,
  engagements: NO_SUM,
  conversions: NO_SUM,
  revenue: NO_SUM,
  engagementRate: NO_PAIR,
  perView: NO_PAIR,
  perEngagement: NO_PAIR,
  perConversion: NO_PAIR,
  returned: NO_PAIR,
};

/** Whether anything is known of what posts did, and not only what they cost. */
export function hasFigures({ read, conversions, revenue }: PostSums): boolean {
  return read > 0 || conversions.posts > 0 || revenue.posts > 0;
}

/** The sums of groups that do not overlap, together. */
export function addSums(groups: readonly PostSums[]): PostSums {
  return groups.reduce((all, one) => combined(all, one, 1), NO_POSTS);
}

/** What is left of a whole beside some of its groups. */
export function withoutSums(whole: PostSums, groups: readonly PostSums[]): PostSums {
  return combined(whole, addSums(groups), -1);
}

function combined(a: PostSums, b: PostSums, sign: 1 | -1): PostSums {
  const sum = (key: SumKey): Sum => ({
    posts: a[key].posts + sign * b[key].posts,
    value: a[key].value + sign * b[key].value,
  });
  const pair = (key: PairKey): Pair => ({
    posts: a[key].posts + sign * b[key].posts,
    above: a[key].above + sign * b[key].above,
    below: a[key].below + sign * b[key].below,
  });
  return {
    posts: a.posts + sign * b.posts,
    read: a.read + sign * b.read,
    deals: a.deals + sign * b.deals,
    fees: sum('fees'),
    cost: sum('cost'),
    views: sum('views'),
    engagements: sum('engagements'),
    conversions: sum('conversions'),
    revenue: sum('revenue'),
    engagementRate: pair('engagementRate'),
    perView: pair('perView'),
    perEngagement: pair('perEngagement'),
    perConversion: pair('perConversion'),
    returned: pair('returned'),
  };
}
