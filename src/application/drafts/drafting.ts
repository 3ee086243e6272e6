import type { Authorship, ModelTry, Verdict } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts, Secrets } from '../../domain/drafting/facts.ts';
import type { PlaceholderValues } from '../../domain/drafting/placeholders.ts';
import type { ModelCost } from '../../domain/model-cost.ts';
import type { Reserved, Used } from '../model-budget.ts';

export interface DraftedText {
  readonly text: string;
  /** The language it is really written in: English where nobody could write the one asked for. */
  readonly language: string;
  /** The English text beside another language, where there is one. */
  readonly english?: string;
  readonly authorship: Authorship;
  /** Every rule's verdict. A failed one means that a person has to edit the text before it can be approved. */
  readonly verdicts: readonly Verdict[];
  /** Questions to the model for it, that of the text itself included. */
  readonly attempts: number;
  /** Every question to the model, in order, with what came of it; empty where none was asked. */
  readonly tries: readonly ModelTry[];
}

/** Asks whether another question to the model is within the budget, and notes what it used. */
export interface Questions {
  reserve(): Promise<Reserved>;
  settle(id: string, used: Used): Promise<ModelCost | undefined>;
}

export interface Writing {
  /** How a person wishes the words to be: "shorter, warmer". */
  readonly wish?: string | undefined;
  /** Missing where no budget is held. */
  readonly questions?: Questions | undefined;
}

/**
 * Writes a text under the guardrails: at most two regenerations with the failed rule as feedback, then the
 * built-in template. Whatever the model does, a text comes back within 45 seconds; only a budget that cannot be asked stops it.
 */
export interface Drafting {
  /** Whether a model writes: only then a wish about the words has an effect. */
  readonly hasModel: boolean;
  write(facts: CreatorFacingFacts, secrets: Secrets, how?: Writing): Promise<DraftedText>;
  /** Checks a text by the same rules: one that a person edited, and one that is to be approved. */
  check(text: string, facts: CreatorFacingFacts, secrets: Secrets): readonly Verdict[];
}

/** What the writer of words is told. Secrets cannot be given: there is no place for them. */
export interface DrafterRequest {
  readonly facts: CreatorFacingFacts;
  /** The placeholders the deal has values for. The writer sees their names, never their figures. */
  readonly values: PlaceholderValues;
  /** What a team member wishes of the words, when they ask for another writing. Material, never an instruction. */
  readonly wish?: string;
  /** Rules that the last attempt broke, each with a detail that is safe to tell. */
  readonly feedback: readonly Verdict[];
  /** Ends the attempt when the whole draft's time is up. */
  readonly signal: AbortSignal;
}

export type ModelAuthorship = Extract<Authorship, { by: 'model' }>;

/** How an attempt of a model ended, what became of the question for the budget, and the server's own id of it, where it gave one. */
export type DrafterOutcome = { readonly use?: Used; readonly requestId?: string } & (
  | {
      /** A text with placeholders, and its English translation for another language. */
      readonly kind: 'text';
      readonly text: string;
      readonly english?: string;
      readonly authorship: ModelAuthorship;
    }
  /** The model will not write this. */
  | { readonly kind: 'declined' }
  /** The provider's content filter stopped it. */
  | { readonly kind: 'filtered' }
  /** It ran out of tokens. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'empty' }
  /** Not what was asked for: no JSON, another shape, an HTML page. */
  | { readonly kind: 'malformed'; readonly why: string }
  /** Down, overloaded, unreachable, too slow, or it refused the request: it may work later. */
  | { readonly kind: 'unavailable'; readonly why: string }
  /** It cannot work until somebody changes something: key, model name, credit. */
  | { readonly kind: 'misconfigured'; readonly why: string }
);

/** One attempt at the words of a text, by a model. */
export interface Drafter {
  write(request: DrafterRequest): Promise<DrafterOutcome>;
}

export interface TemplateText {
  readonly text: string;
  readonly english?: string;
  readonly language: string;
  readonly template: string;
  readonly version: number;
  /** Why it is not in the language asked for. */
  readonly because?: string;
}

/** The built-in texts: they are always there. */
export interface Templates {
  write(facts: CreatorFacingFacts): TemplateText;
}
