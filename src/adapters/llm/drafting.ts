import OpenAI from 'openai';
import type { Drafter, Drafting } from '../../application/drafts/drafting.ts';
import { draftingWith } from '../../application/drafts/write-text.ts';
import type { MailReader } from '../../application/readings/read-mail.ts';
import { claimedOfferSchema } from '../../domain/extraction/claimed-offer.ts';
import { answerSchema } from './answer.ts';
import { askChat } from './ask-chat.ts';
import { askResponses } from './ask-responses.ts';
import { withBreaker } from './breaker.ts';
import { MaybeBilled } from './failures.ts';
import { modelReader } from './mail-reader.ts';
import { type AnswerFormat, type AskModel, modelDrafter } from './openai-drafter.ts';
import { loadPrompts, loadReadingPrompt } from './prompt-files.ts';
import { builtInTemplates } from './template-drafter.ts';
import { watchTries } from './watched-tries.ts';

export interface DraftingConfig {
  /** Without a key and without a base URL, drafts come from the built-in texts alone. */
  readonly apiKey?: string;
  /** Of an OpenAI-compatible server; OpenAI's own when missing. */
  readonly baseUrl?: string;
  readonly model: string;
  readonly api: 'responses' | 'chat';
  /** Time for one try of one question; the client's own default is ten minutes. */
  readonly timeoutMilliseconds?: number;
  /** Time for a whole draft with all its attempts. */
  readonly deadlineMilliseconds?: number;
  readonly fetch?: typeof globalThis.fetch;
}

const OPENAI_URL = 'https://api.openai.com/v1';
const TIMEOUT_MILLISECONDS = 20_000;
/** Room for a model that thinks before it writes; the text itself is short. */
const MAX_OUTPUT_TOKENS = 4_000;

/**
 * Everything that writes texts. Reads and checks the prompt files at once, so that a mistake in one stops the start with the
 * file's name, also where no model is configured.
 */
export function createDrafting(config: DraftingConfig): Drafting {
  const prompts = loadPrompts();
  const drafter = hasModel(config) ? openAiDrafter(config, prompts) : undefined;
  return draftingWith({
    templates: builtInTemplates,
    ...(drafter ? { drafter } : {}),
    ...(config.deadlineMilliseconds === undefined
      ? {}
      : { deadlineMilliseconds: config.deadlineMilliseconds }),
  });
}

/** The model that reads mails; undefined where none is configured: then the rules alone read them. */
export function createMailReader(config: DraftingConfig): MailReader | undefined {
  const prompt = loadReadingPrompt();
  if (!hasModel(config)) return undefined;
  const ask = asking(config, { schema: claimedOfferSchema, name: 'offer' });
  return modelReader(ask, config.model, prompt);
}

/** A model is asked where there is a key, or a server that may need none. */
function hasModel({ apiKey, baseUrl }: DraftingConfig): boolean {
  return Boolean(apiKey || baseUrl);
}

function openAiDrafter(config: DraftingConfig, prompts: ReturnType<typeof loadPrompts>): Drafter {
  const drafter = modelDrafter(
    asking(config, { schema: answerSchema, name: 'draft' }),
    config.model,
    prompts,
  );
  return { write: withBreaker(drafter.write, () => performance.now()) };
}

function asking(config: DraftingConfig, format: AnswerFormat): AskModel {
  const { apiKey, baseUrl, model, api, timeoutMilliseconds, fetch } = config;
  // Every option is given, because the client reads what is missing from the environment. Its log would show the prompts.
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? OPENAI_URL,
    organization: null,
    project: null,
    timeout: timeoutMilliseconds ?? TIMEOUT_MILLISECONDS,
    maxRetries: 1,
    logLevel: 'off',
  });
  const askThrough = { responses: askResponses, chat: askChat }[api];
  return async (prompt, signal) => {
    const tries = watchTries(fetch ?? globalThis.fetch);
    const ask = askThrough(client.withOptions({ fetch: tries.fetch }), model, MAX_OUTPUT_TOKENS, format);
    try {
      return await ask(prompt, signal);
    } catch (error) {
      throw tries.mayBeBilled() ? new MaybeBilled(error) : error;
    }
  };
}
