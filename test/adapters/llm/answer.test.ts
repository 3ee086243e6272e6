import { describe, expect, test } from 'vitest';
import { parseAnswer } from '../../../src/adapters/llm/answer.ts';

const json = (answer: unknown) => JSON.stringify(answer);

describe('G15: what a model sent back', () => {
  test.each<[string, string, ReturnType<typeof parseAnswer>]>([
    ['an answer', json({ text: 'Hello', english: null }), { kind: 'answer', text: 'Hello' }],
    [
      'one with its translation',
      json({ text: 'Hola', english: 'Hello' }),
      { kind: 'answer', text: 'Hola', english: 'Hello' },
    ],
    [
      'one in a code fence',
      `\`\`\`json\n${json({ text: 'Hello', english: null })}\n\`\`\``,
      { kind: 'answer', text: 'Hello' },
    ],
    ['an empty translation', json({ text: 'Hello', english: '' }), { kind: 'answer', text: 'Hello' }],
    ['nothing', ' \n', { kind: 'empty' }],
    ['an empty text', json({ text: ' ', english: null }), { kind: 'empty' }],
    ['words', 'Here it is: Hello', { kind: 'malformed', why: 'the model did not answer with JSON' }],
    [
      'two fences',
      '```\n{}\n```\n```\n{}\n```',
      { kind: 'malformed', why: 'the model did not answer with JSON' },
    ],
    [
      'JSON that breaks off',
      '{"text": "Hel',
      { kind: 'malformed', why: 'the model did not answer with JSON' },
    ],
    ['a list', '[]', { kind: 'malformed', why: 'the model answered in another shape' }],
    [
      'another key',
      json({ text: 'Hello', english: null, approve: true }),
      { kind: 'malformed', why: 'the model answered in another shape' },
    ],
    [
      'a missing key',
      json({ text: 'Hello' }),
      { kind: 'malformed', why: 'the model answered in another shape' },
    ],
    [
      'a number',
      json({ text: 1, english: null }),
      { kind: 'malformed', why: 'the model answered in another shape' },
    ],
    [
      'a text without an end',
      json({ text: '1'.repeat(16_000), english: null }),
      { kind: 'malformed', why: 'the text was far too long' },
    ],
    [
      'a translation without an end',
      json({ text: 'Hola', english: 'a '.repeat(9_000) }),
      { kind: 'malformed', why: 'the text was far too long' },
    ],
  ])('%s', (_, output, expected) => {
    expect(parseAnswer(output)).toEqual(expected);
  });
});
