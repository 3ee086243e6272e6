import type { CompletenessItem, DetailField } from '../contract/completeness.ts';
import type { Deliverable } from '../deliverables.ts';
import { sameMoney } from '../money.ts';
import { productOf, publicationOf } from '../negotiation/replies/points.ts';
import type { Terms } from '../terms.ts';
import { RECAP_POINTS, type Recap, type RecapPoint } from './facts.ts';
import { isSaid, isTermPoint, type TermPoint } from './said.ts';

type ContractPoint = Exclude<RecapPoint, TermPoint>;

/** Where a deal stands, as far as a recap reads it. */
export interface RecapBasis {
  /** The last offer of each side; missing while that side made none. */
  readonly ours?: Terms;
  readonly theirs?: Terms;
  /** The terms that both sides agreed on. */
  readonly agreed?: Terms;
  /** Whether the contract is signed: only then is what we wrote into it more than our proposal. */
  readonly signed: boolean;
  /** The agreed work with the dates of its contract, where the terms name none. */
  readonly dated?: readonly Deliverable[];
  /** What a written contract needs, and whether it is filled in; empty before an agreement. */
  readonly contract: readonly Pick<CompletenessItem, 'field' | 'present'>[];
}

/**
 * What is agreed, what is tentative and what nobody has said. A point is agreed only when both sides said the same and neither
 * said it with "probably"; what one side alone said is tentative. A value that an offer has by default counts as said only
 * when the whole terms were agreed.
 */
export function recapOf(basis: RecapBasis): Recap {
  const places = RECAP_POINTS.flatMap((point) => {
    const place = isTermPoint(point) ? placeOf(point, basis) : contractPlace(point, basis);
    return place ? [{ point, place }] : [];
  });
  const at = (wanted: Place) => places.flatMap(({ point, place }) => (place === wanted ? [point] : []));
  return { agreed: at('agreed'), tentative: at('tentative'), missing: at('missing') };
}

type Place = keyof Recap;

/** Points that not every deal has: nobody misses them. */
const EXTRAS: readonly TermPoint[] = ['product', 'whitelisting', 'bonus'];

function placeOf(point: TermPoint, basis: RecapBasis): Place | undefined {
  const { ours, theirs, agreed } = basis;
  const sides = (agreed ? [agreed] : [ours, theirs]).filter((terms) => terms !== undefined);
  if (sides.some(({ tentative }) => tentative?.includes(point))) return 'tentative';
  const says = (terms: Terms) => isSaid(point, terms, publicationOf(terms.deliverables));
  if (agreed) {
    if (says(agreed) || hasMeaningAlone(point)) return 'agreed';
    return point === 'dates' ? contractDates(basis) : silent(point);
  }
  if (!sides.some(says)) return silent(point);
  const firm = ours !== undefined && theirs !== undefined && [ours, theirs].every(says);
  return firm && IS_SAME[point](ours, theirs) ? 'agreed' : 'tentative';
}

function silent(point: TermPoint): Place | undefined {
  return EXTRAS.includes(point) ? undefined : 'missing';
}

/** In agreed terms these say something also when they say no: no rights, no exclusivity, the usual days to pay. */
function hasMeaningAlone(point: TermPoint): boolean {
  return ['usage', 'exclusivity', 'payment', 'revisions'].includes(point);
}

/** Days that stand only in the contract. */
function contractDates({ dated = [], signed }: RecapBasis): Place {
  if (Object.keys(publicationOf(dated)).length === 0) return 'missing';
  return signed ? 'agreed' : 'tentative';
}

/** Whether two offers say the same of a point. */
const IS_SAME: Readonly<Record<TermPoint, (one: Terms, other: Terms) => boolean>> = {
  fee: (one, other) => sameMoney(one.fee, other.fee) && alike(one.priceModel, other.priceModel),
  product: (one, other) => alike(givenOf(one), givenOf(other)),
  deliverables: (one, other) => alike(workOf(one), workOf(other)),
  dates: (one, other) => alike(datesOf(one), datesOf(other)),
  usage: (one, other) => alike(one.usage, other.usage),
  whitelisting: (one, other) => one.whitelistingDays === other.whitelistingDays,
  exclusivity: (one, other) => alike(exclusivityOf(one), exclusivityOf(other)),
  payment: (one, other) => one.upfrontPercent === other.upfrontPercent && one.netDays === other.netDays,
  bonus: (one, other) => alike(one.bonusCap, other.bonusCap),
  revisions: (one, other) => one.revisions === other.revisions,
};

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The same value whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** How many of what, whatever the order and the division into lines. */
function workOf({ deliverables }: Terms): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { platform, format, quantity, seconds } of deliverables) {
    const key = [platform, format, seconds ?? ''].join(' ');
    counts[key] = (counts[key] ?? 0) + quantity;
  }
  return counts;
}

function givenOf(terms: Terms) {
  const { priceModel } = terms;
  return { worth: productOf(terms), product: priceModel.kind === 'barter' ? priceModel.product : undefined };
}

function datesOf({ deliverables }: Terms): string[] {
  return deliverables
    .map(({ platform, format, publishFrom, publishUntil }) =>
      [platform, format, publishFrom?.toString() ?? '', publishUntil?.toString() ?? ''].join(' '),
    )
    .sort();
}

/** Without the names of the competitors: their order says nothing, and a recap does not list them. */
function exclusivityOf({ exclusivity }: Terms) {
  return (
    exclusivity && {
      ...exclusivity,
      category: exclusivity.category.trim().toLowerCase(),
      competitors: exclusivity.competitors.map((name) => name.trim().toLowerCase()).sort(),
    }
  );
}

/** The contract's fields that answer each point which only a contract needs. */
const CONTRACT_FIELDS: Readonly<Record<ContractPoint, readonly DetailField[]>> = {
  approval: ['reviewDays', 'silenceMeans'],
  disclosure: ['disclosureLabel'],
  reporting: ['kpis', 'reportingDays'],
};

/** Filled in by us alone until both have signed; half filled in is missing. */
function contractPlace(point: ContractPoint, { contract, agreed, signed }: RecapBasis): Place {
  const isFilledIn = (field: DetailField) => contract.some((item) => item.field === field && item.present);
  if (!CONTRACT_FIELDS[point].every(isFilledIn)) return 'missing';
  return agreed && signed ? 'agreed' : 'tentative';
}
