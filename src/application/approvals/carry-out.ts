import type { Approval } from '../../domain/approval.ts';
import { commitBudget, remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import { agree, allow, type Deal, latestOffer } from '../../domain/deal.ts';
import type { DealEvent } from '../../domain/deal-events.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { compare } from '../../domain/money.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Circumstances } from '../change.ts';
import { refreshCounterCards } from '../deals/counter-cards.ts';
import { requestDraft } from '../drafts/request-draft.ts';
import type { Transaction } from '../ports.ts';
import { voidPriceApprovals } from './void-approvals.ts';

/**
 * Writes a decision and does what it allows, on a locked deal and approval: an approved counter gets a draft of the reply, an
 * approved acceptance agrees on the deal and reserves its money. Refuses, with nothing written, when the deal no longer
 * allows it, the price is above the walk-away, or the budget does not hold it any more.
 */
export async function carryOut(
  tx: Transaction,
  circumstances: Circumstances,
  actor: Actor,
  decided: Approval,
  deal: Deal,
): Promise<Result<Deal>> {
  const effect = decided.status === 'approved' ? await effectOf(tx, decided, deal) : ok([]);
  if (!effect.ok) return effect;
  await tx.approvals.save(decided);
  const saved = await tx.deals.record(
    deal,
    [decisionEvent(decided), ...effect.value],
    actor.user,
    circumstances.now,
  );
  if (decided.status === 'approved' && decided.content.kind === 'counter') {
    // A deal that can get no further draft keeps the decision; a person may still edit one of its drafts.
    await requestDraft(tx, circumstances, {
      deal: deal.number,
      kind: 'counter_reply',
      approval: decided.id,
      price: decided.content.terms.fee,
      requestedBy: decided.requestedBy,
    });
  }
  const current =
    effect.value.length > 0 ? await voidPriceApprovals(tx, saved, actor.user, circumstances.now) : saved;
  await announceDecision(tx, decided, deal);
  return ok(current);
}

function decisionEvent({ id, kind, status, reason }: Approval): DealEvent {
  return {
    kind: 'approval-decided',
    approval: id,
    about: kind,
    verdict: status === 'approved' ? 'approved' : 'rejected',
    ...(reason ? { reason } : {}),
  };
}

async function effectOf(tx: Transaction, { content }: Approval, deal: Deal): Promise<Result<DealEvent[]>> {
  switch (content.kind) {
    case 'counter': {
      const allowed = allow(deal, 'suggest a counter');
      if (!allowed.ok) return allowed;
      return counterWithinReach(tx, content.terms, deal);
    }
    case 'acceptance':
      return commit(tx, content, deal);
    case 'legal': {
      const allowed = allow(deal, 'mark the contract as sent');
      return allowed.ok ? ok([]) : allowed;
    }
  }
}

type PricedTerms = Parameters<typeof mostCash>[0];

async function counterWithinReach(
  tx: Transaction,
  terms: PricedTerms,
  deal: Deal,
): Promise<Result<DealEvent[]>> {
  const amount = mostCash(terms);
  if (!amount.ok) return amount;
  if (compare(terms.fee, deal.walkAway) > 0) {
    return refuse({ kind: 'over-walk-away', reference: reference('deal', deal.number) });
  }
  const campaign = await tx.campaigns.find(deal.campaign);
  if (!campaign) throw new Error(`${reference('deal', deal.number)} points to a campaign that is not there`);
  const remaining = remainingBudget(campaign);
  if (compare(amount.value, remaining) > 0) {
    return refuse({ kind: 'over-budget', amount: amount.value, remaining, campaign: campaign.brief.name });
  }
  return ok([]);
}

/** Agrees on the round and reserves its money; the campaign is locked, so that two deals cannot both take the rest. */
async function commit(
  tx: Transaction,
  content: { readonly terms: PricedTerms; readonly round: number },
  deal: Deal,
): Promise<Result<DealEvent[]>> {
  const round = deal.offers.find((offer) => offer.round === content.round);
  if (!round) return refuse({ kind: 'stale', what: 'offer', reference: reference('deal', deal.number) });
  const amount = mostCash(content.terms);
  if (!amount.ok) return amount;
  const events = agree(deal, round, amount.value);
  if (!events.ok) return events;
  const campaign = await tx.campaigns.lock(deal.campaign);
  if (!campaign) throw new Error(`${reference('deal', deal.number)} points to a campaign that is not there`);
  const committed = commitBudget(campaign, amount.value, deal.committed);
  if (!committed.ok) return committed;
  await tx.campaigns.save(committed.value);
  const last = latestOffer(deal);
  if (last) {
    await tx.announce({ kind: 'offer-card', deal: deal.number, round: last.round }, { to: 'copies' });
  }
  await tx.announce({ kind: 'campaign-card', campaign: campaign.number }, { to: 'copies' });
  return events;
}

async function announceDecision(tx: Transaction, { id, content }: Approval, deal: Deal): Promise<void> {
  await tx.announce({ kind: 'approval-card', approval: id }, { to: 'copies' });
  await tx.announce({ kind: 'approval-result', approval: id }, { to: 'deal-thread', deal: deal.number });
  await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'copies' });
  if (content.kind === 'legal') {
    await tx.announce(
      { kind: 'term-sheet', deal: deal.number, version: content.termSheetVersion },
      { to: 'copies' },
    );
  } else {
    await refreshCounterCards(tx, deal.number);
  }
}
