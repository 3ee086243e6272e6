import { describe, expect, test } from 'vitest';
import { type ModelPurpose, modelBudgetOn, type Used } from '../../src/application/model-budget.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { type TestServices, testServices } from '../support/services.ts';

/** One US$ for a million tokens in, two out: a draft may cost 16,000 millionths at most, a reading 32,000. */
const PRICE = { input: 1, output: 2, source: 'the test', year: 2026 };
const MOST = { draft: 16_000, reading: 32_000 } as const;

interface Held {
  readonly perHour?: number;
  readonly monthlyDollars?: number;
  readonly zone?: string;
  readonly priced?: boolean;
}

async function holding({ perHour = 100, monthlyDollars = 1, zone = 'UTC', priced = true }: Held = {}) {
  const services = await testServices();
  const { store, workspace, clock } = services;
  await store.transaction(workspace, (tx) =>
    tx.settings.save(
      { ...defaultSettings(zone), languageModel: { perHour, monthlyDollars } },
      'UADA',
      clock.now(),
    ),
  );
  const priceOf = () => (priced ? PRICE : undefined);
  const budget = modelBudgetOn(services, { model: 'm', priceOf });
  const reserve = (purpose: ModelPurpose = 'draft') => budget.reserve(workspace, purpose);
  const ask = async (used: Used, purpose: ModelPurpose = 'draft') => {
    const reserved = await reserve(purpose);
    if (!reserved.ok) throw new Error(reserved.why);
    return { id: reserved.id, cost: await budget.settle(workspace, reserved.id, used) };
  };
  const spent = async () => (await budget.standing(workspace)).microDollarsInMonth;
  return { services, budget, workspace, clock, reserve, ask, spent };
}

/** So much was used that it cost this many US$. */
const dollars = (amount: number): Used => ({ model: 'm', inputTokens: amount * 1_000_000, outputTokens: 0 });

const rowsOf = ({ database, workspace }: TestServices) =>
  database.db.selectFrom('model_usage').selectAll().where('workspace', '=', workspace).execute();

