import { commitBudget } from '../../domain/campaign.ts';
import { type Deal, closeDeal as decideClose } from '../../domain/deal.ts';
import type { Outcome } from '../../domain/deal-events.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { type Money, zero } from '../../domain/money.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { supersede } from '../approvals/void-approvals.ts';
import { change } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';
import { refreshCounterCards } from './counter-cards.ts';
import { dealNotFound } from './deal-changes.ts';
import { announceProgress } from './stage-progress.ts';

export interface CloseDealInput {
  readonly deal: number;
  /** The status the person saw: closing a deal that was agreed meanwhile must not happen unseen. */
  readonly seenStatus: Deal['status'];
  readonly outcome: Outcome;
  readonly reason?: string;
}

export interface ClosedDeal {
  readonly deal: Deal;
  /** Money that went back to the campaign's budget. */
  readonly released: Money;
}

/**
 * Ends a deal without a partnership: takes its open requests back and returns the money it had reserved, all in one
 * transaction. Refuses an unknown deal, one that has ended, and one that moved on since the form was opened.
 */
export async function closeDeal(
  ports: Ports,
  actor: Actor,
  input: CloseDealInput,
): Promise<Result<ClosedDeal>> {
  const rule = { action: 'close a deal', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { now }) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const events = decideClose(deal, input.outcome, input.reason);
    if (!events.ok) return events;
    if (deal.status !== input.seenStatus) {
      return refuse({ kind: 'stale', what: 'deal', reference: reference('deal', deal.number) });
    }
    const pending = await tx.approvals.list({ deal: deal.number, status: 'pending' });
    const current = await supersede(tx, deal, pending, actor.user, now);
    await releaseBudget(tx, deal);
    const closed = await tx.deals.record(current, events.value, actor.user, now);
    await announceProgress(tx, closed);
    await refreshCounterCards(tx, closed.number);
    return ok({ deal: closed, released: deal.committed });
  });
}

/** Gives back to the campaign what the deal had reserved. The deal is locked already; deals are always locked first. */
async function releaseBudget(tx: Transaction, deal: Deal): Promise<void> {
  if (deal.committed.amount === 0) return;
  const campaign = await tx.campaigns.lock(deal.campaign);
  const at = reference('deal', deal.number);
  if (!campaign) throw new Error(`${at} points to a campaign that is not there`);
  const released = commitBudget(campaign, zero(deal.committed.currency), deal.committed);
  if (!released.ok) throw new Error(`${at}: giving money back cannot exceed a budget`);
  await tx.campaigns.save(released.value);
  await tx.announce({ kind: 'campaign-card', campaign: campaign.number }, { to: 'copies' });
}
