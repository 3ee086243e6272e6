import type { OfferRound } from '../../domain/deal.ts';
import { reference } from '../../domain/ids.ts';
import type { CounterProposal } from '../../domain/negotiation/types.ts';
import { type CostAssumptions, expectedCost } from '../../domain/pricing/price-models.ts';
import type { FairRangeFacts, PicturedMove } from '../files.ts';

/** Offers in a picture; the newest matter, the others are counted. */
const MOST_MOVES = 6;

/** What the picture of a suggestion shows: the range, the offers it rests on as expected cost, and what is suggested. */
export function fairRangeFacts(
  deal: number,
  creatorName: string,
  offers: readonly OfferRound[],
  proposal: CounterProposal,
  assumptions: CostAssumptions,
): FairRangeFacts {
  const { low, typical, high } = proposal.range;
  const { action, price } = proposal;
  const moves = offers.flatMap((offer) => moveOf(offer, assumptions));
  const newest = moves.slice(-MOST_MOVES);
  return {
    reference: reference('deal', deal),
    creatorName,
    low,
    typical,
    high,
    moves: newest,
    earlier: moves.length - newest.length,
    next: { action, ...(price ? { price } : {}) },
  };
}

/** An offer whose cost cannot be told has no place on a line of prices. */
function moveOf({ side, terms }: OfferRound, assumptions: CostAssumptions): PicturedMove[] {
  const cost = expectedCost(terms, assumptions);
  return cost.ok ? [{ side, price: cost.value.cost }] : [];
}
