import type { Money } from '../../money.ts';
import { NEGOTIATION_POLICY } from '../../negotiation/policy.ts';
import type { Evidence } from './evidence.ts';
import {
  isGoodResult,
  isLate,
  type JudgedCreator,
  judgedCreators,
  lastDealOf,
  nextPrice,
} from './judged-creators.ts';
import { bonusOf } from './renewal-price.ts';
import { measuredWords } from './yardstick.ts';

/** A creator who beat the goal: a suggestion for the team, never a promise to the creator. */
export interface ThanksDue {
  readonly name: string;
  /** The newest of their deals, with which they are thanked. */
  readonly deal: number;
  /** `6 posts, cost per 1,000 views $8.20, goal $20`. */
  readonly because: string;
  /** Missing where no fee was paid, and where the terms pay for results already. */
  readonly bonus?: { readonly amount: Money; readonly because: string };
}

/** What is due to a creator of a report; undefined on too few posts, without a goal, and where it was not beaten or work was late. */
export function thanksDueTo(creator: number, evidence: Evidence): ThanksDue | undefined {
  const one = judgedCreators(evidence).find((judged) => judged.creator === creator);
  return one && thanksFor(one, evidence);
}

/** The same of a creator who was judged already. */
export function thanksFor(one: JudgedCreator, evidence: Evidence): ThanksDue | undefined {
  const { yardstick, currency, scale } = evidence;
  if (yardstick?.basis !== 'goal' || one.result.times <= 1) return undefined;
  if (!isGoodResult(one, yardstick, 1) || isLate(one)) return undefined;
  const price = nextPrice(one, evidence);
  return {
    name: one.name,
    deal: lastDealOf(one),
    because: measuredWords(one.result, yardstick, currency),
    ...(price ? { bonus: { amount: bonusOf(price, scale), because: BONUS_RULE } } : {}),
  };
}

const BONUS_RULE = `${NEGOTIATION_POLICY.bonusShare * 100}% of what the next deal would be worth`;
