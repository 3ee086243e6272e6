import { latestOffer, type OfferRound } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { Actor } from '../../domain/ids.ts';
import type { AccountComparison } from '../../domain/performance/accounts/account-window.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { compareTerms, type TermChange } from '../../domain/terms.ts';
import { look } from '../change.ts';
import { accountsWhileDealRan } from '../performance/accounts/account-figures.ts';
import type { Ports } from '../ports.ts';
import { dealNotFound } from './deal-changes.ts';
import { type DealCard, dealCard } from './load-deal-card.ts';

/** Everything about one deal: its card, its rounds with what changed last, and its story. */
export interface DealDetails extends DealCard {
  readonly lastChange?: {
    readonly before: OfferRound;
    readonly after: OfferRound;
    readonly changes: readonly TermChange[];
  };
  /** Oldest first. */
  readonly events: readonly RecordedEvent[];
  /** What the creator's accounts counted while the deal ran, where files of them were imported. */
  readonly accounts: readonly AccountComparison[];
}

/** One deal with its rounds, open requests and story. Refuses an unknown number. */
export async function showDeal(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number },
): Promise<Result<DealDetails>> {
  return look(ports, actor, { action: 'see a deal' }, async (tx) => {
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const after = latestOffer(deal);
    const before = after && deal.offers.findLast(({ round }) => round < after.round);
    const events = await tx.deals.events(deal.number);
    return ok({
      ...(await dealCard(tx, deal)),
      ...(before && after
        ? { lastChange: { before, after, changes: compareTerms(before.terms, after.terms) } }
        : {}),
      events,
      accounts: await accountsWhileDealRan(tx, deal, events),
    });
  });
}
