import type { Approval } from '../domain/approval.ts';
import type { Brief, Campaign } from '../domain/campaign.ts';
import type { Creator, CreatorProfile } from '../domain/creator.ts';
import type { Draft, DraftVersion } from '../domain/drafting/draft.ts';
import type { OfferReading } from '../domain/extraction/offer-reading.ts';
import type { UserId, WorkspaceId } from '../domain/ids.ts';
import type { Member, Settings } from '../domain/settings.ts';
import type { Announcement, Destination, PostedCopy, UploadedPicture } from './announcements.ts';
import type { Nudges } from './contact/nudge-store.ts';
import type { Contracts } from './contracts/contract-store.ts';
import type { Deals } from './deals/deal-store.ts';
import type { ModelPurpose, Used } from './model-budget.ts';
import type { AccountDays } from './performance/accounts/account-day-store.ts';
import type { Digests } from './performance/digest-store.ts';
import type { PerformanceImports } from './performance/imports/import-store.ts';
import type { Mentions } from './performance/mentions/mention-store.ts';
import type { Reports } from './performance/report/report-store.ts';
import type { Results } from './performance/results-store.ts';
import type { Sales } from './performance/tracking/sales-store.ts';
import type { Tracking } from './performance/tracking/tracking-store.ts';
import type { FxRates, PendingImports, RateTables } from './rates/rate-store.ts';

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

export interface SettingsStore {
  /** The workspace's settings, or undefined before anyone saved any. */
  find(): Promise<Settings | undefined>;
  save(settings: Settings, by: UserId, at: Temporal.Instant): Promise<void>;
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
