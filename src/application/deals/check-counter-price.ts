import { priceApprovalPolicy } from '../../domain/approval.ts';
import { remainingBudget } from '../../domain/campaign.ts';
import { accountOn } from '../../domain/creator.ts';
import { currencyOfDeal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { compare, type Money, multiply } from '../../domain/money.ts';
import { askPosition } from '../../domain/pricing/ask-position.ts';
import { measuredAccount } from '../../domain/pricing/own-results.ts';
import type { AskPosition, FairRange } from '../../domain/pricing/types.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { CounterBasis } from './counter-basis.ts';
import { dealNotFound } from './deal-changes.ts';
import { openSuggestion } from './open-suggestion.ts';

/** What a price set by hand would mean, to be shown while it is typed. */
export interface PriceCheck {
  readonly price: Money;
  readonly range: FairRange;
  readonly position: AskPosition;
  /** Per 1,000 views at this price, when the range knows the views. */
  readonly impliedCpm?: Money;
  readonly suggested?: Money;
  readonly needsBudgetApprover: boolean;
  readonly aboveCeiling: boolean;
  /** Why it would be refused, if it would. */
  readonly refused?: 'over-walk-away' | 'over-budget';
  readonly remaining: Money;
}

/** Checks a price against the fair range, the ceiling, the walk-away and the budget of an open suggestion. */
export async function checkCounterPrice(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly event: number; readonly price?: Money },
): Promise<Result<PriceCheck>> {
  const rule = {
    action: 'set a counter price',
    needs: ['campaign_manager', 'budget_approver'] as const,
  };
  return look(ports, actor, rule, async (tx, { settings }) => {
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const basis = await openSuggestion(tx, deal, settings, input.event);
    if (!basis.ok) return basis;
    const { proposal, basis: ground } = basis.value;
    const price = input.price ?? proposal.price ?? proposal.position.ask;
    if (price.currency !== currencyOfDeal(deal)) {
      return refuse({ kind: 'currency-mismatch', expected: currencyOfDeal(deal), given: price.currency });
    }
    const policy = priceApprovalPolicy(price, deal.ceiling, settings);
    const remaining = remainingBudget(ground.campaign);
    const refused =
      compare(price, deal.walkAway) > 0
        ? ('over-walk-away' as const)
        : compare(price, remaining) > 0
          ? ('over-budget' as const)
          : undefined;
    const cpm = impliedCpm(price, ground);
    return ok({
      price,
      range: proposal.range,
      position: askPosition(price, proposal.range),
      ...(cpm ? { impliedCpm: cpm } : {}),
      ...(proposal.price ? { suggested: proposal.price } : {}),
      needsBudgetApprover: !policy.needs.includes('campaign_manager'),
      aboveCeiling: policy.aboveCeiling,
      ...(refused ? { refused } : {}),
      remaining,
    });
  });
}

/** What 1,000 views cost at a price, when the median views of every line's account are known. */
function impliedCpm(price: Money, { creator, offers, results }: CounterBasis): Money | undefined {
  const work = offers.findLast(({ side }) => side === 'theirs')?.terms.deliverables ?? [];
  let views = 0;
  for (const { platform, format, quantity } of work) {
    const entered = accountOn(creator.profile, platform);
    const each = entered && measuredAccount(entered, format, results).account.medianViews;
    if (!each) return undefined;
    views += each * quantity;
  }
  return views > 0 ? multiply(price, 1_000 / views, 'half-up') : undefined;
}
