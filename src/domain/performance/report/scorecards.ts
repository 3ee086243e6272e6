import { typicalEngagement } from '../../pricing/engagement.ts';
import type { EngagementMedian } from '../../pricing/types.ts';
import { ENOUGH_POSTS } from './figures.ts';
import type { Names } from './groups.ts';
import { addSums, type PostSums } from './sums.ts';

/** A creator's posts of one format on an account of one size. */
export interface CreatorSums {
  readonly creator: number;
  readonly platform: string;
  readonly format: string;
  /** Of the account; missing where it is not known. */
  readonly followers?: number;
  /** The newest of the deals. */
  readonly lastDeal: number;
  readonly sums: PostSums;
}

/** How a creator worked with us, as the deals tell. */
export interface Conduct {
  readonly creator: number;
  /** Pieces of work with a last day to publish: out by then, out later, not out though the day is over. */
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Feedback on content that was sent, over the deals that have any. */
  readonly feedbackRounds: number;
  readonly feedbackDeals: number;
  /** Offers of theirs that followed one of ours, and the median of the days between the two. */
  readonly answers: number;
  readonly daysToAnswer?: number;
  /** What they said last of working with us again, 1 to 5. */
  readonly again?: number;
  /** Deals that the team gave a mark for how the content fits the brand, and the mean of the marks. */
  readonly brandFit?: { readonly deals: number; readonly mean: number };
}

/** 5 is best; missing where nothing is recorded. */
export interface Score {
  readonly score?: 1 | 2 | 3 | 4 | 5;
  /** What it rests on, in figures. */
  readonly because: string;
  /** Where the figure that it is compared with comes from. */
  readonly source?: string;
}

export const SCORES = {
  delivery: 'Delivery',
  content: 'Content',
  engagement: 'Engagement',
  brandFit: 'Brand fit',
  relationship: 'Working relationship',
} as const;
export type ScoreName = keyof typeof SCORES;

export interface Scorecard {
  readonly creator: number;
  readonly name: string;
  readonly posts: number;
  readonly scores: Readonly<Record<ScoreName, Score>>;
  /** What they said last of working with us again, 1 to 5. */
  readonly again?: number;
}

/**
 * Bounds from the best score down: the least share of work on time, the most rounds of feedback a deal, the least multiple of the usual engagement
 * rate, the most days to answer. An own choice. Feedback starts at 4: that none was needed is not recorded.
 */
const BOUNDS = {
  delivery: [0.95, 0.85, 0.7, 0.5],
  content: [0, 1, 2, 3],
  engagement: [1.5, 1.1, 0.9, 0.6],
  relationship: [1, 2, 4, 7],
} as const;

/** A card for each creator with posts, in the order given. */
export function scorecards(
  rows: readonly CreatorSums[],
  conduct: readonly Conduct[],
  medians: readonly EngagementMedian[],
  names: Names,
): Scorecard[] {
  const conducts = new Map(conduct.map((one) => [one.creator, one]));
  return [...creatorsIn(rows)].map(([creator, own]) => {
    const one = conducts.get(creator);
    return {
      creator,
      name: names.creators.get(creator) ?? `K-${creator}`,
      posts: sumsOf(own).posts,
      scores: {
        delivery: deliveryScore(one),
        content: contentScore(one),
        engagement: engagementScore(own, medians),
        brandFit: brandFitScore(one),
        relationship: relationshipScore(one),
      },
      ...(one?.again === undefined ? {} : { again: one.again }),
    };
  });
}

/** The rows of each creator. */
export function creatorsIn(rows: readonly CreatorSums[]): Map<number, CreatorSums[]> {
  return Map.groupBy(rows, ({ creator }) => creator);
}

export function sumsOf(rows: readonly CreatorSums[]): PostSums {
  return addSums(rows.map(({ sums }) => sums));
}

