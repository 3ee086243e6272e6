import type OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type { Response } from 'openai/resources/responses/responses';
import type { AnswerFormat, AskModel, ModelReply } from './openai-drafter.ts';
import { toldOf } from './told.ts';

/** Asks through the Responses API. Refusals, cut-off texts, filters and failures come back as answers, not as errors. */
export function askResponses(
  client: OpenAI,
  model: string,
  maxOutputTokens: number,
  { schema, name }: AnswerFormat,
): AskModel {
  const format = zodTextFormat(schema, name);
  return async ({ instructions, input }, signal) => {
    const response = await client.responses.create(
      { model, instructions, input, text: { format }, max_output_tokens: maxOutputTokens, store: false },
      { signal },
    );
    const { model: answered, usage, _request_id: requestId } = response;
    const { input_tokens: inputTokens, output_tokens: outputTokens } = usage ?? {};
    return {
      ending: endingOf(response),
      ...toldOf({ model: answered, requestId, inputTokens, outputTokens }),
    };
  };
}

function endingOf(response: Response): ModelReply['ending'] {
  const { status, incomplete_details: incomplete } = response;
  if (status === 'incomplete') {
    return incomplete?.reason === 'content_filter' ? { kind: 'filtered' } : { kind: 'cut-off' };
  }
  if (status !== undefined && status !== 'completed') {
    return { kind: 'unavailable', why: 'the model server failed' };
  }
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
  if (parts.some((part) => part.type === 'refusal')) return { kind: 'declined' };
  return {
    kind: 'output',
    text: parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''),
  };
}
