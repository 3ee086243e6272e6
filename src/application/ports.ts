import type { Approval } from '../domain/approval.ts';
import type { Brief, Campaign } from '../domain/campaign.ts';
import type { KnownVersion } from '../domain/contract/check-signed-text.ts';
import type { ContractDetails, TermSheet } from '../domain/contract/details.ts';
import type { SignedCopy } from '../domain/contract/signed-copy.ts';
import type { Creator, CreatorProfile } from '../domain/creator.ts';
import type { Deal } from '../domain/deal.ts';
import type { DealEvent, RecordedEvent } from '../domain/deal-events.ts';
import type { Draft, DraftVersion } from '../domain/drafting/draft.ts';
import type { OfferReading } from '../domain/extraction/offer-reading.ts';
import type { ChannelId, UserId, WorkspaceId } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { QuietTimes } from '../domain/performance/quiet-times.ts';
import type { RecordedResult } from '../domain/performance/results.ts';
import type { DigestRun, DigestSchedule } from '../domain/performance/schedule.ts';
import type { DayChange, TrendFigure } from '../domain/performance/trend.ts';
import type { OwnPost } from '../domain/pricing/own-results.ts';
import type { FxRate, RateTable } from '../domain/pricing/types.ts';
import type { Member, Settings } from '../domain/settings.ts';
import type { Terms } from '../domain/terms.ts';
import type { Announcement, Destination, PostedCopy, PostedFile, UploadedPicture } from './announcements.ts';
import type { Nudges } from './contact/nudge-store.ts';
import type { SheetFormat } from './files.ts';
import type { ModelPurpose, Used } from './model-budget.ts';
import type { AccountDays } from './performance/accounts/account-day-store.ts';
import type { PerformanceImports } from './performance/imports/import-store.ts';
import type { Mentions } from './performance/mentions/mention-store.ts';
import type { Reports } from './performance/report/report-store.ts';
import type { Sales } from './performance/tracking/sales-store.ts';
import type { Tracking } from './performance/tracking/tracking-store.ts';

/** What the use cases need of the outside. `main` gives each a real adapter. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly directory: Directory;
}

export interface Clock {
  now(): Temporal.Instant;
}

export interface Ids {
  /** A new random id (UUID). */
  next(): string;
}

/** Who the members of a workspace are, as Slack says it. Calls Slack: never inside a transaction. */
export interface Directory {
  member(workspace: WorkspaceId, user: UserId): Promise<Member>;
  /** The zone of a member, to show times in. */
  timeZone(workspace: WorkspaceId, user: UserId): Promise<string | undefined>;
}

/**
 * The one place where transactions open. Everything a use case writes (rows, events, announcements,
 * jobs) commits or fails together. A second use of the store inside a transaction is an error, not a hang.
 */
