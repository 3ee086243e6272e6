import { describe, expect, test } from 'vitest';
import { pricedModel } from '../../src/application/priced-model.ts';
import { costOf } from '../../src/domain/model-cost.ts';

const OPENAI = { model: 'gpt-5-mini' };

describe('the price of a model', () => {
  test.each([
    ['gpt-5-mini', 0.25, 2],
    ['gpt-5-mini-2025-08-07', 0.25, 2],
    ['gpt-4o-2024-05-13', 5, 15],
    ['gpt-4o-2024-11-20', 2.5, 10],
    ['gpt-5-pro', 15, 120],
    ['gpt-5-pro-2025-10-06', 15, 120],
  ])('of %s is that of the list', (model, input, output) => {
    const price = pricedModel(OPENAI).priceOf(model);
    expect(price).toMatchObject({ input, output, source: expect.stringContaining('openai.com') });
    expect(price?.year).toBeGreaterThanOrEqual(2024);
  });

  test.each([
    'gpt-5-large',
    'gpt-5-mini-fast',
    'gpt-5.9',
    'gpt-4o-audio-preview',
    'llama3.1',
    'toString',
    '',
  ])('of "%s" is not guessed from a likeness', (model) => {
    expect(pricedModel(OPENAI).priceOf(model)).toBeUndefined();
  });

  test('that was entered goes before the list, whatever name the server gives', () => {
    const priced = pricedModel({ ...OPENAI, price: { input: 1, output: 3 } });
    for (const model of ['gpt-5-mini', 'llama3.1']) {
      expect(priced.priceOf(model)).toEqual({
        input: 1,
        output: 3,
        source: 'OPENAI_PRICE, as Parley was set up',
      });
    }
  });

  test('of a question is rounded up to the millionth of a US$', () => {
    expect(costOf({ inputTokens: 1, outputTokens: 0 }, { input: 0.05, output: 0.4 })).toBe(1);
    expect(costOf({ inputTokens: 700, outputTokens: 150 }, { input: 0.25, output: 2 })).toBe(475);
    expect(costOf({}, { input: 1, output: 1 })).toBe(0);
  });
});
