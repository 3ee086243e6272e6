/** The figures of the core's beliefs and planning. Values: `core` of `NEGOTIATION_POLICY`. */
export interface CoreParameters {
  /** Thinkable other sides: with one issue, with several of any weights, and with several of weights that are nearly known. */
  readonly particles: { readonly single: number; readonly several: number; readonly around: number };
  readonly seed: number;
  /** Prior share of each style; they sum to 1. */
  readonly styles: Readonly<Record<'bluffs' | 'paces' | 'mirrors' | 'splits' | 'repeats', number>>;
  /** `paces`: exponents lie log-uniformly between 1 / this and this. */
  readonly widestExponent: number;
  /** `paces`: the first demand lies at most so far below everything. */
  readonly openingDrop: number;
  /** `bluffs`: who never softens, and how much the others do at most. */
  readonly steadfast: number;
  readonly softening: number;
  /** `bluffs`: those whose exponent is above this keep only this share of it one turn before the end. */
  readonly softeningEarly: { readonly above: number; readonly left: number };
  /** `bluffs`: the most that an ask gives up each turn. */
  readonly steepestBluff: number;
  /** `mirrors`: the least and the most of our moves that they return. */
  readonly returned: readonly [least: number, most: number];
  /** How sharply a demand divides refusal from acceptance, in their utility. */
  readonly softness: number;
  /** How surely someone takes what meets their demand: a refusal of that leaves the rest to one. */
  readonly consistency: number;
  /** How far an ask lies from what a style predicts: of those who ask for their demand, and of those who bluff. */
  readonly askSpread: number;
  readonly bluffSpread: number;
  /** How much more than a bluff that fits a sharp prediction counts that comes true. */
  readonly sharpness: number;
  /** The weight of asks that no prediction explains. */
  readonly surprise: number;
  readonly bluffSurprise: number;
  /** `bluffs` seldom ask below what they demand: how sharply that turns unlikely, and what likelihood is left. */
  readonly belowDemand: { readonly spread: number; readonly left: number };
  /** What likelihood is left to the others when they ask below their limit. */
  readonly belowLimit: number;
  /** How sharply people choose the package that is worth more to them, in their utility. */
  readonly choiceSoftness: number;
  /** Beliefs beyond this share of the posterior are left out when planning. */
  readonly believed: number;
  readonly sweeps: number;
}
