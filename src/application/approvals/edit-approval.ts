import { type Approval, priceApprovalPolicy } from '../../domain/approval.ts';
import { remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import { currencyOfDeal } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { compare, formatMoney, type Money } from '../../domain/money.ts';
import { repriced } from '../../domain/negotiation/reprice.ts';
import { DEFAULT_COST_ASSUMPTIONS } from '../../domain/pricing/price-models.ts';
import { invalid, ok, type Refusal, type Result, refuse } from '../../domain/refusal.ts';
import { ROLES, type Role } from '../../domain/settings.ts';
import { change } from '../change.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import { refreshCounterCards } from '../deals/counter-cards.ts';
import { changedMeanwhile, priceChangeSince } from '../deals/deal-changes.ts';
import type { Ports } from '../ports.ts';
import { lockApproval, recordAttempt } from './decide.ts';
import { requestApproval } from './request-approval.ts';

const EDITORS: readonly Role[] = ['campaign_manager', 'budget_approver'];

/**
 * Changes the price of a pending counter: the old request is void and the editor asks for a new one, so nobody approves a
 * price that they alone have set. Refuses what a decision refuses, an acceptance (their terms are theirs), the same price, and
 * a price above the walk-away or the budget left.
 */
export async function editApproval(
  ports: Ports,
  actor: Actor,
  input: { readonly approval: string; readonly seenHash: string; readonly price: Money },
): Promise<Result<Approval>> {
  return change(ports, actor, { action: 'edit this', anyone: true }, async (tx, circumstances) => {
    const locked = await lockApproval(tx, input.approval);
    if (!locked.ok) return locked;
    const { approval, deal } = locked.value;
    const refusal = editRefusal(approval, input.seenHash, circumstances.roles);
    if (refusal) {
      await recordAttempt(tx, deal, approval, refusal, actor, circumstances.now);
      return refuse(refusal);
    }
    const changed = await priceChangeSince(tx, deal, approval.dealVersion);
    if (changed) return changedMeanwhile(deal, changed);
    if (approval.content.kind !== 'counter') {
      return refuse({
        kind: 'nothing-to-do',
        why: 'Only a counter has a price of ours to edit. Reject this, or ask for a new counter.',
      });
    }
    const { price } = input;
    const before = approval.content.terms;
    const currency = currencyOfDeal(deal);
    if (price.currency !== currency)
      return refuse({ kind: 'currency-mismatch', expected: currency, given: price.currency });
    if (price.amount <= 0) return invalid('price', 'Enter an amount above zero.');
    const terms = repriced(before, price, DEFAULT_COST_ASSUMPTIONS);
    if (!terms.ok) return terms;
    if (compare(terms.value.fee, before.fee) === 0)
      return invalid('price', 'This is the price already. Enter another one.');
    if (compare(terms.value.fee, deal.walkAway) > 0) {
      return refuse({ kind: 'over-walk-away', reference: reference('deal', deal.number) });
    }
    const amount = mostCash(terms.value);
    if (!amount.ok) return amount;
    const { campaign } = await partiesOf(tx, deal);
    const remaining = remainingBudget(campaign);
    if (compare(amount.value, remaining) > 0) {
      return refuse({ kind: 'over-budget', amount: amount.value, remaining, campaign: campaign.brief.name });
    }
    const reason = `The price was edited from ${formatMoney(before.fee)} to ${formatMoney(terms.value.fee)}.`;
    const requested = await requestApproval(tx, circumstances, ports.ids, actor, {
      deal,
      content: { kind: 'counter', terms: terms.value, reasons: [reason, ...approval.content.reasons] },
      amount: amount.value,
      policy: priceApprovalPolicy(amount.value, deal.ceiling, circumstances.settings),
    });
    if (!requested.ok) return requested;
    await refreshCounterCards(tx, deal.number);
    return ok(requested.value.approval);
  });
}

/** Why this person may not edit this request now, if they may not. */
export function editRefusal(
  approval: Approval,
  seenHash: string,
  roles: ReadonlySet<Role>,
): Refusal | undefined {
  if (
    approval.status === 'superseded' ||
    (approval.status === 'pending' && seenHash !== approval.contentHash)
  ) {
    return { kind: 'stale', what: 'approval', reference: approval.id };
  }
  if (approval.status !== 'pending') {
    return {
      kind: 'already-decided',
      decision: approval.status,
      by: approval.decidedBy ?? '',
      at: approval.decidedAt?.toString() ?? '',
    };
  }
  if (!EDITORS.some((role) => roles.has(role))) {
    return { kind: 'not-allowed', action: 'edit this', needs: EDITORS.map((role) => ROLES[role]) };
  }
  return undefined;
}
