import { z } from 'zod';
import type { ModelCost } from '../model-cost.ts';
import type { Money } from '../money.ts';

/** What a text is for, in the words people see. */
export const DRAFT_KINDS = {
  outreach: 'first message',
  follow_up: 'follow-up',
  counter_reply: 'counter reply',
  recap: 'recap of what was agreed',
  revision_feedback: 'feedback on content',
  thanks: 'thank-you',
  renewal: 'renewal proposal',
  ambassador: 'ambassador proposal',
  feedback_request: 'request for feedback',
} as const;
export type DraftKind = keyof typeof DRAFT_KINDS;

/** How a text reaches the creator. A comment is public: it never holds a price or terms. */
export const DRAFT_CHANNELS = { email: 'e-mail', dm: 'direct message', comment: 'comment reply' } as const;
export type DraftChannel = keyof typeof DRAFT_CHANNELS;

/** Kinds that can be a public comment; any other would carry a deal's terms in front of everybody. */
const COMMENT_KINDS = ['outreach', 'follow_up', 'thanks'] as const satisfies readonly DraftKind[];
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** The ways in which a text of this kind can reach the creator. */
export function channelsOf(kind: DraftKind): DraftChannel[] {
  const inPublic = COMMENT_KINDS.some((each) => each === kind);
  return inPublic ? ['email', 'dm', 'comment'] : ['email', 'dm'];
}

/** What people said for one text: their notes on the creator's content, and what they wish of the words. */
export const draftMaterialSchema = z.strictObject({
  /** The piece of content that the feedback is about, in words: `draft of the first Reel`. */
  content: z.string().trim().min(1).max(200).optional(),
  /** What has to change before publication, one point each. */
  mustFix: z.array(z.string().trim().min(1).max(300)).max(10).optional(),
  /** What would be nice, one point each. */
  niceToHave: z.array(z.string().trim().min(1).max(300)).max(10).optional(),
  /** Months of an ambassador proposal. */
  months: z.int().min(2).max(36).optional(),
  /** How the next writing should differ: "shorter, warmer". */
  wish: z.string().trim().min(1).max(300).optional(),
});
export type DraftMaterial = z.output<typeof draftMaterialSchema>;

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

/** One question to a model for a text, and what came of it. */
export interface ModelTry {
  /** `passed`, or in words why its text was not taken. */
  readonly outcome: string;
  /** The rules that its text broke. */
  readonly failed: readonly string[];
  readonly milliseconds: number;
  readonly model?: string;
  readonly requestId?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** The server refused the question with an error, which costs nothing. */
  readonly free?: true;
  /** By the price that held then; missing where it or the tokens were not known. */
  readonly cost?: ModelCost;
}

/** A text for a creator. It leaves only by a person's click, after an approval bound to its hash. */
export interface Draft {
  readonly workspace: string;
  readonly id: string;
  readonly deal: number;
  readonly kind: DraftKind;
  readonly channel: DraftChannel;
  /** ISO 639-1. */
  readonly language: string;
  /** The language asked for, where nobody could write in it: the text is in English, and another writing tries again. */
  readonly askedLanguage?: string;
  readonly version: number;
  readonly status: 'writing' | 'ready' | 'approved' | 'sent' | 'superseded';
  readonly text: string;
  /** The English text beside another language. */
  readonly english?: string;
  readonly textHash: string;
  readonly authorship?: Authorship;
  readonly verdicts: readonly Verdict[];
  /** Questions to a model for this text, its own included: 0 for a template that was chosen outright. */
  readonly attempts: number;
  /** The questions to a model behind this text. */
  readonly tries?: readonly ModelTry[];
  /** What people said for this text; missing when they said nothing. */
  readonly material?: DraftMaterial;
  /** The price the text names, which had to be approved first. */
  readonly price?: Money;
  /** The approval that allowed the price, for a counter reply. */
  readonly approval?: string;
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  /** Who asked for the newest writing, where it was not the member who asked for the text. */
  readonly writtenFor?: string;
  readonly approvedBy?: string;
  readonly approvedAt?: Temporal.Instant;
  /** Who read the text in its language, after a machine wrote it. An edit takes it back. */
  readonly reviewedBy?: string;
  readonly reviewedAt?: Temporal.Instant;
  readonly sentBy?: string;
  readonly sentAt?: Temporal.Instant;
}

/** A text that a draft had. Versions are only ever added, so that what was approved or sent can be read again. */
export interface DraftVersion
  extends Pick<Draft, 'version' | 'language' | 'text' | 'english' | 'textHash' | 'verdicts'> {
  readonly draft: string;
  readonly authorship: Authorship;
  readonly tries: readonly ModelTry[];
  /** What somebody wished for this writing. */
  readonly wish?: string;
  /** The member who asked for it or wrote it. */
  readonly by: string;
  readonly at: Temporal.Instant;
}
