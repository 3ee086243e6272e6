import { compare, type Money, multiply } from '../money.ts';
import type { AskPosition, FairRange } from './types.ts';

/** Low and high are read as the tenth and the ninetieth percentile of a log-normal market. */
const Z_OF_RANGE_END = 1.2816;
const FAR_ABOVE = 1.5;

/**
 * Where an ask stands in a fair range: its percentile (an estimate), its distance to the typical price, and a verdict.
 * Ask and range share a currency; mixing currencies is a bug and throws.
 */
export function askPosition(ask: Money, range: Pick<FairRange, 'low' | 'typical' | 'high'>): AskPosition {
  return {
    ask,
    percentile: percentileOf(ask.amount, range.low.amount, range.typical.amount, range.high.amount),
    verdict: verdictOf(ask, range),
    distancePercent: range.typical.amount > 0 ? Math.round((ask.amount / range.typical.amount - 1) * 100) : 0,
  };
}

function verdictOf(ask: Money, range: Pick<FairRange, 'low' | 'high'>): AskPosition['verdict'] {
  if (compare(ask, range.low) < 0) return 'below';
  if (compare(ask, range.high) <= 0) return 'fair';
  return compare(ask, multiply(range.high, FAR_ABOVE, 'down')) <= 0 ? 'above' : 'far above';
}

function percentileOf(ask: number, low: number, typical: number, high: number): number {
  if (ask <= 0) return 0;
  if (typical <= 0) return 100;
  const end = ask < typical ? low : high;
  const spread = Math.abs(Math.log(Math.max(end, 1e-9) / typical)) / Z_OF_RANGE_END;
  const distance = Math.log(ask / typical);
  if (distance === 0) return 50;
  if (spread < 1e-9) return distance < 0 ? 0 : 100;
  return Math.round(normalShare(distance / spread) * 100);
}

/** Share of a standard normal distribution below z (Abramowitz and Stegun 26.2.17, error under 1e-7). */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (tail * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  return z >= 0 ? 1 - upper : upper;
}
