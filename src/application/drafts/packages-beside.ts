import { priceApprovalPolicy } from '../../domain/approval.ts';
import { type Campaign, remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import type { Deal } from '../../domain/deal.ts';
import { type PublicPackage, publicTerms } from '../../domain/drafting/facts.ts';
import { compare, type Money, min, sameMoney } from '../../domain/money.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Terms } from '../../domain/terms.ts';
import { settingsOf } from '../change.ts';
import { basisOf, type ProposalEvent, proposalOn } from '../deals/counter-basis.ts';
import type { Transaction } from '../ports.ts';
import type { ApprovedCounter } from './approved-counter.ts';

/**
 * The packages of the suggestion that was approved, as equal choices: only beside its own price, and only those that
 * nobody would have to approve again. A single one is no choice and is left out.
 */
export async function packagesBeside(
  tx: Transaction,
  deal: Deal,
  approved: ApprovedCounter,
  campaign: Campaign,
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
