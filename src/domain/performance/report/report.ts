import { STAGES } from '../../deal.ts';
import type { EngagementMedian } from '../../pricing/types.ts';
import type { SourceMentions } from '../mentions/mention-weeks.ts';
import { findingsOf } from './findings.ts';
import {
  type Group,
  type GroupSums,
  type GroupTable,
  groupTables,
  type Names,
  wholeGroup,
} from './groups.ts';
import { type PriceSums, type Prices, pricesOf } from './prices.ts';
import { type Recommendation, recommendationsOf } from './recommendations.ts';
import {
  type Conduct,
  type CreatorSums,
  creatorsIn,
  type Scorecard,
  scorecards,
  sumsOf,
} from './scorecards.ts';
import type { PostSums } from './sums.ts';
import { type Aims, yardstickOf } from './yardstick.ts';

/** A deal counts in a report from its agreement on, unless it was called off. */
export const REPORTED_STATUSES = STAGES.slice(STAGES.indexOf('agreed'));

export type ReportScope =
  | { readonly kind: 'campaign'; readonly number: number; readonly name: string }
  | { readonly kind: 'program' };

/** Everything a report is made of, as it is counted. */
export interface ReportFacts {
  readonly scope: ReportScope;
  /** The day of the report, in the workspace's zone. */
  readonly on: Temporal.PlainDate;
  readonly currency: string;
  readonly scale: number;
  readonly aims?: Aims;
  /** Deals of every status. */
  readonly opened: number;
  readonly whole: PostSums;
  readonly groups: readonly GroupSums[];
  readonly creators: readonly CreatorSums[];
  readonly conduct: readonly Conduct[];
  /** All deals together, then by quarter. */
  readonly prices: readonly PriceSums[];
  readonly names: Names;
  readonly medians: readonly EngagementMedian[];
  /** Of a campaign whose mentions somebody counted. */
  readonly mentions?: readonly SourceMentions[];
}

export interface Report {
  readonly scope: ReportScope;
  readonly on: Temporal.PlainDate;
  readonly currency: string;
  readonly opened: number;
  readonly whole: Group;
  readonly tables: readonly GroupTable[];
  readonly prices: Prices;
  /** By quarter of the agreement, oldest first. */
  readonly pricesByQuarter: readonly Prices[];
  readonly scorecards: readonly Scorecard[];
  readonly findings: readonly string[];
  readonly recommendations: readonly Recommendation[];
  readonly mentions: readonly SourceMentions[];
}

const NO_DEALS: PriceSums = { deals: 0, compared: 0, asked: 0, agreed: 0, rounds: 0 };

export function buildReport(facts: ReportFacts): Report {
  const { scope, on, currency, scale, whole, creators, names, opened } = facts;
  const tables = groupTables(whole, [...facts.groups, ...creatorGroups(creators)], names).filter(
    ({ dimension }) => scope.kind === 'program' || (dimension !== 'campaign' && dimension !== 'quarter'),
  );
  const cards = scorecards(creators, facts.conduct, facts.medians, names);
  const evidence = {
    whole,
    tables,
    creators,
    scorecards: cards,
    yardstick: yardstickOf(whole, currency, facts.aims),
    currency,
    scale,
  };
  const prices = pricesOf(facts.prices.find(({ quarter }) => quarter === undefined) ?? NO_DEALS, currency);
  return {
    scope,
    on,
    currency,
    opened,
    whole: wholeGroup(whole),
    tables,
    prices,
    pricesByQuarter: facts.prices
      .filter(({ quarter }) => quarter !== undefined)
      .toSorted((a, b) => (a.quarter ?? '').localeCompare(b.quarter ?? '', 'en'))
      .map((sums) => pricesOf(sums, currency)),
    scorecards: cards,
    findings: findingsOf(evidence, prices),
    recommendations: recommendationsOf(evidence),
    mentions: facts.mentions ?? [],
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
