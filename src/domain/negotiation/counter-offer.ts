import { type Money, money } from '../money.ts';
import { askPosition } from '../pricing/ask-position.ts';
import { invalid, ok, type Result } from '../refusal.ts';
import type { Terms } from '../terms.ts';
import { acceptBy } from './accept-rules.ts';
import { type AnswerTo, ladderOf } from './ladder.ts';
import { finalStep, type NextStep, nextStep } from './next-step.ts';
import { viewOf } from './opponent-view.ts';
import { buildPackages, packagesWorth } from './packages.ts';
import {
  acceptReason,
  declineReason,
  finalReason,
  holdReason,
  keepSecrets,
  limitReasons,
  marketReasons,
  offerReason,
  packageReasons,
  roundingReason,
  scopeReason,
} from './reasons.ts';
import { repriced } from './reprice.ts';
import { leastLeft, smallerScope } from './scope.ts';
import { type CounterInput, type Situation, situationOf } from './situation.ts';
import type { CounterAction, CounterPackage, CounterProposal, Limits, Reason } from './types.ts';
import { limitsOf, walkAwayOf } from './value.ts';

/** What the engine decided before it is dressed as a proposal. */
interface Decision {
  readonly action: CounterAction;
  readonly price?: number;
  readonly terms?: Terms;
  readonly packages?: readonly CounterPackage[];
  readonly reasons: readonly Reason[];
}

/**
 * What to do next in a deal: accept, counter, hold, lead with less work, make the final offer or decline; with the price,
 * full terms, three equal packages, the next steps and the reasons. Pure and deterministic: the same input gives the same
 * answer. Limits, ceiling, budget and what is believed about the creator are internal; public lines never hold them.
 * Refuses `no-offer-yet` without an ask, `currency-mismatch`, and figures no price can be computed from.
 */
export function proposeCounter(input: CounterInput): Result<CounterProposal> {
  const situation = situationOf(input);
  if (!situation.ok) return situation;
  const step = nextStep(situation.value.game);
  if (!step) return invalid('rounds', 'Log what the creator asks for first.');
  return proposal(situation.value, step);
}

function proposal(situation: Situation, step: NextStep): Result<CounterProposal> {
  const { input, currency, ask, game } = situation;
  const limits = limitsOf(step.bounds, currency);
  const decision = decide(situation, step, limits);
  const price = decision.price === undefined ? undefined : money(decision.price, currency);
  const position = askPosition(ask, input.range);
  const packages = decision.packages ?? [];
  return ok({
    action: decision.action,
    ...(price ? { price } : {}),
    ...(decision.terms ? { terms: decision.terms } : {}),
    range: input.range,
    position,
    limits,
    opponent: viewOf(step, currency),
    packages,
    ladder: ladderOf(decision.action, decision.price, step, game, currency, answering(situation, decision)),
    reasons: keepSecrets(
      [
        ...decision.reasons,
        ...limitReasons(limits, { ceiling: input.ceiling, price }),
        ...marketReasons(position, input.range),
        ...packageReasons(decision.packages, input.levers),
      ],
      secretsOf(situation, step),
    ),
  });
}

/** Plays one exchange further: they answer the decision's offer with another ask for the same work. */
function answering(
  { input, asked, assumptions, currency }: Situation,
  { terms, action }: Decision,
): AnswerTo {
  return (ask) => {
    const next = repriced(asked, money(ask, currency), assumptions);
    if (!terms || !next.ok) return undefined;
    const ours = action === 'hold' && input.rounds.at(-1)?.side === 'ours' ? [] : [terms];
    const rounds = [
      ...input.rounds,
      ...ours.map((offer) => ({ round: 0, side: 'ours' as const, terms: offer })),
      { round: 0, side: 'theirs' as const, terms: next.value },
    ];
    const later = situationOf({ ...input, rounds, roundsLeft: input.roundsLeft - ours.length });
    const step = later.ok ? nextStep(later.value.game) : undefined;
    return later.ok && step ? decide(later.value, step, limitsOf(step.bounds, currency)) : undefined;
  };
}

function secretsOf({ input, currency }: Situation, step: NextStep): Money[] {
  const limits = limitsOf(step.bounds, currency);
  const { likelyLimit } = viewOf(step, currency);
  return [
    limits.walkAway,
    limits.target,
    limits.opening,
    input.walkAway,
    input.ceiling,
    input.remainingBudget,
    ...(input.expectedValue ? [input.expectedValue] : []),
    ...(likelyLimit ? [likelyLimit] : []),
  ];
}

function decide(situation: Situation, step: NextStep, limits: Limits): Decision {
  const { game, ask, asked, currency } = situation;
  if (step.track.waiting) return awaiting(situation, step, limits);
  const packages = packagesFor(situation, step, asked, step.price);
  const worth = packagesWorth(packages, money(step.price, currency));
  const rule = acceptBy(step.track, worth.amount, step.bounds, game.roundsLeft);
  if (rule) return accepting(situation, rule);
  const why = declineWhy(situation, step);
  if (why) return { action: 'decline', reasons: [declineReason(why, ask, limits)] };
  if (game.roundsLeft === 1) return closing(situation, step);
  const scope = leadWithLess(situation, step);
  if (scope) return scope;
  if (step.planned.kind === 'hold') return holding(situation, step, packages);
  const reasons = offerReasons(situation, step, limits);
  return priced(situation, { action: 'counter', price: step.price, packages, reasons }, asked);
}

