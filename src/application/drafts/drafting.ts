import type { Authorship, DraftChannel, DraftKind, Verdict } from '../../domain/drafting/draft.ts';
import type { Money } from '../../domain/money.ts';
import type { Terms } from '../../domain/terms.ts';

/**
 * What a text for a creator may know. Ceiling, walk-away, budget, notes, other creators' prices and the
 * engine's limits have no place in this type, so no prompt can hold them.
 */
export interface CreatorFacingFacts {
  readonly kind: DraftKind;
  readonly channel: DraftChannel;
  readonly language: string;
  readonly creatorName: string;
  readonly handle: string;
  readonly platform: string;
  readonly brand: string;
  readonly campaignName: string;
  /** Aim in words: what the brand wants people to know or do. */
  readonly aim: string;
  /** A specific piece of the creator's work, in words. */
  readonly contentReference: string;
  /** The work proposed. */
  readonly terms?: Terms;
  /** What they asked last. */
  readonly theirFee?: Money;
  /** The approved price to name. */
  readonly fee?: Money;
  /** Reasons that may be told. */
  readonly publicReasons: readonly string[];
  /** Other packages of equal worth, as lines. */
  readonly packages: readonly { readonly name: string; readonly terms: Terms }[];
  readonly allowedClaims: readonly string[];
  readonly senderName: string;
  readonly replyBy?: Temporal.PlainDate;
}

/** Figures that no text may hold, exact or nearly; only the check after filling sees them. */
export interface Secrets {
  readonly amounts: readonly Money[];
  readonly phrases: readonly string[];
}

export interface DraftedText {
  readonly text: string;
  /** The English text beside another language, where there is one. */
  readonly english?: string;
  readonly authorship: Authorship;
  readonly verdicts: readonly Verdict[];
  readonly attempts: number;
}

/**
 * Writes a text under the guardrails: at most two regenerations with the failed rule as feedback, then the
 * built-in template. A text always comes back, within 45 seconds.
 */
export interface Drafting {
  write(facts: CreatorFacingFacts, secrets: Secrets): Promise<DraftedText>;
  /** Checks a text that a person edited, by the same rules. */
  check(text: string, facts: CreatorFacingFacts, secrets: Secrets): readonly Verdict[];
}
