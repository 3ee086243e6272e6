import type { Money } from '../money.ts';
import type { AskPosition, FairRange } from '../pricing/types.ts';
import type { Terms } from '../terms.ts';

/** One offer of the history, oldest first. `ours` are offers we made, `theirs` are asks of the creator. */
export interface Round {
  readonly round: number;
  readonly side: 'ours' | 'theirs';
  readonly terms: Terms;
}

/** What we may do: internal figures that no creator-facing text and no prompt may hold. */
export interface Limits {
  /** Walk-away: never propose or accept above it. */
  readonly walkAway: Money;
  /** Target price. */
  readonly target: Money;
  /** Lowest decent opening. */
  readonly opening: Money;
}

export type CounterAction = 'accept' | 'counter' | 'hold' | 'final-offer' | 'smaller-scope' | 'decline';

/** Why a number is what it is; the same reasons feed card, draft and audit. */
export interface Reason {
  /** Short name of the rule: `midpoint opening`, `geometric concession`. */
  readonly rule: string;
  /** A sentence a manager can repeat aloud. */
  readonly sentence: string;
  readonly source: string;
  readonly year?: number;
  /** `public` may be told to the creator; `internal` rests on a secret figure. */
  readonly audience: 'public' | 'internal';
}

export type PackageName = 'lean' | 'partner' | 'upside';

/** One of three packages of equal worth to us (within 0.5 %). */
export interface CounterPackage {
  readonly name: PackageName;
  readonly terms: Terms;
  /** What it costs us in expected money: fee plus the value of every lever. Internal. */
  readonly worth: Money;
  /** What the creator gets and gives, in a line each, compared with the counter. Public. */
  readonly gives: readonly string[];
  readonly gets: readonly string[];
}

/** "If they say X, we do Y." */
export interface LadderStep {
  readonly ifThey: string;
  readonly weDo: string;
  readonly price?: Money;
}

/** What is known of the creator's limit, explained. Internal. */
export interface OpponentView {
  readonly style: 'unknown' | 'firm' | 'concedes' | 'mirrors' | 'splits the difference';
  readonly sentence: string;
  /** Where they seem to stop, if that can be said. */
  readonly likelyLimit?: Money;
}

export interface CounterProposal {
  readonly action: CounterAction;
  /** The price to name next; the ask itself with `accept`; missing with `decline`. */
  readonly price?: Money;
  /** The full terms of the counter (their work and levers at our price). */
  readonly terms?: Terms;
  readonly range: FairRange;
  readonly position: AskPosition;
  readonly limits: Limits;
  readonly opponent: OpponentView;
  readonly packages: readonly CounterPackage[];
  readonly ladder: readonly LadderStep[];
  readonly reasons: readonly Reason[];
}

/** Levers a workspace allows the engine to trade. */
export interface LeverPolicy {
  readonly usage: boolean;
  readonly exclusivity: boolean;
  readonly deliverables: boolean;
  readonly paymentTerms: boolean;
  readonly bonus: boolean;
  readonly product: boolean;
}
