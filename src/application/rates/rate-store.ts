import type { UserId } from '../../domain/ids.ts';
import type { FxRate, RateTable } from '../../domain/pricing/types.ts';

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
