import { type Money, majorUnits } from '../money.ts';

/**
 * Whether a text holds one of the amounts in any formatting: 1950, 1,950, 1.950, 1 950, 1,950.00, 1.95k. Used to keep
 * walk-away, target, opening, ceiling and budget out of what a creator may read; a budget that is overspent counts like one that is left.
 */
export function mentionsAny(text: string, secrets: readonly Money[]): boolean {
  const numbers = numbersIn(text);
  return secrets.some((secret) => {
    const major = Math.abs(majorUnits(secret));
    const forms = [major, Math.abs(secret.amount), Math.round(major)];
    return forms.some((form) => form !== 0 && numbers.some((number) => Math.abs(number - form) < 1e-6));
  });
}

const NUMBER = /\d(?:[\d.,'’_\u00a0\u202f ]*\d)?(?:\s?[kKmM]\b)?/gu;

/** Every reading of every number in a text: separators as thousands or as a decimal point. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(NUMBER)].flatMap(([match]) => readings(match));
}

function readings(match: string): number[] {
  const unit = /[kK]$/u.test(match) ? 1_000 : /[mM]$/u.test(match) ? 1_000_000 : 1;
  const digits = match.replace(/[^\d.,]/gu, '');
  const whole = Number(digits.replace(/[.,]/gu, ''));
  const decimal = Number(digits.replace(/[.,](?=.*[.,])/gu, '').replace(',', '.'));
  const parts = match.split(/[^\d]+/u).map(Number);
  return [whole * unit, decimal * unit, ...parts.filter((part) => Number.isFinite(part))];
}
