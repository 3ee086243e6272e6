import type { Entry, Game, Offer } from './core/game.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { NegotiationPolicy } from './policy.ts';
import { LEVER_ISSUES, type Move, type Track } from './track.ts';

/** A price for the work of the standing ask; utilities are shares of what they first asked for that work. */
export interface Priced extends Offer {
  readonly cost: number;
}

export interface PriceSpace {
  readonly game: Game<Priced>;
  readonly history: readonly Entry[];
  /** Money of one unit of utility. */
  readonly unit: number;
  offerOf(cost: number): Priced;
}

/**
 * A deal as the core sees it. Issue 0 is the price; the others are the levers, each at what it costs on the market, so a weight
 * of 1 is a creator who minds a right as much as the market does. Their limit lies around the usual discount on a first ask
 * and the market's typical price.
 */
export function priceSpace(
  talks: {
    moves: readonly Move[];
    value: number;
    typical: number;
    walkAway: number;
    roundsLeft: number;
  },
  track: Track,
  range: { readonly from: number; readonly to: number },
  policy: NegotiationPolicy,
): PriceSpace {
  const firstAsk = talks.moves.find(({ side, cost }) => side === 'theirs' && cost > 0)?.cost;
  const unit = Math.max(1, firstAsk ?? track.ask);
  const offerOf = (cost: number, relief: readonly number[] = NO_RELIEF): Priced => ({
    cost,
    ours: (talks.value - cost) / unit,
    theirs: [cost / unit, ...relief.map((spared) => spared / unit)],
  });
  const history = talks.moves.map((move) => entryOf(move, offerOf));
  const { pricePoints, agreementWorth } = policy;
  return {
    history,
    unit,
    offerOf,
    game: {
      packages: pricesBetween(range, pricePoints).map((cost) => offerOf(cost)),
      noDeal: -Number.EPSILON,
      theirTurns: history.filter(({ side }) => side === 'theirs').length + talks.roundsLeft,
      lastWordOurs: false,
      breakdown: 0,
      agreementWorth: (agreementWorth * talks.walkAway) / unit,
      prior: priorOf(unit, talks.typical, policy),
    },
  };
}

/** A choice between sets of levers is a choice at equal worth to us: who takes more relief takes that much less money. */
function entryOf(
  { side, cost, price = cost, relief = NO_RELIEF, insteadOf }: Move,
  offerOf: (cost: number, relief: readonly number[]) => Priced,
): Entry {
  const spared = total(relief);
  return {
    side,
    offer: offerOf(price, relief),
    ...(insteadOf ? { over: insteadOf.map((other) => offerOf(price + spared - total(other), other)) } : {}),
  };
}

function total(relief: readonly number[]): number {
  return relief.reduce((sum, spared) => sum + spared, 0);
}

const NO_RELIEF: readonly number[] = LEVER_ISSUES.map(() => 0);

function pricesBetween({ from, to }: { from: number; to: number }, points: number): number[] {
  if (to <= from) return [from];
  return Array.from({ length: points + 1 }, (_, at) => from + ((to - from) * at) / points);
}

function priorOf(unit: number, typical: number, { limits }: NegotiationPolicy): Game['prior'] {
  const { usualShare, lowestShare, spread, leverSpread } = limits;
  const market = Math.min(usualShare, Math.max(lowestShare, typical / unit));
  const centre = Math.sqrt(usualShare * market);
  return {
    weights: { kind: 'around', spreads: [0, ...LEVER_ISSUES.map(() => leverSpread)] },
    limit: (share) => Math.min(1, centre * Math.exp(spread * normalQuantile(share))),
  };
}
