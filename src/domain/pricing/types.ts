import type { Money } from '../money.ts';

/** low / typical / high of one currency. */
export interface PriceRange {
  readonly low: Money;
  readonly typical: Money;
  readonly high: Money;
}

/** One row of a rate table: what a platform's format costs for a follower band, with where it comes from. */
export interface RateRow {
  readonly platform: string;
  readonly format: string;
  readonly followersMin: number;
  /** Missing in the top band, which is open. */
  readonly followersMax?: number;
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly source: string;
  /** Missing where the source gives none. */
  readonly year?: number;
  /** How many published ranges the row rests on; 1 is weak. */
  readonly sources?: number;
}

/** A named, versioned set of rate rows in one currency (major units). */
export interface RateTable {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly currency: string;
  readonly rows: readonly RateRow[];
  /** `tiers` interpolates between the middles of bands; `anchors` returns the given points exactly. */
  readonly interpolation: 'tiers' | 'anchors';
  /** Prices per 1,000 views, where the table has any. */
  readonly cpm?: readonly CpmRate[];
  /**
   * The region whose prices the rows are, for creators of no particular niche: multipliers for niche and region then apply.
   * Without it the rows are taken as they are, because a workspace's own table already is for its own market.
   */
  readonly baseRegion?: string;
}

/** What 1,000 views cost on a platform, in major units of the table's currency. */
export interface CpmRate {
  readonly platform: string;
  readonly formats: readonly string[];
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly source: string;
  readonly year?: number;
  /** 1 where a single page says it: the price is then 10 % wider. */
  readonly sources?: number;
}

/** What a niche or a region costs compared with the general rows of a table: a factor, low to high. */
export interface MarketMultiplier {
  readonly id: string;
  readonly name: string;
  /** Words that a niche goes by, or the countries of a region (ISO 3166-1 alpha-2). */
  readonly members: readonly string[];
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly source: string;
  readonly year?: number;
  /** How many pages it rests on; 1 is weak. */
  readonly sources: number;
}

/** The multipliers that stand in for rows of a niche or a region. */
export interface MarketMultipliers {
  readonly niches: readonly MarketMultiplier[];
  readonly regions: readonly MarketMultiplier[];
}

/** The median engagement rate of creators in a follower band, in percent of followers. */
export interface EngagementMedian {
  readonly platform: string;
  readonly followersMin: number;
  readonly followersMax?: number;
  readonly percent: number;
  /** `mixed`: the pages count partly by views; missing is by followers. */
  readonly basis?: 'mixed';
  readonly source: string;
  readonly year?: number;
}

export type AddOnKind =
  | 'usage_organic'
  | 'usage_paid'
  | 'usage_perpetual'
  | 'whitelisting_month'
  | 'exclusivity_month'
  | 'rush'
  | 'extra_revision'
  | 'bundle'
  | 'retainer';

/** What a right or extra work costs, in percent of the price of the work itself; negative is a discount. */
export interface AddOnRate {
  readonly kind: AddOnKind;
  /** The duration the figure is for; with `rush`, days below which it applies. */
  readonly days?: number;
  /** With `bundle`: from this many pieces on. */
  readonly items?: number;
  /** With `retainer`: from this many months on. */
  readonly months?: number;
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly source: string;
  readonly year?: number;
}

/** What one piece costs for so many followers, and how the table came to it. */
export interface RateLookup {
  /** One piece, in the table's currency; an estimate. */
  readonly range: PriceRange;
  /** The row, or the two rows between which the figure lies. */
  readonly rows: readonly RateRow[];
  /** What was used instead of an exact row, in sentences; empty when there was one. */
  readonly fallbacks: readonly string[];
  /** What makes the range wider or weak, in sentences. */
  readonly caveats: readonly string[];
}

/** A dated exchange rate: 1 unit of `from` costs `rate` units of `to`. */
export interface FxRate {
  readonly from: string;
  readonly to: string;
  readonly rate: number;
  readonly on: string;
  readonly source: string;
}

/** One line of "where does this number come from". */
export interface PriceFactor {
  readonly label: string;
  /** In words: `x 1.18`, `+ $240`, `$640 for one Reel`. */
  readonly effect: string;
  /** What it adds to the typical price, where that can be said in money. */
  readonly amount?: Money;
  /** The inputs it rests on, in words: `ER 4.1% against a median of 3.0%`. */
  readonly because: string;
  readonly source: string;
  readonly year?: number;
  /** It rests on figures of this workspace, such as what our posts reached: for the team, never for a creator. */
  readonly isOwn?: true;
}

/** What the typical price comes to for a view, an engagement or a click, where the figures are known. */
export interface ImpliedCosts {
  /** Per 1,000 views. */
  readonly cpm?: Money;
  /** Per view, in major units: finer than a cent. */
  readonly cpv?: number;
  /** Per engagement. */
  readonly cpe?: Money;
  /** Per click, at the click rate that `clicks` names. */
  readonly cpc?: Money;
  /** How the clicks are counted, in words. */
  readonly clicks?: string;
}

/** What the workspace paid for comparable work, in one figure with its weight. */
export interface OwnHistory {
  /** Numbers of the deals, ascending. */
  readonly deals: readonly number[];
  /** How much the own deals weigh against the market, 0 to 100. */
  readonly weightPercent: number;
  /** What they cost in multiples of the fair range of their day, a mean in log space. */
  readonly ratio: number;
  /** Of the deals whose posts have views, how many reached more than the profiles had let expect. */
  readonly results?: { readonly deals: number; readonly better: number } | undefined;
}

/** What the work is worth: an estimate, with every factor shown. */
export interface FairRange extends PriceRange {
  readonly tableName: string;
  readonly tableVersion: number;
  readonly factors: readonly PriceFactor[];
  /** What widened the range or is unknown, in sentences. */
  readonly caveats: readonly string[];
  readonly implied: ImpliedCosts;
  /** Typical price of each deliverable line, in the order of the terms; shares of the work follow from it. */
  readonly lines?: readonly Money[];
  /** Power of ten by which the currency's figures exceed US dollars': 1, 100 for JPY, 10,000 for UZS. Price steps scale by it. */
  readonly scale?: number;
}

/** Where an ask stands in a fair range. */
export interface AskPosition {
  readonly ask: Money;
  /** 0 to 100: share of the market's prices that lie below the ask, an estimate. */
  readonly percentile: number;
  readonly verdict: 'below' | 'fair' | 'above' | 'far above';
  /** Ask / typical - 1, in percent. */
  readonly distancePercent: number;
}
