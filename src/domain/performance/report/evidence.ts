import type { EngagementMedian } from '../../pricing/types.ts';
import { type GroupSums, type GroupTable, groupTables, type Names } from './groups.ts';
import {
  type Conduct,
  type CreatorSums,
  creatorsIn,
  type Scorecard,
  scorecards,
  sumsOf,
} from './scorecards.ts';
import { hasFigures, type PostSums } from './sums.ts';
import { type Aims, type Yardstick, yardstickOf } from './yardstick.ts';

export type ReportScope =
  | { readonly kind: 'campaign'; readonly number: number; readonly name: string }
  | { readonly kind: 'program' };

/** What posts of a scope come to, as it is counted. */
export interface PostFacts {
  readonly scope: ReportScope;
  /** The day of the report, in the workspace's zone. */
  readonly on: Temporal.PlainDate;
  readonly currency: string;
  readonly scale: number;
  readonly aims?: Aims;
  readonly whole: PostSums;
  readonly groups: readonly GroupSums[];
  readonly creators: readonly CreatorSums[];
  readonly conduct: readonly Conduct[];
  readonly names: Names;
  readonly medians: readonly EngagementMedian[];
  /** Deals whose terms pay by results: what was set aside for them is no price, and their results are paid already. */
  readonly paidByResults?: ReadonlySet<number>;
}

/** Everything that advice is drawn from. */
export interface Evidence {
  readonly whole: PostSums;
  readonly tables: readonly GroupTable[];
  readonly creators: readonly CreatorSums[];
  readonly scorecards: readonly Scorecard[];
  readonly yardstick: Yardstick | undefined;
  readonly currency: string;
  /** Power of ten by which the currency's figures exceed US dollars'. */
  readonly scale: number;
  readonly paidByResults: ReadonlySet<number>;
}

export function evidenceOf(facts: PostFacts): Evidence {
  const { scope, currency, scale, whole, creators, names } = facts;
  const told = hasFigures(whole) ? [...facts.groups, ...creatorGroups(creators)] : [];
  const tables = groupTables(whole, told, names).filter(
    ({ dimension }) => scope.kind === 'program' || (dimension !== 'campaign' && dimension !== 'quarter'),
  );
  return {
    whole,
    tables,
    creators,
    scorecards: scorecards(creators, facts.conduct, facts.medians, names),
    yardstick: yardstickOf(whole, currency, facts.aims),
    currency,
    scale,
    paidByResults: facts.paidByResults ?? new Set(),
  };
}

/** A creator's posts of all formats as one group. */
function creatorGroups(creators: readonly CreatorSums[]): GroupSums[] {
  return [...creatorsIn(creators)].map(([creator, rows]) => ({
    dimension: 'creator',
    key: String(creator),
    sums: sumsOf(rows),
  }));
}
