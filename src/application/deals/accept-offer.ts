import { type Approval, decide, priceApprovalPolicy } from '../../domain/approval.ts';
import { remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import { agree, type Deal, latestOffer } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { compare } from '../../domain/money.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { carryOut } from '../approvals/carry-out.ts';
import { requestApproval } from '../approvals/request-approval.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';
import { refreshCounterCards } from './counter-cards.ts';
import { changedMeanwhile, dealNotFound, priceChangeSince } from './deal-changes.ts';

export type AcceptedOffer =
  | { readonly kind: 'requested'; readonly approval: Approval }
  /** Within the limits in which the workspace lets people approve their own requests. */
  | { readonly kind: 'agreed'; readonly approval: Approval; readonly deal: Deal };

/**
 * Asks to accept the creator's last offer as it is. Where the workspace lets people approve their own requests and the person
 * may decide, it is agreed at once; otherwise a request goes to those who may. Refuses an offer that is no longer their last,
 * and one above the walk-away or above the budget left.
 */
export async function acceptOffer(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly round?: number; readonly seenVersion?: number },
): Promise<Result<AcceptedOffer>> {
  const rule = { action: 'accept an offer', needs: ['campaign_manager', 'budget_approver'] as const };
  return change<AcceptedOffer>(ports, actor, rule, async (tx, circumstances) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const at = reference('deal', deal.number);
    const changed = await priceChangeSince(tx, deal, input.seenVersion);
    if (changed) return changedMeanwhile(deal, changed);
    const theirs = latestOffer(deal, 'theirs');
    if (!theirs) return refuse({ kind: 'no-offer-yet', reference: at });
    if (input.round !== undefined && input.round !== theirs.round) {
      return refuse({ kind: 'stale', what: 'offer', reference: at, changedBy: theirs.by });
    }
    const cash = mostCash(theirs.terms);
    if (!cash.ok) return cash;
    const possible = agree(deal, theirs, cash.value);
    if (!possible.ok) return possible;
    const campaign = await tx.campaigns.lock(deal.campaign);
    if (!campaign) throw new Error(`${at} points to a campaign that is not there`);
    const remaining = remainingBudget(campaign);
    if (compare(cash.value, remaining) > 0) {
      return refuse({ kind: 'over-budget', amount: cash.value, remaining, campaign: campaign.brief.name });
    }
    const requested = await requestApproval(tx, circumstances, ports.ids, actor, {
      deal,
      content: { kind: 'acceptance', terms: theirs.terms, round: theirs.round },
      amount: cash.value,
      policy: priceApprovalPolicy(cash.value, deal.ceiling, circumstances.settings),
    });
    if (!requested.ok) return requested;
    await refreshCounterCards(tx, deal.number);
    const { approval } = requested.value;
    if (!approval.ownDecisionAllowed) return ok({ kind: 'requested', approval });
    const own = decide(
      approval,
      { verdict: 'approved', seenHash: approval.contentHash },
      actor,
      circumstances.roles,
      circumstances.now,
    );
    if (!own.ok) return ok({ kind: 'requested', approval });
    const done = await carryOut(tx, circumstances, actor, own.value, requested.value.deal);
    return done.ok ? ok({ kind: 'agreed', approval: own.value, deal: done.value }) : done;
  });
}
