import { DISCLOSURE_RULES } from '../../data/disclosure.ts';
import { needsLegalReview } from '../../domain/approval.ts';
import { mostCash } from '../../domain/commitment.ts';
import { disclosureFor } from '../../domain/compliance/disclosure.ts';
import { briefForContract, type ContractFacts, workOf } from '../../domain/contract/facts.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Deliverable } from '../../domain/deliverables.ts';
import type { Settings } from '../../domain/settings.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import type { Transaction } from '../ports.ts';
import { exchangeRates } from '../rates/exchange-rates.ts';

/** Everything a term sheet of an agreed deal is written from; undefined while nothing is agreed. */
export async function contractFacts(tx: Transaction, deal: Deal): Promise<ContractFacts | undefined> {
  if (!deal.agreed) return undefined;
  const { campaign, creator } = await partiesOf(tx, deal);
  const { name, accounts, country, timeZone } = creator.profile;
  return {
    deal: deal.number,
    terms: deal.agreed.terms,
    wanted: deal.wanted,
    brief: briefForContract(campaign.brief),
    creator: { name, accounts, country, timeZone },
    details: await tx.contracts.details(deal.number),
    disclosure: disclosureFor(campaign.brief.audience.countries, DISCLOSURE_RULES),
    fx: await exchangeRates(tx),
  };
}

/** The work of a deal with the dates of its terms or of its contract; what was wanted while nothing is agreed. */
export async function workNow(tx: Transaction, deal: Deal): Promise<readonly Deliverable[]> {
  if (!deal.agreed) return deal.wanted;
  const details = await tx.contracts.details(deal.number);
  return workOf({ terms: deal.agreed.terms, wanted: deal.wanted, details });
}

/** Whether amount or countries ask for a legal reviewer; the amount is the most cash that the terms can cost. */
export function reviewNeeded(facts: ContractFacts, settings: Settings): boolean {
  const most = mostCash(facts.terms);
  return needsLegalReview(most.ok ? most.value : facts.terms.fee, facts.brief.countries, settings);
}
