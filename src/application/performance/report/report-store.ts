import type { Deal } from '../../../domain/deal.ts';
import type { GroupSums } from '../../../domain/performance/report/groups.ts';
import type { PriceSums } from '../../../domain/performance/report/prices.ts';
import type { Conduct, CreatorSums } from '../../../domain/performance/report/scorecards.ts';
import type { PostSums } from '../../../domain/performance/report/sums.ts';
import type { VisitSegment } from '../../../domain/performance/report/visit-segments.ts';

/** What a report counts, and in what. */
export interface ReportQuery {
  /** Without one, every campaign. */
  readonly campaign?: number;
  /** Without one, every creator. */
  readonly creator?: number;
  /** What a minor unit of each currency is worth in minor units of the report's; money of another currency is missing. */
  readonly rates: readonly { readonly currency: string; readonly factor: number }[];
  /** IANA zone: in which days orders fall, and in which quarter an agreement. */
  readonly zone: string;
  readonly today: Temporal.PlainDate;
}

export interface CountedPosts {
  readonly whole: PostSums;
  /** What the deals cost that have no post yet, in minor units of the report's currency. */
  readonly waitingCost: number;
  readonly groups: readonly GroupSums[];
  readonly creators: readonly CreatorSums[];
}

/** One deal as a row of the file. Money in minor units of its own currency. */
export interface ReportedDeal {
  readonly number: number;
  readonly campaign: number;
  readonly campaignName: string;
  readonly creator: number;
  readonly creatorName: string;
  readonly status: Deal['status'];
  readonly currency: string;
  readonly priceModel?: string;
  /** `instagram reel` of each post that has figures, each once. */
  readonly formats: readonly string[];
  readonly openedOn: string;
  readonly agreedOn?: string;
  readonly daysToClose?: number;
  readonly rounds: number;
  readonly firstAsk?: number;
  readonly agreedFee?: number;
  readonly cost?: number;
  readonly posts: number;
  readonly views?: number;
  readonly engagements?: number;
  readonly conversions?: number;
  readonly revenue?: number;
}

/** Sums over deals, made by the database: no deal is read one by one. */
export interface Reports {
  posts(query: ReportQuery): Promise<CountedPosts>;
  /** All agreed deals together, and by quarter of their agreement. */
  prices(query: ReportQuery): Promise<PriceSums[]>;
  /** Visits by every dimension that imported exports have. */
  segments(query: ReportQuery): Promise<VisitSegment[]>;
  conduct(query: ReportQuery, creators: readonly number[]): Promise<Conduct[]>;
  /** How often each currency stands on a deal, most used first. */
  currencies(): Promise<string[]>;
  /** Deals after a number, by number: a page of the file. */
  deals(query: ReportQuery, after: number, limit: number): Promise<ReportedDeal[]>;
  /** Those deals, by number. */
  dealsOf(query: ReportQuery, numbers: readonly number[]): Promise<ReportedDeal[]>;
}
