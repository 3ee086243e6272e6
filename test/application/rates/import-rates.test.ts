import { describe, expect, test } from 'vitest';
import { exportRateTable } from '../../../src/application/rates/export-rate-table.ts';
import { importRates, openRatesPreview, previewRates } from '../../../src/application/rates/import-rates.ts';
import { listRateTables, showRateTableHistory } from '../../../src/application/rates/list-rate-tables.ts';
import { lookUpBenchmark } from '../../../src/application/rates/look-up-benchmark.ts';
import { useRateTable } from '../../../src/application/rates/use-rate-table.ts';
import { NEEDS_SERVER, TEST_DATABASE_URL } from '../../support/database.ts';
import {
  ADA,
  BORIS,
  DANA,
  dealUnderWay,
  GUEST,
  MALIKA,
  refusalOf,
  valueOf,
} from '../offers/deal-under-way.ts';
import { bringing, brought, HEADER, reels, seenOf } from './bringing-rates.ts';

const NEW = { name: 'Our rates', text: reels() };

async function workspace() {
  const { services } = await dealUnderWay();
  const at = bringing(services, { F1: reels(), F2: `\uFEFF${reels()}`.replaceAll(',', ';') });
  const names = async () =>
    valueOf(await listRateTables(services, services.actor(DANA))).map(
      ({ id, version }) => `${id} ${version}`,
    );
  return { services, at, names, as: (user: string, delivery?: string) => services.actor(user, delivery) };
}

