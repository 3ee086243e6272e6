import { latestOffer } from '../deal.ts';
import { reference } from '../ids.ts';
import type { Money } from '../money.ts';
import type { DealInput } from './campaign-figures.ts';

/** An offer of ours that the creator has not answered. */
export interface Unanswered {
  readonly deal: string;
  readonly creator: string;
  readonly amount: Money;
  readonly since: string;
}

const PATIENCE = { hours: 24 };

/** Our latest offers that stand without an answer for more than a day, longest first. */
export function unansweredOffers(deals: readonly DealInput[], now: Temporal.Instant): Unanswered[] {
  const before = now.subtract(PATIENCE);
  return deals
    .flatMap(({ deal, creator }): Unanswered[] => {
      const offer = deal.status === 'negotiating' ? latestOffer(deal) : undefined;
      if (offer?.side !== 'ours' || Temporal.Instant.compare(offer.at, before) >= 0) return [];
      const at = reference('deal', deal.number);
      return [{ deal: at, creator, amount: offer.terms.fee, since: offer.at.toString() }];
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
