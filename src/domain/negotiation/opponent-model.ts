import { normalShare } from '../pricing/ask-position.ts';
import type { Track } from './track.ts';
import type { OpponentView } from './types.ts';

/** What we believe about the lowest cost they would take, from what they asked, conceded, repeated and refused. */
export interface OpponentModel {
  readonly style: OpponentView['style'];
  /** Posterior mean of their limit. */
  readonly limit: number;
  /** Where their moves would end at the pace they show; undefined before two moves. */
  readonly paceLimit: number | undefined;
  /** Their moves so far, each how much the ask came down. */
  readonly moves: readonly number[];
  acceptProbability(cost: number): number;
}

const POINTS = 120;
/** The grid runs from this share of the ask up to the ask itself. */
const LOWEST_SHARE = 0.35;
/** Before any evidence limits lie around this share of the first ask, and around the market's typical price. */
const USUAL_SHARE = 0.82;
const PRIOR_SPREAD = 0.25;
/** Someone who refuses an offer above their limit is rare. */
const REFUSAL_SOFTNESS = 0.04;
const PACE_SPREAD = 0.1;
const FIRM_BELOW = 0.01;
const SHRINKING_BELOW = 0.85;

/**
 * A posterior over their limit on a fixed grid: deterministic, no sampling. The prior lies between the usual discount on a
 * first ask and the market's typical price; every refused offer moves it up, shrinking concessions point to where they end,
 * and repetition moves it to the ask (concession curves: Faratin, Sierra, Jennings, 1998).
 */
export function modelOpponent(track: Track, typical: number): OpponentModel {
  const moves = track.asks.slice(1).map((ask, index) => (track.asks[index] ?? ask) - ask);
  const style = styleOf(track, moves);
  const paceLimit = paceLimitOf(track.ask, moves);
  const grid = limitsUnder(track.ask);
  const weights = grid.map((limit) => weightOf(limit, track, typical, style, paceLimit));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return {
    style,
    moves,
    paceLimit,
    limit: grid.reduce((sum, limit, i) => sum + (limit * (weights[i] ?? 0)) / total, 0),
    acceptProbability: (cost) =>
      grid.reduce((sum, limit, i) => (limit <= cost ? sum + (weights[i] ?? 0) / total : sum), 0),
  };
}

function limitsUnder(ask: number): number[] {
  if (ask <= 0) return [0];
  return Array.from({ length: POINTS }, (_, i) => ask * LOWEST_SHARE ** (1 - i / (POINTS - 1)));
}

function weightOf(
  limit: number,
  { ask, asks, offers, waiting }: Track,
  typical: number,
  style: OpponentView['style'],
  paceLimit: number | undefined,
): number {
  if (ask <= 0) return 1;
  const usual = (asks[0] ?? ask) * USUAL_SHARE;
  const centre = Math.sqrt(usual * Math.min(Math.max(typical, ask * LOWEST_SHARE), usual));
  let weight = bell(Math.log(limit / centre), PRIOR_SPREAD);
  const refused = waiting ? offers.slice(0, -1) : offers;
  for (const offer of refused) weight *= 1 - 0.95 * normalShare((offer - limit) / (REFUSAL_SOFTNESS * ask));
  if (style === 'firm') weight *= bell((limit - ask) / ask, PACE_SPREAD);
  else if (paceLimit !== undefined) weight *= bell((limit - paceLimit) / ask, PACE_SPREAD);
  return weight + 1e-12;
}

function bell(distance: number, spread: number): number {
  return Math.exp(-0.5 * (distance / spread) ** 2);
}

/** If each move is a fixed share of the one before, the rest of them add up to a geometric series; steady moves show no end. */
function paceLimitOf(ask: number, moves: readonly number[]): number | undefined {
  const [before, last] = moves.slice(-2);
  if (before === undefined || last === undefined || before <= 0 || last <= 0) return undefined;
  const ratio = last / before;
  if (ratio > SHRINKING_BELOW) return undefined;
  return Math.max(0, ask - (last * ratio) / (1 - ratio));
}

function styleOf({ asks, offers }: Track, moves: readonly number[]): OpponentView['style'] {
  const first = asks[0];
  if (first === undefined || moves.length === 0) return 'unknown';
  const conceded = moves.reduce((sum, move) => sum + move, 0);
  if (conceded < first * FIRM_BELOW) return 'firm';
  if (splitsTheDifference(asks, offers)) return 'splits the difference';
  if (mirrorsOurs(moves, offers)) return 'mirrors';
  return 'concedes';
}

function splitsTheDifference(asks: readonly number[], offers: readonly number[]): boolean {
  const [before, last] = asks.slice(-2);
  const offer = offers.at(asks.length - 2) ?? offers.at(-1);
  if (before === undefined || last === undefined || offer === undefined || before <= offer) return false;
  return Math.abs(last - (before + offer) / 2) <= 0.05 * (before - offer);
}

function mirrorsOurs(moves: readonly number[], offers: readonly number[]): boolean {
  const ours = offers.slice(1).map((offer, index) => offer - (offers[index] ?? offer));
  const pairs = moves.slice(1).map((move, index) => [move, ours[index]] as const);
  return (
    pairs.length > 0 &&
    pairs.every(
      ([theirs, mine]) => mine !== undefined && mine > 0 && theirs / mine > 0.75 && theirs / mine < 1.33,
    )
  );
}
