import { currencyOfDeal, type Deal, latestOffer } from '../../domain/deal.ts';
import { zero } from '../../domain/money.ts';
import { type Terms, termsSchema } from '../../domain/terms.ts';

/**
 * What a new offer starts from, so that levers nobody mentions keep their values: the last offer of that side, otherwise the
 * work the brand asked for with nothing else agreed. The note of the last offer belongs to it and does not carry over.
 */
export function offerBasis(deal: Deal, side: 'ours' | 'theirs'): Terms {
  const last = latestOffer(deal, side);
  if (!last) {
    return {
      ...termsSchema.parse({ deliverables: [], fee: zero(currencyOfDeal(deal)) }),
      deliverables: [...deal.wanted],
    };
  }
  const { note: _note, ...terms } = last.terms;
  return terms;
}
