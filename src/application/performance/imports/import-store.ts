import type { UserId } from '../../../domain/ids.ts';
import type { TrackedDeal } from '../../../domain/performance/exports/assign-row.ts';
import type { ColumnMapping } from '../../../domain/performance/exports/column-mapping.ts';
import type {
  ImportStatus,
  PerformanceImport,
} from '../../../domain/performance/exports/performance-import.ts';
import type { StagedPost, StagedRow } from '../../../domain/performance/exports/staged-row.ts';

/** What importing the staged rows of one kind and deal would do. */
export interface StagedOutcome {
  readonly kind: StagedRow['kind'];
  /** Missing for orders that are no deal's any more. */
  readonly deal?: number;
  readonly count: number;
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
}

/** A staged stretch of visits that was left out, because its days overlap another's. */
export interface OverlappingVisits {
  readonly line: number;
  /** ISO dates, both included. */
  readonly from: string;
  readonly until: string;
  /** The values of its dimensions. */
  readonly series: string;
}

/** Files of figures that people brought, and the rows that wait in them. */
export interface PerformanceImports {
  add(one: PerformanceImport): Promise<void>;
  find(id: string): Promise<PerformanceImport | undefined>;
  lock(id: string): Promise<PerformanceImport | undefined>;
  save(one: PerformanceImport): Promise<void>;
  /** Newest first. */
  list(filter: {
    readonly statuses?: readonly ImportStatus[];
    readonly limit: number;
  }): Promise<PerformanceImport[]>;
  /** What people said about the columns of a file with such a header. */
  mapping(fingerprint: string): Promise<ColumnMapping | undefined>;
  rememberMapping(
    fingerprint: string,
    mapping: ColumnMapping,
    by: UserId,
    at: Temporal.Instant,
  ): Promise<void>;
  /** Every deal that takes results, with what its posts, orders and visits are recognised by. */
  takingDeals(): Promise<TrackedDeal[]>;
  /** Forgets the staged rows of an import, so that it can be read again from the start. */
  clear(id: string): Promise<void>;
  /** Keeps rows until the import is settled. A later row of the same thing takes the place of an earlier one. */
  stage(id: string, rows: readonly StagedRow[]): Promise<void>;
  /** Which of these orders stand already, by their names in the shop. */
  knownOrders(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** Leaves out staged visits that cannot be taken apart from others of the same days; to be called once all are staged. */
  dropOverlaps(id: string): Promise<OverlappingVisits[]>;
  /** Leaves out the staged rows of a deal. */
  dropDeal(id: string, deal: number): Promise<void>;
  outcomes(id: string): Promise<StagedOutcome[]>;
  /** The staged figures of posts, by deal and line. */
  stagedPosts(id: string): Promise<StagedPost[]>;
  /** Writes staged orders, visits and days of accounts: what stands already in the same words stays as it is, what is replaced is kept. */
  apply(id: string): Promise<void>;
  /** The deals that taking an import back would change, in the order of their numbers. */
  dealsOf(id: string): Promise<number[]>;
  /** Takes everything of an import back: what it added goes, what it replaced stands again, unless something later stands there. Gives the deals concerned. */
  undo(id: string): Promise<number[]>;
}
