import { DISCLOSURE_RULES } from '../../data/disclosure.ts';
import { disclosureFor } from '../../domain/compliance/disclosure.ts';
import type { TermSheet } from '../../domain/contract/details.ts';
import { briefForContract, type ContractFacts, workOf } from '../../domain/contract/facts.ts';
import { needsLegalReview } from '../../domain/contract/legal-review.ts';
import { type LegalReview, legalReviewOf } from '../../domain/contract/signing.ts';
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

/** Where the legal review of a sheet stands. A rule of the settings that came after the sheet holds for it too. */
export async function reviewOfSheet(
  tx: Transaction,
  deal: Deal,
  sheet: TermSheet,
  settings: Settings,
): Promise<LegalReview> {
  const facts = await contractFacts(tx, deal);
  const isNeeded = facts !== undefined && needsLegalReview(facts, settings);
  const approvals = await tx.approvals.list({ deal: deal.number });
  return legalReviewOf(isNeeded ? { ...sheet, legalReview: 'needed' } : sheet, approvals);
}
