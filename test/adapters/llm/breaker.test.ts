import { describe, expect, test } from 'vitest';
import { withBreaker } from '../../../src/adapters/llm/breaker.ts';
import type { Used } from '../../../src/application/model-budget.ts';

interface Ending {
  readonly kind: string;
  readonly use?: Used;
}

const DOWN: Ending = { kind: 'unavailable', use: 'refused' };
const WRONG_KEY: Ending = { kind: 'misconfigured', use: 'refused' };
const FINE: Ending = { kind: 'text', use: { model: 'm', inputTokens: 1, outputTokens: 1 } };

/** A model behind a breaker: what it answers next, how often it was asked, and a clock in seconds. */
function guarded(...answers: Ending[]) {
  let asked = 0;
  let seconds = 0;
  const ask = withBreaker(
    async () => {
      asked += 1;
      return answers[asked - 1] ?? answers.at(-1) ?? FINE;
    },
    () => seconds * 1_000,
  );
  return {
    ask,
    asked: () => asked,
    pass: (more: number) => {
      seconds += more;
    },
  };
}

describe('a breaker before a model', () => {
  test('asks a model that answers, every time', async () => {
    const { ask, asked } = guarded(FINE);
    for (let time = 0; time < 5; time += 1) expect(await ask()).toBe(FINE);
    expect(asked()).toBe(5);
  });

  test.each([
    ['a minute after the third outage in a row', [DOWN, DOWN, DOWN], 60],
    ['five minutes after a wrong key', [WRONG_KEY], 300],
  ] as const)('asks again %s, and not before', async (_, answers, pause) => {
    const { ask, asked, pass } = guarded(...answers, FINE);
    for (const answer of answers) expect(await ask()).toBe(answer);
    pass(pause - 1);
    expect(await ask()).toEqual({ kind: answers[0].kind, use: 'not asked' });
    expect(asked()).toBe(answers.length);
    pass(1);
    expect(await ask()).toBe(FINE);
    expect(await ask()).toBe(FINE);
  });

  test('forgets outages that an answer came between', async () => {
    const { ask, asked } = guarded(DOWN, DOWN, FINE, DOWN, DOWN, FINE);
    for (let time = 0; time < 6; time += 1) await ask();
    expect(asked()).toBe(6);
  });

  test('pauses again when the one question after a pause fails too', async () => {
    const { ask, asked, pass } = guarded(DOWN);
    for (let time = 0; time < 3; time += 1) await ask();
    pass(60);
    await ask();
    expect(await ask()).toEqual({ kind: 'unavailable', use: 'not asked' });
    expect(asked()).toBe(4);
  });

  test('lets one question try after a pause, also when several want to', async () => {
    const { ask, asked, pass } = guarded(DOWN, DOWN, DOWN, FINE);
    for (let time = 0; time < 3; time += 1) await ask();
    pass(60);
    const together = await Promise.all([ask(), ask(), ask()]);
    expect(together.map(({ kind }) => kind)).toEqual(['text', 'unavailable', 'unavailable']);
    expect(asked()).toBe(4);
  });

  test('is not stuck when a question throws', async () => {
    let asked = 0;
    const ask = withBreaker(
      async (): Promise<Ending> => {
        asked += 1;
        throw new Error('boom');
      },
      () => 0,
    );
    for (let time = 0; time < 3; time += 1) await expect(ask()).rejects.toThrow('boom');
    expect(asked).toBe(3);
  });
});
