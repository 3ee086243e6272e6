import type { Verdict } from '../draft.ts';
import type { CreatorFacingFacts, Secrets } from '../facts.ts';
import type { Figure } from '../figures/figures.ts';
import type { Searched } from '../figures/searched.ts';
import type { Language } from '../languages/language.ts';

/** A finished text as a guardrail reads it. */
export interface Checked {
  /** Exactly what would be sent. */
  readonly text: string;
  /** The text with compatibility forms folded and invisible characters gone. */
  readonly normal: string;
  /** `normal` with the deal's own names and quotations blanked: what is left was worded by the writer. */
  readonly worded: string;
  /** `worded`, ready to be searched for phrases. */
  readonly where: Searched;
  /** Every figure of `worded`. */
  readonly figures: readonly Figure[];
  readonly facts: CreatorFacingFacts;
  readonly secrets: Secrets;
  /** The text's language first, then English. */
  readonly languages: readonly Language[];
}

/** One guardrail: what is wrong, safe to show and to send back to a model; undefined when nothing is. */
export interface Rule {
  /** `G1`; the same id in DRAFTING's table, on the card and in the feedback. */
  readonly id: string;
  readonly name: string;
  find(checked: Checked): string | undefined;
}

export function verdictOf(rule: Rule, checked: Checked): Verdict {
  const detail = rule.find(checked);
  return detail === undefined ? { rule: rule.id, passed: true } : { rule: rule.id, passed: false, detail };
}