function deliveryScore(conduct: Conduct | undefined): Score {
  const { onTime = 0, late = 0, overdue = 0 } = conduct ?? {};
  const dated = onTime + late + overdue;
  if (dated === 0) return { because: 'no publication has a last day' };
  const parts = [
    `${onTime} of ${dated} on time`,
    ...(late > 0 ? [`${late} late`] : []),
    ...(overdue > 0 ? [`${overdue} not out yet`] : []),
  ];
  return { score: atLeast(onTime / dated, BOUNDS.delivery), because: parts.join(', ') };
}

function contentScore(conduct: Conduct | undefined): Score {
  const { feedbackRounds = 0, feedbackDeals = 0 } = conduct ?? {};
  if (feedbackDeals === 0) return { because: 'no feedback on content was sent' };
  return {
    score: atMost(feedbackRounds / feedbackDeals, BOUNDS.content),
    because: `${counted(feedbackRounds, 'round')} of changes in ${counted(feedbackDeals, 'deal')}`,
  };
}

/** The rate reached over what is usual for the accounts, each row weighing as many posts as it has. */
function engagementScore(rows: readonly CreatorSums[], medians: readonly EngagementMedian[]): Score {
  const rated = rows.flatMap(({ platform, followers, sums: { engagementRate: pair } }) => {
    const usual = followers === undefined ? undefined : typicalEngagement(medians, platform, followers);
    return usual && pair.posts > 0 && pair.below > 0 ? [{ pair, usual }] : [];
  });
  const posts = rated.reduce((sum, { pair }) => sum + pair.posts, 0);
  if (posts === 0) return { because: 'no engagement rate, or none is published to compare with' };
  if (posts < ENOUGH_POSTS) return { because: `${counted(posts, 'post')}: too few to tell` };
  const mean = (of: (one: (typeof rated)[number]) => number) =>
    rated.reduce((sum, one) => sum + of(one) * one.pair.posts, 0) / posts;
  const reached = mean(({ pair }) => (pair.above * 100) / pair.below);
  const usual = mean(({ usual: { percent } }) => percent);
  const sources = [...new Set(rated.map(({ usual: { source } }) => source))].join('; ');
  return {
    score: atLeast(reached / usual, BOUNDS.engagement),
    because: `${digits(reached)}% over ${counted(posts, 'post')}, usual for that size ${digits(usual)}%`,
    source: sources,
  };
}

/** The team's own marks; nothing else knows what fits the brand. */
function brandFitScore(conduct: Conduct | undefined): Score {
  const { brandFit } = conduct ?? {};
  if (!brandFit) return { because: 'no mark in /deal after' };
  const score = Math.min(5, Math.max(1, Math.round(brandFit.mean))) as 1 | 2 | 3 | 4 | 5;
  return { score, because: `${digits(brandFit.mean)} of 5 by the team, ${counted(brandFit.deals, 'deal')}` };
}

/** Scored by their answers; what they said of us stands beside it, because it is their word and no measurement. */
function relationshipScore(conduct: Conduct | undefined): Score {
  const { answers = 0, daysToAnswer, again } = conduct ?? {};
  const said = again === undefined ? '' : `; would work with us again: ${again} of 5`;
  if (answers === 0 || daysToAnswer === undefined) return { because: `no answer to an offer of ours${said}` };
  return {
    score: atMost(daysToAnswer, BOUNDS.relationship),
    because: `${digits(daysToAnswer)} days to answer (median of ${answers})${said}`,
  };
}

type Bounds = readonly [number, number, number, number];

function atLeast(value: number, bounds: Bounds): Score['score'] & number {
  return scoreAt(bounds.findIndex((bound) => value >= bound));
}

function atMost(value: number, bounds: Bounds): Score['score'] & number {
  return scoreAt(bounds.findIndex((bound) => value <= bound));
}

function scoreAt(place: number): 1 | 2 | 3 | 4 | 5 {
  return ([5, 4, 3, 2] as const)[place] ?? 1;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function digits(value: number): string {
  return String(Math.round(value * 10) / 10);
}
