import { compare, MOST_MINOR_UNITS, type Money, minorDigits, money, multiply } from '../money.ts';
import { type CostAssumptions, DEFAULT_COST_ASSUMPTIONS, expectedCost } from '../pricing/price-models.ts';
import type { AddOnRate, FairRange } from '../pricing/types.ts';
import { invalid, ok, type Result, refuse } from '../refusal.ts';
import type { Terms } from '../terms.ts';
import { coversNoMore, type LeverChange, type LeverValues, reliefOf, sameWork, workIndex } from './levers.ts';
import type { Game } from './next-step.ts';
import { NEGOTIATION_POLICY, type NegotiationPolicy } from './policy.ts';
import type { Move } from './track.ts';
import type { LeverPolicy, Round } from './types.ts';
import { walkAwayOf } from './value.ts';

export interface CounterInput {
  /** The history, oldest first. */
  readonly rounds: readonly Round[];
  /** Fair range of the work of the creator's last ask. */
  readonly range: FairRange;
  /** Above this a deal needs a budget approver. */
  readonly ceiling: Money;
  readonly walkAway: Money;
  readonly remainingBudget: Money;
  /** Offers we can still make, this one included. */
  readonly roundsLeft: number;
  readonly levers: LeverPolicy;
  readonly addOns: readonly AddOnRate[];
  /** What the work is worth to the brand, when that is known. */
  readonly expectedValue?: Money | undefined;
  /** For price models that depend on results; the default assumptions otherwise. */
  readonly assumptions?: CostAssumptions | undefined;
  readonly policy?: NegotiationPolicy | undefined;
  /** How a refusal names the deal, `D-12`. */
  readonly reference?: string | undefined;
}

/** A deal as the engine sees it: the numbers for the core and the terms to build an answer from. */
export interface Situation {
  readonly input: CounterInput;
  readonly currency: string;
  readonly asked: Terms;
  readonly ask: Money;
  readonly walkAway: Money;
  readonly game: Game;
  readonly values: LeverValues;
  readonly assumptions: CostAssumptions;
  /** Levers they have cut back in their asks. */
  readonly interests: readonly LeverChange['lever'][];
}

/**
 * Maps a deal to the core: every round becomes its expected cost, and asks for other work are marked as not comparable.
 * Refuses `no-offer-yet` without an ask, `currency-mismatch`, and figures that no price can be computed from.
 */
export function situationOf(input: CounterInput): Result<Situation> {
  const policy = input.policy ?? NEGOTIATION_POLICY;
  const assumptions = input.assumptions ?? DEFAULT_COST_ASSUMPTIONS;
  const asked = input.rounds.findLast((round) => round.side === 'theirs')?.terms;
  if (!asked) return refuse({ kind: 'no-offer-yet', reference: input.reference ?? 'this deal' });
  const problem = problemOf(input);
  if (problem) return problem;
  const currency = input.range.typical.currency;
  const costs: Money[] = [];
  for (const { terms } of input.rounds) {
    const cost = expectedCost(terms, assumptions);
    if (!cost.ok) return cost;
    const { amount } = cost.value.cost;
    if (amount < 0 || amount > MOST_MINOR_UNITS)
      return invalid('fee', 'Enter a fee of zero or more, in a size that can be paid.');
    costs.push(cost.value.cost);
  }
  const values = { reference: asked, shares: sharesOf(asked, input.range), addOns: input.addOns, policy };
  const walkAway = forTheWork(walkAwayOf(input), input.rounds, values);
  const ask = costs[input.rounds.findLastIndex((round) => round.side === 'theirs')] ?? money(0, currency);
  const minorPerMajor = 10 ** minorDigits(currency);
  return ok({
    input,
    currency,
    asked,
    ask,
    walkAway,
    assumptions,
    interests: interestsOf(input.rounds),
    values,
    game: {
      moves: movesOf(input.rounds, costs, values),
      fair: { low: input.range.low.amount, typical: input.range.typical.amount },
      walkAway: walkAway.amount,
      value: input.expectedValue ? Math.max(input.expectedValue.amount, walkAway.amount) : walkAway.amount,
      roundsLeft: input.roundsLeft,
      scale: input.range.scale ?? scaleBySize(input.range.typical.amount / minorPerMajor),
      minorPerMajor,
      policy,
    },
  });
}

