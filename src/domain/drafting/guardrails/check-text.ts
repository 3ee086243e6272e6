import type { Verdict } from '../draft.ts';
import type { CreatorFacingFacts, Secrets } from '../facts.ts';
import { figuresIn } from '../figures/figures.ts';
import { normalise } from '../figures/normalise.ts';
import { Searched } from '../figures/searched.ts';
import { checkedLanguages } from '../languages/table.ts';
import { ADDRESSES } from './addresses.ts';
import { blankNames, blankQuotations } from './blank-quotations.ts';
import { CLAIMS } from './claims.ts';
import { COMMITMENT } from './commitment.ts';
import { CONFIDENTIALITY } from './confidentiality.ts';
import { DISCLOSURE } from './disclosure.ts';
import { GROUNDING } from './grounding.ts';
import { INTEGRITY } from './integrity.ts';
import { LANGUAGE } from './language.ts';
import { LENGTH } from './length.ts';
import { PROMISES } from './promises.ts';
import { REQUIRED_PARTS } from './required-parts.ts';
import { type Checked, type Rule, verdictOf } from './rule.ts';
import { secretAmounts } from './secret-amounts.ts';
import { SENSITIVE } from './sensitive.ts';
import { SLACK_SAFETY } from './slack-safety.ts';

/** Every guardrail of a finished text, in the order their verdicts are shown. */
export const RULES: readonly Rule[] = [
  GROUNDING,
  CONFIDENTIALITY,
  ADDRESSES,
  DISCLOSURE,
  CLAIMS,
  PROMISES,
  COMMITMENT,
  LANGUAGE,
  LENGTH,
  SLACK_SAFETY,
  SENSITIVE,
  INTEGRITY,
  REQUIRED_PARTS,
];

/** Holds a finished text, written by whomever, against every guardrail; one verdict per rule. */
export function checkText(text: string, facts: CreatorFacingFacts, secrets: Secrets): Verdict[] {
  const checked = checkedText(text, facts, secrets, (normal) => blankQuotations(normal, facts));
  return RULES.map((rule) => verdictOf(rule, checked));
}

/** Holds the English beside a text, which the team reads and may copy, against the rules that no text may break whoever reads it. */
export function checkBeside(text: string, facts: CreatorFacingFacts, secrets: Secrets): Verdict[] {
  const checked = checkedText(text, facts, secrets, (normal) => blankQuotations(normal, facts));
  return [CONFIDENTIALITY, SLACK_SAFETY, SENSITIVE, INTEGRITY].map((rule) => verdictOf(rule, checked));
}

/**
 * Whether words of the team (a brief's message, notes on content, a wish) may go into a text at all: nothing internal, no
 * address, no personal data, no claim that the brief does not allow, no promise that the terms do not hold. Words of acceptance
 * are no matter of a wish or a note, also once the deal is agreed.
 */
export function isTellable(words: string, facts: CreatorFacingFacts, secrets: Secrets): boolean {
  const checked = checkedText(words, { ...facts, agreed: false }, secrets, (normal) => normal);
  return [CONFIDENTIALITY, ADDRESSES, CLAIMS, PROMISES, COMMITMENT, SLACK_SAFETY, SENSITIVE].every(
    (rule) => verdictOf(rule, checked).passed,
  );
}

/**
 * Whether a name that the deal holds (a campaign's, a piece of content's) may stand in a text: nothing internal and nobody's data. What
 * it claims or promises is not the writer's word.
 */
export function isTellableName(name: string, facts: CreatorFacingFacts, secrets: Secrets): boolean {
  const checked = checkedText(name, facts, secrets, (normal) =>
    blankYears(blankNames(normal, facts), facts, secrets),
  );
  return [CONFIDENTIALITY, SENSITIVE].every((rule) => verdictOf(rule, checked).passed);
}

/** `Spring 2027` comes near many a limit and gives none away; a limit of exactly that is no year. */
function blankYears(name: string, facts: CreatorFacingFacts, secrets: Secrets): string {
  const secret = secretAmounts({ facts, secrets });
  return figuresIn(name, checkedLanguages(facts.language))
    .filter(({ kind, raw }) => kind === 'bare' && /^20\d\d$/u.test(raw) && !secret.includes(Number(raw)))
    .reduce((left, { start }) => `${left.slice(0, start)}    ${left.slice(start + 4)}`, name);
}

function checkedText(
  text: string,
  facts: CreatorFacingFacts,
  secrets: Secrets,
  wordedOf: (normal: string) => string,
): Checked {
  const normal = normalise(text);
  const worded = wordedOf(normal);
  const languages = checkedLanguages(facts.language);
  const where = new Searched(worded);
  const figures = figuresIn(worded, languages, where);
  return { text, normal, worded, where, figures, facts, secrets, languages };
}

/** What a rule checks, in words; for a check before filling, its own name. */
export function ruleName(id: string): string {
  return RULES.find((rule) => rule.id === id)?.name ?? id;
}

export function allPassed(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ passed }) => passed);
}
