import type { RecordedResult } from '../../domain/performance/results.ts';
import type { DayChange, TrendFigure } from '../../domain/performance/trend.ts';
import type { OwnPost } from '../../domain/pricing/own-results.ts';

export interface OwnPostsFilter {
  readonly creator?: number;
  readonly deals?: readonly number[];
  readonly platforms: readonly string[];
  /** IANA zone, in whose days orders by code fall. */
  readonly zone: string;
  readonly today: Temporal.PlainDate;
}

export interface Results {
  /** Adds or replaces the figures of a post for the day they were captured. */
  put(result: RecordedResult): Promise<'added' | 'replaced' | 'same'>;
  /** The same for many, each of another post or day. */
  putAll(results: readonly RecordedResult[]): Promise<void>;
  /** Which of these deals have any figures. */
  measured(deals: readonly number[]): Promise<ReadonlySet<number>>;
  /** Every capture, oldest first. */
  list(filter: {
    campaign?: number;
    deal?: number;
    capturedUntil?: Temporal.PlainDate;
  }): Promise<RecordedResult[]>;
  /** The newest capture of each post of some deals, and what was the newest of those that were recorded until a moment; oldest first. */
  standing(deals: readonly number[], since?: Temporal.Instant): Promise<RecordedResult[]>;
  /** How a figure of campaigns moved, day by day, by their numbers. */
  dayChanges(campaigns: readonly number[], figure: TrendFigure): Promise<ReadonlyMap<number, DayChange[]>>;
  /** The newest figures of each post of a creator or of some deals, newest post first; of agreed deals that were not called off. */
  ownPosts(filter: OwnPostsFilter): Promise<OwnPost[]>;
}
