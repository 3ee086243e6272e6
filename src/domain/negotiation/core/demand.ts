/**
 * How people ask: `paces` concede with time towards their limit and take what they would ask next (Faratin, Sierra, Jennings,
 * 1998), `mirrors` give what they are given, `splits` meet in the middle, `repeats` say the same until the end, and `bluffs`
 * ask for one thing while a lower one would do.
 */
export const STYLES = ['bluffs', 'paces', 'mirrors', 'splits', 'repeats'] as const;
export type Style = (typeof STYLES)[number];

/** One thinkable other side; utilities are its own. */
export interface Particle {
  readonly style: Style;
  /** Its weight on each issue. */
  readonly weights: readonly number[];
  /** The least it agrees to in the end. */
  readonly limit: number;
  /** `bluffs`: the least it agrees to before the end, and one turn before it, where some soften. */
  readonly threshold: number;
  readonly softened: number;
  /** `paces`: the first demand, and how the way to the limit is walked: the share of it is time to this power. */
  readonly opening: number;
  readonly exponent: number;
  /** `bluffs`: what its asks give up each turn. `mirrors`: the share of our moves that it returns. */
  readonly slope: number;
  readonly returned: number;
}

/** Where the talks stand in a particle's own utility. */
export interface Standing {
  /** What it asked last; undefined before its first ask. */
  readonly asked: number | undefined;
  /** What our last offer gives it, and the one before that; undefined before there are any. */
  readonly offered: number | undefined;
  readonly before: number | undefined;
}

export const NOTHING_SAID: Standing = { asked: undefined, offered: undefined, before: undefined };

export function afterOffer({ asked, offered }: Standing, utility: number): Standing {
  return { asked, offered: utility, before: offered };
}

/** Whether what a particle demands depends on what it is offered. */
export function isResponsive({ style }: Particle): boolean {
  return style === 'mirrors' || style === 'splits';
}

/** The utility a particle gets from values on each issue. */
export function utilityTo({ weights }: Particle, values: readonly number[]): number {
  let sum = 0;
  for (let issue = 0; issue < values.length; issue++) sum += (weights[issue] ?? 0) * (values[issue] ?? 0);
  return sum;
}

/**
 * The least a particle takes at one of its turns (0 is the first of `turns`): it accepts what is worth as much, and all but
 * `bluffs` ask for just that. On the last turn everyone takes their limit.
 */
export function demandOf(particle: Particle, turn: number, turns: number, standing: Standing): number {
  const { limit, opening } = particle;
  if (turn >= turns - 1) return limit;
  const asked = standing.asked ?? opening;
  switch (particle.style) {
    case 'bluffs':
      return turn === turns - 2 ? particle.softened : particle.threshold;
    case 'paces':
      return opening - (opening - limit) * ((turn + 1) / turns) ** particle.exponent;
    case 'mirrors':
      return Math.max(limit, asked - particle.returned * moveIn(standing));
    case 'splits':
      return Math.max(limit, (asked + (standing.offered ?? 0)) / 2);
    case 'repeats':
      return Math.max(limit, asked);
  }
}

function moveIn({ offered = 0, before = offered }: Standing): number {
  return Math.max(0, offered - before);
}
