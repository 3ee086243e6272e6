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
