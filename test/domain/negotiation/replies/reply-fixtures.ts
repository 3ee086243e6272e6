import type { Deliverable } from '../../../../src/domain/deliverables.ts';
import { proposeCounter } from '../../../../src/domain/negotiation/counter-offer.ts';
import type { ReplyInput } from '../../../../src/domain/negotiation/replies/desk.ts';
import type { ReplyPlan } from '../../../../src/domain/negotiation/replies/plan.ts';
import type { ReplySituation, Stance } from '../../../../src/domain/negotiation/replies/reply.ts';
import {
  planFor,
  type ReplyPlans,
  replyPlans,
} from '../../../../src/domain/negotiation/replies/reply-plans.ts';
import type { CounterInput } from '../../../../src/domain/negotiation/situation.ts';
import type { CounterProposal, Round } from '../../../../src/domain/negotiation/types.ts';
import { type Terms, termsSchema } from '../../../../src/domain/terms.ts';
import { counterInput, deal, usd } from '../negotiation-fixtures.ts';

/** What the brand asked for when the deal was opened: two Reels and a Story set, to be out by the end of January. */
export const WANTED: readonly Deliverable[] = published('2027-01-11', '2027-01-24');

/** The same work with its first and last day of publication. */
export function published(from: string, until: string): Deliverable[] {
  return deal(usd(1)).deliverables.map((line) => ({
    ...line,
    publishFrom: Temporal.PlainDate.from(from),
    publishUntil: Temporal.PlainDate.from(until),
  }));
}

/** Rounds in the order they were made. */
export function talks(...offers: readonly (readonly [side: Round['side'], terms: Terms])[]): Round[] {
  return offers.map(([side, terms], index) => ({ round: index + 1, side, terms }));
}

export const theirs = (fee: number, change: Record<string, unknown> = {}) =>
  ['theirs', deal(usd(fee), change)] as const;
export const ours = (fee: number, change: Record<string, unknown> = {}) =>
  ['ours', deal(usd(fee), change)] as const;

/** Product worth so much for one Reel. */
export const gift = (side: Round['side'], worth: number) =>
  [
    side,
    termsSchema.parse({
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
      priceModel: { kind: 'barter', product: 'Glow kit', retailValue: usd(worth) },
      fee: usd(0),
    }),
  ] as const;

export function replyInput(
  rounds: readonly Round[],
  change: Partial<CounterInput> = {},
  facts: Partial<Pick<ReplyInput, 'wanted' | 'lastDay'>> = {},
): ReplyInput {
  return { ...counterInput(rounds, change), wanted: WANTED, ...facts };
}

export function proposalOn(input: ReplyInput): CounterProposal {
  const proposal = proposeCounter(input);
  if (!proposal.ok) throw new Error(`no proposal: ${JSON.stringify(proposal.refusal)}`);
  return proposal.value;
}

/** The three ways to answer, where a test expects them. */
export function plansFor(situation: ReplySituation, input: ReplyInput): ReplyPlans {
  const plans = replyPlans(situation, proposalOn(input), input);
  if (!plans.ok) throw new Error(`no plans: ${JSON.stringify(plans.refusal)}`);
  return plans.value;
}

export function planned(plans: ReplyPlans, stance: Stance): ReplyPlan {
  const plan = planFor(plans, stance);
  if (!plan.ok) throw new Error(`no ${stance}: ${JSON.stringify(plan.refusal)}`);
  return plan.value;
}

/** Why a stance is absent. */
export function whyNot(plans: ReplyPlans, stance: Stance): string {
  const plan = planFor(plans, stance);
  if (plan.ok) throw new Error(`${stance} is possible`);
  return plan.refusal.kind === 'nothing-to-do' ? plan.refusal.why : plan.refusal.kind;
}
