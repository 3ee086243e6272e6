import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletion } from 'openai/resources/chat/completions';
import type { AnswerFormat, AskModel, ModelReply } from './openai-drafter.ts';
import { toldOf } from './told.ts';

/** Asks through Chat Completions, which every OpenAI-compatible server speaks. */
export function askChat(
  client: OpenAI,
  model: string,
  maxOutputTokens: number,
  { schema, name }: AnswerFormat,
): AskModel {
  const format = zodResponseFormat(schema, name);
  return async ({ instructions, input }, signal) => {
    const completion = await client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: input },
        ],
        response_format: format,
        max_completion_tokens: maxOutputTokens,
      },
      { signal },
    );
    const { model: answered, usage, _request_id: requestId } = completion;
    const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = usage ?? {};
    return {
      ending: endingOf(completion),
      ...toldOf({ model: answered, requestId, inputTokens, outputTokens }),
    };
  };
}

function endingOf({ choices }: ChatCompletion): ModelReply['ending'] {
  const choice = choices[0];
  if (!choice) return { kind: 'output', text: '' };
  if (choice.finish_reason === 'content_filter') return { kind: 'filtered' };
  if (choice.finish_reason === 'length') return { kind: 'cut-off' };
  if (choice.message.refusal) return { kind: 'declined' };
  return { kind: 'output', text: choice.message.content ?? '' };
}
