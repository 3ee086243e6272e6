import { utilityTo } from './demand.ts';
import type { Offer } from './game.ts';
import type { Belief } from './opponent-model.ts';

/** What every package is worth to every belief, package by package: computed once, read often. */
export function utilityTable(packages: readonly Offer[], beliefs: readonly Belief[]): Float64Array {
  const table = new Float64Array(packages.length * beliefs.length);
  for (let row = 0; row < packages.length; row++) {
    const values = packages[row]?.theirs ?? [];
    for (let at = 0; at < beliefs.length; at++) {
      const particle = beliefs[at]?.particle;
      table[row * beliefs.length + at] = particle ? utilityTo(particle, values) : 0;
    }
  }
  return table;
}
