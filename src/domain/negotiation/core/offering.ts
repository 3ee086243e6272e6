import { afterOffer, demandOf, isResponsive } from './demand.ts';
import { type Entry, type Game, type Offer, turnsTaken } from './game.ts';
import { acceptance, type Belief, type Posterior } from './opponent-model.ts';
import type { CoreParameters } from './parameters.ts';
import { utilityTable } from './utility-table.ts';

/** The offers we would still make if each before were refused, and what that is worth to us on average. */
export interface OfferPlan<P extends Offer> {
  readonly offers: readonly P[];
  readonly expected: number;
}

/**
 * Plans every offer that is left at once: each is the best given the others, for all that is believed about who would take
 * it when. An early offer may ask for more because a later one still catches those who refuse it; the last one weighs what it
 * gains against the chance to end with nothing. Improves one offer at a time until the sweeps are used up; ties go to the
 * first package, so the result is deterministic. Undefined when nothing is better than no deal or no turn of theirs is left.
 */
export function planOffers<P extends Offer>(
  game: Game<P>,
  history: readonly Entry[],
  posterior: Posterior,
  parameters: CoreParameters,
): OfferPlan<P> | undefined {
  const packages = game.packages.filter(({ ours }) => ours > game.noDeal);
  const turns = game.theirTurns - turnsTaken(history);
  if (turns <= 0 || packages.length === 0) return undefined;
  const search = new PlanSearch(game, history, believed(posterior, parameters), packages, turns, parameters);
  for (let sweep = 0; sweep < parameters.sweeps; sweep++) search.sweep();
  return { offers: search.offers(), expected: search.expected() };
}

function believed({ beliefs }: Posterior, parameters: CoreParameters): Belief[] {
  let covered = 0;
  const end = beliefs.findIndex(({ weight }) => {
    covered += weight;
    return covered >= parameters.believed;
  });
  return beliefs.slice(0, end === -1 ? beliefs.length : end + 1);
}

/** What we get when every offer is refused: with the last word, the best they have asked so far. */
function lastResort({ noDeal, agreementWorth, lastWordOurs }: Game, history: readonly Entry[]): number {
  if (!lastWordOurs) return noDeal;
  const asks = history.filter(({ side }) => side === 'theirs').map(({ offer }) => offer.ours);
  const best = Math.max(noDeal, ...asks);
  return best > noDeal ? best + agreementWorth : noDeal;
}

/** The plan as it is improved; rows of the table are packages, columns are beliefs. */
class PlanSearch<P extends Offer> {
  readonly #game: Game<P>;
  readonly #beliefs: readonly Belief[];
  readonly #packages: readonly P[];
  readonly #turns: number;
  readonly #parameters: CoreParameters;
  readonly #table: Float64Array;
  readonly #plan: (number | undefined)[];
  /** Per turn and belief. */
  readonly #demands: Float64Array[];
  readonly #done: number;
  /** Per turn and belief: what is still to come for us once the offers before were refused. */
  readonly #ahead: Float64Array[];

  constructor(
    game: Game<P>,
    history: readonly Entry[],
    beliefs: readonly Belief[],
    packages: readonly P[],
    turns: number,
    parameters: CoreParameters,
  ) {
    this.#game = game;
    this.#beliefs = beliefs;
    this.#packages = packages;
    this.#turns = turns;
    this.#parameters = parameters;
    this.#done = turnsTaken(history);
    this.#table = utilityTable(packages, beliefs);
    this.#plan = Array.from({ length: turns }, () => undefined);
    this.#demands = this.#plan.map(() => new Float64Array(beliefs.length));
    this.#updateDemands(true);
    this.#ahead = Array.from({ length: turns + 1 }, () => new Float64Array(beliefs.length));
    this.#ahead[turns]?.fill(lastResort(game, history));
  }

