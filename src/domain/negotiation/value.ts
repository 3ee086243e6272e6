import { compare, type Money, min, money } from '../money.ts';
import { roundWhole } from '../rounding.ts';
import type { NegotiationPolicy } from './policy.ts';
import type { Limits } from './types.ts';

/** What we can be sure of before any tactic: the most we pay, what we aim for, the least that is decent to open with. */
export interface Bounds {
  readonly walkAway: number;
  readonly target: number;
  /** Not above the target. */
  readonly opening: number;
  /** The decent opening before it is held under the target; an ask below it is not haggled over. */
  readonly decent: number;
}

/** W: the walk-away, the budget left and, when it is known, the value of the work, whichever is least. Not below zero. */
export function walkAwayOf(limits: {
  walkAway: Money;
  remainingBudget: Money;
  expectedValue?: Money | undefined;
}): Money {
  const least = [limits.remainingBudget, limits.expectedValue ?? limits.walkAway].reduce(
    min,
    limits.walkAway,
  );
  return compare(least, money(0, least.currency)) < 0 ? money(0, least.currency) : least;
}

/**
 * T = min(typical, 0.92 x first ask, W) and L = max(0.85 x low, 0.55 x ask, 0.5 x T), where L never exceeds T. The target rests
 * on the first ask, so that it stands still while they come towards it. Focus on one's own target rather than on the limit
 * raises results (Galinsky, Mussweiler, Medvec, 2002).
 */
export function boundsOf(
  { ask, firstAsk }: { ask: number; firstAsk: number },
  fair: { low: number; typical: number },
  walkAway: number,
  { targetShareOfAsk, openingShares }: NegotiationPolicy,
): Bounds {
  const target = Math.min(fair.typical, targetShareOfAsk * firstAsk, walkAway);
  const decent = Math.max(
    openingShares.low * fair.low,
    openingShares.ask * ask,
    openingShares.target * target,
  );
  return { walkAway, target, opening: Math.min(decent, target), decent };
}

/** Our utility of paying a cost: what is left below the walk-away; negative beyond it. */
export function utilityOf(cost: number, { walkAway }: Bounds): number {
  return walkAway - cost;
}

/** The bounds as money for cards and audit; rounded down, so that no limit grows by rounding. */
export function limitsOf(bounds: Bounds, currency: string): Limits {
  const of = (value: number) => money(roundWhole(value, 'down'), currency);
  return { walkAway: of(bounds.walkAway), target: of(bounds.target), opening: of(bounds.opening) };
}
