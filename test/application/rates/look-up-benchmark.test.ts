import { describe, expect, test } from 'vitest';
import { lookUpBenchmark } from '../../../src/application/rates/look-up-benchmark.ts';
import { DANA, dealUnderWay, GUEST, refusalOf, usd, valueOf } from '../offers/deal-under-way.ts';

describe('looking a benchmark up', () => {
  test("returns the guide's anchors exactly from the guide's own table", async () => {
    const { services } = await dealUnderWay();
    const ask = async (followers: number) =>
      valueOf(
        await lookUpBenchmark(services, services.actor(DANA), {
          platform: 'instagram',
          format: 'post',
          followers,
          table: 'guide',
        }),
      ).found?.range;
    expect(await ask(100_000)).toMatchObject({ low: usd(500), high: usd(2_000) });
    expect(await ask(1_000_000)).toMatchObject({ low: usd(5_000), high: usd(20_000) });
  });

  test('names the rows, their source and year, and the table of the workspace', async () => {
    const { services } = await dealUnderWay();
    const answer = valueOf(
      await lookUpBenchmark(services, services.actor(DANA), {
        platform: 'instagram',
        format: 'reel',
        followers: 120_000,
      }),
    );
    expect(answer).toMatchObject({ tableId: 'default', nearest: [] });
    expect(answer.found?.rows[0]).toMatchObject({ platform: 'instagram', format: 'reel', year: 2026 });
  });

  test('says honestly that there is no data, and what is nearest', async () => {
    const { services } = await dealUnderWay();
    const answer = valueOf(
      await lookUpBenchmark(services, services.actor(DANA), {
        platform: 'podcast',
        format: 'mention',
        followers: 20_000,
        table: 'guide',
      }),
    );
    expect(answer.found).toBeUndefined();
    expect(answer.nearest).toEqual([{ platform: 'instagram', format: 'post' }]);
  });

  test('gives the price per 1,000 views of what is not sold by followers', async () => {
    const { services } = await dealUnderWay();
    const ask = async (table: string) =>
      valueOf(
        await lookUpBenchmark(services, services.actor(DANA), {
          platform: 'twitch',
          format: 'stream',
          followers: 50_000,
          table,
        }),
      );
    const answer = await ask('default');
    expect(answer.found).toBeUndefined();
    expect(answer.perThousand).toMatchObject({ low: 10.5, high: 35 });
    expect((await ask('guide')).perThousand).toBeUndefined();
  });

  test('refuses an unknown table, and guests', async () => {
    const { services } = await dealUnderWay();
    const question = { platform: 'instagram', format: 'post', followers: 1_000 };
    const unknown = await lookUpBenchmark(services, services.actor(DANA), { ...question, table: 'mine' });
    expect(refusalOf(unknown)).toMatchObject({ kind: 'not-found', what: 'rate table' });
    const guest = await lookUpBenchmark(services, services.actor(GUEST), question);
    expect(refusalOf(guest)).toMatchObject({ kind: 'not-allowed' });
  });
});
