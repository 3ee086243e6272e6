import type { Manner } from '../drafting/facts.ts';
import { type DisclosureRule, disclosureFor } from './disclosure.ts';

/** What to know of a country before writing to a creator there. Rules on labels, contracts and permits stand in the disclosure table. */
export interface MarketProfile {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The language most people there are written to in, ISO 639-1. */
  readonly language: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The zones that most people live in, the first the usual one. */
  readonly timeZones: readonly [string, ...string[]];
  /** Days without business, 1 is Monday and 7 Sunday. */
  readonly weekend: readonly number[];
  /** How strangers write to each other on business. */
  readonly formality: Manner['formality'];
  /** Where the formality comes from; `our choice` where no page was found to rest on. */
  readonly formalityFrom: string;
  readonly source: string;
  readonly year: number;
}

/** The profile of a country; undefined for one that the table does not know. */
export function marketOf(
  country: string | undefined,
  table: readonly MarketProfile[],
): MarketProfile | undefined {
  return table.find((market) => market.country === country);
}

/** What the rules of a country ask of contract and permits, from the disclosure table; empty where it has no row. */
export function contractRulesIn(
  country: string,
  table: readonly DisclosureRule[],
): readonly DisclosureRule[] {
  return disclosureFor([country], table).rules.filter(({ jurisdiction }) => jurisdiction === country);
}

/** Saturday and Sunday, where the market is not known. */
const USUAL_WEEKEND: readonly number[] = [6, 7];

/** The date so many working days of a market before another. Public holidays count as working days. */
export function workingDaysBefore(
  date: Temporal.PlainDate,
  days: number,
  market: Pick<MarketProfile, 'weekend'> | undefined,
): Temporal.PlainDate {
  const weekend = market?.weekend ?? USUAL_WEEKEND;
  let day = date;
  let left = days;
  while (left > 0) {
    day = day.subtract({ days: 1 });
    if (!weekend.includes(day.dayOfWeek)) left -= 1;
  }
  return day;
}

/** Working days that a creator needs from a yes to the first post: drafting, one review, changes. Our choice. */
const PRODUCTION_DAYS = 10;
/** Nobody is asked to answer sooner than this. Our choice. */
const ANSWER_DAYS = 3;

/**
 * The day by which an answer still leaves time to make the content before the campaign starts. Undefined when that day is too near
 * or over: then a text names no day.
 */
export function answerBy(
  startsOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  market: Pick<MarketProfile, 'weekend'> | undefined,
): Temporal.PlainDate | undefined {
  const day = workingDaysBefore(startsOn, PRODUCTION_DAYS, market);
  const soonest = workingDaysBefore(day, ANSWER_DAYS, market);
  return Temporal.PlainDate.compare(soonest, today) >= 0 ? day : undefined;
}
