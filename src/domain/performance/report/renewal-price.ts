import { type Money, minorDigits, money } from '../../money.ts';
import { NEGOTIATION_POLICY } from '../../negotiation/policy.ts';
import { priceStep, roundToStep } from '../../rounding.ts';

/** A price moves with the results, but by no more than this: one campaign's results lie partly in chance. An own choice. */
export const MOST_MOVE = 0.15;

export interface RenewalPrice {
  readonly price: Money;
  /** In percent of what was agreed, before rounding. */
  readonly movePercent: number;
}

/**
 * What to offer for the same work again: the mean agreed fee of a deal, moved by how many times as good as the goal the results were, rounded to
 * the step in which prices move. `scale` is the power of ten by which the currency's figures exceed US dollars'. Undefined where no fee was paid.
 */
export function renewalPrice(
  fees: Money,
  deals: number,
  times: number,
  scale: number,
): RenewalPrice | undefined {
  if (deals <= 0 || fees.amount <= 0) return undefined;
  const factor = Math.min(1 + MOST_MOVE, Math.max(1 - MOST_MOVE, times));
  const wanted = (fees.amount / deals) * factor;
  return {
    price: rounded(wanted, fees.currency, scale),
    movePercent: Math.round((factor - 1) * 100),
  };
}

/** A bonus for results beyond the goal: the share of the price that the engine counts a bonus as. */
export function bonusOf({ price }: RenewalPrice, scale: number): Money {
  return rounded(price.amount * NEGOTIATION_POLICY.bonusShare, price.currency, scale);
}

function rounded(amount: number, currency: string, scale: number): Money {
  const minorPerMajor = 10 ** minorDigits(currency);
  const step = priceStep(amount, NEGOTIATION_POLICY.priceSteps, { scale, minorPerMajor, closing: false });
  return money(Math.max(step, roundToStep(amount, step, 'half-up')), currency);
}
