/** What terms are about besides the price, in the order in which reliefs are listed. */
export const LEVER_ISSUES = ['usage', 'exclusivity', 'deliverables', 'payment'] as const;
export type LeverIssue = (typeof LEVER_ISSUES)[number];

/** One offer or ask as numbers: what it costs us, and what it spares the creator of the work that now stands. */
export interface Move {
  readonly side: 'ours' | 'theirs';
  /** Our cost, scaled to the work of the standing ask. */
  readonly cost: number;
  /** False when the move is for other work than the last ask, so that its price cannot be compared with it. */
  readonly comparable: boolean;
  /** Our cost as it was named; `cost` when missing. */
  readonly price?: number;
  /** For each lever what the move spares the creator, in money at market rates; negative for more. Zeros when missing. */
  readonly relief?: readonly number[];
  /** Sets of levers that they could have chosen at the same worth to us, each as relief. */
  readonly insteadOf?: readonly (readonly number[])[];
}

/** What the history says, oldest first: comparable asks and offers, and who moved last. */
export interface Track {
  readonly asks: readonly number[];
  readonly offers: readonly number[];
  /** The standing ask. */
  readonly ask: number;
  /** The most we have offered for this work or less of it; never go below it. */
  readonly lastOffer: number | undefined;
  /** What their ask came down by since our last offer; undefined when the work changed, so that no move can be read. */
  readonly theirMove: number | undefined;
  /** Price moves of ours that they have not answered with one of theirs. */
  readonly unanswered: number;
  /** Our last offer waits for an answer. */
  readonly waiting: boolean;
}

/** Reads a history; undefined when they have not asked for anything yet. */
export function trackOf(moves: readonly Move[]): Track | undefined {
  const ask = moves.findLast((move) => move.side === 'theirs')?.cost;
  if (ask === undefined) return undefined;
  const asks = costs(moves, 'theirs');
  const offers = costs(moves, 'ours');
  return {
    asks,
    offers,
    ask,
    lastOffer: offers.length > 0 ? Math.max(...offers) : undefined,
    theirMove: moveSinceOurs(moves, ask),
    unanswered: unansweredMoves(moves),
    waiting: moves.at(-1)?.side === 'ours',
  };
}

function costs(moves: readonly Move[], side: Move['side']): number[] {
  return moves.filter((move) => move.side === side && move.comparable).map((move) => move.cost);
}

function moveSinceOurs(moves: readonly Move[], ask: number): number | undefined {
  const ours = moves.findLastIndex((move) => move.side === 'ours');
  const before = moves.slice(0, Math.max(0, ours)).findLast((move) => move.side === 'theirs');
  if (!before?.comparable) return undefined;
  return Math.max(0, before.cost - ask);
}

function unansweredMoves(moves: readonly Move[]): number {
  let unanswered = 0;
  let ours: number | undefined;
  let theirs: number | undefined;
  for (const { side, cost, comparable } of moves) {
    if (side === 'ours') {
      if (comparable && ours !== undefined && cost > ours) unanswered += 1;
      if (comparable) ours = Math.max(ours ?? cost, cost);
    } else {
      if (theirs !== undefined && (cost < theirs || !comparable)) unanswered = 0;
      theirs = cost;
    }
  }
  return unanswered;
}