export interface Store {
  transaction<T>(workspace: WorkspaceId, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Reads on one consistent snapshot; writing through it is an error. */
  read<T>(workspace: WorkspaceId, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** For lists that people look at: each query sees its own moment, and nothing is opened or closed around it. */
  glance(workspace: WorkspaceId): Glance;
}

/** What can be seen at a glance. Nothing is decided or changed on it. */
export interface Glance {
  readonly deals: Pick<Deals, 'list'>;
  readonly creators: Pick<Creators, 'findByHandle'>;
  /** A change that another process made is seen within five seconds. */
  readonly settings: Pick<SettingsStore, 'find'>;
}

/** All rows of one workspace. Every query carries the workspace; another workspace's row is simply not there. */
export interface Transaction {
  readonly workspace: WorkspaceId;
  readonly campaigns: Campaigns;
  readonly creators: Creators;
  readonly deals: Deals;
  readonly approvals: Approvals;
  readonly drafts: Drafts;
  readonly contracts: Contracts;
  readonly results: Results;
  readonly digests: Digests;
  readonly nudges: Nudges;
  readonly settings: SettingsStore;
  readonly rateTables: RateTables;
  readonly fxRates: FxRates;
  readonly pendingImports: PendingImports;
  readonly performanceImports: PerformanceImports;
  readonly tracking: Tracking;
  readonly sales: Sales;
  readonly mentions: Mentions;
  readonly accountDays: AccountDays;
  readonly reports: Reports;
  readonly readings: OfferReadings;
  readonly modelUsage: ModelUsageStore;
  readonly copies: Copies;
  readonly pictures: Pictures;
  /** Says something to people after commit: an outbox row, delivered in order per channel, once. */
  announce(announcement: Announcement, to: Destination): Promise<void>;
  /** Enqueues durable work, run after commit, at least once. */
  enqueue(job: Job): Promise<void>;
  /**
   * True the first time a key is seen, false ever after: Slack's redeliveries, double clicks. Commits with
   * the transaction, so a delivery whose work failed may come again.
   */
  firstDelivery(key: string): Promise<boolean>;
  /** Takes a key back, so that a refused request may come again unchanged. */
  forgetDelivery(key: string): Promise<void>;
}

export interface Campaigns {
  /** Adds with the next number of the workspace. */
  add(campaign: Omit<Campaign, 'workspace' | 'number' | 'version'>): Promise<Campaign>;
  find(number: number): Promise<Campaign | undefined>;
  /** Reads and locks the row until the transaction ends. */
  lock(number: number): Promise<Campaign | undefined>;
  /** Writes where the version still matches and counts it up; throws when it does not. */
  save(campaign: Campaign): Promise<Campaign>;
  /** Newest first. `search` matches name and brand. */
  list(filter?: { search?: string; status?: Campaign['status']; limit?: number }): Promise<Campaign[]>;
  /** Every brief that was replaced is kept; this is the current one of each campaign by number. */
  briefs(numbers: readonly number[]): Promise<ReadonlyMap<number, Brief>>;
}

export interface Creators {
  add(creator: Omit<Creator, 'workspace' | 'number' | 'version'>): Promise<Creator>;
  find(number: number): Promise<Creator | undefined>;
  /** By a handle on any platform, without the @, ignoring case. */
  findByHandle(handle: string): Promise<Creator | undefined>;
  lock(number: number): Promise<Creator | undefined>;
  save(creator: Creator): Promise<Creator>;
  /** By name; `search` matches name and handles. */
  list(filter?: { search?: string; limit?: number }): Promise<Creator[]>;
  profiles(numbers: readonly number[]): Promise<ReadonlyMap<number, CreatorProfile>>;
}

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

/** Signed deals that something is left of, whatever became of their campaign. */
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
  /** How many deals stand in each status, of all or of one campaign or owner. */
  countByStatus(
    filter?: Pick<DealFilter, 'campaign' | 'owner'>,
  ): Promise<ReadonlyMap<Deal['status'], number>>;
  /** Numbers of deals whose fee is not paid in full, or whose rights of use may end; the last changed first. */
  owed(filter: OwedFilter): Promise<number[]>;
}

export interface Approvals {
  add(approval: Approval): Promise<void>;
  find(id: string): Promise<Approval | undefined>;
  lock(id: string): Promise<Approval | undefined>;
  /** Writes a decision onto a row that is still pending; throws when it is not. */
  save(approval: Approval): Promise<void>;
  list(filter: { deal?: number; status?: Approval['status']; limit?: number }): Promise<Approval[]>;
}

export interface Drafts {
  add(draft: Draft): Promise<void>;
  find(id: string): Promise<Draft | undefined>;
  lock(id: string): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
  list(filter: { deal: number }): Promise<Draft[]>;
  /** Keeps a text that the draft had; each version once. */
  addVersion(version: DraftVersion): Promise<void>;
  /** Every version of a draft, oldest first. */
  versions(draft: string): Promise<DraftVersion[]>;
}

export interface Contracts {
  details(deal: number): Promise<ContractDetails>;
  /** Details of those deals that have any. */
  detailsOf(deals: readonly number[]): Promise<ReadonlyMap<number, ContractDetails>>;
  saveDetails(deal: number, details: ContractDetails): Promise<void>;
  addTermSheet(sheet: TermSheet): Promise<void>;
  /** The version asked for, or the latest. */
  termSheet(deal: number, version?: number): Promise<TermSheet | undefined>;
  saveTermSheet(sheet: TermSheet): Promise<void>;
  /** Number and hash of every version, oldest first. */
  versions(deal: number): Promise<KnownVersion[]>;
  /** The files of a version that stand in its thread. */
  files(deal: number, version: number): Promise<SheetFile[]>;
  /** Keeps where a file stands; the first one of a version and format counts. */
  addFile(deal: number, version: number, file: SheetFile): Promise<void>;
  /** Every signed copy, newest first. */
  signedCopies(deal: number): Promise<SignedCopy[]>;
  addSignedCopy(copy: SignedCopy): Promise<void>;
  /** Keeps where a signed copy stands in the thread. */
  postedSignedCopy(deal: number, copy: number, file: PostedFile): Promise<void>;
}

/** A file of a term sheet that stands in the deal's thread. */
export interface SheetFile extends PostedFile {
  readonly format: SheetFormat;
}

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

export interface Digests {
  schedule(schedule: DigestSchedule): Promise<void>;
  schedules(): Promise<DigestSchedule[]>;
  setPaused(id: string, paused: boolean): Promise<void>;
  /** Sets or lifts the quiet times of a channel, in all of its schedules. */
  setQuiet(channel: ChannelId, quiet: QuietTimes | undefined): Promise<void>;
  /** The newest period of each schedule that had a run, by its id. */
  newestPeriods(): Promise<ReadonlyMap<string, string>>;
  /** Adds a run unless the schedule has one for that period: exactly one of several processes gets true. */
  addRun(run: DigestRun): Promise<boolean>;
  findRun(id: string): Promise<DigestRun | undefined>;
  saveRun(run: DigestRun): Promise<void>;
  /** Holds what a channel is told about that campaign, or about all, until the transaction ends. */
  hold(of: Pick<DigestRun, 'channel' | 'campaign'>): Promise<void>;
  /** What a channel was told last about that campaign; without one, about all of them. */
  lastPosted(of: Pick<DigestRun, 'channel' | 'campaign'>): Promise<DigestRun | undefined>;
}

export interface SettingsStore {
  /** The workspace's settings, or undefined before anyone saved any. */
  find(): Promise<Settings | undefined>;
  save(settings: Settings, by: UserId, at: Temporal.Instant): Promise<void>;
}

/** A version of a rate table in a list: enough to show a line without its rows. */
export interface RateTableVersion {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly currency: string;
  /** How many lines it has, prices per 1,000 views among them. */
  readonly lines: number;
  /** The sources of its lines, most used first. */
  readonly sources: readonly string[];
  readonly by: UserId;
  readonly at: Temporal.Instant;
}

/** Rate tables that a workspace brought, every version of them, and copies of built-in ones that suggestions rested on. */
export interface RateTables {
  /** The newest version of a table that the workspace brought. */
  find(id: string): Promise<RateTable | undefined>;
  /** One version, of a built-in table too if a suggestion rested on it. */
  findVersion(id: string, version: number): Promise<RateTable | undefined>;
  /** The newest version of every table that the workspace brought, newest first. */
  list(): Promise<RateTableVersion[]>;
  /** Every version of one table, newest first. */
  versions(id: string): Promise<RateTableVersion[]>;
  /** Adds a version, the first included; false when it is not the one that comes next, because another came first. */
  add(table: RateTable, by: UserId, at: Temporal.Instant): Promise<boolean>;
  /** Keeps a copy of a built-in table as it is now; keeping it again changes nothing. */
  keep(table: RateTable, by: UserId, at: Temporal.Instant): Promise<void>;
}

/** A dated exchange rate of a workspace, with who brought it. */
export interface ImportedFxRate extends FxRate {
  readonly by: UserId;
  readonly at: Temporal.Instant;
}

export interface FxRates {
  /** The rate of the newest day for each pair and direction. */
  newest(): Promise<ImportedFxRate[]>;
  /** The rates of one pair in either direction, newest day first. */
  ofPair(from: string, to: string, limit: number): Promise<ImportedFxRate[]>;
  add(rates: readonly FxRate[], by: UserId, at: Temporal.Instant): Promise<void>;
}

/** What was read from a file and shown to a person, until that person imports it. Forgotten after a month. */
export interface PendingImport {
  readonly id: string;
  readonly kind: 'rates' | 'fx';
  /** JSON; the use case that wrote it reads it. */
  readonly content: unknown;
  readonly hash: string;
  readonly by: UserId;
  readonly at: Temporal.Instant;
  /** What came of it, once it was imported. */
  readonly done?: unknown;
}

export interface PendingImports {
  add(pending: PendingImport): Promise<void>;
  find(id: string): Promise<PendingImport | undefined>;
  lock(id: string): Promise<PendingImport | undefined>;
  finish(id: string, done: unknown): Promise<void>;
}

/** Mails that may hold an offer, with what was read from them. Forgotten after a month. */
export interface OfferReadings {
  add(reading: OfferReading): Promise<void>;
  find(id: string): Promise<OfferReading | undefined>;
  lock(id: string): Promise<OfferReading | undefined>;
  /** Writes one that is not settled yet; throws when it is. */
  save(reading: OfferReading): Promise<void>;
}

/** Questions to a language model and what they used. */
export interface ModelUsageStore {
  /** Until the transaction ends, nobody else of the workspace reserves a question. */
  lock(): Promise<void>;
  since(moments: { readonly hour: Temporal.Instant; readonly month: Temporal.Instant }): Promise<{
    readonly questionsInHour: number;
    readonly questionsInMonth: number;
    /** What questions cost; of one that is not settled, or that nobody knows the use of, the most it may cost. */
    readonly microDollarsInMonth: number;
  }>;
  /** Writes a question down before it is asked, with the most it may cost, where the price is known. */
  add(question: {
    readonly id: string;
    readonly purpose: ModelPurpose;
    readonly at: Temporal.Instant;
    readonly microDollars?: number;
  }): Promise<void>;
  /** Writes once what became of a question; a second time changes nothing. Without a known cost, what was held for it stays. */
  settle(id: string, used: Used, microDollars: number | undefined): Promise<void>;
}

/** Where the cards about a thing stand in Slack, so that every copy can be updated. */
export interface Copies {
  add(subject: string, copy: PostedCopy): Promise<void>;
  list(subject: string): Promise<PostedCopy[]>;
}

/** Pictures that stand in Slack's files, by the hash of what they show. */
export interface Pictures {
  find(key: string): Promise<UploadedPicture | undefined>;
  put(key: string, picture: UploadedPicture): Promise<void>;
  forget(key: string): Promise<void>;
}

/** Durable work. Handlers are idempotent: each may run more than once. */
export type Job =
  | { readonly kind: 'write-draft'; readonly draft: string }
  | { readonly kind: 'read-offer'; readonly reading: string }
  | { readonly kind: 'post-digest'; readonly run: string }
  /** The reminders of a local day, as `2026-11-30`. */
  | { readonly kind: 'send-nudges'; readonly day: string }
  | { readonly kind: 'read-import'; readonly import: string }
  | { readonly kind: 'apply-import'; readonly import: string }
  | { readonly kind: 'undo-import'; readonly import: string };
