import { seededDraws } from '../../src/domain/negotiation/core/seeded-draws.ts';
import { BEHAVIOURS, type Behaviour } from './creators.ts';
import { type Case, casesOf, negotiate, type Outcome } from './simulation.ts';
import { estimate, estimateText, mean, printTable, target } from './statistics.ts';
import { engineTactic, REFERENCE_TACTICS } from './tactics.ts';

const CASES = 1_600;
const SEED = 20261125;

interface Played {
  readonly given: Case;
  readonly outcome: Outcome;
}

interface Row {
  readonly name: string;
  readonly played: readonly Played[];
}

/** Prints deals with simulated creators; returns the targets that were missed. */
export function reportSimulation(): string[] {
  const cases = casesOf(CASES, SEED);
  console.log(`\n== Influencer simulation: ${CASES} deals (seed ${SEED}), price and five levers ==\n`);
  const rows = [engineTactic(true), engineTactic(false), ...REFERENCE_TACTICS].map((tactic): Row => {
    const draw = seededDraws(SEED);
    return {
      name: tactic.name,
      played: cases.map((given) => ({ given, outcome: negotiate(given, tactic, draw) })),
    };
  });
  printTable(
    ['tactic', 'share of surplus', 'agreement', 'joint gain', 'where no price fits', 'our gain there'],
    rows.map(({ name, played }) => {
      const possible = played.filter(({ given }) => given.feasible);
      const impossible = played.filter(({ given }) => !given.feasible);
      return [
        name,
        surplusText(possible),
        agreement(possible).toFixed(3),
        jointGain(possible).toFixed(3),
        agreement(impossible).toFixed(3),
        mean(impossible.map(({ given, outcome }) => outcome.ours / given.walkAway)).toFixed(4),
      ];
    }),
  );
  printBehaviours(rows);
  return targets(rows);
}

function agreement(played: readonly Played[]): number {
  return mean(played.map(({ outcome }) => (outcome.agreed ? 1 : 0)));
}

/** What there is to divide between walk-away and limit, in shares of the walk-away: large and small deals weigh the same. */
function divisible(played: readonly Played[]): number {
  return mean(played.map(({ given }) => (given.walkAway - given.creator.limit) / given.walkAway));
}

function gains(played: readonly Played[]): number[] {
  return played.map(({ given, outcome }) => outcome.ours / given.walkAway);
}

function surplus(played: readonly Played[]): number {
  return mean(gains(played)) / divisible(played);
}

function surplusText(played: readonly Played[]): string {
  const { mean, half } = estimate(gains(played));
  const whole = divisible(played);
  return estimateText({ mean: mean / whole, half: half / whole });
}

function jointGain(played: readonly Played[]): number {
  const joint = played.map(({ given, outcome }) => (outcome.ours + outcome.theirs) / given.walkAway);
  return mean(joint) / divisible(played);
}

function printBehaviours(rows: readonly Row[]): void {
  const of = (played: readonly Played[], behaviour: Behaviour) =>
    played.filter(({ given }) => given.feasible && given.creator.behaviour === behaviour);
  printTable(
    ['surplus @ agreement', ...BEHAVIOURS],
    rows.map(({ name, played }) => [
      name,
      ...BEHAVIOURS.map((behaviour) => {
        const cell = of(played, behaviour);
        return `${surplus(cell).toFixed(2)} @ ${agreement(cell).toFixed(2)}`;
      }),
    ]),
  );
  const [parley, , ...references] = rows;
  const lost = BEHAVIOURS.flatMap((behaviour) => {
    const ours = surplus(of(parley?.played ?? [], behaviour));
    return references
      .map(({ name, played }) => ({ name, theirs: surplus(of(played, behaviour)) }))
      .filter(({ theirs }) => theirs > ours)
      .map(({ name, theirs }) => `${behaviour}: ${ours.toFixed(2)} against ${theirs.toFixed(2)} of ${name}`);
  });
  console.log(lost.length === 0 ? 'No cell is lost.\n' : `Lost cells (surplus):\n  ${lost.join('\n  ')}\n`);
}

function targets(rows: readonly Row[]): string[] {
  const possible = rows.map(({ name, played }) => ({
    name,
    played: played.filter(({ given }) => given.feasible),
  }));
  const [parley, single, ...references] = possible;
  const boulware = references.find(({ name }) => name === 'Boulware');
  if (!parley || !single || !boulware) throw new Error('a tactic is missing');
  const best = Math.max(...references.map(({ played }) => surplus(played)));
  return [
    ...target(
      `surplus ${surplus(parley.played).toFixed(3)} above every reference (best ${best.toFixed(3)})`,
      surplus(parley.played) > best,
    ),
    ...target(
      `agreement ${agreement(parley.played).toFixed(3)} >= Boulware's ${agreement(boulware.played).toFixed(3)}`,
      agreement(parley.played) >= agreement(boulware.played),
    ),
    ...target(
      `joint gain with packages ${jointGain(parley.played).toFixed(3)} above single offers ${jointGain(single.played).toFixed(3)}`,
      jointGain(parley.played) > jointGain(single.played),
    ),
  ];
}
