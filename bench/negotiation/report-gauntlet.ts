import { NEGOTIATION_POLICY } from '../../src/domain/negotiation/policy.ts';
import {
  freshScenarios,
  type Opponent,
  playMatch,
  playReference,
  type Role,
  readScenarios,
  type Scenario,
} from './gauntlet.ts';
import { conceder, naive, PUBLISHED, UNSEEN } from './gauntlet-opponents.ts';
import { estimate, estimateText, mean, printTable, target } from './statistics.ts';

const ROLES: readonly Role[] = ['seller', 'buyer'];
/** What the published contest reports on the same 360 matches, and its full-information limit. */
const PUBLISHED_ENGINE = 0.5591;
const LIMIT = 0.824;
const TARGET = 0.67;

const FRESH = { scenarios: 30, seed: 20261125 };
const DEADLINES = [4, 5, 8, 10];

type Play = (scenario: Scenario, role: Role, opponent: Opponent, turns?: number) => number;

const engine: Play = (scenario, role, opponent, turns) =>
  playMatch(scenario, role, opponent, NEGOTIATION_POLICY.core, turns);

/** Two simple players in the engine's place, for comparison. */
const REFERENCES: readonly (readonly [string, Play])[] = [naive(), conceder()].map((player) => [
  player.name,
  (scenario, role, opponent, turns) => playReference(scenario, role, opponent, player, turns),
]);

/** Prints the contest of four issues with private weights; returns the targets that were missed. */
export function reportGauntlet(folder: string): string[] {
  const scenarios = readScenarios(folder);
  console.log(`\n== Gauntlet: ${scenarios.length} published scenarios, both roles, own utility ==\n`);
  const score = published(scenarios);
  const missed = target(`gauntlet own utility ${score.toFixed(4)} >= ${TARGET}`, score >= TARGET);
  console.log(`published engine ${PUBLISHED_ENGINE}, full information ${LIMIT}\n`);
  robustness();
  return missed;
}

function published(scenarios: readonly Scenario[]): number {
  const rows = PUBLISHED.map((opponent) => {
    const matches = ROLES.map((role) => scenarios.map((scenario) => engine(scenario, role, opponent)));
    return { opponent, matches };
  });
  printTable(
    ['opponent', 'as seller', 'as buyer', 'both', ...REFERENCES.map(([name]) => name)],
    rows.map(({ opponent, matches }) => [
      opponent.name,
      ...matches.map((utilities) => estimateText(estimate(utilities))),
      estimateText(estimate(matches.flat())),
      ...REFERENCES.map(([, play]) => all(scenarios, opponent, play).toFixed(3)),
    ]),
  );
  return mean(rows.flatMap(({ matches }) => matches.flat()));
}

function all(scenarios: readonly Scenario[], opponent: Opponent, play: Play, turns?: number): number {
  return mean(ROLES.flatMap((role) => scenarios.map((scenario) => play(scenario, role, opponent, turns))));
}

/** Fresh scenarios, other thresholds and habits, other deadlines: what the engine was not made for. */
function robustness(): void {
  const scenarios = freshScenarios(FRESH.scenarios, FRESH.seed);
  console.log(`Fresh scenarios (seed ${FRESH.seed}), own utility by deadline in turns\n`);
  const lost: string[] = [];
  const totals = DEADLINES.map(() => [] as number[]);
  const rows = [...PUBLISHED, ...UNSEEN].map((opponent) => [
    opponent.name,
    ...DEADLINES.map((turns, column) => {
      const ours = all(scenarios, opponent, engine, turns);
      totals[column]?.push(ours);
      const best = Math.max(...REFERENCES.map(([, play]) => all(scenarios, opponent, play, turns)));
      if (ours < best) lost.push(`${opponent.name}, ${turns} turns: ${ours.toFixed(3)} < ${best.toFixed(3)}`);
      return `${ours.toFixed(3)} (${best.toFixed(3)})`;
    }),
  ]);
  printTable(
    ['opponent (best reference)', ...DEADLINES.map(String)],
    [...rows, ['mean', ...totals.map((column) => mean(column).toFixed(3))]],
  );
  console.log(
    lost.length === 0 ? 'No cell is lost to a reference.\n' : `Lost cells:\n  ${lost.join('\n  ')}\n`,
  );
}
