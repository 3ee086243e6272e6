import { afterOffer, demandOf, NOTHING_SAID, type Particle, type Standing, utilityTo } from './demand.ts';
import type { Entry, Game, Offer } from './game.ts';
import type { CoreParameters } from './parameters.ts';
import { particlesOf } from './particles.ts';

/** A thinkable other side after the talks so far. */
export interface Belief {
  readonly particle: Particle;
  readonly standing: Standing;
  /** Its share of the posterior. */
  readonly weight: number;
}

/** What is believed about the other side: beliefs by falling weight, which sum to 1. */
export interface Posterior {
  readonly beliefs: readonly Belief[];
  /** Mean of the least utility they would agree to. */
  readonly limit: number;
  /** Mean weight of each issue. */
  readonly weights: readonly number[];
}

/**
 * Bayes' rule over particles: what they asked, repeated, conceded and refused says how they negotiate, what they would take
 * in the end and what matters to them. Deterministic.
 */
export function posteriorOf(game: Game, history: readonly Entry[], parameters: CoreParameters): Posterior {
  const likely = particlesOf(game.prior, parameters).map((particle) =>
    witness(particle, history, game.theirTurns, parameters),
  );
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  const beliefs = likely
    .map((belief) => ({ ...belief, weight: belief.weight / total }))
    .sort((a, b) => b.weight - a.weight);
  return {
    beliefs,
    limit: beliefs.reduce((sum, { particle, weight }) => sum + particle.limit * weight, 0),
    weights: meanWeights(beliefs),
  };
}

function meanWeights(beliefs: readonly Belief[]): number[] {
  const issues = beliefs[0]?.particle.weights.length ?? 0;
  return Array.from({ length: issues }, (_, issue) =>
    beliefs.reduce((sum, { particle, weight }) => sum + (particle.weights[issue] ?? 0) * weight, 0),
  );
}

/** No history makes a particle impossible, only unlikely. */
const FLOOR = 1e-12;

function witness(
  particle: Particle,
  history: readonly Entry[],
  turns: number,
  parameters: CoreParameters,
): Belief {
  let standing = NOTHING_SAID;
  let asks = 0;
  let weight = 1;
  for (const [at, { side, offer, over }] of history.entries()) {
    for (const other of over ?? []) weight *= preference(particle, offer, other, parameters);
    const utility = utilityTo(particle, offer.theirs);
    if (side === 'ours') {
      standing = afterOffer(standing, utility);
      if (history[at + 1]?.side !== 'theirs') continue;
      const demand = demandOf(particle, asks, turns, standing);
      weight *= 1 - parameters.consistency * acceptance(utility, demand, parameters);
    } else {
      weight *= askLikelihood(particle, utility, { turn: asks, turns, standing }, parameters);
      standing = { ...standing, asked: utility };
      asks += 1;
    }
  }
  return { particle, standing, weight: weight + FLOOR };
}

/** The chance that a particle takes what is worth `utility` to it when it demands `demand`. */
export function acceptance(utility: number, demand: number, { softness }: CoreParameters): number {
  const distance = (utility - demand) / softness;
  if (distance > 8) return 1;
  if (distance < -8) return 0;
  return 1 / (1 + Math.exp(-distance));
}

/** The chance that a particle chooses one package over another (Luce's choice rule); both are worth the same to us. */
function preference(
  particle: Particle,
  chosen: Offer,
  other: Offer,
  { choiceSoftness }: CoreParameters,
): number {
  const gain = utilityTo(particle, chosen.theirs) - utilityTo(particle, other.theirs);
  return 1 / (1 + Math.exp(-gain / choiceSoftness));
}

/** How well an ask fits a particle; asks below its own limit hardly do. */
function askLikelihood(
  particle: Particle,
  utility: number,
  { turn, turns, standing }: { turn: number; turns: number; standing: Standing },
  parameters: CoreParameters,
): number {
  const { askSpread, bluffSpread, surprise, bluffSurprise, sharpness, belowDemand, belowLimit } = parameters;
  const demand = demandOf(particle, turn, turns, standing);
  if (particle.style === 'bluffs') {
    const fit = bell(utility - (1 - particle.slope * turn), bluffSpread);
    const below = bell(Math.max(0, demand - utility), belowDemand.spread);
    return (bluffSurprise + (1 - bluffSurprise) * fit) * (belowDemand.left + (1 - belowDemand.left) * below);
  }
  const expected = turn >= turns - 1 || (turn === 0 && particle.style !== 'paces') ? utility : demand;
  const fit = surprise + (1 - surprise) * sharpness * bell(utility - expected, askSpread);
  return utility < particle.limit - askSpread ? fit * belowLimit : fit;
}

function bell(distance: number, spread: number): number {
  return Math.exp(-0.5 * (distance / spread) ** 2);
}

/** The chance that they take an offer at one of their turns, after everything seen. */
export function acceptProbability(
  posterior: Posterior,
  offer: Offer,
  { turn, turns }: { turn: number; turns: number },
  parameters: CoreParameters,
): number {
  return posterior.beliefs.reduce((sum, { particle, standing, weight }) => {
    const utility = utilityTo(particle, offer.theirs);
    const demand = demandOf(particle, turn, turns, afterOffer(standing, utility));
    return sum + weight * acceptance(utility, demand, parameters);
  }, 0);
}
