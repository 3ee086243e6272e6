import type { Money } from '../money.ts';

export type DraftKind = 'outreach' | 'counter_reply';
export type DraftChannel = 'email' | 'dm';

/** The verdict of one guardrail on one text. */
export interface Verdict {
  /** `G1`, `G2`... */
  readonly rule: string;
  readonly passed: boolean;
  /** What was wrong, safe to show and to send back to a model: never the secret itself. */
  readonly detail?: string;
}

/** Who wrote a text, and with what. */
export type Authorship = (
  | {
      readonly by: 'template';
      readonly template: string;
      readonly version: number;
      readonly because?: string;
    }
  | {
      readonly by: 'model';
      readonly model: string;
      readonly prompt: string;
      readonly promptVersion: number;
      readonly requestId?: string;
      readonly inputTokens?: number;
      readonly outputTokens?: number;
    }
) & {
  /** The last member who changed the words by hand. */
  readonly editedBy?: string;
};

/** A text for a creator. It leaves only by a person's click, after an approval bound to its hash. */
export interface Draft {
  readonly workspace: string;
  readonly id: string;
  readonly deal: number;
  readonly kind: DraftKind;
  readonly channel: DraftChannel;
  /** ISO 639-1. */
  readonly language: string;
  readonly version: number;
  readonly status: 'writing' | 'ready' | 'approved' | 'sent' | 'superseded';
  readonly text: string;
  /** The English text beside another language. */
  readonly english?: string;
  readonly textHash: string;
  readonly authorship?: Authorship;
  readonly verdicts: readonly Verdict[];
  /** Model attempts before this text: 0 for a template that was chosen outright. */
  readonly attempts: number;
  /** The price the text names, which had to be approved first. */
  readonly price?: Money;
  /** The approval that allowed the price, for a counter reply. */
  readonly approval?: string;
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  readonly approvedBy?: string;
  readonly approvedAt?: Temporal.Instant;
  readonly sentBy?: string;
  readonly sentAt?: Temporal.Instant;
}
