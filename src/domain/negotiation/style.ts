import type { Track } from './track.ts';
import type { OpponentView } from './types.ts';

/** How they have asked so far, read from the asks alone: what a manager would say of them. */
export interface Habit {
  readonly style: OpponentView['style'];
  /** Where their moves would end at the pace they show; undefined before two moves, and for steady moves. */
  readonly paceLimit: number | undefined;
  /** Their moves so far, each how much the ask came down. */
  readonly moves: readonly number[];
}

const FIRM_BELOW = 0.01;
const SHRINKING_BELOW = 0.85;

/** Names the habit of a history and where it leads. */
export function habitOf(track: Track): Habit {
  const moves = track.asks.slice(1).map((ask, index) => (track.asks[index] ?? ask) - ask);
  return { style: styleOf(track, moves), moves, paceLimit: paceLimitOf(track.ask, moves) };
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
