import type { Money } from '../../money.ts';
import type { Terms } from '../../terms.ts';
import { EVIDENCE, type Evidence } from '../evidence.ts';
import type { Reason } from '../types.ts';
import { avoidWith } from './avoid.ts';
import type { Bearable, Desk } from './desk.ts';
import { publicLine } from './points.ts';
import type { Point, PublicReply, ReplySituation, Stance } from './reply.ts';

/** One way to answer: what a creator may be told, the exact terms, and what is for the team alone. */
export interface ReplyPlan {
  /** The only part that a text for a creator is made from, together with the terms. */
  readonly reply: PublicReply;
  /** What is proposed and approved, to the last lever; without notes. */
  readonly terms: Terms;
  /** Expected cost of the terms. Internal. */
  readonly cost: Money;
  /** What not to say with this stance, for the person who edits the words. Internal. */
  readonly avoid: string;
  /** Why these terms. Internal. */
  readonly reasons: readonly Reason[];
}

/** What a stance decided, before it is dressed as a plan. */
export interface Decided {
  readonly bearable: Bearable;
  readonly yes: readonly Point[];
  readonly inReturn: readonly Point[];
  /** Why, in a sentence for the team. */
  readonly because: string;
  readonly evidence?: Evidence;
}

export function planOf(
  situation: ReplySituation,
  stance: Stance,
  desk: Desk,
  { bearable, yes, inReturn, because, evidence = EVIDENCE.engine }: Decided,
): ReplyPlan {
  const { terms, cost } = bearable;
  const secrets = secretsOf(desk);
  const lines = (points: readonly Point[]) => points.map((point) => publicLine(point, terms, secrets));
  return {
    reply: {
      situation,
      stance,
      yes: [...yes],
      inReturn: [...inReturn],
      lines: { yes: lines(yes), inReturn: lines(inReturn) },
    },
    terms,
    cost,
    avoid: avoidWith(stance),
    reasons: [{ rule: stance, sentence: because, audience: 'internal', ...evidence }],
  };
}

/** Every amount that must not stand in a line for the creator. */
function secretsOf({ proposal, input, engine }: Desk): Money[] {
  const { limits, opponent } = proposal;
  return [
    limits.walkAway,
    limits.target,
    limits.opening,
    engine.walkAway,
    input.walkAway,
    input.ceiling,
    input.remainingBudget,
    ...(input.expectedValue ? [input.expectedValue] : []),
    ...(opponent.likelyLimit ? [opponent.likelyLimit] : []),
  ].filter(({ amount }) => amount > 0);
}
