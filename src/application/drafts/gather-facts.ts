import { priceApprovalPolicy } from '../../domain/approval.ts';
import { type Brief, type Campaign, remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import { accountOn, type Creator } from '../../domain/creator.ts';
import { type Deal, latestOffer } from '../../domain/deal.ts';
import { platformName } from '../../domain/deliverables.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import {
  type CreatorFacingFacts,
  type PublicPackage,
  publicTerms,
  publicWork,
  type Secrets,
} from '../../domain/drafting/facts.ts';
import { isTellable } from '../../domain/drafting/guardrails/check-text.ts';
import { compare, type Money, min, sameMoney } from '../../domain/money.ts';
import { publicationOf } from '../../domain/negotiation/replies/points.ts';
import type { Reply } from '../../domain/negotiation/replies/reply.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Terms } from '../../domain/terms.ts';
import { settingsOf } from '../change.ts';
import { basisOf, type ProposalEvent, partiesOf, proposalOn } from '../deals/counter-basis.ts';
import type { Transaction } from '../ports.ts';
import { type ApprovedCounter, approvedCounter } from './approved-counter.ts';

export interface GatheredFacts {
  readonly deal: Deal;
  readonly campaign: Campaign;
  readonly creator: Creator;
  readonly facts: CreatorFacingFacts;
  readonly secrets: Secrets;
}

/** A brief's message longer than this does not fit into a sentence. */
const LONGEST_AIM = 120;

/**
 * What a draft may say and what it must not, as the rows are now. Undefined when its deal is gone, or when it is a
 * reply whose approved price is not there any more.
 */
export async function gatherFacts(tx: Transaction, draft: Draft): Promise<GatheredFacts | undefined> {
  const deal = await tx.deals.find(draft.deal);
  if (!deal) return undefined;
  const parties = await partiesOf(tx, deal);
  const approved = draft.approval ? await approvedCounter(tx, draft.approval, deal.number) : undefined;
  if (draft.kind === 'counter_reply' && !approved) return undefined;
  const secrets = secretsOf(deal, parties);
  // A reply that takes a stance names one way, not a choice.
  const packages = approved && !approved.reply ? await packagesBeside(tx, deal, approved, parties) : [];
  return { deal, ...parties, secrets, facts: factsOf(draft, deal, parties, secrets, approved, packages) };
}

interface Parties {
  readonly campaign: Campaign;
  readonly creator: Creator;
}

function factsOf(
  draft: Draft,
  deal: Deal,
  { campaign, creator }: Parties,
  secrets: Secrets,
  approved: ApprovedCounter | undefined,
  packages: readonly PublicPackage[],
): CreatorFacingFacts {
  const { profile } = creator;
  const { brief } = campaign;
  const work = approved?.terms.deliverables ?? deal.wanted;
  const account = accountOn(profile, work[0]?.platform ?? '') ?? profile.accounts[0];
  const theirs = draft.kind === 'counter_reply' ? latestOffer(deal, 'theirs') : undefined;
  const facts: CreatorFacingFacts = {
    kind: draft.kind,
    channel: draft.channel,
    language: draft.language,
    creatorName: profile.name,
    handle: account?.handle ?? '',
    platform: account ? platformName(account.platform) : '',
    brand: brief.brand,
    campaignName: brief.name,
    objective: brief.objective,
    contentReference: profile.contentReferences[0]?.description ?? '',
    deliverables: publicWork(work),
    ...(approved ? { terms: publicTerms(approved.terms) } : {}),
    ...(approved?.reply ? replyFacts(approved.reply, approved.terms) : {}),
    ...(theirs && theirs.terms.fee.amount > 0 ? { theirFee: theirs.terms.fee } : {}),
    reason: approved && approved.reasons.length > 0 ? 'market_rates' : 'whole_scope',
    packages,
    allowedClaims: [],
  };
  const aim = aimOf(brief);
  return aim !== undefined && isTellable(aim, facts, secrets) ? { ...facts, aim } : facts;
}

/** How the reply answers, and the days of publication where it speaks of them. */
function replyFacts(
  reply: Reply,
  { deliverables }: Terms,
): Pick<CreatorFacingFacts, 'reply' | 'publication'> {
  const speaksOfDates = reply.yes.includes('dates') || reply.inReturn.includes('dates');
  return { reply, ...(speaksOfDates ? { publication: publicationOf(deliverables) } : {}) };
}

/** The first sentence of what the content should say, when it is short enough. */
function aimOf({ messages }: Brief): string | undefined {
  const first = messages.trim().split(/(?<=[.!?])\s|\n/u)[0];
  return first && first.length <= LONGEST_AIM ? first : undefined;
}

/** Every figure and note that a creator must not learn. */
function secretsOf(deal: Deal, { campaign, creator }: Parties): Secrets {
  const { brief } = campaign;
  const notes = [creator.profile.notes, ...deal.offers.map(({ terms }) => terms.note ?? '')];
  return {
    amounts: [
      deal.ceiling,
      deal.walkAway,
      brief.dealCeiling,
      brief.walkAway,
      brief.budget,
      remainingBudget(campaign),
    ].filter(({ amount }) => amount > 0),
    phrases: notes.flatMap((note) => note.split(/(?<=[.!?])\s|\n/u)).filter((note) => note.trim() !== ''),
  };
}

/**
 * The packages of the suggestion that was approved, as equal choices: only beside its own price, and only those that
 * nobody would have to approve again. A single one is no choice and is left out.
 */
async function packagesBeside(
  tx: Transaction,
  deal: Deal,
  approved: ApprovedCounter,
  { campaign }: Parties,
): Promise<PublicPackage[]> {
  const settings = await settingsOf(tx);
  const events = await tx.deals.events(deal.number);
  const proposed = events.findLast(
    (each): each is ProposalEvent =>
      each.event.kind === 'counter-proposed' && Temporal.Instant.compare(each.at, approved.requestedAt) <= 0,
  );
  const basis = proposed && (await basisOf(tx, deal, settings, proposed));
  const proposal = basis && proposalOn(basis);
  if (!proposal?.ok || !proposal.value.price || !sameMoney(proposal.value.price, approved.terms.fee))
    return [];
  const most = min(remainingBudget(campaign), deal.walkAway);
  const beside = proposal.value.packages
    .filter(({ terms }) => needsNoOtherApproval(terms, approved, most, deal.ceiling, settings))
    .map(({ name, terms }) => ({ name, terms: publicTerms(terms) }));
  return beside.length > 1 ? beside : [];
}

function needsNoOtherApproval(
  terms: Terms,
  approved: ApprovedCounter,
  most: Money,
  ceiling: Money,
  settings: Settings,
): boolean {
  const cash = mostCash(terms);
  if (!cash.ok || compare(cash.value, most) > 0) return false;
  if (approved.amount && compare(cash.value, approved.amount) <= 0) return true;
  return priceApprovalPolicy(cash.value, ceiling, settings).needs.includes('campaign_manager');
}
