import type { Terms } from '../terms.ts';
import { cuts, type LeverChange, type LeverValues, workIndex } from './levers.ts';
import type { LeverPolicy } from './types.ts';

/** Less work or fewer rights than asked, what is left of their worth, and the changes in words. */
export interface SmallerScope {
  readonly terms: Terms;
  /** Worth of what is left, relative to what was asked. */
  readonly left: number;
  readonly words: readonly string[];
}

/** Cuts below this share are not worth leading with. */
const SMALLEST_CUT = 0.05;

/**
 * The scope whose worth comes nearest to a wanted share of what was asked, by one cut or two of different levers, and not below
 * the share that pays for itself. Undefined when the allowed levers leave nothing of that kind to take away.
 */
export function smallerScope(
  asked: Terms,
  share: { readonly wanted: number; readonly least: number },
  levers: LeverPolicy,
  values: LeverValues,
): SmallerScope | undefined {
  const worthIt = scopes(asked, levers, values).filter(({ left }) => left >= share.least);
  return worthIt.sort(
    (a, b) =>
      Math.abs(a.left - share.wanted) - Math.abs(b.left - share.wanted) || a.words.length - b.words.length,
  )[0];
}

/** What the allowed levers leave at least of the work, relative to what was asked: how far they can bridge. */
export function leastLeft(asked: Terms, levers: LeverPolicy, values: LeverValues): number {
  return scopes(asked, levers, values).reduce((least, { left }) => Math.min(least, left), 1);
}

function scopes(asked: Terms, levers: LeverPolicy, values: LeverValues): SmallerScope[] {
  const single = cuts(asked, levers);
  const pairs = single.flatMap((first) =>
    cuts(first.terms, levers)
      .filter((second) => second.lever > first.lever)
      .map((second): LeverChange & { both: string[] } => ({ ...second, both: [first.words, second.words] })),
  );
  const whole = workIndex(asked, values);
  return [...single.map((cut) => ({ ...cut, both: [cut.words] })), ...pairs]
    .map(({ terms, both }) => ({ terms, words: both, left: workIndex(terms, values) / whole }))
    .filter(({ left }) => left <= 1 - SMALLEST_CUT && left >= 1 - values.policy.largestCut);
}