function accepting({ ask, asked }: Situation, rule: Parameters<typeof acceptReason>[1]): Decision {
  return {
    action: 'accept',
    price: ask.amount,
    terms: withoutNote(asked),
    reasons: [acceptReason(ask, rule)],
  };
}

/** Our own offer is not answered yet: nothing moves, unless their standing ask is no more than what we offered. */
function awaiting(situation: Situation, step: NextStep, limits: Limits): Decision {
  const { game, ask, input, currency } = situation;
  const { cost = 0, price: offered = cost } = game.moves.at(-1) ?? {};
  const { lastOffer } = step.track;
  if (lastOffer !== undefined && ask.amount <= Math.min(lastOffer, game.walkAway)) {
    return accepting(situation, 'as good as our next offer');
  }
  if (cost > game.walkAway || offered > walkAwayOf(input).amount) {
    return { action: 'decline', reasons: [declineReason('over', ask, limits)] };
  }
  const work = input.rounds.at(-1)?.terms ?? situation.asked;
  const packages = packagesFor(situation, step, work, offered);
  const reasons = [holdReason(money(offered, currency), 'waiting')];
  return priced(situation, { action: 'hold', price: offered, packages, reasons }, work);
}

function declineWhy(
  { game, asked, input, values }: Situation,
  { track, price }: NextStep,
): Parameters<typeof declineReason>[0] | undefined {
  const { ask, lastOffer } = track;
  if (game.walkAway <= 0) return 'no money';
  if (lastOffer !== undefined && lastOffer > game.walkAway) return 'over';
  if (game.roundsLeft <= 0) return 'deadline';
  const beyond = lastOffer === undefined && ask > game.policy.declineBeyond * game.walkAway;
  if (beyond && ask * leastLeft(asked, input.levers, values) > game.walkAway) return 'too far';
  return price <= 0 ? 'no money' : undefined;
}

function holding(situation: Situation, step: NextStep, packages: readonly CounterPackage[]): Decision {
  const theirTurn = step.track.unanswered > 0 && step.track.theirMove === 0;
  const reasons = [holdReason(money(step.price, situation.currency), theirTurn ? 'their turn' : 'at target')];
  return priced(situation, { action: 'hold', price: step.price, packages, reasons }, situation.asked);
}

function closing(situation: Situation, step: NextStep): Decision {
  const final = finalStep(step, situation.game);
  const price = money(final.cost, situation.currency);
  const reasons = [finalReason(price, final.midpoint, final.probability), roundingReason(price)];
  const packages = packagesFor(situation, step, situation.asked, final.cost);
  return priced(situation, { action: 'final-offer', price: final.cost, packages, reasons }, situation.asked);
}

/**
 * When the midpoint would be too low to be decent, less work leads instead of a lower price: our price buys the share of the
 * work that it would buy at the price in the middle of the two sides.
 */
function leadWithLess(situation: Situation, step: NextStep): Decision | undefined {
  const { asked, input, values, game, currency } = situation;
  const { track, planned, price } = step;
  if (planned.kind !== 'opening' || !planned.tooLowForDecency || track.ask <= game.fair.typical)
    return undefined;
  const share = { wanted: price / ((price + track.ask) / 2), least: price / game.walkAway };
  const scope = smallerScope(asked, share, input.levers, values);
  if (!scope) return undefined;
  const named = money(price, currency);
  const packages = packagesFor(situation, step, scope.terms, price);
  const reasons = [scopeReason(named, scope.words), roundingReason(named)];
  return priced(situation, { action: 'smaller-scope', price, packages, reasons }, scope.terms);
}

function offerReasons(situation: Situation, { planned, price, track }: NextStep, limits: Limits): Reason[] {
  const { currency, ask } = situation;
  const named = money(price, currency);
  const previous = track.lastOffer === undefined ? undefined : money(track.lastOffer, currency);
  return [offerReason(planned, named, { ask, target: limits.target, previous }), roundingReason(named)];
}

function priced(situation: Situation, decision: Decision, work: Terms): Decision {
  const terms = repriced(work, money(decision.price ?? 0, situation.currency), situation.assumptions);
  return terms.ok ? { ...decision, terms: terms.value } : decision;
}

function packagesFor(situation: Situation, step: NextStep, work: Terms, price: number): CounterPackage[] {
  const { currency, walkAway, input, values, assumptions } = situation;
  if (price <= 0 || price > walkAway.amount) return [];
  const counter = repriced(work, money(price, currency), assumptions);
  if (!counter.ok) return [];
  return buildPackages({
    counter: counter.value,
    price: money(price, currency),
    walkAway,
    remainingBudget: input.remainingBudget,
    levers: input.levers,
    values,
    assumptions,
    likings: step.posterior.weights.slice(1),
    secrets: secretsOf(situation, step),
  });
}

function withoutNote(terms: Terms): Terms {
  const { note: _note, ...rest } = terms;
  return rest;
}
