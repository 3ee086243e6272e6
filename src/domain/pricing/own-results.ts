import { z } from 'zod';
import type { Account } from '../creator.ts';
import { roundSignificant } from '../rounding.ts';

/** With fewer posts a median says more about chance than about the account: the least that a report tells a rate on, too. */
const ENOUGH_POSTS = 3;
/** So many own posts weigh as much as what the profile says. An own choice, not a measured one. */
const POSTS_LIKE_PROFILE = 3;
/** A reading from before that is of a post that still grows. Stories are gone after a day. An own choice. */
const SETTLED_DAYS = 3;
const SHORT_LIVED: ReadonlySet<string> = new Set(['story_set']);

const figure = z.strictObject({ posts: z.int().min(1), value: z.number().min(0) });

/** What our posts with a creator reached, as a suggestion keeps it, so that it can be built again. */
export const ownResultsSchema = z.strictObject({
  /** By platform, and by format where there are enough posts of it. Medians of a post. */
  works: z.array(
    z.strictObject({
      platform: z.string(),
      format: z.string().optional(),
      views: figure.optional(),
      engagements: figure.optional(),
    }),
  ),
  /** Clicks, and conversions, in percent of views: all posts that have both together. */
  clicks: figure.optional(),
  conversions: figure.optional(),
});
export type OwnResults = z.output<typeof ownResultsSchema>;
type OwnFigure = z.output<typeof figure>;

/** A post of one of our deals with its newest figures; what nobody counted is missing. */
export interface OwnPost {
  readonly deal: number;
  readonly platform: string;
  readonly format: string;
  readonly publishedOn: Temporal.PlainDate;
  readonly capturedOn: Temporal.PlainDate;
  readonly views?: number;
  readonly engagements?: number;
  readonly clicks?: number;
  /** Of orders by code a share: they are the deal's. */
  readonly conversions?: number;
  /** The deal has costs for boosting: what was bought there is not the account's own reach. */
  readonly boosted: boolean;
}

/** A figure that own posts and another source make together. */
export interface Measured {
  readonly value: number;
  readonly own: OwnFigure;
  /** How much the own posts weigh, 0 to 100. */
  readonly weightPercent: number;
  /** What the other source says; missing where it says nothing. */
  readonly otherwise?: number;
}

/** Whether a post's figures tell what its account reaches: no longer growing, and not bought by boosting. */
export function tells({ publishedOn, capturedOn, format, boosted }: OwnPost): boolean {
  if (boosted) return false;
  const age = publishedOn.until(capturedOn, { largestUnit: 'day' }).days;
  return age >= (SHORT_LIVED.has(format) ? 0 : SETTLED_DAYS);
}

/**
 * What posts of the twelve months before a day come to: medians by platform and format, rates over all of them. A figure that
 * fewer than three posts have is left out. Undefined when nothing is left. The order of the posts does not matter.
 */
export function ownResults(posts: readonly OwnPost[], on: Temporal.PlainDate): OwnResults | undefined {
  const since = on.subtract({ years: 1 });
  const counted = posts.filter(
    (post) => tells(post) && Temporal.PlainDate.compare(post.publishedOn, since) >= 0,
  );
  const byPlatform = [...Map.groupBy(counted, ({ platform }) => platform)].map(([platform, own]) =>
    workOf({ platform }, own),
  );
  const byFormat = [...Map.groupBy(counted, ({ platform, format }) => `${platform} ${format}`)].map(
    ([key, own]) => {
      const [platform = '', format = ''] = key.split(' ');
      return workOf({ platform, format }, own);
    },
  );
  const works = [...byPlatform, ...byFormat]
    .filter(({ views, engagements }) => views || engagements)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const rates = {
    ...rateOf('clicks', counted),
    ...rateOf('conversions', counted),
  };
  return works.length === 0 && Object.keys(rates).length === 0 ? undefined : { works, ...rates };
}

function keyOf({ platform, format = '' }: OwnResults['works'][number]): string {
  return `${platform} ${format}`;
}

