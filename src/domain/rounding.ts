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
