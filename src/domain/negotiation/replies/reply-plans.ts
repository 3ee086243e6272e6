import { ok, type Refusal, type Result } from '../../refusal.ts';
import type { CounterProposal } from '../types.ts';
import { acceptWithConditions } from './accept-with-conditions.ts';
import { avoidIn } from './avoid.ts';
import { type Desk, layOut, type ReplyInput } from './desk.ts';
import { holdFirm } from './hold-firm.ts';
import { leverOf } from './levers-at-issue.ts';
import { type Decided, planOf, type ReplyPlan } from './plan.ts';
import { REPLY_STANCES, type ReplySituation, type Stance } from './reply.ts';
import { trade } from './trade.ts';

/** A stance that is possible, or why it is not. */
export type StanceOption =
  | { readonly stance: Stance; readonly plan: ReplyPlan }
  | { readonly stance: Stance; readonly absent: Refusal };

export interface ReplyPlans {
  readonly situation: ReplySituation;
  /** Always all three, in the order hold firm, trade, accept with conditions. */
  readonly options: readonly StanceOption[];
  /** What not to say, whichever is chosen. Internal. */
  readonly avoid: readonly string[];
  /** One of the possible ones, and why; missing when none is possible. Internal. */
  readonly recommended?: { readonly stance: Stance; readonly because: string };
}

const PLANNERS: Record<Stance, (situation: ReplySituation, desk: Desk) => Result<Decided>> = {
  'hold-firm': holdFirm,
  trade,
  'accept-with-conditions': acceptWithConditions,
};

/**
 * The three ways to answer a situation, each with exact terms within walk-away, budget and the allowed levers, and priced by
 * the engine's own proposal. Deterministic. Refuses, like the engine, a deal without an ask and figures it cannot price; a
 * stance that cannot be taken is in the answer with its reason.
 */
export function replyPlans(
  situation: ReplySituation,
  proposal: CounterProposal,
  input: ReplyInput,
): Result<ReplyPlans> {
  const desk = layOut(proposal, input);
  if (!desk.ok) return desk;
  const options = REPLY_STANCES.map((stance): StanceOption => {
    const decided = PLANNERS[stance](situation, desk.value);
    return decided.ok
      ? { stance, plan: planOf(situation, stance, desk.value, decided.value) }
      : { stance, absent: decided.refusal };
  });
  const recommended = recommend(situation, desk.value, options);
  return ok({ situation, options, avoid: avoidIn(situation), ...(recommended ? { recommended } : {}) });
}

/** The plan of a stance, or why there is none. */
export function planFor(plans: ReplyPlans, stance: Stance): Result<ReplyPlan> {
  const option = plans.options.find((each) => each.stance === stance);
  if (option && 'plan' in option) return ok(option.plan);
  return {
    ok: false,
    refusal: option?.absent ?? { kind: 'nothing-to-do', why: 'This reply is not possible here.' },
  };
}

interface Preference {
  readonly order: readonly Stance[];
  readonly because: string;
}

function recommend(
  situation: ReplySituation,
  desk: Desk,
  options: readonly StanceOption[],
): ReplyPlans['recommended'] {
  const { order, because } = preferenceOf(situation, desk);
  const possible = order.filter((stance) => options.some((each) => each.stance === stance && 'plan' in each));
  const stance = possible[0];
  if (!stance) return undefined;
  const first = stance === order[0];
  return {
    stance,
    because: first ? because : `The first choice is not possible here; this is the next best.`,
  };
}

/** Give what they showed they care about and take something for it; stay only where they have not moved themselves. */
function preferenceOf(situation: ReplySituation, { proposal }: Desk): Preference {
  const { action, opponent } = proposal;
  if (action === 'accept') {
    return {
      order: ['accept-with-conditions', 'trade', 'hold-firm'],
      because: 'The engine would accept their ask, so say yes and pin down what it includes.',
    };
  }
  if (action === 'decline') {
    return {
      order: ['hold-firm', 'accept-with-conditions', 'trade'],
      because: 'Their ask is out of reach, so our last offer is what we can leave on the table.',
    };
  }
  if (situation === 'stalled-deal') {
    return {
      order: ['trade', 'hold-firm', 'accept-with-conditions'],
      because: 'A new choice of the same worth gives them a reason to answer, and costs nothing.',
    };
  }
  if (action === 'final-offer' && leverOf(situation)) {
    return {
      order: ['accept-with-conditions', 'trade', 'hold-firm'],
      because: 'It is the last round: their wish at our price closes fastest.',
    };
  }
  const still = action === 'hold' && opponent.style !== 'firm' && situation === 'rate-counter';
  if (still) {
    return {
      order: ['hold-firm', 'trade', 'accept-with-conditions'],
      because: 'We moved last and they have not, so it is their turn on the price.',
    };
  }
  return {
    order: ['trade', 'accept-with-conditions', 'hold-firm'],
    because:
      opponent.style === 'firm'
        ? 'They do not move on the price, and a lever costs less than money.'
        : 'It gives them what they care about and gets us something of like worth.',
  };
}