function workOf(
  of: { platform: string; format?: string },
  posts: readonly OwnPost[],
): OwnResults['works'][number] {
  const [views, engagements] = [
    median(posts.map((post) => post.views)),
    median(posts.map((post) => post.engagements)),
  ];
  return { ...of, ...(views ? { views } : {}), ...(engagements ? { engagements } : {}) };
}

function median(values: readonly (number | undefined)[]): OwnFigure | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (known.length < ENOUGH_POSTS) return undefined;
  const [below = 0, above = 0] = [
    known[Math.ceil(known.length / 2) - 1],
    known[Math.floor(known.length / 2)],
  ];
  return { posts: known.length, value: Math.round((below + above) / 2) };
}

function rateOf(name: 'clicks' | 'conversions', posts: readonly OwnPost[]): Partial<OwnResults> {
  const both = posts.flatMap(({ views, [name]: count }) =>
    views && count !== undefined ? [{ views, count }] : [],
  );
  if (both.length < ENOUGH_POSTS) return {};
  const total = (of: 'views' | 'count') => both.reduce((sum, post) => sum + post[of], 0);
  const percent = Math.min(100, (total('count') / total('views')) * 100);
  return { [name]: { posts: both.length, value: roundSignificant(percent, 3) } };
}

/**
 * The shrinkage mean of own posts and another figure, in log space as prices are: the own posts weigh n / (n + 3). It lies
 * between the two. Where nothing else is known, the own figure alone.
 */
export function measured(
  own: OwnFigure,
  otherwise: number | undefined,
  round: (value: number) => number,
): Measured {
  if (otherwise === undefined) return { value: own.value, own, weightPercent: 100 };
  const weight = own.posts / (own.posts + POSTS_LIKE_PROFILE);
  const mean = weight * Math.log1p(own.value) + (1 - weight) * Math.log1p(otherwise);
  return { value: round(Math.expm1(mean)), own, weightPercent: Math.round(weight * 100), otherwise };
}

/** An account with what its own posts say of it in a format; the same account where they say nothing. */
export interface MeasuredAccount {
  readonly account: Account;
  readonly views?: Measured;
  readonly engagements?: Measured;
}

/** Blends what our posts reached into an account's median views and engagements, by format where there are enough posts of it. */
export function measuredAccount(
  account: Account,
  format: string,
  results: OwnResults | undefined,
): MeasuredAccount {
  const ownViews = ownFigure(results, 'views', account.platform, format);
  const ownEngagements = ownFigure(results, 'engagements', account.platform, format);
  // Nobody's median is zero: a profile that says so does not know. Posts of ours that nobody saw were counted, and count as little as views can.
  const views = ownViews && atLeastOne(measured(ownViews, account.medianViews || undefined, Math.round));
  const engagements = ownEngagements && measured(ownEngagements, account.averageEngagements, Math.round);
  return {
    account: {
      ...account,
      ...(views ? { medianViews: views.value } : {}),
      ...(engagements ? { averageEngagements: engagements.value } : {}),
    },
    ...(views ? { views } : {}),
    ...(engagements ? { engagements } : {}),
  };
}

/** Views of zero read as unknown further on, and a price must not rise where fewer people look. */
function atLeastOne(views: Measured): Measured {
  return { ...views, value: Math.max(1, views.value) };
}

function ownFigure(
  results: OwnResults | undefined,
  name: 'views' | 'engagements',
  platform: string,
  format: string,
): OwnFigure | undefined {
  const of = (wanted: string | undefined) =>
    results?.works.find((work) => work.platform === platform && work.format === wanted)?.[name];
  return of(format) ?? of(undefined);
}

/** `18,400 over 6 of your posts, weight 67%; profile says 25,000`. */
export function measuredWords(
  { own, weightPercent, otherwise }: Measured,
  other = 'profile says',
  unit = '',
): string {
  const words = (value: number) =>
    `${value.toLocaleString('en-US', { maximumSignificantDigits: 15 })}${unit}`;
  const mine = `${words(own.value)} over ${own.posts} of your posts`;
  return otherwise === undefined
    ? `${mine}; ${other} nothing`
    : `${mine}, weight ${weightPercent}%; ${other} ${words(otherwise)}`;
}
