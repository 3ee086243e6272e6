/** Every rounding has a name; nothing rounds by default. Inputs are in minor units or plain numbers. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/** Rounds to so many significant digits, halves away from zero: 1,327.44 with 3 is 1,330. For estimates only. */
export function roundSignificant(value: number, digits: number): number {
  if (value === 0) return 0;
  return Number(value.toPrecision(digits));
}

/** Rounds to a whole number in the named way; `half-up` rounds halves away from zero. */
export function roundWhole(value: number, how: Rounding): number {
  const result = ROUNDINGS[how](value);
  return result === 0 ? 0 : result;
}

const ROUNDINGS: Record<Rounding, (value: number) => number> = {
  'half-up': (value) => Math.sign(value) * Math.floor(Math.abs(value) + 0.5),
  'half-even': (value) => {
    const floor = Math.floor(value);
    const rest = value - floor;
    if (rest !== 0.5) return Math.round(value);
    return floor % 2 === 0 ? floor : floor + 1;
  },
  down: (value) => Math.trunc(value),
  up: (value) => Math.sign(value) * Math.ceil(Math.abs(value)),
};

/** Prices below `below` move in steps of `step`, closing prices in steps of `closing`; figures on the scale of US dollars. */
export interface PriceStep {
  readonly below: number;
  readonly step: number;
  readonly closing: number;
}

/**
 * The step a price moves in, in minor units. `scale` is the power of ten by which the currency's figures exceed US dollars'
 * (10,000 for UZS), so that 1,950,000 UZS is rounded like 195 USD.
 */
export function priceStep(
  amount: number,
  steps: readonly PriceStep[],
  { scale, minorPerMajor, closing }: { scale: number; minorPerMajor: number; closing: boolean },
): number {
  const unit = scale * minorPerMajor;
  const row = steps.find(({ below }) => amount / unit < below) ?? steps.at(-1);
  return Math.max(1, Math.round((row ? (closing ? row.closing : row.step) : 1) * unit));
}

/** Rounds a whole amount to a multiple of a step in the named way. */
export function roundToStep(amount: number, step: number, how: Rounding): number {
  return roundWhole(amount / step, how) * step;
}
