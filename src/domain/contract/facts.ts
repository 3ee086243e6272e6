import type { Brief } from '../campaign.ts';
import type { DisclosureAdvice } from '../compliance/disclosure.ts';
import type { CreatorProfile } from '../creator.ts';
import type { Deliverable } from '../deliverables.ts';
import type { FxRate } from '../pricing/types.ts';
import type { Terms } from '../terms.ts';
import type { ContractDetails } from './details.ts';

/** Everything a term sheet is written from. Ceiling, walk-away, budget and notes have no place here. */
export interface ContractFacts {
  readonly deal: number;
  /** The agreed terms: the only source of figures. */
  readonly terms: Terms;
  /** The work asked for when the deal was opened, for agreed terms that name none. */
  readonly wanted: readonly Deliverable[];
  readonly brief: Pick<
    Brief,
    'name' | 'brand' | 'startsOn' | 'endsOn' | 'messages' | 'hashtags' | 'kpiTargets' | 'productCountries'
  > & {
    readonly countries: readonly string[];
    readonly currency: string;
    readonly landingPage?: string | undefined;
  };
  readonly creator: Pick<CreatorProfile, 'name' | 'accounts' | 'country' | 'timeZone'>;
  readonly details: ContractDetails;
  readonly disclosure: DisclosureAdvice;
  /** Dated exchange rates, to compare the deal with thresholds in another currency. */
  readonly fx?: readonly FxRate[];
}

/** The agreed work; its dates are its own, else the contract's. */
export function workOf(facts: Pick<ContractFacts, 'terms' | 'wanted' | 'details'>): readonly Deliverable[] {
  const lines = facts.terms.deliverables.length > 0 ? facts.terms.deliverables : facts.wanted;
  const { draftsDueOn, publishFrom, publishUntil, liveUntil } = facts.details;
  return lines.map((line) => ({
    ...line,
    draftDue: line.draftDue ?? draftsDueOn,
    publishFrom: line.publishFrom ?? publishFrom,
    publishUntil: line.publishUntil ?? publishUntil,
    liveUntil: line.liveUntil ?? liveUntil,
  }));
}

/** Takes from a brief only what a creator may read. */
export function briefForContract(brief: Brief): ContractFacts['brief'] {
  const { name, brand, startsOn, endsOn, messages, hashtags, kpiTargets, productCountries, landingPage } =
    brief;
  return {
    name,
    brand,
    startsOn,
    endsOn,
    messages,
    hashtags,
    kpiTargets,
    productCountries,
    countries: brief.audience.countries,
    currency: brief.budget.currency,
    landingPage,
  };
}
