import type { PriceStep } from '../rounding.ts';
import type { CoreParameters } from './core/parameters.ts';

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
  /** How far an answer may lie from strict proportion, as a share of it: room for the plan to choose in. */
  readonly answerLatitude: number;
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
  /** What a creator is believed to take before any evidence. */
  readonly limits: LimitPrior;
  /** What an agreement is worth to us besides its terms, as a share of the walk-away: no deal means starting over. */
  readonly agreementWorth: number;
  /** Prices that are weighed against each other for one offer. */
  readonly pricePoints: number;
  /** Beliefs about the other side and planning against them. */
  readonly core: CoreParameters;
}

/**
 * What an agreement is worth besides its terms, as a share of the most we pay: how far a final offer leans towards a yes. A deal
 * uses the first; the others are what the same engine does where a missing deal costs more.
 */
export const AGREEMENT_WORTH = { priceFirst: 0.2, balanced: 0.55, agreementFirst: 1.2 } as const;

/** Limits lie around a share of the first ask and the market's typical price; levers are worth to a creator about what they cost. */
export interface LimitPrior {
  readonly usualShare: number;
  readonly lowestShare: number;
  /** Spread of limits, and of each lever's worth to a creator, both log-normal. */
  readonly spread: number;
  readonly leverSpread: number;
}

/**
 * The figures in force. Steps, shares and bounds are the product's rules; the share of the ask, the reserve, the limits, the worth of an
 * agreement and everything in `core` are own choices, set on the public parts of `bench:negotiation` (docs/counter-offers.md).
 */
export const NEGOTIATION_POLICY: NegotiationPolicy = {
  asOf: '2026-11-25',
  targetShareOfAsk: 0.92,
  openingShares: { low: 0.85, ask: 0.55, target: 0.5 },
  concessionRatio: 0.5,
  answerBounds: { least: 0.5, most: 1.5 },
  answerLatitude: 0.25,
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
  limits: { usualShare: 0.82, lowestShare: 0.35, spread: 0.3, leverSpread: 0.6 },
  agreementWorth: AGREEMENT_WORTH.priceFirst,
  pricePoints: 48,
  core: {
    particles: { single: 800, several: 800, around: 400 },
    seed: 7,
    styles: { bluffs: 0.45, paces: 0.3, mirrors: 0.08, splits: 0.08, repeats: 0.09 },
    widestExponent: 6,
    openingDrop: 0.1,
    steadfast: 0.4,
    softening: 0.3,
    softeningEarly: { above: 1.5, left: 0.4 },
    steepestBluff: 0.2,
    returned: [0.6, 1.4],
    softness: 0.025,
    consistency: 0.97,
    askSpread: 0.03,
    bluffSpread: 0.12,
    sharpness: 1.6,
    surprise: 0.02,
    bluffSurprise: 0.25,
    belowDemand: { spread: 0.05, left: 0.1 },
    belowLimit: 0.05,
    choiceSoftness: 0.01,
    believed: 0.998,
    sweeps: 2,
  },
};
