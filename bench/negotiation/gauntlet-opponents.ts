import type { Move, Opponent, Party, Position } from './gauntlet.ts';

function lastOf(position: Position): readonly number[] | undefined {
  return position.moves.at(-1)?.options;
}

function bestPackage(me: Party): number[] {
  return me.values.map((options) => options.indexOf(Math.max(...options)));
}

/** Meets in the middle issue by issue as time goes by; soft near the end. */
export function naive(threshold = 0.5, softFrom = 0.75): Opponent {
  return {
    name: `naive ${threshold}`,
    move(me, _packages, position) {
      const asked = lastOf(position);
      const progress = (position.turn + 1) / position.turns;
      const utility = asked ? me.utility(asked) : 0;
      if (asked && (utility >= threshold || (progress >= softFrom && utility > position.noDeal))) {
        return { kind: 'accept' };
      }
      const conceded = Math.floor(progress * me.values.length);
      const options = bestPackage(me).map((best, issue) =>
        issue < conceded ? Math.floor((me.values[issue]?.length ?? 0) / 2) : best,
      );
      return { kind: 'offer', options };
    },
  };
}

/** Repeats its best package and takes nothing below a fixed threshold. */
function hardball(threshold = 0.65): Opponent {
  return {
    name: `hardball ${threshold}`,
    move(me, _packages, position) {
      const asked = lastOf(position);
      if (asked && me.utility(asked) >= threshold) return { kind: 'accept' };
      return { kind: 'offer', options: bestPackage(me) };
    },
  };
}

/** Comes down in even steps; takes a little less in its last two turns. */
export function conceder(threshold = 0.45, late = 0.3, step = 0.15): Opponent {
  return {
    name: `conceder ${threshold}`,
    move(me, packages, { turn, turns, moves }) {
      const asked = moves.at(-1)?.options;
      const utility = asked ? me.utility(asked) : 0;
      if (asked && (utility >= threshold || (turn >= turns - 2 && utility >= late)))
        return { kind: 'accept' };
      const target = me.utility(bestPackage(me)) - step * Math.floor(turn / 2);
      return { kind: 'offer', options: nearest(me, packages, target) };
    },
  };
}

/** Time-dependent (Faratin, Sierra, Jennings, 1998): what it demands falls to `floor` as time to the power `exponent`. */
function timed(floor: number, exponent: number): Opponent {
  return {
    name: `timed ${floor} e${exponent}`,
    move(me, packages, { turn, turns, moves }) {
      const progress = Math.min(1, turn / Math.max(1, turns - 1));
      return demanding(me, packages, 1 - (1 - floor) * progress ** exponent, moves.at(-1)?.options);
    },
  };
}

/** Gives what it was given (relative tit-for-tat on its own utility), never below its floor. */
function mirror(floor: number): Opponent {
  return {
    name: `mirror ${floor}`,
    move(me, packages, position) {
      const by = position.turn % 2 === 0 ? 'seller' : 'buyer';
      const offered = position.moves
        .filter((move) => move.by !== by)
        .map(({ options }) => me.utility(options));
      const given = Math.max(0, ...offered) - (offered[0] ?? 0);
      const demand = Math.max(floor, 0.95 - given);
      const last = position.turn >= position.turns - 2;
      return demanding(me, packages, last ? floor : demand, lastOf(position), demand);
    },
  };
}

function demanding(
  me: Party,
  packages: readonly (readonly number[])[],
  least: number,
  asked: readonly number[] | undefined,
  demand = least,
): Move {
  if (asked && me.utility(asked) >= least) return { kind: 'accept' };
  return { kind: 'offer', options: nearest(me, packages, demand) };
}

/** The package whose utility is nearest to a target; ties: higher utility, then smaller option indices. */
function nearest(me: Party, packages: readonly (readonly number[])[], target: number): readonly number[] {
  let best = packages[0] ?? [];
  let distance = Number.POSITIVE_INFINITY;
  let utility = 0;
  for (const options of packages) {
    const of = me.utility(options);
    const away = Math.abs(of - target);
    const nearer = away < distance - 1e-12 || (Math.abs(away - distance) <= 1e-12 && of > utility + 1e-12);
    if (!nearer) continue;
    best = options;
    distance = away;
    utility = of;
  }
  return best;
}

/** The three of the published contest. */
export const PUBLISHED: readonly Opponent[] = [naive(), hardball(), conceder()];

/** Our own, with other thresholds and habits: what the engine is judged by besides. */
export const UNSEEN: readonly Opponent[] = [
  naive(0.6, 0.9),
  naive(0.4),
  hardball(0.55),
  hardball(0.7),
  conceder(0.55, 0.4, 0.1),
  conceder(0.5, 0.5, 0.05),
  timed(0.35, 0.5),
  timed(0.45, 1),
  timed(0.4, 3),
  timed(0.5, 6),
  mirror(0.4),
];
