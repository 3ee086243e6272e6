import { priceStep, roundToStep } from '../rounding.ts';
import { type FinalOffer, finalOffer } from './acceptance.ts';
import { ceilingOf, type PlannedOffer, planOffer } from './offering.ts';
import { modelOpponent, type OpponentModel } from './opponent-model.ts';
import type { NegotiationPolicy } from './policy.ts';
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
  readonly model: OpponentModel;
  readonly planned: PlannedOffer;
  readonly price: number;
}

/** What comes next by the rules alone; undefined while they have not asked for anything. */
export function nextStep(game: Game): NextStep | undefined {
  const track = trackOf(game.moves);
  if (!track) return undefined;
  const bounds = boundsOf(
    { ask: track.ask, firstAsk: track.asks[0] ?? track.ask },
    game.fair,
    game.walkAway,
    game.policy,
  );
  const planned = planOffer(track, bounds, game.roundsLeft, game.policy);
  const price =
    planned.kind === 'hold' ? planned.cost : roundedPrice(planned.cost, track, bounds, game, false);
  const still = track.lastOffer !== undefined && price <= track.lastOffer;
  return {
    track,
    bounds,
    model: modelOpponent(track, game.fair.typical),
    planned: still ? { kind: 'hold', cost: track.lastOffer, tooLowForDecency: false } : planned,
    price,
  };
}

/** Rounds to a price step, never above min(W, ask) and never below what we have offered. */
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
  return price > 0 && price >= least ? price : Math.max(least, Math.min(most, Math.floor(cost)));
}

/** The last offer, rounded to a closing step. */
export function finalStep(step: NextStep, game: Game): FinalOffer {
  const { track, bounds, model } = step;
  const final = finalOffer(track, bounds, model, game.value, game.policy);
  const cost = roundedPrice(final.cost, track, bounds, game, true);
  return { ...final, cost, probability: model.acceptProbability(cost) };
}
