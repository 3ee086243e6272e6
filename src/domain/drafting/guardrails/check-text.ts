import type { Verdict } from '../draft.ts';
import type { CreatorFacingFacts, Secrets } from '../facts.ts';
import { normalise } from '../figures/normalise.ts';
import { checkedLanguages } from '../languages/table.ts';
import { ADDRESSES } from './addresses.ts';
import { blankQuotations } from './blank-quotations.ts';
import { COMMITMENT } from './commitment.ts';
import { CONFIDENTIALITY } from './confidentiality.ts';
import { GROUNDING } from './grounding.ts';
import { INTEGRITY } from './integrity.ts';
import { LANGUAGE } from './language.ts';
import { LENGTH } from './length.ts';
import { REQUIRED_PARTS } from './required-parts.ts';
import { type Rule, verdictOf } from './rule.ts';
import { SLACK_SAFETY } from './slack-safety.ts';

/** Every guardrail of a finished text, in the order their verdicts are shown. */
export const RULES: readonly Rule[] = [
  GROUNDING,
  CONFIDENTIALITY,
  ADDRESSES,
  COMMITMENT,
  LANGUAGE,
  LENGTH,
  SLACK_SAFETY,
  INTEGRITY,
  REQUIRED_PARTS,
];

/** Holds a finished text, written by whomever, against every guardrail; one verdict per rule. */
export function checkText(text: string, facts: CreatorFacingFacts, secrets: Secrets): Verdict[] {
  const normal = normalise(text);
  const checked = {
    text,
    normal,
    worded: blankQuotations(normal, facts),
    facts,
    secrets,
    languages: checkedLanguages(facts.language),
  };
  return RULES.map((rule) => verdictOf(rule, checked));
}

export function allPassed(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ passed }) => passed);
}
