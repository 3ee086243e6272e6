import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Entry, Game } from '../../src/domain/negotiation/core/game.ts';
import { type Choice, choiceOf, choicesOf, type Issue } from '../../src/domain/negotiation/core/issues.ts';
import type { CoreParameters } from '../../src/domain/negotiation/core/parameters.ts';
import { seededDraws } from '../../src/domain/negotiation/core/seeded-draws.ts';
import { takeTurn } from '../../src/domain/negotiation/core/turn.ts';

/** A negotiation over several issues with private weights; the buyer's value of an option is one minus the seller's. */
export interface Scenario {
  readonly sellerValues: readonly (readonly number[])[];
  readonly sellerWeights: readonly number[];
  readonly buyerWeights: readonly number[];
  readonly noDeal: number;
  readonly deadline: number;
}

const fileSchema = z.object({
  scenarios: z.array(
    z.object({
      issues: z.array(z.object({ seller_utility: z.array(z.number()) })),
      w_seller: z.array(z.number()),
      w_buyer: z.array(z.number()),
      batna: z.number(),
      deadline: z.int(),
    }),
  ),
});

/** The public scenarios of ryuxik/snhp (arena/gauntlet). */
export function readScenarios(folder: string): Scenario[] {
  const text = readFileSync(join(folder, 'snhp_gauntlet_public.json'), 'utf8');
  return fileSchema.parse(JSON.parse(text)).scenarios.map((scenario) => ({
    sellerValues: scenario.issues.map((issue) => issue.seller_utility),
    sellerWeights: scenario.w_seller,
    buyerWeights: scenario.w_buyer,
    noDeal: scenario.batna,
    deadline: scenario.deadline,
  }));
}

/** Fresh scenarios of the same kind: three to six options an issue, weights from a flat Dirichlet. */
export function freshScenarios(count: number, seed: number): Scenario[] {
  const draw = seededDraws(seed);
  const weights = () => {
    const parts = Array.from({ length: 4 }, () => -Math.log(1 - draw()));
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total);
  };
  const options = () => {
    const between = Array.from({ length: 1 + Math.floor(draw() * 4) }, draw);
    return [0, ...between.sort((a, b) => a - b), 1];
  };
  return Array.from({ length: count }, () => ({
    sellerValues: Array.from({ length: 4 }, options),
    sellerWeights: weights(),
    buyerWeights: weights(),
    noDeal: 0.3,
    deadline: 8,
  }));
}

export type Role = 'seller' | 'buyer';

/** One side's view of a scenario: values per issue and option, weights, and what everything adds up to. */
export interface Party {
  readonly values: readonly (readonly number[])[];
  readonly weights: readonly number[];
  utility(options: readonly number[]): number;
}

function partyOf(scenario: Scenario, role: Role): Party {
  const values =
    role === 'seller'
      ? scenario.sellerValues
      : scenario.sellerValues.map((options) => options.map((value) => 1 - value));
  const weights = role === 'seller' ? scenario.sellerWeights : scenario.buyerWeights;
  return {
    values,
    weights,
    utility: (options) =>
      options.reduce((sum, option, issue) => sum + (weights[issue] ?? 0) * (values[issue]?.[option] ?? 0), 0),
  };
}

/** What a player sees when it is its turn. */
export interface Position {
  readonly turn: number;
  readonly turns: number;
  readonly noDeal: number;
  readonly moves: readonly { readonly by: Role; readonly options: readonly number[] }[];
}

export type Move =
  | { readonly kind: 'accept' }
  | { readonly kind: 'walk' }
  | { readonly kind: 'offer'; readonly options: readonly number[] };

/** A scripted opponent; it knows its own weights and nothing of ours. */
export interface Opponent {
  readonly name: string;
  move(me: Party, packages: readonly (readonly number[])[], position: Position): Move;
}

/** The engine's utility in one match against an opponent: it plays `role`, the seller speaks first. */
export function playMatch(
  scenario: Scenario,
  role: Role,
  opponent: Opponent,
  parameters: CoreParameters,
  turns = scenario.deadline,
): number {
  const engine = new Engine(scenario, role, turns, parameters);
  return play(scenario, role, opponent, (position) => engine.move(position.moves), turns);
}

/** The same match with a scripted player in the engine's place. */
export function playReference(
  scenario: Scenario,
  role: Role,
  opponent: Opponent,
  player: Opponent,
  turns = scenario.deadline,
): number {
  const me = partyOf(scenario, role);
  const packages = packagesOf(scenario);
  return play(scenario, role, opponent, (position) => player.move(me, packages, position), turns);
}

function play(
  scenario: Scenario,
  role: Role,
  opponent: Opponent,
  ours: (position: Position) => Move,
  turns: number,
): number {
  const me = partyOf(scenario, role);
  const other = partyOf(scenario, role === 'seller' ? 'buyer' : 'seller');
  const packages = packagesOf(scenario);
  const moves: Position['moves'][number][] = [];
  for (let turn = 0; turn < turns; turn++) {
    const by: Role = turn % 2 === 0 ? 'seller' : 'buyer';
    const position = { turn, turns, noDeal: scenario.noDeal, moves };
    const move = by === role ? ours(position) : opponent.move(other, packages, position);
    const last = moves.at(-1);
    if (move.kind === 'accept' && last) return me.utility(last.options);
    if (move.kind !== 'offer') return scenario.noDeal;
    moves.push({ by, options: move.options });
  }
  return scenario.noDeal;
}

function packagesOf({ sellerValues }: Scenario): readonly (readonly number[])[] {
  const issues = sellerValues.map((values) => ({ name: '', ours: values, theirs: values }));
  return choicesOf(issues).map(({ options }) => options);
}

/** Maps a scenario to the core: their values are known, their weights are anything, their limit is at least their no deal. */
class Engine {
  readonly #issues: readonly Issue[];
  readonly #game: Game<Choice>;
  readonly #role: Role;
  readonly #parameters: CoreParameters;

  constructor(scenario: Scenario, role: Role, turns: number, parameters: CoreParameters) {
    const me = partyOf(scenario, role);
    const theirs = partyOf(scenario, role === 'seller' ? 'buyer' : 'seller').values;
    const { noDeal } = scenario;
    this.#role = role;
    this.#parameters = parameters;
    this.#issues = me.values.map((options, issue) => ({
      name: String(issue),
      ours: options.map((value) => value * (me.weights[issue] ?? 0)),
      theirs: theirs[issue] ?? [],
    }));
    this.#game = {
      packages: choicesOf(this.#issues),
      noDeal,
      theirTurns: role === 'seller' ? Math.floor(turns / 2) : Math.ceil(turns / 2),
      lastWordOurs: role === (turns % 2 === 0 ? 'buyer' : 'seller'),
      prior: {
        weights: { kind: 'flat', issues: me.values.length },
        limit: (share) => noDeal + (HIGHEST_LIMIT - noDeal) * share,
      },
      agreementWorth: 0,
      breakdown: 0,
    };
  }

  move(moves: Position['moves']): Move {
    const history = moves.map(
      ({ by, options }): Entry => ({
        side: by === this.#role ? 'ours' : 'theirs',
        offer: choiceOf(this.#issues, options),
      }),
    );
    const turn = takeTurn(this.#game, history, this.#parameters);
    return turn.kind === 'offer' ? { kind: 'offer', options: turn.offer.options } : turn;
  }
}

/** Hardly anyone insists on more than this share of everything. */
const HIGHEST_LIMIT = 0.8;
