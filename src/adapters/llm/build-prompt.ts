import type { DrafterRequest } from '../../application/drafts/drafting.ts';
import type { DraftChannel, Verdict } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts, Manner } from '../../domain/drafting/facts.ts';
import { wordLimits } from '../../domain/drafting/guardrails/length.ts';
import { languageName } from '../../domain/drafting/languages/table.ts';
import {
  KIND_PLACEHOLDERS,
  PLACEHOLDERS,
  type Placeholder,
  type PlaceholderValues,
} from '../../domain/drafting/placeholders.ts';
import type { ReplySituation, Stance } from '../../domain/negotiation/replies/reply.ts';
import { material, materialList, newMark } from './material.ts';
import type { Prompt, PromptInputs } from './prompt-files.ts';

/** What a model is sent: the constant part as instructions, the changing part as its input. */
export interface BuiltPrompt {
  readonly instructions: string;
  readonly input: string;
}

/**
 * Builds a prompt. Figures, names and handles stay out of it: the model sees which placeholders there are, never their
 * values, and of the deal only the words that a sentence has to fit to, between marks that nobody can guess.
 */
export function buildPrompt(prompt: Prompt, request: DrafterRequest, mark = newMark()): BuiltPrompt {
  return { instructions: prompt.constant, input: fillInputs(prompt.variable, inputsOf(request, mark)) };
}

function inputsOf({ facts, values, feedback, wish }: DrafterRequest, mark: string): PromptInputs {
  const { language } = facts;
  return {
    language: languageName(language),
    manner: MANNER_WORDS[facts.manner?.formality ?? 'neutral'],
    channel: CHANNEL_WORDS[facts.channel],
    words: lengthWords(facts),
    state: facts.agreed ? AGREED : OPEN,
    reply: replyWords(facts, values),
    placeholders: placeholderList(facts, values),
    mark,
    contentReference: material(facts.contentReference, language),
    aim: material(facts.aim ?? facts.objective, language),
    content: material(facts.feedback?.content ?? '', language),
    mustFix: materialList(facts.feedback?.mustFix ?? [], language),
    niceToHave: materialList(facts.feedback?.niceToHave ?? [], language),
    wish: material(wish ?? '', language) || 'none',
    feedback: feedbackWords(feedback),
  };
}

const MANNER_WORDS: Record<Manner['formality'], string> = {
  formal: 'formal: a formal greeting and closing, polite forms of address throughout',
  neutral: 'polite and warm: a friendly greeting, polite forms of address throughout',
  informal: 'relaxed and friendly, and still polite forms of address throughout',
};

const CHANNEL_WORDS: Record<DraftChannel, string> = {
  email: 'e-mail with a subject line first',
  dm: 'direct message',
  comment: 'public comment',
};

const AGREED = 'the deal is agreed';
const OPEN = 'nothing is agreed yet, and no sentence may sound as if it were';

/** One pass, so that nothing in a value is filled in again. */
function fillInputs(text: string, inputs: PromptInputs): string {
  return text
    .replace(/\{\{\s*(\w+)\s*\}\}/gu, (_, name: string) => inputs[name as keyof PromptInputs] ?? '')
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

/** Which situation the reply answers and how, in words without a figure; nothing where no stance was chosen. */
function replyWords({ reply }: CreatorFacingFacts, { conditions }: PlaceholderValues): string {
  if (!reply) return '';
  const stance = STANCE_WORDS[reply.stance](conditions === undefined ? undefined : '{{conditions}}');
  return `Kind of reply: ${stance}, in answer to this: ${SITUATION_WORDS[reply.situation]}.`;
}

/** Where nothing else is asked for, the fee is what we ask. */
const STANCE_WORDS: Record<Stance, (conditions?: string) => string> = {
  'hold-firm': (kept = 'our proposal') => `stay kindly with ${kept}`,
  trade: (conditions = '{{fee}}') =>
    `say yes to {{yes}} and ask for ${conditions} in return, both in one breath`,
  'accept-with-conditions': (conditions = '{{fee}}') =>
    `say that {{yes}} works for us on the condition of ${conditions}, as a proposal and not as an acceptance`,
};

const SITUATION_WORDS: Record<ReplySituation, string> = {
  'rate-counter': 'they asked for another fee',
  'deliverable-pushback': 'they want to do less work',
  'usage-objection': 'they object to how we may use the content',
  'exclusivity-resistance': 'they do not want the exclusivity',
  'timeline-conflict': 'the dates do not suit them',
  'stalled-deal': 'they have not answered our last proposal',
  'scope-creep': 'we asked for more work than they had priced',
  'gifting-to-paid': 'they want money instead of product alone',
};

/** The rules that the last attempt broke. Details never hold a secret; figures are left out all the same. */
function feedbackWords(feedback: readonly Verdict[]): string {
  if (feedback.length === 0) return '';
  const lines = feedback.map(
    ({ rule, detail }) => `- ${rule}: ${(detail ?? 'not passed').replace(/"[^"]*"/gu, 'something')}`,
  );
  return `Your last text was refused by these rules. Write a new one that keeps them:\n${lines.join('\n')}`;
}
