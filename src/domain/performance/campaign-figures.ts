import type { Brief, Kpi } from '../campaign.ts';
import type { Account } from '../creator.ts';
import type { Deal } from '../deal.ts';
import type { Deliverable } from '../deliverables.ts';
import { reference } from '../ids.ts';
import type { Money } from '../money.ts';
import { typicalEngagement } from '../pricing/engagement.ts';
import type { EngagementMedian } from '../pricing/types.ts';
import { addCosts, type CostParts, costPartsOf, type ExtraCost, totalCost } from './cost.ts';
import { type CountedDeal, countedByDeals, type DealSales } from './counted.ts';
import type { MentionCount } from './mentions/mention-count.ts';
import { type MeasuredPost, type Metric, metricsOf, type Usual } from './metrics.ts';
import { type KpiProgress, kpiProgress } from './progress.ts';
import type { PublishedPost } from './published-posts.ts';
import type { Figures, RecordedResult } from './results.ts';
import { engagementsOf, latestCaptures } from './totals.ts';

/** A deal as the digest reads it. */
export interface DealInput {
  readonly deal: Deal;
  readonly creator: string;
  readonly accounts: readonly Account[];
  /** The agreed work with the dates of the terms or of the contract. */
  readonly work: readonly Deliverable[];
  readonly results: readonly RecordedResult[];
  /** Ids of the posts that were recorded as published, with figures or without. */
  readonly published: readonly string[];
  /** What is known of the posts that were recorded as published: day, platform, format. */
  readonly posts?: readonly PublishedPost[];
  /** When its contract was signed, and from when it runs. */
  readonly signedOn?: Temporal.PlainDate;
  readonly startsOn?: Temporal.PlainDate | undefined;
  /** When it was first completed: from then on no further post is awaited. */
  readonly completedOn?: Temporal.PlainDate;
  /** What it cost beside the creator's money. */
  readonly costs?: readonly ExtraCost[];
  /** What its codes and links counted; missing where it has none. */
  readonly sales?: DealSales;
}

export interface CampaignInput {
  readonly number: number;
  readonly brief: Brief;
  readonly committed: Money;
  readonly deals: readonly DealInput[];
  /** Median engagement rates of creators by platform and size. */
  readonly medians?: readonly EngagementMedian[];
  /** What the workspace takes an engagement to be worth, where it wants that figure at all. */
  readonly emvPerEngagement?: Money | undefined;
  /** How often the brand was mentioned, as people counted it. */
  readonly mentions?: readonly MentionCount[];
}

/** A post in a ranking, with the number it was ranked by. */
export interface RankedPost {
  readonly deal: string;
  readonly creator: string;
  readonly post: string;
  readonly url?: string;
  readonly by: 'engagement rate' | 'views';
  /** Percent, or a count of views. */
  readonly value: number;
}

/** What a deal's codes and links counted. */
export interface CampaignSale {
  readonly deal: string;
  readonly creator: string;
  readonly sales: DealSales;
}

export interface CampaignFigures {
  readonly number: number;
  readonly name: string;
  readonly kpis: readonly KpiProgress[];
  readonly currency: string;
  /** Posts that are out, of those the agreed deals owe. */
  readonly posts: { readonly live: number; readonly agreed: number };
  readonly spend: { readonly committed: Money; readonly budget: Money };
  readonly best?: RankedPost;
  readonly weakest?: RankedPost;
  readonly metrics: readonly Metric[];
  readonly sales: readonly CampaignSale[];
  /** What the cost in the metrics is made of; missing while nothing was agreed. */
  readonly cost?: CostParts;
  /** Figures that the goals need and that posts lack, in words. */
  readonly missing: readonly string[];
}

/** All figures of a campaign on a day. Costs are those of the deals that have posts. */
export function campaignFigures(input: CampaignInput, today: Temporal.PlainDate): CampaignFigures {
  const posts = measuredPosts(input.deals);
  const costParts = costOfCounted(input.deals);
  const cost = costParts && totalCost(costParts);
  const counted = countedByDeals(input.deals.filter(isCounted).map(countedDeal));
  const ranked = rank(input.deals);
  const [best] = ranked;
  const weakest = ranked.length > 1 ? ranked.at(-1) : undefined;
  return {
    number: input.number,
    name: input.brief.name,
    currency: input.brief.budget.currency,
    kpis: kpiProgress(input.brief, posts, cost, today, counted),
    posts: { live: livePosts(input.deals), agreed: agreedPosts(input.deals) },
    spend: { committed: input.committed, budget: input.brief.budget },
    ...(best ? { best } : {}),
    ...(weakest ? { weakest } : {}),
    metrics: metricsOf(posts, cost, counted, {
      leads: input.brief.objective === 'leads',
      emvPerEngagement: input.emvPerEngagement,
      usualRate: usualRate(input),
    }),
    sales: salesOf(input.deals),
    ...(costParts ? { cost: costParts } : {}),
    missing: missingFigures(input),
  };
}

/** Deals that have something to count: posts with figures, or orders and visits. */
function isCounted({ results, sales }: DealInput): boolean {
  return results.length > 0 || sales !== undefined;
}

function countedDeal({ results, sales }: DealInput): CountedDeal {
  return { figures: latestCaptures(results).map(({ figures }) => figures), sales };
}

/** Orders by code and visits by link, deal by deal, as the digest names them. */
function salesOf(deals: readonly DealInput[]): CampaignSale[] {
  return deals.flatMap(({ deal, creator, sales }) =>
    sales ? [{ deal: reference('deal', deal.number), creator, sales }] : [],
  );
}

