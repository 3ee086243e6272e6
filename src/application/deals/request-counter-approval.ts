import { type Approval, priceApprovalPolicy } from '../../domain/approval.ts';
import { remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import { currencyOfDeal } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { compare, formatMoney, type Money } from '../../domain/money.ts';
import type { Reply, ReplySituation, Stance } from '../../domain/negotiation/replies/reply.ts';
import { repriced } from '../../domain/negotiation/reprice.ts';
import type { CounterProposal, PackageName } from '../../domain/negotiation/types.ts';
import { DEFAULT_COST_ASSUMPTIONS } from '../../domain/pricing/price-models.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Terms } from '../../domain/terms.ts';
import { requestApproval } from '../approvals/request-approval.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';
import { type CounterBasis, reasonText } from './counter-basis.ts';
import { refreshCounterCards } from './counter-cards.ts';
import { dealNotFound } from './deal-changes.ts';
import { type OpenSuggestion, openSuggestion } from './open-suggestion.ts';
import { replyContent } from './reply-basis.ts';

/** Which of the numbers on a suggestion's card: its own counter, one of the packages, a price set by hand, or a reply. */
type CounterChoice =
  | { readonly kind: 'suggested' }
  | { readonly kind: 'package'; readonly name: PackageName }
  | { readonly kind: 'price'; readonly price: Money }
  /** A reply with a stance, and the hash of the terms that were shown for it. */
  | {
      readonly kind: 'reply';
      readonly situation: ReplySituation;
      readonly stance: Stance;
      readonly seenHash: string;
    };

export interface CounterRequest {
  readonly deal: number;
  /** The suggestion's place in the deal's events, from the card. */
  readonly event: number;
  readonly choice: CounterChoice;
}

const RULE = {
  action: 'request approval for a counter',
  needs: ['campaign_manager', 'budget_approver'] as const,
};

/**
 * Asks for approval of a counter-offer. Refuses a suggestion that no longer holds, a package, price or reply it does not have, and a
 * price above the walk-away or above the budget left. Above the deal's ceiling the request goes to budget approvers.
 */
export async function requestCounterApproval(
  ports: Ports,
  actor: Actor,
  input: CounterRequest,
): Promise<Result<Approval>> {
  return change(ports, actor, RULE, async (tx, circumstances) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const basis = await openSuggestion(tx, deal, circumstances.settings, input.event);
    if (!basis.ok) return basis;
    const content = contentOf(basis.value, input.choice);
    if (!content.ok) return content;
    const amount = withinReach(basis.value, content.value.terms);
    if (!amount.ok) return amount;
    const policy = priceApprovalPolicy(amount.value, deal.ceiling, circumstances.settings);
    const requested = await requestApproval(tx, circumstances, ports.ids, actor, {
      deal,
      content: { kind: 'counter', ...content.value },
      amount: amount.value,
      policy,
    });
    if (!requested.ok) return requested;
    await refreshCounterCards(tx, deal.number);
    return ok(requested.value.approval);
  });
}

/** What is asked approval for; the reply, where there is one, is bound by the same hash as the terms. */
interface CounterContent {
  readonly terms: Terms;
  readonly reasons: string[];
  readonly reply?: Reply;
}

function contentOf({ basis, proposal }: OpenSuggestion, choice: CounterChoice): Result<CounterContent> {
  const reasons = proposal.reasons.map(reasonText);
  switch (choice.kind) {
    case 'suggested':
      if (!proposal.terms || proposal.action === 'accept') {
        return refuse({
          kind: 'nothing-to-do',
          why: 'This suggestion has no counter to approve. Set a price by hand, or accept their offer.',
        });
      }
      return ok({ terms: proposal.terms, reasons });
    case 'package': {
      const chosen = proposal.packages.find(({ name }) => name === choice.name);
      if (!chosen)
        return refuse({ kind: 'stale', what: 'deal', reference: reference('deal', basis.deal.number) });
      return ok({ terms: chosen.terms, reasons: [packageReason(chosen), ...reasons] });
    }
    case 'price':
      return byHand(basis, proposal, choice.price, reasons);
    case 'reply':
      return replyContent(basis, proposal, choice, reasons);
  }
}

function packageReason({ name, gives, gets }: CounterProposal['packages'][number]): string {
  const parts = [
    ...(gets.length > 0 ? [`they get ${gets.join(', ')}`] : []),
    ...(gives.length > 0 ? [`they give ${gives.join(', ')}`] : []),
  ];
  return `Package "${name}", worth the same to us as the counter${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.`;
}

function byHand(
  { deal, offers }: CounterBasis,
  proposal: CounterProposal,
  price: Money,
  reasons: string[],
): Result<{ terms: Terms; reasons: string[] }> {
  const currency = currencyOfDeal(deal);
  if (price.currency !== currency)
    return refuse({ kind: 'currency-mismatch', expected: currency, given: price.currency });
  if (price.amount <= 0) return invalid('price', 'Enter an amount above zero.');
  const work = proposal.terms ?? offers.findLast(({ side }) => side === 'theirs')?.terms;
  if (!work) return refuse({ kind: 'no-offer-yet', reference: reference('deal', deal.number) });
  const terms = repriced(work, price, DEFAULT_COST_ASSUMPTIONS);
  if (!terms.ok) return terms;
  const suggestion = proposal.price
    ? `The suggestion was ${formatMoney(proposal.price)}.`
    : 'The suggestion was to decline.';
  return ok({ terms: terms.value, reasons: [`The price was set by hand. ${suggestion}`, ...reasons] });
}

/** The most the terms can cost in cash, if that is within the walk-away and the budget left. */
function withinReach({ basis }: OpenSuggestion, terms: Terms): Result<Money> {
  const { deal, campaign } = basis;
  if (compare(terms.fee, deal.walkAway) > 0) {
    return refuse({ kind: 'over-walk-away', reference: reference('deal', deal.number) });
  }
  const amount = mostCash(terms);
  if (!amount.ok) return amount;
  const remaining = remainingBudget(campaign);
  if (compare(amount.value, remaining) > 0) {
    return refuse({ kind: 'over-budget', amount: amount.value, remaining, campaign: campaign.brief.name });
  }
  return amount;
}