  /** Chooses each offer anew, the last first. */
  sweep(): void {
    for (let turn = this.#turns - 1; turn >= 0; turn--) {
      for (let later = this.#turns - 1; later > turn; later--) this.#lookAhead(later);
      this.#plan[turn] = this.#best(turn);
      this.#updateDemands(false);
      this.#lookAhead(turn);
    }
  }

  offers(): P[] {
    return this.#plan.flatMap((row) => {
      const offer = row === undefined ? undefined : this.#packages[row];
      return offer ? [offer] : [];
    });
  }

  expected(): number {
    const first = this.#ahead[0];
    return this.#beliefs.reduce((sum, { weight }, at) => sum + weight * (first?.[at] ?? 0), 0);
  }

  #utility(row: number, belief: number): number {
    return this.#table[row * this.#beliefs.length + belief] ?? 0;
  }

  /** What each belief demands at each turn while it is made the offers of the plan; most do not mind the offers. */
  #updateDemands(all: boolean): void {
    for (const [at, { particle, standing }] of this.#beliefs.entries()) {
      if (!all && !isResponsive(particle)) continue;
      let now = standing;
      for (let turn = 0; turn < this.#turns; turn++) {
        const row = this.#plan[turn];
        if (row !== undefined) now = afterOffer(now, this.#utility(row, at));
        const demand = demandOf(particle, this.#done + turn, this.#game.theirTurns, now);
        now = { ...now, asked: demand };
        const atTurn = this.#demands[turn];
        if (atTurn) atTurn[at] = demand;
      }
    }
  }

  #lookAhead(turn: number): void {
    const row = this.#plan[turn];
    const now = this.#ahead[turn];
    const next = this.#ahead[turn + 1];
    const demand = this.#demands[turn];
    const gain = this.#gain(row);
    if (!now || !next || !demand) return;
    for (let at = 0; at < now.length; at++) {
      const taken =
        row === undefined ? 0 : acceptance(this.#utility(row, at), demand[at] ?? 1, this.#parameters);
      now[at] = taken * gain + (1 - taken) * this.#later(next[at] ?? 0);
    }
  }

  /** What is still to come, if the talks go on at all. */
  #later(next: number): number {
    const { breakdown, noDeal } = this.#game;
    return (1 - breakdown) * next + breakdown * noDeal;
  }

  #gain(row: number | undefined): number {
    const offer = row === undefined ? undefined : this.#packages[row];
    return (offer?.ours ?? this.#game.noDeal) + this.#game.agreementWorth;
  }

  /** The share of each belief that is still talking at a turn. */
  #reached(turn: number): Float64Array {
    const reached = Float64Array.from(this.#beliefs, ({ weight }) => weight);
    for (let before = 0; before < turn; before++) {
      const row = this.#plan[before];
      const demand = this.#demands[before];
      if (row === undefined || !demand) continue;
      for (let at = 0; at < reached.length; at++) {
        const left = 1 - acceptance(this.#utility(row, at), demand[at] ?? 1, this.#parameters);
        reached[at] = (reached[at] ?? 0) * left;
      }
    }
    return reached;
  }

  #best(turn: number): number {
    const reached = this.#reached(turn);
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < this.#packages.length; row++) {
      const worth = this.#worth(row, turn, reached);
      if (worth <= most + 1e-12) continue;
      most = worth;
      best = row;
    }
    return best;
  }

  #worth(row: number, turn: number, reached: Float64Array): number {
    const gain = this.#gain(row);
    const next = this.#ahead[turn + 1];
    let worth = 0;
    for (let at = 0; at < reached.length; at++) {
      const share = reached[at] ?? 0;
      if (share < 1e-6) continue;
      const demand = this.#demandAt(row, turn, at);
      const taken = acceptance(this.#utility(row, at), demand, this.#parameters);
      worth += share * (taken * gain + (1 - taken) * this.#later(next?.[at] ?? 0));
    }
    return worth;
  }

  /** Who splits the difference demands the less the lower this very offer is; the others' demands stand. */
  #demandAt(row: number, turn: number, at: number): number {
    const demand = this.#demands[turn]?.[at] ?? 1;
    const belief = this.#beliefs[at];
    if (belief?.particle.style !== 'splits' || turn === this.#turns - 1) return demand;
    const asked = turn === 0 ? (belief.standing.asked ?? 1) : (this.#demands[turn - 1]?.[at] ?? 1);
    return Math.max(belief.particle.limit, (asked + this.#utility(row, at)) / 2);
  }
}
