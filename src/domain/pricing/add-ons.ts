import type { Terms } from '../terms.ts';
import { type Figures, mapFigures, NOTHING } from './figures.ts';
import type { AddOnKind, AddOnRate } from './types.ts';

/** One right or piece of extra work of the terms, in percent of the work's price. */
export interface AddOn {
  readonly kind: AddOnKind;
  readonly label: string;
  /** Percent of the base, low to high; negative for a discount. */
  readonly percent: Figures;
  readonly because: string;
  readonly source: string;
  readonly year?: number;
}

/** Perpetual rights are read as five years when a term between one year and for ever is priced. */
const PERPETUAL_DAYS = 1825;
const INCLUDED_REVISIONS = 1;

/** Every right, rush and extra round that the terms hold and the table has a rate for; discounts for volume are apart. */
export function addOnsOf(terms: Terms, rates: readonly AddOnRate[], today?: Temporal.PlainDate): AddOn[] {
  return [
    usageAddOn(terms, rates),
    monthly('whitelisting_month', 'Whitelisting', terms.whitelistingDays, rates),
    monthly('exclusivity_month', 'Exclusivity', terms.exclusivity?.days ?? 0, rates),
    today ? rushAddOn(terms, rates, today) : undefined,
    revisionsAddOn(terms, rates),
  ].filter((addOn) => addOn !== undefined);
}

/** The sum of the add-ons in percent of the base at the typical rate: what levers are weighed with. */
export function addOnPercent(terms: Terms, rates: readonly AddOnRate[]): number {
  return addOnsOf(terms, rates).reduce((sum, addOn) => sum + addOn.percent.typical, 0);
}

function usageAddOn(terms: Terms, rates: readonly AddOnRate[]): AddOn | undefined {
  const { kind, duration } = terms.usage;
  if (kind === 'none' || duration === 0) return undefined;
  const perpetual = rates.find((row) => row.kind === 'usage_perpetual');
  if (duration === 'perpetual') {
    return perpetual && addOn(perpetual, 'Usage rights', perpetual, `perpetual ${kind} use`);
  }
  const wanted: AddOnKind = kind === 'paid' ? 'usage_paid' : 'usage_organic';
  const rows = rates.filter((row) => row.kind === wanted).sort((a, b) => (a.days ?? 0) - (b.days ?? 0));
  const points = [
    { days: 0, percent: NOTHING },
    ...rows.map((row) => ({ days: row.days ?? 0, percent: row as Figures })),
    ...(perpetual ? [{ days: PERPETUAL_DAYS, percent: perpetual as Figures }] : []),
  ];
  const nearest = rows.find((row) => (row.days ?? 0) >= duration) ?? rows.at(-1);
  return (
    nearest && addOn(nearest, 'Usage rights', alongDays(points, duration), `${duration} days of ${kind} use`)
  );
}

function alongDays(points: readonly { days: number; percent: Figures }[], days: number): Figures {
  const above = points.findIndex((point) => point.days >= days);
  const to = points[above];
  const from = points[above - 1];
  if (!to || !from) return points.at(-1)?.percent ?? NOTHING;
  const share = (days - from.days) / (to.days - from.days);
  return {
    low: from.percent.low + (to.percent.low - from.percent.low) * share,
    typical: from.percent.typical + (to.percent.typical - from.percent.typical) * share,
    high: from.percent.high + (to.percent.high - from.percent.high) * share,
  };
}

function monthly(
  kind: AddOnKind,
  label: string,
  days: number,
  rates: readonly AddOnRate[],
): AddOn | undefined {
  const rate = rates.find((row) => row.kind === kind);
  if (!rate || days <= 0) return undefined;
  return addOn(
    rate,
    label,
    mapFigures(rate, (percent) => (percent * days) / 30),
    `${days} days at ${rate.typical}% a month`,
  );
}

function rushAddOn(terms: Terms, rates: readonly AddOnRate[], today: Temporal.PlainDate): AddOn | undefined {
  const rate = rates.find((row) => row.kind === 'rush');
  const due = terms.deliverables
    .map((line) => line.draftDue ?? line.publishFrom ?? line.publishUntil)
    .filter((date) => date !== undefined)
    .sort(Temporal.PlainDate.compare)[0];
  if (!rate || !due) return undefined;
  const days = today.until(due, { largestUnit: 'day' }).days;
  if (days < 0 || days >= (rate.days ?? 7)) return undefined;
  return addOn(rate, 'Rush', rate, `first work due in ${days} ${days === 1 ? 'day' : 'days'}`);
}

function revisionsAddOn(terms: Terms, rates: readonly AddOnRate[]): AddOn | undefined {
  const rate = rates.find((row) => row.kind === 'extra_revision');
  const extra = terms.revisions - INCLUDED_REVISIONS;
  if (!rate || extra <= 0) return undefined;
  return addOn(
    rate,
    'Extra revisions',
    mapFigures(rate, (percent) => percent * extra),
    `${extra} more than the one round that is usual`,
  );
}

/** An add-on of a row, at a percentage that may differ from the row's own. */
export function addOn(rate: AddOnRate, label: string, percent: Figures, because: string): AddOn {
  return {
    kind: rate.kind,
    label,
    percent: { low: percent.low, typical: percent.typical, high: percent.high },
    because,
    source: rate.source,
    ...(rate.year === undefined ? {} : { year: rate.year }),
  };
}
