import { z } from 'zod';

/** What a model answers with. Strict: another key means that it did not do what was asked. */
export const answerSchema = z.strictObject({
  text: z.string(),
  /** The English translation; null for an English text. */
  english: z.string().nullable(),
});

export type ParsedAnswer =
  | { readonly kind: 'answer'; readonly text: string; readonly english?: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'malformed'; readonly why: string };

/** A message holds at most 3,000; a model that repeats itself writes on and on, and checking that would hold up everybody. */
const MOST_CHARACTERS = 4_000;

const FENCE = /^```(?:json)?\s*\n([\s\S]*?)\n```\s*$/u;

/** Reads a model's text as the answer: one code fence is taken off, then it must be JSON of exactly that shape. */
export function parseAnswer(output: string): ParsedAnswer {
  if (output.trim() === '') return { kind: 'empty' };
  const json = jsonIn(output);
  if (json === undefined) return { kind: 'malformed', why: 'the model did not answer with JSON' };
  const answer = answerSchema.safeParse(json);
  if (!answer.success) return { kind: 'malformed', why: 'the model answered in another shape' };
  const { text, english } = answer.data;
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > MOST_CHARACTERS || (english ?? '').length > MOST_CHARACTERS) {
    return { kind: 'malformed', why: 'the text was far too long' };
  }
  return { kind: 'answer', text, ...(english ? { english } : {}) };
}

/** The JSON of a model's text, after one code fence is taken off; undefined for anything else. */
export function jsonIn(output: string): unknown {
  const trimmed = output.trim();
  return parseJson(FENCE.exec(trimmed)?.[1] ?? trimmed);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
