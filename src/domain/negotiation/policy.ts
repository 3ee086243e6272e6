import type { PriceStep } from '../rounding.ts';

/** Every parameter of the engine. Formulas live beside their use; the figures live here. */
export interface NegotiationPolicy {
  /** The day on which the figures were last set. */
  readonly asOf: string;
  /** The target is at most this share of the ask. */
  readonly targetShareOfAsk: number;
  /** The lowest decent opening: shares of the fair low, of the ask and of the target. */
  readonly openingShares: { readonly low: number; readonly ask: number; readonly target: number };
  /** What is left of the way to the target after each of our moves. */
  readonly concessionRatio: number;
  /** Our answer to a move of theirs, in multiples of the plan. */
  readonly answerBounds: { readonly least: number; readonly most: number };
  /** With so many rounds left or fewer, the plan runs one step ahead. */
  readonly hurryWithin: number;
  /** Beyond this multiple of the walk-away we decline, unless less work brings the ask within reach. */
  readonly declineBeyond: number;
  /** A smaller scope takes away at most this share of the work. */
  readonly largestCut: number;
  /** Share of the price that a package may cost more than the counter, to spend for a lever. */
  readonly leverReserve: number;
  /** Packages are equal within this share. */
  readonly packageTolerance: number;
  /** Our value of volume beyond what was asked: the bundle discount of the published rates. */
  readonly extraVolumeValue: number;
  /** Our value of the one included round of changes, percent of the work. An own estimate: no source gives it. */
  readonly firstRevisionPercent: number;
  /** Yearly cost of paying early, percent, and days from signing to publication. Own estimates. */
  readonly capitalPercent: number;
  readonly leadDays: number;
  /** The expected cost of a bonus, and the least its cap may be, as shares of the price. */
  readonly bonusShare: number;
  readonly smallestBonusShare: number;
  /** The midpoint is the final offer when its expected value is within this share of the best. */
  readonly midpointTolerance: number;
  readonly priceSteps: readonly PriceStep[];
}

export const NEGOTIATION_POLICY: NegotiationPolicy = {
  asOf: '2026-11-25',
  targetShareOfAsk: 0.97,
  openingShares: { low: 0.85, ask: 0.55, target: 0.5 },
  concessionRatio: 0.5,
  answerBounds: { least: 0.5, most: 1.5 },
  hurryWithin: 2,
  declineBeyond: 2.2,
  largestCut: 0.6,
  leverReserve: 0.04,
  packageTolerance: 0.005,
  extraVolumeValue: 0.85,
  firstRevisionPercent: 4,
  capitalPercent: 12,
  leadDays: 30,
  bonusShare: 0.1,
  smallestBonusShare: 0.02,
  midpointTolerance: 0.03,
  priceSteps: [
    { below: 500, step: 5, closing: 25 },
    { below: 2_000, step: 10, closing: 50 },
    { below: 5_000, step: 25, closing: 100 },
    { below: 20_000, step: 50, closing: 250 },
    { below: Number.POSITIVE_INFINITY, step: 100, closing: 500 },
  ],
};
