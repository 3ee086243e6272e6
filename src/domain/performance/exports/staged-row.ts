import type { Platform } from '../../deliverables.ts';
import type { Money } from '../../money.ts';
import type { PostResult } from '../results.ts';
import type { AccountCount } from './export-row.ts';

/** A record of an export that belongs to a deal, as it would be kept once its import is confirmed. */
export type StagedRow = StagedPost | StagedOrder | StagedVisit | StagedAccountDay;

interface Placed {
  /** The line of the file. */
  readonly line: number;
}

export interface StagedPost extends Placed {
  readonly kind: 'post';
  readonly deal: number;
  readonly result: Omit<PostResult, 'source'>;
}

export interface StagedOrder extends Placed {
  readonly kind: 'order';
  /** The shop's own name of the order. */
  readonly order: string;
  /** Missing where a later file took the code from an order that was counted: then nobody's deal counts it any more. */
  readonly deal?: number;
  readonly at: Temporal.Instant;
  readonly total: Money;
  readonly refunded: Money;
  readonly isCancelled: boolean;
  readonly codes: readonly string[];
}

export interface StagedVisit extends Placed {
  readonly kind: 'visit';
  readonly deal: number;
  /** The names of the dimensions that the file counts by: visits of two shapes are the same visits counted twice. */
  readonly shape: string;
  /** What tells this line of a shape from the others: the values of its dimensions. */
  readonly series: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly sessions: number;
  readonly engagedSessions?: number;
  readonly keyEvents?: number;
  readonly revenue?: Money;
  readonly segments: Readonly<Record<string, string>>;
}

export interface StagedAccountDay extends Placed {
  readonly kind: 'account-day';
  readonly creator: number;
  /** The deal through which the account is known. */
  readonly deal: number;
  readonly platform: Platform;
  readonly on: Temporal.PlainDate;
  readonly counts: Readonly<Partial<Record<AccountCount, number>>>;
}
