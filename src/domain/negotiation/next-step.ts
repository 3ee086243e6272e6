import { priceStep, roundToStep } from '../rounding.ts';
import { planOffers } from './core/offering.ts';
import { type Posterior, posteriorOf } from './core/opponent-model.ts';
import { type FinalOffer, finalOffer } from './final-offer.ts';
import { ceilingOf, type PlannedOffer, planOffer } from './manners.ts';
import type { NegotiationPolicy } from './policy.ts';
import { type PriceSpace, priceSpace } from './price-space.ts';
import { type Move, type Track, trackOf } from './track.ts';
import { type Bounds, boundsOf } from './value.ts';

/** Everything the core needs, in whole minor units: no words, no terms, no money types. */
export interface Game {
  readonly moves: readonly Move[];
  readonly fair: { readonly low: number; readonly typical: number };
  readonly walkAway: number;
  /** What the work is worth to us when that is known; otherwise the walk-away stands for it. */
  readonly value: number;
  /** Offers we can still make, this one included. */
  readonly roundsLeft: number;
  readonly scale: number;
  readonly minorPerMajor: number;
  readonly policy: NegotiationPolicy;
}

/** The position of a game and our next offer in it, rounded to a price step. */
export interface NextStep {
  readonly track: Track;
  readonly bounds: Bounds;
  /** The prices between which the next offer lies, as the core sees them. */
  readonly space: PriceSpace;
  readonly posterior: Posterior;
  readonly planned: PlannedOffer;
  readonly price: number;
}

/**
 * What comes next: manners say between which prices a move is decent, and the plan against everything believed about the
 * creator picks one of them. Undefined while they have not asked for anything.
 */
export function nextStep(game: Game): NextStep | undefined {
  const track = trackOf(game.moves);
  if (!track) return undefined;
  const asked = { ask: track.ask, firstAsk: track.asks.find((ask) => ask > 0) ?? track.ask };
  const bounds = boundsOf(asked, game.fair, game.walkAway, game.policy);
  const decent = planOffer(track, bounds, game.roundsLeft, game.policy);
  const space = priceSpace(talksOf(game), track, reachOf(track, bounds), game.policy);
  const posterior = posteriorOf(space.game, space.history, game.policy.core);
  const planned = decent.kind === 'concession' ? withinManners(decent, space, posterior, game) : decent;
  const price =
    planned.kind === 'hold' ? planned.cost : roundedPrice(planned.cost, track, bounds, game, false);
  const still = track.lastOffer !== undefined && price <= track.lastOffer;
  return {
    track,
    bounds,
    space,
    posterior,
    planned: still ? { ...planned, kind: 'hold', cost: track.lastOffer, tooLowForDecency: false } : planned,
    price,
  };
}

function talksOf({ moves, value, fair, walkAway, roundsLeft }: Game): Parameters<typeof priceSpace>[0] {
  return { moves, value, typical: fair.typical, walkAway, roundsLeft: Math.max(1, roundsLeft) };
}

/** Every price that is still open: from what we have offered to what they ask, within the walk-away. */
function reachOf(track: Track, bounds: Bounds): { from: number; to: number } {
  const from = track.lastOffer ?? bounds.opening;
  return { from, to: Math.max(from, ceilingOf(track.ask, bounds)) };
}

/** The planned price nearest to what is decent. */
function withinManners(
  decent: PlannedOffer,
  { game, history }: PriceSpace,
  posterior: Posterior,
  { policy }: Game,
): PlannedOffer {
  const wanted = planOffers(game, history, posterior, policy.core)?.offers[0]?.cost ?? decent.cost;
  return { ...decent, cost: Math.min(decent.most, Math.max(decent.least, wanted)) };
}

/** Rounds to a price step, never above min(W, ask), never below what we have offered, and to nothing only when nothing is left. */
function roundedPrice(
  cost: number,
  track: Track,
  bounds: Bounds,
  { scale, minorPerMajor, policy }: Game,
  closing: boolean,
): number {
  const most = Math.floor(ceilingOf(track.ask, bounds));
  const least = track.lastOffer ?? 0;
  const step = priceStep(cost, policy.priceSteps, { scale, minorPerMajor, closing });
  const rounded = roundToStep(cost, step, 'half-up');
  const price = rounded > most ? roundToStep(most, step, 'down') : rounded;
  return price > 0 && price >= least ? price : Math.max(least, Math.min(most, Math.max(1, Math.floor(cost))));
}

/** The last offer, rounded to a closing step. */
export function finalStep({ track, bounds, space, posterior }: NextStep, game: Game): FinalOffer {
  const { from, to } = reachOf(track, bounds);
  const midpoint = Math.min(to, (from + track.ask) / 2);
  const final = finalOffer(space, posterior, midpoint, game.policy);
  return { ...final, cost: roundedPrice(final.cost, track, bounds, game, true) };
}
