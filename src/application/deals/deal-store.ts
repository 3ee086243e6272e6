import type { Deal } from '../../domain/deal.ts';
import type { DealEvent, RecordedEvent } from '../../domain/deal-events.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Money } from '../../domain/money.ts';
import type { Terms } from '../../domain/terms.ts';

/** A deal in a list: enough to show a line without loading its offers. */
export interface DealLine {
  readonly number: number;
  readonly status: Deal['status'];
  readonly owner: UserId;
  readonly campaign: { readonly number: number; readonly name: string };
  readonly creator: { readonly number: number; readonly name: string };
  readonly theirAsk?: Money;
  readonly ourOffer?: Money;
  readonly agreedFee?: Money;
  readonly rounds: number;
  readonly changedAt: Temporal.Instant;
}

export interface DealFilter {
  readonly campaign?: number;
  readonly creator?: number;
  readonly creators?: readonly number[];
  readonly owner?: UserId;
  readonly statuses?: readonly Deal['status'][];
  readonly search?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Signed deals that something is left of, whatever became of their campaign. The days and months that a contract gives to pay count as changes. */
export type OwedFilter = {
  readonly campaign?: number;
  /** Only deals of campaigns that are closed. */
  readonly ofClosed?: boolean;
  readonly limit: number;
} & (
  | { readonly what: 'money'; readonly changedSince?: Temporal.Instant }
  | { readonly what: 'rights'; readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }
);

/** A deal that was agreed on, with what was agreed and when. */
export interface AgreedDeal {
  readonly deal: number;
  readonly creator: number;
  readonly terms: Terms;
  readonly agreedAt: Temporal.Instant;
}

export interface AgreedDealsFilter {
  /** At least one line of the work is on one of these. */
  readonly platforms: readonly string[];
  readonly except: number;
  readonly until: Temporal.Instant;
  readonly limit: number;
}

export interface Deals {
  /** Opens the deal with the next number: applies and records the first event. */
  open(event: Extract<DealEvent, { kind: 'deal-opened' }>, by: UserId, at: Temporal.Instant): Promise<Deal>;
  find(number: number): Promise<Deal | undefined>;
  /** Those that are there, by number. */
  findAll(numbers: readonly number[]): Promise<ReadonlyMap<number, Deal>>;
  lock(number: number): Promise<Deal | undefined>;
  /** Applies events to the row and appends them to the chain, in one go; throws when the version moved. */
  record(deal: Deal, events: readonly DealEvent[], by: UserId, at: Temporal.Instant): Promise<Deal>;
  events(number: number): Promise<RecordedEvent[]>;
  /** The events of many deals at once, each in order. */
  stories(numbers: readonly number[]): Promise<ReadonlyMap<number, RecordedEvent[]>>;
  /** Agreed deals that were not called off, newest agreement first, among the workspace's newest few hundred. */
  agreed(filter: AgreedDealsFilter): Promise<AgreedDeal[]>;
  /** Newest change first, with the total of the filter. */
  list(filter: DealFilter): Promise<{ lines: DealLine[]; total: number }>;
  /** The numbers of the deals of each of these campaigns, so many of each at most: those that changed last. */
  newestOf(campaigns: readonly number[], limit: number): Promise<ReadonlyMap<number, readonly number[]>>;
  /** How many deals stand in each status, of all or of one campaign or owner. */
  countByStatus(
    filter?: Pick<DealFilter, 'campaign' | 'owner'>,
  ): Promise<ReadonlyMap<Deal['status'], number>>;
  /** Numbers of deals whose fee is not paid in full, or whose rights of use may end; the last changed first. */
  owed(filter: OwedFilter): Promise<number[]>;
}
