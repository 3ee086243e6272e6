import type { DrafterRequest } from '../../application/drafts/drafting.ts';
import type { Verdict } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts } from '../../domain/drafting/facts.ts';
import { plain } from '../../domain/drafting/figures/normalise.ts';
import { wordLimits } from '../../domain/drafting/guardrails/length.ts';
import { languageName } from '../../domain/drafting/languages/table.ts';
import {
  KIND_PLACEHOLDERS,
  PLACEHOLDERS,
  type Placeholder,
  type PlaceholderValues,
} from '../../domain/drafting/placeholders.ts';
import type { Prompt, PromptInputs } from './prompt-files.ts';

/** What a model is sent: the constant part as instructions, the changing part as its input. */
export interface BuiltPrompt {
  readonly instructions: string;
  readonly input: string;
}

/**
 * Builds a prompt. Figures, names and handles stay out of it: the model sees which placeholders there are, never their
 * values, and of the deal only the words that a sentence has to fit to.
 */
export function buildPrompt(prompt: Prompt, { facts, values, feedback }: DrafterRequest): BuiltPrompt {
  return {
    instructions: prompt.constant,
    input: fillInputs(prompt.variable, {
      language: languageName(facts.language),
      channel: facts.channel === 'dm' ? 'direct message' : 'e-mail with a subject line first',
      words: lengthWords(facts),
      placeholders: placeholderList(facts, values),
      contentReference: material(facts.contentReference),
      aim: material(facts.aim ?? facts.objective),
      feedback: feedbackWords(feedback),
    }),
  };
}

/** One pass, so that nothing in a value is filled in again. */
function fillInputs(text: string, inputs: PromptInputs): string {
  return text
    .replace(/\{\{(\w+)\}\}/gu, (_, name: string) => inputs[name as keyof PromptInputs] ?? '')
    .trim();
}

/** The values count towards the length, so the model is told what is left for its own words. */
function lengthWords({ kind, channel }: CreatorFacingFacts): string {
  const [least, most] = wordLimits(kind, channel);
  return `${least + 5} to ${most - 15} words with the placeholders filled in`;
}

function placeholderList(facts: CreatorFacingFacts, values: PlaceholderValues): string {
  const { required, optional } = KIND_PLACEHOLDERS[facts.kind];
  const line = (name: Placeholder, need: string) => `- {{${name}}} (${need}): ${PLACEHOLDERS[name]}`;
  return [
    ...required.filter((name) => values[name] !== undefined).map((name) => line(name, 'required')),
    ...optional.filter((name) => values[name] !== undefined).map((name) => line(name, 'optional')),
  ].join('\n');
}

/** Words of the team as material: one line, no braces, no figures, no way to end the block early. */
function material(words: string): string {
  return plain(words)
    .replace(/\p{N}+(?:[.,'\s]*\p{N}+)*/gu, '…')
    .replace(/(?:BEGIN|END) MATERIAL/giu, '')
    .slice(0, 300);
}

/** The rules that the last attempt broke. Details never hold a secret; figures are left out all the same. */
function feedbackWords(feedback: readonly Verdict[]): string {
  if (feedback.length === 0) return '';
  const lines = feedback.map(
    ({ rule, detail }) => `- ${rule}: ${(detail ?? 'not passed').replace(/"[^"]*"/gu, 'something')}`,
  );
  return `Your last text was refused by these rules. Write a new one that keeps them:\n${lines.join('\n')}`;
}
