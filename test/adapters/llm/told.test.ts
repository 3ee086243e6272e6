import { expect, test } from 'vitest';
import { toldOf } from '../../../src/adapters/llm/told.ts';

const SAID = { model: 'm', requestId: 'req_1', inputTokens: 900, outputTokens: 300 };

test('what a server says of its answer is kept where it can be', () => {
  expect(toldOf(SAID)).toEqual(SAID);
  expect(toldOf({ ...SAID, inputTokens: 0, outputTokens: 0 })).toMatchObject({
    inputTokens: 0,
    outputTokens: 0,
  });
});

test.each([null, undefined, -1, 12.5, Number.NaN, Number.POSITIVE_INFINITY, 3e9, '900', {}])(
  'a count of tokens that is none (%s) leaves both unknown',
  (tokens) => {
    expect(toldOf({ ...SAID, inputTokens: tokens })).toEqual({ model: 'm', requestId: 'req_1' });
    expect(toldOf({ ...SAID, outputTokens: tokens })).toEqual({ model: 'm', requestId: 'req_1' });
  },
);

test.each([
  [null, ''],
  [7, ''],
  ['gpt\u0000-5', 'gpt -5'],
  ['gpt\ud800', 'gpt\ufffd'],
  ['x'.repeat(5_000), 'x'.repeat(200)],
])('a name that no database keeps is made one that it does: %s', (model, kept) => {
  expect(toldOf({ ...SAID, model }).model).toBe(kept);
  expect(toldOf({ ...SAID, requestId: model }).requestId ?? '').toBe(kept);
});
