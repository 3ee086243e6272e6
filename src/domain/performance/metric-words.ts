import { formatMoney, minorDigits, money } from '../money.ts';
import { roundWhole } from '../rounding.ts';
import type { MetricResult } from './metrics.ts';

/** A metric in words: `4.2%`, `3.1`, `$12.35`, `$0.0042`, or `missing: clicks`. */
export function metricWords(result: MetricResult): string {
  if (!result.known) return `missing: ${result.missing.join(', ')}`;
  if (result.unit === 'money') return unitCost(result.value, result.currency);
  const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  return result.unit === 'percent' ? `${digits.format(result.value)}%` : `${digits.format(result.value)} x`;
}

/**
 * The cost of one thing: rounded half-up to whole minor units from one major unit on, below that with three
 * significant digits, so that a view for a fifth of a cent does not read as free.
 */
export function unitCost(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  if (minor === 0 || minor >= 10 ** digits) return formatMoney(money(roundWhole(minor, 'half-up'), currency));
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    maximumSignificantDigits: 3,
    minimumSignificantDigits: 1,
  }).format(minor / 10 ** digits);
}
