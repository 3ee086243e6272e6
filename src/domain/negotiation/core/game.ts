/**
 * What the core knows of a negotiation, whatever it is about: what a package is worth to us, and on each issue what it is
 * worth to them before their private weights. A deal, a price and a four-issue contest all map to it.
 */
export interface Offer {
  /** Our utility. Any scale, the same for all packages of a game. */
  readonly ours: number;
  /** Their value on each issue. With flat weights each runs from 0 (their worst) to 1 (their best). */
  readonly theirs: readonly number[];
}

/** One turn of the talks so far, oldest first. */
export interface Entry {
  readonly side: 'ours' | 'theirs';
  readonly offer: Offer;
  /** What they could have chosen instead, each at equal worth to us: the choice shows what matters to them. */
  readonly over?: readonly Offer[];
}

export interface Game<P extends Offer = Offer> {
  /** Everything we could propose. */
  readonly packages: readonly P[];
  /** Our utility of ending without an agreement; nothing at or below it is proposed or accepted. */
  readonly noDeal: number;
  /** How often they answer in all, the last one included. */
  readonly theirTurns: number;
  /** After their last turn we may still accept what they ask. */
  readonly lastWordOurs: boolean;
  readonly prior: Prior;
  /** What an agreement is worth to us besides its terms, in our utility: the relationship, and the work of starting over. */
  readonly agreementWorth: number;
  /** The chance that the talks end after a refusal, before anyone's last turn; 0 where a protocol rules it out. */
  readonly breakdown: number;
}

/** What is believed before the first word. */
export interface Prior {
  readonly weights: WeightPrior;
  /** The least utility they would agree to in the end, as the inverse of its distribution: 0 is the lowest thinkable. */
  readonly limit: (share: number) => number;
}

/**
 * `flat`: any weights that sum to one (Dirichlet). `around`: independent weights, log-normal around 1 with these spreads;
 * a spread of 0 is a weight that is known.
 */
export type WeightPrior =
  | { readonly kind: 'flat'; readonly issues: number }
  | { readonly kind: 'around'; readonly spreads: readonly number[] };

/** Their turns that are over. */
export function turnsTaken(history: readonly Entry[]): number {
  return history.filter(({ side }) => side === 'theirs').length;
}
