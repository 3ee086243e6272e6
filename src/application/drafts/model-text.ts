import type { Verdict } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts, Secrets } from '../../domain/drafting/facts.ts';
import { checkBeside, checkText } from '../../domain/drafting/guardrails/check-text.ts';
import {
  checkUnfilled,
  fill,
  type PlaceholderValues,
  placeholdersIn,
} from '../../domain/drafting/placeholders.ts';
import { placeholderValues } from '../../domain/drafting/values.ts';
import type { DraftedText, DrafterOutcome } from './drafting.ts';

export type ModelText = Extract<DrafterOutcome, { kind: 'text' }>;
export type CheckedText = Omit<DraftedText, 'attempts' | 'tries'>;

/**
 * Fills a model's text and holds it, and the English beside it, against the guardrails. A text on which the checks stumble does not pass
 * them: a draft still arrives, and the job is not run again for the same text.
 */
export function checkModelText(...given: Parameters<typeof check>): CheckedText {
  try {
    return check(...given);
  } catch {
    const [{ text, authorship }, , { language }] = given;
    return { text, language, authorship, verdicts: [UNCHECKED] };
  }
}

/** Of a text on which the checks stumbled. */
export const UNCHECKED: Verdict = { rule: 'G15', passed: false, detail: 'could not be checked' };

function check(
  outcome: ModelText,
  values: PlaceholderValues,
  facts: CreatorFacingFacts,
  secrets: Secrets,
): CheckedText {
  const before = checkUnfilled(outcome.text, { kind: facts.kind, language: facts.language, values });
  const text = fill(outcome.text, values).trim();
  const inEnglish = facts.language !== 'en' && outcome.english !== undefined ? outcome.english : undefined;
  const english = inEnglish && checkTranslation(inEnglish, outcome.text, facts, secrets);
  return {
    text,
    language: facts.language,
    ...(english ? { english: english.text } : {}),
    authorship: outcome.authorship,
    verdicts: [...before, ...(english ? [english.verdict] : []), ...checkText(text, facts, secrets)],
  };
}

/**
 * The English beside a text is for the team, who might copy it: it uses the same placeholders, types no figure of its own, says nothing
 * internal and holds no hidden or broken character.
 */
function checkTranslation(
  english: string,
  original: string,
  facts: CreatorFacingFacts,
  secrets: Secrets,
): { readonly text: string; readonly verdict: Verdict } {
  const values = placeholderValues(facts, 'en');
  const text = fill(english, values).trim();
  const same = sorted(placeholdersIn(english)) === sorted(placeholdersIn(original));
  const failed = [
    ...checkUnfilled(english, { kind: facts.kind, language: 'en', values }),
    ...checkBeside(text, { ...facts, language: 'en' }, secrets),
  ].filter(({ passed }) => !passed);
  const details = [
    ...(same ? [] : ['must use the same placeholders and no others']),
    ...failed.map(({ rule, detail }) => `breaks a rule (${detail ?? rule})`),
  ];
  const verdict =
    details.length === 0
      ? { rule: 'translation', passed: true }
      : { rule: 'translation', passed: false, detail: `the English text ${details.join(' and ')}` };
  return { text, verdict };
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join(' ');
}
