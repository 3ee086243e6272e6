import { mostCash } from '../../commitment.ts';
import type { Deliverable } from '../../deliverables.ts';
import { compare, formatMoney, type Money, min, money, multiply } from '../../money.ts';
import { expectedCost } from '../../pricing/price-models.ts';
import { ok, type Refused, type Result, refuse } from '../../refusal.ts';
import { priceStep, roundToStep } from '../../rounding.ts';
import { type Terms, termsSchema } from '../../terms.ts';
import { coversNoMore, workIndex } from '../levers.ts';
import { repriced } from '../reprice.ts';
import { type CounterInput, type Situation, situationOf } from '../situation.ts';
import type { CounterProposal } from '../types.ts';
import { type Exchange, exchangeOf } from './situations.ts';

/** What reply plans are made from: the engine's own input, and two facts of the deal besides. */
export interface ReplyInput extends CounterInput {
  /** The work the brand asked for when the deal was opened. */
  readonly wanted: readonly Deliverable[];
  /** The campaign's last day: nothing is published after it. */
  readonly lastDay?: Temporal.PlainDate;
}

/** A deal laid out for a reply: the engine's view of it, its proposal, and who said what last. */
export interface Desk extends Exchange {
  readonly input: ReplyInput;
  readonly proposal: CounterProposal;
  readonly engine: Situation;
}

/** Terms that the deal can bear, and what they are expected to cost. */
export interface Bearable {
  readonly terms: Terms;
  readonly cost: Money;
}

/** Refuses like the engine: without an ask, in mixed currencies, and figures that no price can be computed from. */
export function layOut(proposal: CounterProposal, input: ReplyInput): Result<Desk> {
  const engine = situationOf(input);
  if (!engine.ok) return engine;
  const exchange = exchangeOf(input.rounds);
  if (!exchange) return absent('Log what the creator asks for first.');
  return ok({ ...exchange, input, proposal, engine: engine.value });
}

/** Why a stance is not possible, in a sentence. */
export function absent(why: string): Refused {
  return refuse({ kind: 'nothing-to-do', why });
}

/**
 * The most these terms may cost: the engine's walk-away for the work of their ask, in proportion for more of it, and never
 * over the deal's own walk-away, the budget left or the value of the work.
 */
export function reachFor(terms: Terms, { engine, input }: Desk): Money {
  const { walkAway, remainingBudget, expectedValue } = input;
  const most = [remainingBudget, ...(expectedValue ? [expectedValue] : [])].reduce(min, walkAway);
  const work = workIndex(terms, engine.values);
  return work > 1 ? min(most, multiply(engine.walkAway, work, 'down')) : engine.walkAway;
}

/** What an offer that was made is expected to cost; undefined when that cannot be computed. */
export function costOf(terms: Terms, { engine }: Desk): Money | undefined {
  const cost = expectedCost(terms, engine.assumptions);
  return cost.ok ? cost.value.cost : undefined;
}

/**
 * What the engine's counter costs when it is for other work: its price times the worth of that work against the counter's
 * (work beyond it at the bundle's value), on a price step. Never under what we have offered for that work or less of it, never
 * over what they ask for it or more, and for work that our last offer covers never over that offer or the counter, whichever
 * is more, unless the reply is to pay for that work. Undefined when the engine declines.
 */
export function costFor(terms: Terms, desk: Desk, payForOurs = false): Money | undefined {
  const { engine } = desk;
  const anchor = anchorOf(desk);
  if (!anchor) return undefined;
  const { price, work } = anchor;
  const base = workIndex(work, engine.values);
  const more = base > 0 ? workIndex(terms, engine.values) / base - 1 : 0;
  const factor = 1 + (more > 0 ? more * engine.values.policy.extraVolumeValue : more);
  const reach = reachFor(terms, desk).amount;
  const amount = Math.abs(more) < 0.001 ? price.amount : stepped(price.amount * factor, reach, desk);
  const most = Math.min(
    coversNoMore(terms, desk.asked) ? engine.ask.amount : Number.POSITIVE_INFINITY,
    (payForOurs ? undefined : coveredByOurs(terms, desk)) ?? Number.POSITIVE_INFINITY,
  );
  return money(Math.max(leastFor(terms, desk), Math.min(amount, most)), engine.currency);
}

/**
 * What other work is priced from: the counter. A counter for less work is dearer by the piece, because it leads where a lower
 * price would sound too low; once we have made an offer, that offer stands for it.
 */
function anchorOf(desk: Desk): { price: Money; work: Terms } | undefined {
  const { proposal, ours } = desk;
  const { action, price, terms } = proposal;
  if (!price || !terms) return undefined;
  const offered = action === 'smaller-scope' && ours ? costOf(ours, desk) : undefined;
  return ours && offered && offered.amount > 0 ? { price: offered, work: ours } : { price, work: terms };
}

/** We do not bid against ourselves: what our last offer has covered is worth that offer, or the counter to theirs. */
function coveredByOurs(terms: Terms, desk: Desk): number | undefined {
  const { ours, proposal } = desk;
  if (!ours || !coversNoMore(terms, ours)) return undefined;
  return Math.max(costOf(ours, desk)?.amount ?? 0, proposal.price?.amount ?? 0);
}

/** On a step of the price, and not over the walk-away by rounding alone. */
function stepped(amount: number, most: number, { engine, proposal }: Desk): number {
  const { scale, minorPerMajor, policy } = engine.game;
  const closing = proposal.action === 'final-offer';
  const step = priceStep(amount, policy.priceSteps, { scale, minorPerMajor, closing });
  const near = roundToStep(amount, step, 'half-up');
  const rounded = near > most && amount <= most ? roundToStep(most, step, 'down') : near;
  return rounded > 0 ? rounded : Math.floor(amount);
}

function leastFor(terms: Terms, desk: Desk): number {
  return desk.input.rounds
    .filter(({ side, terms: offered }) => side === 'ours' && coversNoMore(offered, terms))
    .reduce((least, { terms: offered }) => Math.max(least, costOf(offered, desk)?.amount ?? 0), 0);
}

/** Terms at a cost, if walk-away and budget bear them and they are valid; otherwise why not. */
export function bearable(terms: Terms, cost: Money | undefined, desk: Desk): Result<Bearable> {
  const { engine, input } = desk;
  if (!cost) return absent('The engine advises to decline, so there is no price to offer this at.');
  const priced = repriced(terms, cost, engine.assumptions);
  if (!priced.ok) return priced;
  const valid = termsSchema.safeEncode(priced.value);
  const flat = ['per_post', 'per_campaign', 'hybrid'].includes(priced.value.priceModel.kind);
  if (!valid.success || (flat && priced.value.fee.amount <= 0)) {
    return absent('This would leave no valid terms: nothing could be paid for the work.');
  }
  const real = costOf(priced.value, desk);
  if (!real || compare(real, reachFor(priced.value, desk)) > 0) {
    return absent(`It would cost ${formatMoney(real ?? cost)}, more than this deal may cost.`);
  }
  const cash = mostCash(priced.value);
  if (!cash.ok) return absent('Its price has no cap, so no budget can hold it. Agree on a cap first.');
  if (compare(cash.value, input.remainingBudget) > 0) {
    return absent(`It could cost ${formatMoney(cash.value)}, more than the budget that is left.`);
  }
  return ok({ terms: priced.value, cost: real });
}
