import { STAGES } from '../../deal.ts';
import { type Money, money } from '../../money.ts';
import type { SourceMentions } from '../mentions/mention-weeks.ts';
import { evidenceOf, type PostFacts, type ReportScope } from './evidence.ts';
import { type Finding, findingsOf } from './findings.ts';
import { type Group, type GroupTable, wholeGroup } from './groups.ts';
import { type PriceSums, type Prices, pricesOf } from './prices.ts';
import { type Recommendation, recommendationsOf } from './recommendations.ts';
import type { Scorecard } from './scorecards.ts';
import { type SegmentTable, segmentTables, type VisitSegment } from './visit-segments.ts';

/** A deal counts in a report from its agreement on, unless it was called off. */
export const REPORTED_STATUSES = STAGES.slice(STAGES.indexOf('agreed'));

/** Everything a report is made of, as it is counted. */
export interface ReportFacts extends PostFacts {
  /** Deals of every status. */
  readonly opened: number;
  /** All deals together, then by quarter. */
  readonly prices: readonly PriceSums[];
  /** Of a campaign whose mentions somebody counted. */
  readonly mentions?: readonly SourceMentions[];
  readonly segments?: readonly VisitSegment[];
  /** What the deals cost that have no post yet, in minor units. */
  readonly waitingCost: number;
}

export interface Report {
  readonly scope: ReportScope;
  readonly on: Temporal.PlainDate;
  readonly currency: string;
  readonly opened: number;
  readonly whole: Group;
  /** What the deals cost that have no post yet: it stands in no group. */
  readonly waitingCost: Money;
  readonly tables: readonly GroupTable[];
  readonly prices: Prices;
  /** By quarter of the agreement, oldest first. */
  readonly pricesByQuarter: readonly Prices[];
  readonly scorecards: readonly Scorecard[];
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly mentions: readonly SourceMentions[];
  /** Who followed the links, by what the analytics exports say of them. */
  readonly visits: readonly SegmentTable[];
}

const NO_DEALS: PriceSums = { deals: 0, compared: 0, asked: 0, agreed: 0, rounds: 0 };

export function buildReport(facts: ReportFacts): Report {
  const { scope, on, currency, whole, opened } = facts;
  const evidence = evidenceOf(facts);
  const prices = pricesOf(facts.prices.find(({ quarter }) => quarter === undefined) ?? NO_DEALS, currency);
  return {
    scope,
    on,
    currency,
    opened,
    whole: wholeGroup(whole),
    waitingCost: money(facts.waitingCost, currency),
    tables: evidence.tables,
    prices,
    pricesByQuarter: facts.prices
      .filter(({ quarter }) => quarter !== undefined)
      .toSorted((a, b) => (a.quarter ?? '').localeCompare(b.quarter ?? '', 'en'))
      .map((sums) => pricesOf(sums, currency)),
    scorecards: evidence.scorecards,
    findings: findingsOf(evidence, prices),
    recommendations: recommendationsOf(evidence),
    mentions: facts.mentions ?? [],
    visits: segmentTables(facts.segments ?? []),
  };
}
