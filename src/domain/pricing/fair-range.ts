import type { CreatorProfile } from '../creator.ts';
import { isCurrencyCode, minorDigits, moneyOf } from '../money.ts';
import { invalid, ok, type Result } from '../refusal.ts';
import { roundSignificant } from '../rounding.ts';
import type { Terms } from '../terms.ts';
import { type AddOn, addOnsOf, bundleDiscount } from './add-ons.ts';
import { currencyScale, type Exchange, exchangeRate } from './exchange.ts';
import { addOnFactor, currencyFactor, lineFactors } from './factors.ts';
import { addFigures, type Figures, joinFigures, mapFigures, NOTHING } from './figures.ts';
import { type LinePrice, priceLine } from './line-price.ts';
import { moneyRange } from './rate-table.ts';
import type { AddOnRate, EngagementMedian, FairRange, FxRate, RateTable } from './types.ts';

export interface FairRangeInput {
  readonly terms: Terms;
  readonly profile: CreatorProfile;
  readonly table: RateTable;
  readonly engagement: readonly EngagementMedian[];
  readonly addOns: readonly AddOnRate[];
  readonly fx: readonly FxRate[];
  readonly currency: string;
  readonly today: Temporal.PlainDate;
}

/** Above this many minor units sums are no longer exact. */
const MOST_MINOR_UNITS = 1e14;

/**
 * What the work of the terms is worth: an estimate in the given currency, with one factor a line. The lines of work are
 * summed (table rate x views x engagement), the bundle discount taken off, and rights, rush and extra rounds added in
 * percent of that base. Refuses when there is nothing to price, no rate is near, the creator has no such account, or the
 * currency has no dated rate.
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
    const priced = priceLine(line, profile, table, input.engagement, today);
    if (!priced.ok) return priced;
    lines.push(priced.value);
  }
  const work = lines.map((line) => line.price).reduce(addFigures, NOTHING);
  const bundle = bundleDiscount(terms, input.addOns);
  const base = bundle ? addFigures(work, percentOf(work, bundle)) : work;
  const addOns = addOnsOf(terms, input.addOns, today);
  const total = addOns.map((addOn) => percentOf(base, addOn)).reduce(addFigures, base);
  const rate = exchange.value.rate;
  if (Math.max(work.high, total.high) * rate * 10 ** minorDigits(currency) > MOST_MINOR_UNITS) {
    return invalid('deliverables', 'This is too much work for one estimate. Split it into several deals.');
  }
  const inDeal = (value: number) => moneyOf(roundSignificant(value * rate, 3), currency, 'half-up');
  const range = moneyRange(
    mapFigures(total, (value) => value * rate),
    currency,
  );
  return ok({
    ...range,
    tableName: table.name,
    tableVersion: table.version,
    factors: [
      ...lines.flatMap((line) => lineFactors(line, table, inDeal)),
      ...(bundle ? [addOnFactor(bundle, percentOf(work, bundle).typical, inDeal)] : []),
      ...addOns.map((addOn) => addOnFactor(addOn, percentOf(base, addOn).typical, inDeal)),
      ...currencyFactor(table.currency, currency, exchange.value),
    ],
    caveats: [...new Set([...lines.flatMap((line) => line.caveats), ...termCaveats(input, exchange.value)])],
    implied: impliedCosts(lines, total.typical * rate, currency),
    lines: lines.map((line) => inDeal(line.price.typical)),
    scale: currencyScale(input.fx, currency),
  });
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

function termCaveats({ terms, table, today }: FairRangeInput, exchange: Exchange): string[] {
  const caveats: string[] = [];
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

/** Cost per 1,000 views and per engagement at the typical price, when every line's account has the figure. */
function impliedCosts(lines: readonly LinePrice[], typical: number, currency: string): FairRange['implied'] {
  const views = totalOf(lines, (line) => line.account.medianViews);
  const engagements = totalOf(lines, (line) => line.account.averageEngagements);
  return {
    ...(views ? { cpm: moneyOf((typical / views) * 1_000, currency, 'half-up') } : {}),
    ...(engagements ? { cpe: moneyOf(typical / engagements, currency, 'half-up') } : {}),
  };
}

function totalOf(
  lines: readonly LinePrice[],
  figure: (line: LinePrice) => number | undefined,
): number | undefined {
  let total = 0;
  for (const line of lines) {
    const each = figure(line);
    if (!each) return undefined;
    total += each * line.line.quantity;
  }
  return total;
}
