import type { ModelTry } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts, Secrets } from '../../domain/drafting/facts.ts';
import { checkText } from '../../domain/drafting/guardrails/check-text.ts';
import type { DraftedText, Templates, TemplateText } from './drafting.ts';
import { UNCHECKED } from './model-text.ts';

/**
 * The built-in text, with why it stands in for a model's where it does. One that cannot be written or checked comes back all the same, with
 * a failed verdict: a person edits it, and no draft waits for ever.
 */
export function builtInText(
  templates: Templates,
  facts: CreatorFacingFacts,
  secrets: Secrets,
  tries: readonly ModelTry[] = [],
  modelFailed?: string,
): DraftedText {
  const { text, language, english, template, version, because } = written(templates, facts);
  const reasons = [modelFailed, because].filter((reason) => reason !== undefined);
  return {
    text,
    language,
    ...(english === undefined ? {} : { english }),
    authorship: {
      by: 'template',
      template,
      version,
      ...(reasons.length > 0 ? { because: reasons.join('; ') } : {}),
    },
    verdicts: verdictsOn(text, { ...facts, language }, secrets),
    attempts: tries.length,
    tries,
  };
}

function written(templates: Templates, facts: CreatorFacingFacts): TemplateText {
  try {
    return templates.write(facts);
  } catch {
    return STAND_IN;
  }
}

/** It names nobody and nothing, so it passes no check of any kind of text: only an edit makes a message of it. */
const STAND_IN: TemplateText = {
  text: 'The built-in text could not be written. Write the message here.',
  language: 'en',
  template: 'none',
  version: 1,
  because: 'the built-in text could not be written',
};

function verdictsOn(...given: Parameters<typeof checkText>): ReturnType<typeof checkText> {
  try {
    return checkText(...given);
  } catch {
    return [UNCHECKED];
  }
}
