import { ceilingOf } from './offering.ts';
import type { OpponentModel } from './opponent-model.ts';
import type { NegotiationPolicy } from './policy.ts';
import type { Track } from './track.ts';
import { type Bounds, utilityOf } from './value.ts';

/** Why an ask is accepted. */
export type AcceptRule = 'fair already' | 'target reached' | 'as good as our next offer' | 'last round';

/**
 * Whether to take the standing ask, and by which rule. AC_next: when it costs us no more than the package we were about to
 * offer (Baarslag, Hindriks, Jonker, 2014); below the lowest decent opening there is nothing to haggle, and at the target
 * nothing left to gain; in the last round
 * when it is within the walk-away and the best they have asked. Never above the walk-away.
 */
export function acceptBy(
  track: Track,
  nextCost: number,
  bounds: Bounds,
  roundsLeft: number,
): AcceptRule | undefined {
  const { ask } = track;
  if (utilityOf(ask, bounds) < 0) return undefined;
  if (ask <= bounds.decent) return 'fair already';
  if (ask <= bounds.target) return 'target reached';
  if (ask <= nextCost) return 'as good as our next offer';
  if (roundsLeft <= 1 && ask <= Math.min(...track.asks)) return 'last round';
  return undefined;
}

/** The final offer before rounding and the probability that it is taken. */
export interface FinalOffer {
  readonly cost: number;
  readonly probability: number;
  readonly midpoint: boolean;
}

const CANDIDATES = 60;

/**
 * The last offer maximises P(accept) x (value - x), no deal being worth nothing; the midpoint between our last offer and
 * their ask is preferred when it comes within 3 % of the best. Only at the end: maximising in every round loses deals.
 */
export function finalOffer(
  track: Track,
  bounds: Bounds,
  model: OpponentModel,
  value: number,
  { midpointTolerance }: NegotiationPolicy,
): FinalOffer {
  const from = track.lastOffer ?? bounds.opening;
  const to = Math.max(from, ceilingOf(track.ask, bounds));
  const worth = (cost: number) => model.acceptProbability(cost) * (value - cost);
  const candidates = Array.from({ length: CANDIDATES + 1 }, (_, i) => from + ((to - from) * i) / CANDIDATES);
  const best = candidates.reduce((a, b) => (worth(b) > worth(a) ? b : a), from);
  const middle = Math.min(to, (from + track.ask) / 2);
  const midpoint = worth(middle) >= worth(best) * (1 - midpointTolerance);
  const cost = midpoint ? middle : best;
  return { cost, probability: model.acceptProbability(cost), midpoint };
}