describe('G19: the budget of a workspace for a language model', () => {
  test.each<
    [string, Held, (the: Awaited<ReturnType<typeof holding>>) => Promise<unknown>, string | undefined]
  >([
    ['is there to begin with', {}, async () => {}, undefined],
    ['with none an hour', { perHour: 0 }, async () => {}, 'the settings say not to ask a language model'],
    ['with no money', { monthlyDollars: 0 }, async () => {}, 'the settings say not to ask a language model'],
    ['with one question left in the hour', { perHour: 2 }, ({ ask }) => ask(dollars(0)), undefined],
    [
      'with the last question of the hour asked',
      { perHour: 1 },
      ({ ask }) => ask(dollars(0)),
      "the hour's limit for the language model (1 question) is reached",
    ],
    [
      'with a question on its way that is the last one of the hour',
      { perHour: 1 },
      ({ reserve }) => reserve('reading'),
      "the hour's limit for the language model (1 question) is reached",
    ],
    [
      'an hour after the last question of the hour',
      { perHour: 1 },
      async ({ ask, clock }) => {
        await ask(dollars(0));
        clock.advance({ minutes: 60 });
      },
      undefined,
    ],
    [
      'with a question that was not asked after all',
      { perHour: 1 },
      ({ ask }) => ask('not asked'),
      undefined,
    ],
    [
      'with a question that the server refused',
      { perHour: 1 },
      ({ ask }) => ask('refused'),
      "the hour's limit for the language model (1 question) is reached",
    ],
    ['with money left for one more', {}, ({ ask }) => ask(dollars(0.984)), undefined],
    [
      'with too little money left for the most that a text may cost',
      {},
      ({ ask }) => ask(dollars(0.985)),
      "this month's 1 US$ for the language model are used up",
    ],
    [
      'in the next month, by the zone of the workspace',
      { zone: 'Asia/Tashkent' },
      async ({ ask, clock }) => {
        await ask(dollars(1));
        clock.set('2026-11-30T19:00:00Z');
      },
      undefined,
    ],
    [
      'at the end of the month, by the zone of the workspace',
      { zone: 'Asia/Tashkent' },
      async ({ ask, clock }) => {
        await ask(dollars(1));
        clock.set('2026-11-30T18:59:00Z');
      },
      "this month's 1 US$ for the language model are used up",
    ],
    [
      'of a model whose price nobody knows is the number alone',
      { priced: false },
      ({ ask }) => ask(dollars(9)),
      undefined,
    ],
    [
      'of a model whose price nobody knows still holds the number',
      { priced: false, perHour: 1 },
      ({ ask }) => ask(dollars(9)),
      "the hour's limit for the language model (1 question) is reached",
    ],
  ])('%s', async (_, held, before, why) => {
    const the = await holding(held);
    await before(the);
    const reserved = await the.reserve();
    expect(reserved.ok ? undefined : reserved.why).toBe(why);
  });

  test.each<[string, Used, number]>([
    ['what was used', { model: 'm', inputTokens: 700, outputTokens: 150 }, 1_000],
    ['nothing where the server refused it', 'refused', 0],
    ['nothing where it was not asked', 'not asked', 0],
    ['the most it may cost where no answer came', undefined, MOST.draft],
    ['the most it may cost where the server told no tokens', { model: 'm' }, MOST.draft],
  ])('a settled question counts %s', async (_, used, microDollars) => {
    const the = await holding();
    const { cost } = await the.ask(used);
    expect(await the.spent()).toBe(microDollars);
    const isKnown = typeof used === 'object' && used.inputTokens !== undefined;
    expect(cost).toEqual(isKnown ? { microDollars, source: 'the test', year: 2026 } : undefined);
  });

  test('a question on its way counts the most it may cost, a mail more than a text', async () => {
    const the = await holding();
    await the.reserve('draft');
    expect(await the.spent()).toBe(MOST.draft);
    await the.reserve('reading');
    expect(await the.spent()).toBe(MOST.draft + MOST.reading);
  });

  test('of two processes that want the last question at once, one gets it', async () => {
    const the = await holding({ perHour: 5 });
    const reserved = await Promise.all(Array.from({ length: 12 }, () => the.reserve()));
    expect(reserved.filter(({ ok }) => ok)).toHaveLength(5);
  });

  test('questions at the same time cannot spend the same money', async () => {
    const the = await holding();
    await the.ask(dollars(0.95));
    const reserved = await Promise.all(Array.from({ length: 8 }, () => the.reserve()));
    expect(reserved.filter(({ ok }) => ok)).toHaveLength(3);
  });

  test('is one workspace’s own', async () => {
    const one = await holding({ perHour: 1 });
    await one.ask(dollars(1));
    expect((await one.reserve()).ok).toBe(false);
    const elsewhere = await one.budget.reserve('TANOTHER', 'draft');
    expect(elsewhere.ok).toBe(true);
    expect(await one.budget.standing('TNOBODY')).toMatchObject({
      questionsInMonth: 0,
      microDollarsInMonth: 0,
    });
  });

  test('is settled once, and its ledger is only ever added to', async () => {
    const the = await holding();
    const { id } = await the.ask({ model: 'm', inputTokens: 10, outputTokens: 1 });
    await the.budget.settle(the.workspace, id, dollars(1));
    const { db } = the.services.database;
    expect(await rowsOf(the.services)).toMatchObject([
      { purpose: 'draft', model: 'm', input_tokens: 10, output_tokens: 1, settled: true, asked: true },
    ]);
    const update = db.updateTable('model_usage').set({ cost_micro_dollars: 0 }).where('id', '=', id);
    await expect(update.execute()).rejects.toThrow('does not change');
    const remove = db.deleteFrom('model_usage').where('id', '=', id);
    await expect(remove.execute()).rejects.toThrow('only ever added');
  });

  test('says how much of it is used', async () => {
    const the = await holding();
    await the.ask({ model: 'm', inputTokens: 1_000, outputTokens: 500 });
    the.clock.advance({ hours: 2 });
    await the.ask({ model: 'm', inputTokens: 1_000, outputTokens: 500 });
    expect(await the.budget.standing(the.workspace)).toEqual({
      model: 'm',
      price: PRICE,
      questionsInHour: 1,
      questionsInMonth: 2,
      microDollarsInMonth: 4_000,
    });
  });
});
