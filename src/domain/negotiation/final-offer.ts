import { planOffers } from './core/offering.ts';
import { acceptProbability, type Posterior } from './core/opponent-model.ts';
import type { NegotiationPolicy } from './policy.ts';
import type { PriceSpace } from './price-space.ts';

/** The final offer before rounding, and the probability that it is taken. */
export interface FinalOffer {
  readonly cost: number;
  readonly probability: number;
  readonly midpoint: boolean;
}

/**
 * The last offer is the plan for one turn: it maximises P(accept) x (value - x + the worth of an agreement). The midpoint between
 * our last offer and their ask is preferred when it comes within 3 % of the best (Keniston et al., 2021).
 */
export function finalOffer(
  { game, history, offerOf }: PriceSpace,
  posterior: Posterior,
  midpoint: number,
  { midpointTolerance, core }: NegotiationPolicy,
): FinalOffer {
  const turns = { turn: game.theirTurns - 1, turns: game.theirTurns };
  const chance = (cost: number) => acceptProbability(posterior, offerOf(cost), turns, core);
  const worth = (cost: number) => chance(cost) * (offerOf(cost).ours + game.agreementWorth);
  const planned = planOffers(game, history, posterior, core)?.offers[0]?.cost ?? midpoint;
  const middle = worth(midpoint) >= worth(planned) * (1 - midpointTolerance);
  const cost = middle ? midpoint : planned;
  return { cost, probability: chance(cost), midpoint: middle };
}
