import type { ZodObject } from 'zod';
import type { Drafter, DrafterOutcome, ModelAuthorship } from '../../application/drafts/drafting.ts';
import type { ModelUse } from '../../application/model-budget.ts';
import { parseAnswer } from './answer.ts';
import { type BuiltPrompt, buildPrompt } from './build-prompt.ts';
import { outcomeOfError } from './failures.ts';
import type { Prompt, Prompts } from './prompt-files.ts';

/** What a model sent back, before its text is read. */
export interface ModelReply {
  readonly ending:
    | { readonly kind: 'output'; readonly text: string }
    | Extract<DrafterOutcome, { kind: 'declined' | 'filtered' | 'cut-off' | 'unavailable' }>;
  readonly model: string;
  readonly requestId?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

/** The shape a model has to answer in. */
export interface AnswerFormat {
  readonly schema: ZodObject;
  readonly name: string;
}

/** One question to a model, through one of the two APIs. Throws what the client throws. */
export type AskModel = (prompt: BuiltPrompt, signal: AbortSignal) => Promise<ModelReply>;

/** One question with its retry takes no longer than this; the rest of the time is for another attempt. */
const LONGEST_QUESTION_MILLISECONDS = 30_000;

/** A drafter that asks a model. Every way a call can end becomes one of the outcomes; nothing is thrown. */
export function modelDrafter(ask: AskModel, model: string, prompts: Prompts): Drafter {
  return {
    async write(request) {
      const prompt = prompts[request.facts.kind];
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(LONGEST_QUESTION_MILLISECONDS)]);
      try {
        const reply = await ask(buildPrompt(prompt, request), signal);
        const { requestId } = reply;
        return {
          ...outcomeOf(reply, authorshipOf(reply, prompt, model)),
          use: useOf(reply, model),
          ...(requestId ? { requestId } : {}),
        };
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
}

function outcomeOf({ ending }: ModelReply, authorship: ModelAuthorship): DrafterOutcome {
  if (ending.kind !== 'output') return ending;
  const answer = parseAnswer(ending.text);
  if (answer.kind !== 'answer') return answer;
  const { text, english } = answer;
  return { kind: 'text', text, ...(english === undefined ? {} : { english }), authorship };
}

function useOf({ inputTokens, outputTokens, model: answered }: ModelReply, model: string): ModelUse {
  return {
    model: answered || model,
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
  };
}

function authorshipOf(reply: ModelReply, prompt: Prompt, model: string): ModelAuthorship {
  const { requestId, inputTokens, outputTokens } = reply;
  return {
    by: 'model',
    model: reply.model || model,
    prompt: prompt.id,
    promptVersion: prompt.version,
    ...(requestId ? { requestId } : {}),
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
  };
}
