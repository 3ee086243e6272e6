import type { CreatorProfile } from '../creator.ts';
import { isCurrencyCode, type Money, minorDigits, moneyOf, subtract, sum } from '../money.ts';
import { invalid, ok, type Result } from '../refusal.ts';
import { roundSignificant } from '../rounding.ts';
import type { Terms } from '../terms.ts';
import { type AddOn, addOnsOf } from './add-ons.ts';
import { volumeDiscount } from './discounts.ts';
import { currencyScale, type Exchange, exchangeRate } from './exchange.ts';
import {
  addOnFactor,
  currencyFactor,
  historyFactor,
  lineFactors,
  marketFactorLine,
  roundingFactor,
} from './factors.ts';
import { addFigures, type Figures, joinFigures, mapFigures, NOTHING } from './figures.ts';
import { impliedCosts } from './implied-costs.ts';
import { type LinePrice, priceLine } from './line-price.ts';
import { type MarketFactor, nicheFactor, regionFactor, unknownCountries, unknownNiches } from './market.ts';
import { pullOf } from './own-history.ts';
import type { OwnResults } from './own-results.ts';
import type { CostAssumptions } from './price-models.ts';
import { moneyRange } from './rate-table.ts';
import type {
  AddOnRate,
  EngagementMedian,
  FairRange,
  FxRate,
  MarketMultipliers,
  OwnHistory,
  PriceFactor,
  RateTable,
} from './types.ts';

export interface FairRangeInput {
  readonly terms: Terms;
  readonly profile: CreatorProfile;
  readonly table: RateTable;
  readonly engagement: readonly EngagementMedian[];
  readonly addOns: readonly AddOnRate[];
  readonly fx: readonly FxRate[];
  readonly currency: string;
  readonly today: Temporal.PlainDate;
  /** Niche and region for tables that name the region they are for; without them neither changes the price. */
  readonly multipliers?: MarketMultipliers | undefined;
  /** What the workspace paid for comparable work. */
  readonly history?: OwnHistory | undefined;
  /** What our own posts with the creator reached: better evidence than what a profile says. */
  readonly results?: OwnResults | undefined;
  /** What results are expected, for the implied price of a click. */
  readonly assumptions?: CostAssumptions | undefined;
}

/** Above this many minor units sums are no longer exact. */
const MOST_MINOR_UNITS = 1e14;

/**
 * What the work of the terms is worth: an estimate in the given currency, with one factor a line. The lines of work are
 * summed (table rate x views x engagement), niche and region multiplied, a bundle or retainer discount taken off, rights,
 * rush and extra rounds added in percent of that base, and the whole pulled toward what the workspace paid for such work.
 * The amounts of the factors sum to the typical price to the minor unit. Refuses when there is nothing to price, no rate is
 * near, the creator has no such account, or the currency has no dated rate.
 */
export function fairRange(input: FairRangeInput): Result<FairRange> {
  const { terms, profile, table, currency, today } = input;
  if (terms.deliverables.length === 0) {
    return invalid('deliverables', 'Add at least one deliverable to price.');
  }
  const exchange = exchangeInto(input);
  if (!exchange.ok) return exchange;
  const lines: LinePrice[] = [];
  for (const line of terms.deliverables) {
    const priced = priceLine(line, profile, table, input.engagement, today, input.results);
    if (!priced.ok) return priced;
    lines.push(priced.value);
  }
  const price = build(lines, input);
  const rate = exchange.value.rate;
  if (price.most * rate * 10 ** minorDigits(currency) > MOST_MINOR_UNITS) {
    return invalid('deliverables', 'This is too much work for one estimate. Split it into several deals.');
  }
  const inDeal = (value: number) => moneyOf(roundSignificant(value * rate, 3), currency, 'half-up');
  const range = moneyRange(
    mapFigures(price.total, (value) => value * rate),
    currency,
  );
  const factors = [...lines.flatMap((line) => lineFactors(line, table, inDeal)), ...price.factors(inDeal)];
  return ok({
    ...range,
    tableName: table.name,
    tableVersion: table.version,
    factors: [
      ...factors,
      ...roundingFactor(restOf(range.typical, factors)),
      ...currencyFactor(table.currency, currency, exchange.value),
    ],
    caveats: [...new Set([...lines.flatMap((line) => line.caveats), ...termCaveats(input, exchange.value)])],
    implied: impliedCosts(lines, price.total.typical * rate, currency, input.assumptions),
    lines: lines.map((line) => inDeal(line.price.typical * price.market)),
    scale: currencyScale(input.fx, currency),
  });
}

interface Built {
  readonly total: Figures;
  /** The largest figure on the way: what has to stay exact. */
  readonly most: number;
  /** What niche and region multiply the typical price by. */
  readonly market: number;
  readonly factors: (inDeal: (value: number) => Money) => PriceFactor[];
}

