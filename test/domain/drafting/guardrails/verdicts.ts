import { builtInTemplates } from '../../../../src/adapters/llm/template-drafter.ts';
import type { CreatorFacingFacts } from '../../../../src/domain/drafting/facts.ts';
import { checkText } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { SECRETS } from '../sample-facts.ts';

/** A row of a rule's table: the text, whether it passes, and why. */
export type Row = readonly [text: string, verdict: 'passes' | 'fails', why: string];
/** The same in a language. */
export type LanguageRow = readonly [language: string, ...row: Row];

/** What one rule says of a text. */
export function verdictOn(rule: string, text: string, facts: CreatorFacingFacts): 'passes' | 'fails' {
  return detailOf(rule, text, facts) === undefined ? 'passes' : 'fails';
}

export function detailOf(rule: string, text: string, facts: CreatorFacingFacts): string | undefined {
  const verdict = checkText(text, facts, SECRETS).find((each) => each.rule === rule);
  if (!verdict) throw new Error(`no rule ${rule}`);
  return verdict.passed ? undefined : (verdict.detail ?? '');
}

/** Every rule that a text breaks. */
export function failed(text: string, facts: CreatorFacingFacts): string[] {
  return checkText(text, facts, SECRETS)
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule);
}

/** The built-in text for these facts, which passes every rule. */
export function goodText(facts: CreatorFacingFacts): string {
  return builtInTemplates.write(facts).text;
}