/**
 * The walk-away is for the work first asked for: less work is worth less to us, in proportion. More work does not raise it, for
 * nobody has agreed to spend more.
 */
function forTheWork(walkAway: Money, rounds: readonly Round[], values: LeverValues): Money {
  const first = rounds.find(({ side }) => side === 'theirs')?.terms;
  const share = first ? 1 / workIndex(first, values) : 1;
  return Number.isFinite(share) && share < 1 ? multiply(walkAway, share, 'down') : walkAway;
}

/**
 * Rounds as the core sees them. An offer of ours binds us at its own price for this work or what is worth no more, and in
 * proportion for more. A change of theirs in work or rights is a choice of what matters to them over what stood before.
 */
function movesOf(rounds: readonly Round[], costs: readonly Money[], values: LeverValues): Move[] {
  const asked = values.reference;
  return rounds.map(({ side, terms }, index) => {
    const price = costs[index]?.amount ?? 0;
    const work = workIndex(terms, values);
    const asNamed = work <= 0 || (side === 'ours' && (work <= 1 || coversNoMore(terms, asked)));
    const cost = asNamed || sameWork(terms, asked) ? price : Math.floor(price / work);
    const relief = reliefMoney(terms, price, values);
    const before = rounds.slice(0, index).findLast((round) => round.side === side)?.terms;
    const chosen = side === 'theirs' && before !== undefined && !sameWork(before, terms);
    return {
      side,
      cost,
      comparable: side === 'ours' || sameWork(terms, asked),
      price,
      relief,
      ...(chosen ? { insteadOf: [reliefMoney(before, price, values)] } : {}),
    };
  });
}

function reliefMoney(terms: Terms, price: number, values: LeverValues): readonly number[] {
  return reliefOf(terms, values).map((share) => share * price);
}

function problemOf(input: CounterInput): Result<never> | undefined {
  const expected = input.range.typical.currency;
  const given = [
    ...input.rounds.map((round) => round.terms.fee),
    input.range.low,
    input.range.high,
    input.ceiling,
    input.walkAway,
    input.remainingBudget,
    ...(input.expectedValue ? [input.expectedValue] : []),
  ].find((amount) => amount.currency !== expected);
  if (given) return refuse({ kind: 'currency-mismatch', expected, given: given.currency });
  if (!Number.isInteger(input.roundsLeft))
    return invalid('roundsLeft', 'Enter the rounds that are left as a whole number.');
  const { low, typical, high } = input.range;
  if (low.amount < 0 || compare(low, typical) > 0 || compare(typical, high) > 0) {
    return invalid('range', 'The fair range has to run from low over typical to high, none below zero.');
  }
  if (typical.amount === 0) {
    return invalid(
      'range',
      'There is no fair price to compare the ask with. Add a rate for this work first.',
    );
  }
  return undefined;
}

/** Without a dated rate the size of the figures says it: prices of one piece of work rarely pass 100,000 dollars. */
function scaleBySize(typical: number): number {
  return typical < 100_000 ? 1 : 10 ** (Math.floor(Math.log10(typical)) - 4);
}

/** Shares of the lines in the price of the work, from the range where it matches the terms, else by pieces. */
function sharesOf(terms: Terms, range: FairRange): number[] {
  const weights =
    range.lines?.length === terms.deliverables.length
      ? range.lines.map((line) => Math.max(0, line.amount))
      : terms.deliverables.map((line) => line.quantity);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/** Levers that an ask of theirs cut back compared with the round before: what they care about, as they showed it. */
function interestsOf(rounds: readonly Round[]): LeverChange['lever'][] {
  const interests = new Set<LeverChange['lever']>();
  for (const [index, { side, terms }] of rounds.entries()) {
    const before = rounds[index - 1]?.terms;
    if (side !== 'theirs' || !before) continue;
    if (
      !coversNoMore(
        { ...before, deliverables: [], exclusivity: undefined, revisions: 0 },
        { ...terms, revisions: 0 },
      )
    ) {
      interests.add('usage');
    }
    if ((before.exclusivity?.days ?? 0) > (terms.exclusivity?.days ?? 0)) interests.add('exclusivity');
    if (pieces(before) > pieces(terms) || before.revisions > terms.revisions) interests.add('deliverables');
  }
  return [...interests];
}

function pieces({ deliverables }: Terms): number {
  return deliverables.reduce((sum, line) => sum + line.quantity, 0);
}