/** Puts niche, region, discount, add-ons and own history on the sum of the lines. */
function build(lines: readonly LinePrice[], input: FairRangeInput): Built {
  const { terms, addOns: rates, today, history } = input;
  const steps: ((inDeal: (value: number) => Money) => PriceFactor)[] = [];
  const sumOfLines = joinSum(lines);
  let work = sumOfLines;
  for (const factor of marketFactors(input)) {
    const before = work.typical;
    work = joinFigures(work, factor.factor, (value, times) => value * times);
    const change = work.typical - before;
    steps.push((inDeal) => marketFactorLine(factor, inDeal(change)));
  }
  const discount = volumeDiscount(terms, rates);
  const base = discount ? addFigures(work, percentOf(work, discount)) : work;
  const addOns = addOnsOf(terms, rates, today);
  for (const [of, each] of [
    ...(discount ? [[work, discount] as const] : []),
    ...addOns.map((each) => [base, each] as const),
  ]) {
    steps.push((inDeal) => addOnFactor(each, percentOf(of, each).typical, inDeal));
  }
  const asked = addOns.map((each) => percentOf(base, each)).reduce(addFigures, base);
  const total = history ? mapFigures(asked, (value) => value * pullOf(history)) : asked;
  if (history) steps.push((inDeal) => historyFactor(history, inDeal(total.typical - asked.typical)));
  return {
    total,
    most: Math.max(sumOfLines.high, work.high, asked.high, total.high),
    market: sumOfLines.typical > 0 ? work.typical / sumOfLines.typical : 1,
    factors: (inDeal) => steps.map((step) => step(inDeal)),
  };
}

/** The same sum whatever the order of the lines: floating-point sums depend on it otherwise. */
function joinSum(lines: readonly LinePrice[]): Figures {
  return lines
    .map((line) => line.price)
    .sort((a, b) => a.typical - b.typical || a.low - b.low || a.high - b.high)
    .reduce(addFigures, NOTHING);
}

function marketFactors({ profile, table, multipliers }: FairRangeInput): MarketFactor[] {
  if (!multipliers || table.baseRegion === undefined) return [];
  const factors = [
    nicheFactor(profile, multipliers.niches),
    regionFactor(profile, multipliers.regions, table.baseRegion),
  ];
  return factors.filter((factor) => factor !== undefined);
}

/** What rounding each line left over, so that the lines sum to the typical price. */
function restOf(typical: Money, factors: readonly PriceFactor[]): Money {
  const amounts = factors.map(({ amount }) => amount).filter((amount) => amount !== undefined);
  return subtract(typical, sum(amounts, typical.currency));
}

function exchangeInto({ fx, table, currency }: FairRangeInput): Result<Exchange> {
  if (!isCurrencyCode(currency)) {
    return invalid('currency', 'Enter an ISO 4217 currency code such as USD, EUR or JPY.');
  }
  const exchange = exchangeRate(fx, table.currency, currency);
  if (exchange) return ok(exchange);
  return invalid(
    'currency',
    `There is no exchange rate from ${table.currency} to ${currency}. Add one, or price the deal in ${table.currency}.`,
  );
}

function percentOf(base: Figures, addOn: AddOn): Figures {
  return joinFigures(base, addOn.percent, (price, percent) => (price * percent) / 100);
}

const OLD_RATE_DAYS = 92;

function termCaveats(input: FairRangeInput, exchange: Exchange): string[] {
  const { terms, table, today } = input;
  const caveats: string[] = marketCaveats(input);
  if (table.rows.every((row) => row.year === undefined)) {
    caveats.push(`${table.name} name no year, so the figures may be older than they look.`);
  }
  if (terms.usage.exclusiveLicence) {
    caveats.push(
      'An exclusive licence usually costs more than the usage rights priced here; no source gives a figure.',
    );
  }
  if (
    exchange.on &&
    Temporal.PlainDate.from(exchange.on).until(today, { largestUnit: 'day' }).days > OLD_RATE_DAYS
  ) {
    caveats.push(`The exchange rate is of ${exchange.on}, more than three months old.`);
  }
  return caveats;
}

function marketCaveats({ profile, table, multipliers }: FairRangeInput): string[] {
  if (!multipliers || table.baseRegion === undefined) return [];
  const base = multipliers.regions.find(({ id }) => id === table.baseRegion)?.name ?? table.baseRegion;
  const niches = unknownNiches(profile, multipliers.niches);
  const countries = unknownCountries(profile, multipliers.regions);
  return [
    ...(niches.length > 0
      ? [
          `No source says what ${niches.join(', ')} costs against other niches, so that did not change the price.`,
        ]
      : []),
    ...(countries.length > 0
      ? [
          `No source says what creators in ${countries.join(', ')} cost; the rates are those of ${base} and may be too high.`,
        ]
      : []),
  ];
}
