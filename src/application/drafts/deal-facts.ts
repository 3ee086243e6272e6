import { DISCLOSURE_RULES } from '../../data/disclosure.ts';
import { MARKETS } from '../../data/markets.ts';
import type { Brief } from '../../domain/campaign.ts';
import { disclosureFor, rulesNotMetBy } from '../../domain/compliance/disclosure.ts';
import { answerBy, marketOf } from '../../domain/compliance/markets.ts';
import { checkCompleteness } from '../../domain/contract/completeness.ts';
import { dateIn } from '../../domain/dates.ts';
import { type Deal, latestOffer, STAGES } from '../../domain/deal.ts';
import type { Deliverable } from '../../domain/deliverables.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import {
  type CreatorFacingFacts,
  type DisclosureFacts,
  publicTerms,
  type SideOffer,
} from '../../domain/drafting/facts.ts';
import { recapOf } from '../../domain/drafting/recap.ts';
import { publicationOf } from '../../domain/negotiation/replies/points.ts';
import type { Terms } from '../../domain/terms.ts';
import { contractFacts, workNow } from '../contracts/contract-facts.ts';
import type { Transaction } from '../ports.ts';
import type { ApprovedCounter } from './approved-counter.ts';
import { packagesBeside } from './packages-beside.ts';
import type { Parties } from './secrets-of.ts';

/** The facts that only some kinds of text have. */
type KindFacts = Partial<CreatorFacingFacts>;

/** What the kind of a draft adds to the facts that every text has. */
export async function kindFacts(
  tx: Transaction,
  draft: Draft,
  deal: Deal,
  parties: Parties,
  approved: ApprovedCounter | undefined,
  writtenAt: Temporal.Instant,
): Promise<KindFacts> {
  switch (draft.kind) {
    case 'outreach':
    case 'follow_up':
      return replyByFacts(writtenAt, parties);
    case 'counter_reply':
      return approved
        ? { ...replyByFacts(writtenAt, parties), ...(await counterFacts(tx, deal, approved, parties)) }
        : {};
    case 'recap':
      return labelled({ ...(await recapFacts(tx, deal)), ...(await disclosureFacts(tx, deal, parties)) });
    case 'revision_feedback':
      return { ...(await agreedFacts(tx, deal)), ...(await disclosureFacts(tx, deal, parties)) };
    case 'ambassador':
      return { ...(draft.material?.months === undefined ? {} : { months: draft.material.months }) };
    case 'thanks':
    case 'renewal':
    case 'feedback_request':
      return {};
  }
}

/** The day by which an answer leaves time before the campaign, counted from the day on which the text is written in the creator's market. */
function replyByFacts(writtenAt: Temporal.Instant, { campaign, creator }: Parties): KindFacts {
  const market = marketOf(creator.profile.country, MARKETS);
  const replyBy = answerBy(campaign.brief.startsOn, dayOf(writtenAt, creator), market);
  return replyBy ? { replyBy } : {};
}

/** The date that a moment has where the creator lives. */
export function dayOf(moment: Temporal.Instant, { profile }: Parties['creator']): Temporal.PlainDate {
  return dateIn(moment, marketOf(profile.country, MARKETS)?.timeZones[0] ?? 'UTC');
}

async function counterFacts(
  tx: Transaction,
  deal: Deal,
  approved: ApprovedCounter,
  { campaign }: Parties,
): Promise<KindFacts> {
  const { reply, terms, reasons } = approved;
  const theirs = latestOffer(deal, 'theirs');
  const speaksOfDates = reply?.yes.includes('dates') || reply?.inReturn.includes('dates');
  return {
    terms: publicTerms(terms),
    ...(reply ? { reply } : {}),
    ...(speaksOfDates ? { publication: publicationOf(terms.deliverables) } : {}),
    ...(theirs && theirs.terms.fee.amount > 0 ? { theirFee: theirs.terms.fee } : {}),
    reason: reasons.length > 0 ? 'market_rates' : 'whole_scope',
    // A reply that takes a stance names one way, not a choice.
    packages: reply ? [] : await packagesBeside(tx, deal, approved, campaign),
  };
}

/** Once agreed, the agreed terms alone; before, the last offer of each side. */
async function recapFacts(tx: Transaction, deal: Deal): Promise<KindFacts> {
  const contract = await contractFacts(tx, deal);
  const ours = latestOffer(deal, 'ours')?.terms;
  const theirs = latestOffer(deal, 'theirs')?.terms;
  const recap = recapOf({
    ...(ours ? { ours } : {}),
    ...(theirs ? { theirs } : {}),
    ...(deal.agreed ? { agreed: deal.agreed.terms, dated: await workNow(tx, deal) } : {}),
    signed: isSigned(deal),
    contract: contract ? checkCompleteness(contract) : [],
  });
  if (deal.agreed) return { recap, ...(await agreedFacts(tx, deal)) };
  return {
    recap,
    ...(ours ? sideOf(ours) : {}),
    ...(theirs ? { theirOffer: sideOf(theirs) } : {}),
    ...(theirs && theirs.fee.amount > 0 ? { theirFee: theirs.fee } : {}),
  };
}

function isSigned({ status }: Deal): boolean {
  return STAGES.indexOf(status) >= STAGES.indexOf('contracted');
}

function sideOf(terms: Terms): SideOffer {
  return { terms: publicTerms(terms), ...datesOf(terms.deliverables) };
}

async function agreedFacts(tx: Transaction, deal: Deal): Promise<KindFacts> {
  if (!deal.agreed) return {};
  return { terms: publicTerms(deal.agreed.terms), ...datesOf(await workNow(tx, deal)) };
}

function datesOf(lines: readonly Deliverable[]): Pick<SideOffer, 'publication'> {
  const publication = publicationOf(lines);
  return publication.from || publication.until ? { publication } : {};
}

/** A recap that names the label does not miss it. */
function labelled(facts: KindFacts): KindFacts {
  const { recap, disclosure } = facts;
  if (!recap || !disclosure) return facts;
  return { ...facts, recap: { ...recap, missing: recap.missing.filter((point) => point !== 'disclosure') } };
}

/** How the posts are marked in the campaign's countries; the contract's own label where it meets every rule. */
async function disclosureFacts(tx: Transaction, deal: Deal, { campaign }: Parties): Promise<KindFacts> {
  const { disclosureLabel } = deal.agreed ? await tx.contracts.details(deal.number) : {};
  const disclosure = disclosureOf(campaign.brief, disclosureLabel);
  return disclosure ? { disclosure } : {};
}

function disclosureOf({ audience }: Brief, written: string | undefined): DisclosureFacts | undefined {
  const { rules, label } = disclosureFor(audience.countries, DISCLOSURE_RULES);
  if (label === undefined) return undefined;
  const meets = written !== undefined && rulesNotMetBy(written, rules).length === 0;
  return {
    label: meets ? written : label,
    accepted: [...new Set(rules.flatMap(({ labels }) => labels))],
    notEnough: [...new Set(rules.flatMap(({ notEnough }) => notEnough))],
  };
}