describe('importing rates', () => {
  test('saves nothing before the click, and then exactly what was previewed', async () => {
    const { at, as, names } = await workspace();
    const preview = valueOf(await previewRates(at, as(DANA), NEW));
    expect(preview).toMatchObject({
      table: { id: 'our-rates', name: 'Our rates', version: 1 },
      currency: 'USD',
      problems: [],
    });
    expect(preview.entries).toHaveLength(3);
    expect(await names()).toEqual(['default 2', 'guide 1']);
    const { table } = valueOf(await importRates(at, as(DANA), seenOf(preview)));
    expect(table).toMatchObject({ id: 'our-rates', version: 1, currency: 'USD', interpolation: 'tiers' });
    expect(await names()).toEqual(['our-rates 1', 'default 2', 'guide 1']);
    const found = valueOf(
      await lookUpBenchmark(at, as(DANA), {
        platform: 'instagram',
        format: 'reel',
        followers: 100_000,
        table: 'our-rates',
      }),
    );
    expect(found).toMatchObject({
      tableName: 'Our rates',
      tableVersion: 1,
      found: { range: { typical: { amount: 120_000 } } },
    });
  });

  test('twice is once: the second click says so', async () => {
    const { at, as, services } = await workspace();
    const preview = valueOf(await previewRates(at, as(DANA), NEW));
    const first = valueOf(await importRates(at, as(DANA, 'click 1'), seenOf(preview)));
    const second = valueOf(await importRates(at, as(DANA, 'click 2'), seenOf(preview)));
    expect([first.again, second.again]).toEqual([false, true]);
    expect(refusalOf(await importRates(at, as(DANA, 'click 2'), seenOf(preview)))).toEqual({
      kind: 'duplicate',
    });
    const { versions } = valueOf(await showRateTableHistory(services, as(DANA), { table: 'our rates' }));
    expect(versions.map(({ version }) => version)).toEqual([1]);
  });

  test('takes a file as it takes pasted text', async () => {
    const { at, as } = await workspace();
    const pasted = valueOf(await previewRates(at, as(DANA), NEW));
    for (const file of ['F1', 'F2']) {
      const uploaded = valueOf(await previewRates(at, as(DANA), { name: 'Our rates', file }));
      expect(uploaded.hash).toBe(pasted.hash);
    }
  });

  test('with one wrong row among many keeps nothing, and every problem to be read later', async () => {
    const { at, as, names } = await workspace();
    const text = `${reels()}\ninstagram,reel,100000,300000,USD,1,2,3,x,2026\ninstagrm,reel,1,2,USD,1,2,3,x,2026`;
    const preview = valueOf(await previewRates(at, as(DANA), { name: 'Our rates', text }));
    expect(preview.problems.map(({ line, column }) => [line, column])).toEqual([
      [5, 'followers_min'],
      [5, 'followers_min'],
      [6, 'platform'],
    ]);
    expect(preview.problems[0]?.problem).toContain('The other is line 3.');
    expect(refusalOf(await importRates(at, as(DANA), seenOf(preview)))).toMatchObject({ kind: 'stale' });
    expect(await names()).toEqual(['default 2', 'guide 1']);
    const again = valueOf(await openRatesPreview(at, as(DANA), seenOf(preview)));
    expect(again).toMatchObject({ problems: preview.problems, input: { name: 'Our rates', text } });
  });

  test('of a new version says what changes, and keeps the old one', async () => {
    const { at, as, services } = await workspace();
    await brought(services, DANA, NEW);
    const text = reels().replace('800,1200,1900', '900,1300,2000').replace('200000,,', '200000,500000,');
    const preview = valueOf(await previewRates(at, as(MALIKA), { table: 'our-rates', text }));
    expect(preview.table.version).toBe(2);
    expect(preview.changes).toMatchObject({
      added: [{ followersMax: 500_000 }],
      removed: [{}],
      changed: [{ after: { low: 900 } }],
      same: 1,
    });
    valueOf(await importRates(at, as(MALIKA), seenOf(preview)));
    const { versions } = valueOf(await showRateTableHistory(services, as(DANA), { table: 'our-rates' }));
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [2, MALIKA],
      [1, DANA],
    ]);
    const first = await services.store.read(services.workspace, (tx) =>
      tx.rateTables.findVersion('our-rates', 1),
    );
    expect(first?.rows[1]?.low).toBe(800);
  });

  test('of one table by two people saves one: the other is told who was first', async () => {
    const { at, as, services } = await workspace();
    await brought(services, DANA, NEW);
    const dana = valueOf(await previewRates(at, as(DANA), { table: 'our-rates', text: reels(2) }));
    const malika = valueOf(await previewRates(at, as(MALIKA), { table: 'our-rates', text: reels(3) }));
    const done = await Promise.all([
      importRates(at, as(DANA), seenOf(dana)),
      importRates(at, as(MALIKA), seenOf(malika)),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = done.find(({ ok }) => !ok);
    expect(refused && refusalOf(refused)).toMatchObject({
      kind: 'stale',
      what: 'rate table',
      changedBy: done[0]?.ok ? DANA : MALIKA,
    });
    const { versions } = valueOf(await showRateTableHistory(services, as(DANA), { table: 'our-rates' }));
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  test.skipIf(!TEST_DATABASE_URL)(
    `of a new name by eight at once leaves one version (${NEEDS_SERVER})`,
    async () => {
      const { at, as, services } = await workspace();
      const previews = await Promise.all(
        Array.from({ length: 8 }, async (_, index) =>
          valueOf(await previewRates(at, as(DANA), { name: 'Race', text: reels(index + 1) })),
        ),
      );
      const done = await Promise.all(previews.map((preview) => importRates(at, as(DANA), seenOf(preview))));
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      const { versions } = valueOf(await showRateTableHistory(services, as(DANA), { table: 'race' }));
      expect(versions).toHaveLength(1);
    },
  );

  test('stays within the workspace', async () => {
    const one = await workspace();
    const other = await workspace();
    await brought(one.services, DANA, NEW);
    const preview = valueOf(await previewRates(one.at, one.as(DANA), { name: 'Secret', text: reels() }));
    expect(await other.names()).toEqual(['default 2', 'guide 1']);
    const actor = { ...one.as(DANA), workspace: other.services.workspace };
    expect(refusalOf(await importRates(other.at, actor, seenOf(preview)))).toMatchObject({ kind: 'stale' });
    expect(
      refusalOf(await previewRates(other.at, actor, { table: 'our-rates', text: reels() })),
    ).toMatchObject({ kind: 'not-found' });
    valueOf(await previewRates(other.at, actor, NEW));
  });

  test.each([
    [
      'a name that is taken',
      { name: 'our  RATES', text: reels() },
      'name',
      'There is a rate table "our  RATES" already.',
    ],
    [
      'a name of a built-in table',
      { name: 'Guide', text: reels() },
      'name',
      'There is a rate table "Guide" already.',
    ],
    ['no name', { text: reels() }, 'name', 'Give the table a name'],
    ['neither file nor text', { name: 'X1' }, 'file', 'Choose a CSV file, or paste the rows below.'],
    [
      'both',
      { name: 'Mine', text: reels(), file: 'F1' },
      'file',
      'Choose a file or paste the rows, not both.',
    ],
    [
      'a currency that is none',
      { name: 'Mine', text: reels(), currency: 'EURO' },
      'currency',
      'Did you mean EUR?',
    ],
  ])('is refused with %s', async (_, input, field, words) => {
    const { at, as, services } = await workspace();
    await brought(services, DANA, NEW);
    expect(refusalOf(await previewRates(at, as(DANA), input))).toEqual({
      kind: 'invalid',
      problems: [{ field, problem: expect.stringContaining(words) }],
    });
  });

  test('is refused with a table that is none, and with a file that is gone or too large', async () => {
    const { at, as, services } = await workspace();
    expect(refusalOf(await previewRates(at, as(DANA), { table: 'default', text: reels() }))).toMatchObject({
      kind: 'not-found',
    });
    expect(refusalOf(await previewRates(at, as(DANA), { name: 'Mine', file: 'F9' }))).toMatchObject({
      kind: 'unreadable-file',
      why: 'gone',
    });
    const large = bringing(services, { F: new Uint8Array(10_000_001) });
    expect(refusalOf(await previewRates(large, as(DANA), { name: 'Mine', file: 'F' }))).toMatchObject({
      why: 'too-large',
    });
  });

  test('is for campaign managers and admins, and a preview for who made it', async () => {
    const { at, as, names } = await workspace();
    for (const user of [GUEST, BORIS]) {
      expect(refusalOf(await previewRates(at, as(user), NEW))).toMatchObject({ kind: 'not-allowed' });
    }
    const preview = valueOf(await previewRates(at, as(DANA), NEW));
    expect(refusalOf(await importRates(at, as(MALIKA), seenOf(preview)))).toMatchObject({ kind: 'stale' });
    expect(refusalOf(await importRates(at, as(DANA), { ...seenOf(preview), hash: 'x' }))).toMatchObject({
      kind: 'stale',
    });
    expect(refusalOf(await importRates(at, as(DANA), { id: 'none', hash: '' }))).toMatchObject({
      kind: 'stale',
    });
    expect(await names()).toEqual(['default 2', 'guide 1']);
  });

  test('warns of a currency that no rate leads to', async () => {
    const { at, as } = await workspace();
    const preview = valueOf(await previewRates(at, as(DANA), { name: 'Bahrain', text: reels(1, 'BHD') }));
    expect(preview.warnings.join('\n')).toContain('There is no exchange rate of BHD yet');
    expect(preview.problems).toEqual([]);
  });
});

describe('the table in use', () => {
  test('is chosen by an admin, by id or name, and its new versions are theirs too', async () => {
    const { at, as, services } = await workspace();
    await brought(services, DANA, NEW);
    expect(refusalOf(await useRateTable(at, as(DANA), { table: 'our-rates' }))).toEqual({
      kind: 'not-allowed',
      action: 'choose the rate table',
      needs: ['Parley admin'],
    });
    expect(valueOf(await useRateTable(at, as(ADA), { table: 'Our Rates' }))).toMatchObject({
      id: 'our-rates',
      version: 1,
    });
    expect(refusalOf(await useRateTable(at, as(ADA), { table: 'our-rates' }))).toMatchObject({
      kind: 'nothing-to-do',
    });
    const tables = valueOf(await listRateTables(at, as(DANA)));
    expect(tables.filter(({ active }) => active).map(({ id }) => id)).toEqual(['our-rates']);
    const input = { table: 'our-rates', text: reels(2) };
    expect(refusalOf(await previewRates(at, as(DANA), input))).toMatchObject({
      kind: 'not-allowed',
      needs: ['Parley admin'],
    });
    const preview = valueOf(await previewRates(at, as(ADA), input));
    expect(preview.inUse).toBe(true);
    expect(valueOf(await importRates(at, as(ADA), seenOf(preview)))).toMatchObject({ inUse: true });
  });

  test('cannot be a table that is not there', async () => {
    const { at, as } = await workspace();
    const refusal = refusalOf(await useRateTable(at, as(ADA), { table: 'nobodys' }));
    expect(refusal).toMatchObject({
      kind: 'invalid',
      problems: [{ problem: 'I know no rate table of that name. Choose `default` or `guide`.' }],
    });
  });

  test('that came into use between preview and click needs an admin as well', async () => {
    const { at, as, services } = await workspace();
    await brought(services, DANA, NEW);
    const preview = valueOf(await previewRates(at, as(DANA), { table: 'our-rates', text: reels(2) }));
    valueOf(await useRateTable(at, as(ADA), { table: 'our-rates' }));
    expect(refusalOf(await importRates(at, as(DANA), seenOf(preview)))).toMatchObject({
      kind: 'not-allowed',
    });
  });
});

describe('an export', () => {
  test('goes to whoever asks, as the version of that moment, also of a built-in table', async () => {
    const { at, as, services } = await workspace();
    await brought(services, DANA, NEW);
    for (const table of ['our-rates', 'guide', undefined]) {
      valueOf(await exportRateTable(at, as(DANA), table ? { table } : {}));
    }
    const files = (await services.announced()).filter(({ to }) => JSON.stringify(to).includes(DANA));
    expect(files.map(({ announcement }) => announcement)).toEqual([
      { kind: 'rate-table-file', table: 'our-rates', version: 1 },
      { kind: 'rate-table-file', table: 'guide', version: 1 },
      { kind: 'rate-table-file', table: 'default', version: 2 },
    ]);
    expect(refusalOf(await exportRateTable(at, as(GUEST), {}))).toMatchObject({ kind: 'not-allowed' });
    expect(refusalOf(await exportRateTable(at, as(DANA), { table: 'zzz' }))).toMatchObject({
      kind: 'invalid',
    });
  });
});

test('a file with a header and nothing else is no table', async () => {
  const { at, as } = await workspace();
  const preview = valueOf(await previewRates(at, as(DANA), { name: 'Empty', text: HEADER }));
  expect(preview.problems).toEqual([
    { line: 1, column: 'file', problem: 'There are no rows under the header.' },
  ]);
});
