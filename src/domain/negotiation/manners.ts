import type { NegotiationPolicy } from './policy.ts';
import type { Track } from './track.ts';
import type { Bounds } from './value.ts';

/** What is decent to propose next, before rounding. */
export interface PlannedOffer {
  readonly kind: 'opening' | 'concession' | 'hold';
  /** The plan's price. */
  readonly cost: number;
  /** Between these a move is decent: near the answer in proportion to theirs. A repeated ask earns half the plan. */
  readonly least: number;
  readonly most: number;
  /** With `opening`: the midpoint would lie below what is decent, so less work should lead instead of a lower price. */
  readonly tooLowForDecency: boolean;
  /** With `concession`: our step in multiples of the plan. */
  readonly answer?: number;
}

/**
 * The next offer. It opens by the midpoint rule, `x0 = clamp(2T - ask, L, T)`, so that splitting the difference lands on the
 * target (offers at midpoints are accepted more often: Keniston et al., 2021; Backus et al., 2020). Then each move halves the
 * way to the target, `x_k = T - (T - x0) x 0.5^k` (Tey et al., 2021), scaled between half and one and a half times by how far
 * they came themselves. Never two price moves without one of theirs, never past min(W, ask), never backwards.
 */
export function planOffer(
  track: Track,
  bounds: Bounds,
  roundsLeft: number,
  policy: NegotiationPolicy,
): PlannedOffer {
  const { lastOffer } = track;
  if (lastOffer === undefined) return openingOffer(track.ask, bounds, roundsLeft, policy);
  if (track.waiting || (track.unanswered > 0 && track.theirMove === 0)) return hold(lastOffer);
  const way = bounds.target - lastOffer;
  if (way <= 0) return hold(lastOffer);
  const step = way * (1 - leftOver(roundsLeft, policy));
  const answer = answerTo(track, bounds, policy);
  const to = (times: number) =>
    Math.min(lastOffer + step * times, ceilingOf(track.ask, bounds), bounds.target);
  if (to(answer) <= lastOffer) return hold(lastOffer);
  return {
    kind: 'concession',
    cost: to(answer),
    least: to(Math.max(policy.answerBounds.least, answer * (1 - policy.answerLatitude))),
    most: to(
      track.theirMove === 0
        ? answer
        : Math.min(policy.answerBounds.most, answer * (1 + policy.answerLatitude)),
    ),
    tooLowForDecency: false,
    answer,
  };
}

function openingOffer(
  ask: number,
  bounds: Bounds,
  roundsLeft: number,
  policy: NegotiationPolicy,
): PlannedOffer {
  const midpoint = 2 * bounds.target - ask;
  const opening = Math.min(bounds.target, Math.max(bounds.opening, midpoint));
  const hurried =
    roundsLeft <= policy.hurryWithin
      ? bounds.target - (bounds.target - opening) * policy.concessionRatio
      : opening;
  const cost = Math.min(hurried, ceilingOf(ask, bounds));
  return { kind: 'opening', cost, least: cost, most: cost, tooLowForDecency: midpoint < bounds.decent };
}

/** What is left of the way after this move; with few rounds left the plan runs one step ahead. */
function leftOver(roundsLeft: number, { concessionRatio, hurryWithin }: NegotiationPolicy): number {
  return roundsLeft <= hurryWithin ? concessionRatio ** 2 : concessionRatio;
}

/**
 * Their move as a share of their way to the target, and the same share of ours: half for half. Softness that mirrors
 * theirs keeps the relationship that a hard line loses (Hueffmeier et al., 2014, 34 studies).
 */
function answerTo({ ask, theirMove }: Track, bounds: Bounds, policy: NegotiationPolicy): number {
  if (theirMove === undefined) return 1;
  const theirWay = Math.max(ask + theirMove - bounds.target, Number.EPSILON);
  const { least, most } = policy.answerBounds;
  return Math.min(most, Math.max(least, theirMove / theirWay / (1 - policy.concessionRatio)));
}

/** No offer goes past this: the walk-away or what they ask. */
export function ceilingOf(ask: number, { walkAway }: Bounds): number {
  return Math.min(walkAway, ask);
}

function hold(cost: number): PlannedOffer {
  return { kind: 'hold', cost, least: cost, most: cost, tooLowForDecency: false };
}