/** The mean of what is usual for the accounts of the posts, each post counted once; undefined where no account has a published figure. */
function usualRate({ deals, medians = [] }: CampaignInput): Usual | undefined {
  const usual = deals.flatMap((one) =>
    latestCaptures(one.results).flatMap(({ platform }) => {
      const followers = followersOn(one.accounts, platform);
      return followers === undefined ? [] : (typicalEngagement(medians, platform, followers) ?? []);
    }),
  );
  const [first] = usual;
  if (!first) return undefined;
  const value = usual.reduce((sum, { percent }) => sum + percent, 0) / usual.length;
  return { value, source: [...new Set(usual.map(({ source }) => source))].join('; ') };
}

function measuredPosts(deals: readonly DealInput[]): MeasuredPost[] {
  return deals.flatMap((one) =>
    latestCaptures(one.results).map((result) => ({
      figures: result.figures,
      followers: followersOn(one.accounts, result.platform),
    })),
  );
}

function followersOn(accounts: readonly Account[], platform: string): number | undefined {
  const counts = accounts
    .filter((account) => account.platform === platform)
    .map(({ followers }) => followers);
  const most = Math.max(0, ...counts);
  return most > 0 ? most : undefined;
}

/** What the deals that have something to count cost together. */
function costOfCounted(deals: readonly DealInput[]): CostParts | undefined {
  return addCosts(deals.filter(isCounted).flatMap(({ deal, costs }) => costPartsOf(deal, costs) ?? []));
}

function livePosts(deals: readonly DealInput[]): number {
  return deals.reduce((sum, one) => sum + postsOf(one).size, 0);
}

/** Ids of the posts that are out, with figures or without. */
export function postsOf({
  published,
  posts = [],
  results,
}: Pick<DealInput, 'published' | 'posts' | 'results'>): Set<string> {
  return new Set([...published, ...[...posts, ...results].map(({ post }) => post)]);
}

function agreedPosts(deals: readonly DealInput[]): number {
  return deals
    .filter(({ deal }) => deal.committed.amount > 0 || isUnderContract(deal))
    .flatMap(({ work }) => work)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Whether work is owed: agreed and not left. */
export function isUnderContract(deal: Pick<Deal, 'status'>): boolean {
  return ['agreed', 'contracted', 'in_production', 'live', 'completed'].includes(deal.status);
}

/** Best first: by engagement rate when every post has one, else by views; posts without the number are left out. */
function rank(deals: readonly DealInput[]): RankedPost[] {
  const posts = deals.flatMap((one) =>
    latestCaptures(one.results).map((result) => ({
      place: {
        deal: reference('deal', one.deal.number),
        creator: one.creator,
        post: result.post,
        ...(result.url ? { url: result.url } : {}),
      },
      rate: rateOf({ figures: result.figures, followers: followersOn(one.accounts, result.platform) }),
      views: result.figures.views,
    })),
  );
  const byRate = posts.length > 0 && posts.every(({ rate }) => rate !== undefined);
  return posts
    .flatMap(({ place, rate, views }): RankedPost[] => {
      const value = byRate ? rate : views;
      return value === undefined ? [] : [{ ...place, by: byRate ? 'engagement rate' : 'views', value }];
    })
    .toSorted((a, b) => b.value - a.value || a.post.localeCompare(b.post, 'en'));
}

/** Engagement rate by followers, in percent; undefined where either is missing. */
function rateOf({ figures, followers }: MeasuredPost): number | undefined {
  const engagements = engagementsOf(figures);
  return engagements === undefined || !followers ? undefined : (engagements * 100) / followers;
}

/** Figures that the shop or the site tells for a deal, so that its posts need not. */
const TOLD_BY_SALES: Readonly<Record<string, (sales: DealSales | undefined) => boolean>> = {
  clicks: (sales) => sales?.visits !== undefined,
  conversions: (sales) => sales?.orders !== undefined,
  revenue: (sales) => sales?.orders !== undefined,
};

const NEEDED: Record<Kpi, { name: string; has: (figures: Figures) => boolean }> = {
  video_views: { name: 'views', has: ({ views }) => views !== undefined },
  reach: { name: 'reach', has: ({ reach }) => reach !== undefined },
  impressions: { name: 'impressions', has: ({ impressions }) => impressions !== undefined },
  engagement_rate: { name: 'likes and comments', has: (figures) => engagementsOf(figures) !== undefined },
  link_clicks: { name: 'clicks', has: ({ clicks }) => clicks !== undefined },
  conversions: { name: 'conversions', has: ({ conversions }) => conversions !== undefined },
  revenue: { name: 'revenue', has: ({ revenue }) => revenue !== undefined },
  roas: { name: 'revenue', has: ({ revenue }) => revenue !== undefined },
};

function missingFigures({ brief, deals }: CampaignInput): string[] {
  const needed = new Map(brief.kpiTargets.map(({ kpi }) => [NEEDED[kpi].name, NEEDED[kpi].has]));
  const lacking = [...needed].flatMap(([name, has]) => {
    const posts = deals
      .filter(({ sales }) => !TOLD_BY_SALES[name]?.(sales))
      .flatMap(({ results }) => latestCaptures(results));
    const without = posts.filter(({ figures }) => !has(figures)).length;
    return without > 0 ? [`${name} for ${without} of ${posts.length} posts`] : [];
  });
  const silent = deals.flatMap((one) => {
    const counted = new Set(one.results.map(({ post }) => post));
    const without = [...postsOf(one)].filter((post) => !counted.has(post)).length;
    const posts = `${without} post${without === 1 ? '' : 's'}`;
    return without > 0 ? [`all figures of ${posts} of ${reference('deal', one.deal.number)}`] : [];
  });
  return [...lacking, ...silent];
}
