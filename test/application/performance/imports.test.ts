import { describe, expect, test } from 'vitest';
import { showCreator } from '../../../src/application/creators/show-creator.ts';
import { closeDeal } from '../../../src/application/deals/close-deal.ts';
import { recordPublishedPost } from '../../../src/application/deals/record-published-post.ts';
import { digestOf } from '../../../src/application/performance/digest-facts.ts';
import {
  confirmImport,
  discardImport,
  undoImport,
} from '../../../src/application/performance/imports/settle-import.ts';
import { answerImport, startImport } from '../../../src/application/performance/imports/start-import.ts';
import type { AccountDayRow } from '../../../src/domain/performance/exports/export-row.ts';
import { DANA, MALIKA, openExampleDeal, refusalOf, usd, valueOf } from '../offers/deal-under-way.ts';
import { type Bringing, bringing, day, order, post, visit } from './brought-export.ts';

const results = ({ services, deal }: Bringing) =>
  services.store.read(services.workspace, (tx) => tx.results.list({ deal: deal.number }));

async function click(the: Bringing, what: typeof confirmImport, id: string) {
  const settled = valueOf(await what(the.services, the.services.actor(DANA), id));
  await the.work();
  return settled;
}

async function giveCode({ services, deal }: Bringing, code = 'nodira10', link = 'spring-d1') {
  await services.store.transaction(services.workspace, async (tx) => {
    await tx.tracking.addCode({ code, deal: deal.number, by: DANA, at: services.clock.now() });
    await tx.tracking.addLink({
      campaign: link,
      url: 'https://sol.example/?utm_campaign=spring-d1',
      deal: deal.number,
      by: DANA,
      at: services.clock.now(),
    });
  });
}

const orders = ({ services }: Bringing) =>
  services.database.db
    .selectFrom('orders')
    .select(['name', 'deal', 'total_amount', 'codes', 'import'])
    .where('workspace', '=', services.workspace)
    .orderBy('name')
    .execute();

/** What the creator's account counted by day, as files told it. */
const accountDays = async ({ services, deal }: Bringing) => {
  const found = await services.store.read(services.workspace, (tx) =>
    tx.accountDays.between(deal.creator, day('2026-11-01'), day('2026-11-30')),
  );
  return found.map(({ on, counts, file }) => [on.toString(), counts, file]);
};

describe('a file of figures', () => {
  test('is read and changes nothing before a click', async () => {
    const the = await bringing();
    const read = await the.bring([
      post(),
      post({ line: 3, link: 'https://www.instagram.com/someone/reel/Zz9/' }),
    ]);
    expect(read).toMatchObject({
      status: 'ready',
      file: 'F1.csv',
      rowsRead: 2,
      report: {
        title: 'TikTok Studio, content',
        posts: [{ deal: 1, count: 1, added: 1, replaced: 0, same: 0 }],
        leftOut: [{ count: 1, why: '@someone is no account of a creator with a deal that takes results.' }],
      },
    });
    expect(await results(the)).toEqual([]);
  });

  test('with a name or links without end is imported and can be read again', async () => {
    const the = await bringing();
    const tail = 'a'.repeat(400);
    const read = await the.bring(
      [
        post({ link: `https://www.instagram.com/nodira/reel/Ab1/?utm_source=${tail}` }),
        post({ line: 3, link: `https://www.instagram.com/nodira/reel/${tail}/` }),
        post({ line: 4, link: 'instagram.com/nodira/reel/NoScheme1/', postId: 'NoScheme1' }),
      ],
      { slackFile: `F${'😀'.repeat(300)}` },
    );
    await click(the, confirmImport, read.id);
    expect((await the.import(read.id)).status).toBe('imported');
    const [first] = await results(the);
    expect(first?.source).toMatch(/…$/);
  });

  test('is imported by the click of who brought it, and the deal says so', async () => {
    const the = await bringing();
    const { id } = await the.bring([post()]);
    await click(the, confirmImport, id);
    expect(await the.import(id)).toMatchObject({ status: 'imported', settledBy: DANA });
    expect(await results(the)).toMatchObject([
      {
        post: 'instagram.com/nodira/reel/Cx1',
        figures: { views: 48_200, likes: 2_310 },
        source: 'F1.csv',
        import: id,
      },
    ]);
    expect((await the.kinds()).slice(-2)).toEqual(['post-published', 'results-imported']);
    expect((await the.current()).status).toBe('live');
  });

  test('that comes again counts nothing twice', async () => {
    const the = await bringing();
    await click(the, confirmImport, (await the.bring([post()])).id);
    const again = await the.bring([post()]);
    expect(again.report?.posts).toMatchObject([{ added: 0, replaced: 0, same: 1 }]);
    const refused = refusalOf(await confirmImport(the.services, the.services.actor(DANA), again.id));
    expect(refused).toEqual({ kind: 'nothing-to-do', why: 'Everything in this file stands already.' });
    expect((await results(the)).length).toBe(1);
  });

  test('that is corrected takes the place of the earlier one', async () => {
    const the = await bringing();
    await click(the, confirmImport, (await the.bring([post()])).id);
    const corrected = await the.bring([post({ figures: { views: 50_000 } })]);
    expect(corrected.report?.posts).toMatchObject([{ added: 0, replaced: 1, same: 0 }]);
    await click(the, confirmImport, corrected.id);
    expect(await results(the)).toMatchObject([{ figures: { views: 50_000 } }]);
  });

  test('is settled once, and by nobody else', async () => {
    const the = await bringing();
    const { id } = await the.bring([post()]);
    const other = await confirmImport(the.services, the.services.actor(MALIKA), id);
    expect(refusalOf(other).kind).toBe('nothing-to-do');
    await click(the, confirmImport, id);
    const second = await confirmImport(the.services, the.services.actor(DANA), id);
    expect(refusalOf(second)).toEqual({ kind: 'nothing-to-do', why: 'This file is imported already.' });
  });

  test('of a deal that is called off before the click writes nothing, and says so', async () => {
    const the = await bringing();
    const { id } = await the.bring([post()]);
    valueOf(
      await closeDeal(the.services, the.services.actor(DANA), {
        deal: the.deal.number,
        outcome: 'cancelled',
        seenStatus: 'contracted',
      }),
    );
    await click(the, confirmImport, id);
    expect(await results(the)).toEqual([]);
    expect(await the.import(id)).toMatchObject({ status: 'imported', report: { posts: [{ added: 0 }] } });
    expect((await the.kinds()).at(-1)).toBe('closed');
  });

  test('that is put aside changes nothing', async () => {
    const the = await bringing();
    const { id } = await the.bring([post()]);
    await click(the, discardImport, id);
    expect(await the.import(id)).toMatchObject({ status: 'discarded' });
    expect(await results(the)).toEqual([]);
  });
});

describe('an import that is undone', () => {
  test('leaves what stood before it, and the post it was first to name is no longer out', async () => {
    const the = await bringing();
    const { id } = await the.bring([post()]);
    await click(the, confirmImport, id);
    await click(the, undoImport, id);
    expect(await the.import(id)).toMatchObject({ status: 'undone' });
    expect(await results(the)).toEqual([]);
    expect((await the.kinds()).slice(-2)).toEqual(['post-withdrawn', 'import-undone']);
  });

  test('leaves a post out that a person had recorded before it', async () => {
    const the = await bringing();
    valueOf(
      await recordPublishedPost(the.services, the.services.actor(DANA), {
        deal: the.deal.number,
        url: 'https://www.instagram.com/nodira/reel/Cx1/',
        platform: 'instagram',
        format: 'reel',
        publishedOn: day('2026-11-25'),
      }),
    );
    const { id } = await the.bring([post()]);
    await click(the, confirmImport, id);
    await click(the, undoImport, id);
    expect(await results(the)).toEqual([]);
    expect(await the.kinds()).not.toContain('post-withdrawn');
  });

  test('gives back the figures that it replaced', async () => {
    const the = await bringing();
    await click(the, confirmImport, (await the.bring([post()])).id);
    const second = await the.bring([post({ figures: { views: 99 } })]);
    await click(the, confirmImport, second.id);
    await click(the, undoImport, second.id);
    expect(await results(the)).toMatchObject([{ figures: { views: 48_200, likes: 2_310 } }]);
  });

  test('under a later one leaves the later figures, and undoing that one goes back to before both', async () => {
    const the = await bringing();
    const [first, second, third] = [
      await the.bring([post()]),
      await the.bring([post({ figures: { views: 2 } })]),
      await the.bring([post({ figures: { views: 3 } })]),
    ];
    for (const { id } of [first, second, third]) await click(the, confirmImport, id);
    await click(the, undoImport, second.id);
    expect(await results(the)).toMatchObject([{ figures: { views: 3 } }]);
    await click(the, undoImport, third.id);
    expect(await results(the)).toMatchObject([
      { figures: { views: 48_200, likes: 2_310 }, import: first.id },
    ]);
    await click(the, undoImport, first.id);
    expect(await results(the)).toEqual([]);
  });
});

describe('orders of a shop', () => {
  test('belong to the deal whose code was used, each once, however often its file comes', async () => {
    const the = await bringing();
    await giveCode(the);
    const read = await the.bring([
      order('#1', { codes: ['Nodira10'] }),
      order('#2', { total: usd(70) }),
      order('#3', { codes: [] }),
      order('#4', { codes: ['SUMMER'] }),
    ]);
    expect(read.report?.orders).toMatchObject([{ deal: 1, count: 2, added: 2 }]);
    expect(read.report?.leftOut).toMatchObject([
      { why: 'It has no discount code.', count: 1 },
      { why: expect.stringMatching(/No deal has this discount code/), examples: ['line 2: SUMMER'] },
    ]);
    await click(the, confirmImport, read.id);
    const again = await the.bring([order('#2', { total: usd(70) }), order('#5')]);
    expect(again.report?.orders).toMatchObject([{ count: 2, added: 1, same: 1 }]);
    await click(the, confirmImport, again.id);
    expect(await orders(the)).toMatchObject([
      { name: '#1', deal: 1, total_amount: 5_000, import: read.id },
      { name: '#2', deal: 1, total_amount: 7_000, import: read.id },
      { name: '#5', deal: 1, import: again.id },
    ]);
  });

  test('are of the deal that a person chose, unless their code is of another', async () => {
    const the = await bringing();
    const other = await openExampleDeal(the.services, the.services.workspace);
    const now = the.services.clock.now();
    await the.services.store.transaction(the.services.workspace, async (tx) => {
      const signed = { kind: 'contract-signed', version: 1, on: day('2026-11-20') } as const;
      await tx.deals.record(other, [signed], DANA, now);
      await tx.tracking.addCode({ code: 'other', deal: other.number, by: DANA, at: now });
    });
    const read = await the.bring([order('#1', { codes: [] }), order('#2', { codes: ['OTHER'] })], {
      deal: the.deal.number,
    });
    expect(read.report?.orders).toMatchObject([{ deal: the.deal.number, count: 1, added: 1 }]);
  });

  test('whose code is gone from a later file count for nobody any more, until that file is undone', async () => {
    const the = await bringing();
    await giveCode(the);
    await click(the, confirmImport, (await the.bring([order('#1'), order('#2')])).id);
    const later = await the.bring([order('#1', { codes: [] }), order('#3')]);
    expect(later.report?.notes).toEqual([
      '1 earlier order will count for no deal: the code is gone from the file.',
    ]);
    await click(the, confirmImport, later.id);
    expect((await orders(the)).map(({ name, deal }) => [name, deal])).toEqual([
      ['#1', null],
      ['#2', 1],
      ['#3', 1],
    ]);
    await click(the, undoImport, later.id);
    expect((await orders(the)).map(({ name, deal }) => [name, deal])).toEqual([
      ['#1', 1],
      ['#2', 1],
    ]);
  });
});

describe('visits of a site', () => {
  test('belong to the deal whose link brought them', async () => {
    const the = await bringing();
    await giveCode(the);
    const read = await the.bring([
      visit(),
      visit({ line: 3, campaign: 'Spring-D1', from: day('2026-11-25'), until: day('2026-11-25') }),
      visit({ line: 4, campaign: 'newsletter' }),
    ]);
    expect(read.report?.visits).toMatchObject([{ deal: 1, count: 2, added: 2 }]);
    await click(the, confirmImport, read.id);
    const kept = await the.services.database.db
      .selectFrom('visits')
      .select(['deal', 'sessions', 'key_events', 'starts_on'])
      .where('workspace', '=', the.services.workspace)
      .orderBy('starts_on')
      .execute();
    expect(kept).toEqual([
      { deal: 1, sessions: 120, key_events: 4, starts_on: '2026-11-20' },
      { deal: 1, sessions: 120, key_events: 4, starts_on: '2026-11-25' },
    ]);
  });

  test('are told by city and device, a dimension by the export that knows it of most', async () => {
    const the = await bringing();
    await giveCode(the);
    const cut = (line: number, sessions: number, segments: Record<string, string>) =>
      visit({ line, sessions, segments });
    const cities = [
      cut(1, 70, { City: 'Tashkent' }),
      cut(2, 50, { City: 'Samarkand' }),
      cut(3, 40, { City: 'Tashkent', Device: 'mobile' }),
      cut(4, 60, { City: 'Samarkand', Device: 'desktop' }),
    ];
    await click(the, confirmImport, (await the.bring(cities)).id);
    const segments = await the.services.store.read(the.services.workspace, (tx) =>
      tx.reports.segments({ rates: [], zone: 'UTC', today: day('2026-11-30') }),
    );
    expect(segments.map(({ dimension, value, visits }) => [dimension, value, visits])).toEqual([
      ['City', 'Tashkent', 70],
      ['City', 'Samarkand', 50],
      ['Device', 'desktop', 60],
      ['Device', 'mobile', 40],
    ]);
  });
});

describe('visits of days that overlap', () => {
  const stretch = (from: string, until: string, sessions: number) =>
    visit({ from: day(from), until: day(until), sessions });
  const kept = async ({ services }: Bringing) => {
    const rows = await services.database.db
      .selectFrom('visits')
      .select(['starts_on', 'ends_on', 'sessions'])
      .where('workspace', '=', services.workspace)
      .orderBy('starts_on')
      .execute();
    return rows.map(({ starts_on, ends_on, sessions }) => [starts_on.slice(8), ends_on.slice(8), sessions]);
  };
  const tracked = async () => {
    const the = await bringing();
    await giveCode(the);
    return the;
  };

  test('are not counted twice: what reaches into a stretch that stands is left out', async () => {
    const the = await tracked();
    await click(the, confirmImport, (await the.bring([stretch('2026-11-01', '2026-11-15', 100)])).id);
    const second = await the.bring([stretch('2026-11-10', '2026-11-20', 90)]);
    expect(second.report).toMatchObject({
      visits: [],
      leftOut: [
        { count: 1, why: expect.stringContaining('Its days overlap visits that are counted already') },
      ],
    });
  });

  test('are replaced by a stretch that covers them, and come back when that is undone', async () => {
    const the = await tracked();
    const small = await the.bring([
      stretch('2026-11-01', '2026-11-07', 10),
      { ...stretch('2026-11-08', '2026-11-14', 20), line: 3 },
    ]);
    await click(the, confirmImport, small.id);
    const month = await the.bring([stretch('2026-11-01', '2026-11-25', 70)]);
    await click(the, confirmImport, month.id);
    expect(await kept(the)).toEqual([['01', '25', 70]]);
    await click(the, undoImport, month.id);
    expect(await kept(the)).toEqual([
      ['01', '07', 10],
      ['08', '14', 20],
    ]);
  });

  test('under two longer stretches come back when both are undone, in any order', async () => {
    const the = await tracked();
    await click(the, confirmImport, (await the.bring([stretch('2026-11-01', '2026-11-07', 10)])).id);
    const middle = await the.bring([stretch('2026-11-01', '2026-11-14', 30)]);
    await click(the, confirmImport, middle.id);
    const long = await the.bring([stretch('2026-11-01', '2026-11-25', 70)]);
    await click(the, confirmImport, long.id);
    await click(the, undoImport, middle.id);
    expect(await kept(the)).toEqual([['01', '25', 70]]);
    await click(the, undoImport, long.id);
    expect(await kept(the)).toEqual([['01', '07', 10]]);
  });

  test('in one file count as the longest stretch', async () => {
    const the = await tracked();
    const file = await the.bring([
      stretch('2026-11-01', '2026-11-07', 10),
      { ...stretch('2026-11-01', '2026-11-25', 70), line: 9 },
    ]);
    expect(file.report?.visits).toMatchObject([{ count: 1, added: 1 }]);
    await click(the, confirmImport, file.id);
    expect(await kept(the)).toEqual([['01', '25', 70]]);
  });
});

describe('a file that cannot be used as it is', () => {
  test('says why', async () => {
    const the = await bringing();
    const problem = 'This is a web page, not CSV.';
    expect(await the.bring({ kind: 'unreadable', problem })).toMatchObject({
      status: 'unreadable',
      unread: { by: 'content', problem },
    });
    expect(await the.bring('breaks')).toMatchObject({
      status: 'unreadable',
      unread: { by: 'content', problem: 'The download broke off. Upload the file again.' },
    });
  });

  test('that was deleted in Slack before it was fetched says so, and changes nothing', async () => {
    const the = await bringing();
    const started = await startImport(the.services, the.services.actor(DANA), { slackFile: 'FGONE' });
    await the.work();
    expect(await the.import(valueOf(started).id)).toMatchObject({
      status: 'unreadable',
      unread: { by: 'slack', why: 'gone' },
    });
    expect(await results(the)).toEqual([]);
  });

  test('with a post twice counts it once, with the figures of its last row, and says so before the click', async () => {
    const the = await bringing();
    const twice = [post(), post({ line: 3, figures: { views: 50_000, likes: 2_400 } })];
    const read = await the.bring({ rows: twice, repeated: [{ line: 3, firstLine: 2 }] });
    expect(read.report?.posts).toMatchObject([{ deal: 1, count: 1, added: 1 }]);
    expect(read.report?.notes).toEqual([
      'One row is about the same thing as an earlier row: the last one counts, once.',
    ]);
    await click(the, confirmImport, read.id);
    expect(await results(the)).toMatchObject([{ figures: { views: 50_000, likes: 2_400 } }]);
  });

  test('that breaks off offers its good rows, and says that it is not whole', async () => {
    const the = await bringing();
    const read = await the.bring({ rows: [post()], breaksOff: 'The file ends in the middle of a row.' });
    expect(read.report).toMatchObject({
      posts: [{ count: 1 }],
      problems: [{ line: 2, column: 'file', problem: 'The file ends in the middle of a row.' }],
      problemCount: 1,
    });
  });

  test('asks for what it does not say, reads again with the answer, and remembers it', async () => {
    const the = await bringing();
    const columns = ['Post', 'Hits'];
    const unknown = { kind: 'unknown', columns, samples: [['x', '1']] } as const;
    const asked = await the.bring(unknown);
    expect(asked).toMatchObject({ status: 'mapping', asked: { about: 'columns', columns } });
    const mapping = {
      rows: 'posts' as const,
      columns: { link: 'Post', views: 'Hits' },
      dateOrder: 'year' as const,
      decimalMark: '.' as const,
    };
    const again = await answerImport(the.services, the.services.actor(DANA), {
      import: asked.id,
      answers: { mapping },
    });
    expect(valueOf(again)).toMatchObject({ status: 'reading', answers: { mapping } });
    const next = await the.bring(unknown);
    expect(next.asked).toMatchObject({ known: mapping });
  });

  test('is refused before it is read where it cannot be taken', async () => {
    const the = await bringing();
    const start = (input: object) =>
      startImport(the.services, the.services.actor(DANA), { slackFile: 'F', ...input });
    expect(refusalOf(await start({ deal: 99 })).kind).toBe('not-found');
    expect(refusalOf(await start({ asOf: day('2027-01-01') }))).toMatchObject({ kind: 'invalid' });
  });
});

describe('what an import brought', () => {
  const figuresOf = ({ services }: Bringing) =>
    services.store.read(services.workspace, async (tx) => {
      const run = {
        workspace: services.workspace,
        id: 'now',
        period: 'now',
        channel: 'C',
        status: 'due',
        createdAt: services.clock.now(),
      } as const;
      const { digest } = await digestOf(tx, run);
      const [campaign] = digest.campaigns;
      const known = campaign?.metrics.map(({ key, result }) => [
        key,
        result.known ? result.value : result.missing,
      ]);
      return { sales: campaign?.sales, ...Object.fromEntries(known ?? []) };
    });

  test('counts in the campaign: orders within the window less what was paid back, and visits for clicks', async () => {
    const the = await bringing();
    await giveCode(the);
    await click(
      the,
      confirmImport,
      (await the.bring([post({ figures: { views: 10_000, impressions: 20_000 } })])).id,
    );
    const file = await the.bring([
      order('#1', { total: usd(100), refunded: usd(20) }),
      order('#2', { total: usd(40) }),
      order('#3', { isCancelled: true }),
      order('#4', { at: Temporal.Instant.from('2026-11-20T10:00:00Z') }),
      visit({ line: 9 }),
    ]);
    await click(the, confirmImport, file.id);
    const figures = await figuresOf(the);
    expect(figures).toMatchObject({
      cvr: (2 / 120) * 100,
      roas: 12_000 / 150_000,
      ctr: (120 / 20_000) * 100,
    });
    expect(figures.sales).toMatchObject([
      { deal: 'D-1', sales: { orders: { count: 2, revenue: usd(120) }, visits: 120 } },
    ]);
  });

  test('is missing, not zero, of a code whose shop brought no file', async () => {
    const the = await bringing();
    await giveCode(the);
    const figures = { views: 10_000, clicks: 50, conversions: 4 };
    await click(the, confirmImport, (await the.bring([post({ figures })])).id);
    const counted = await figuresOf(the);
    expect(counted.sales).toEqual([]);
    expect(counted.cvr).toBe((4 / 50) * 100);
  });

  test('in another currency counts through the dated rate', async () => {
    const the = await bringing();
    await giveCode(the);
    await click(the, confirmImport, (await the.bring([post()])).id);
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    const file = await the.bring([order('#1', { total: eur(10_000), refunded: eur(0) })]);
    await the.services.store.transaction(the.services.workspace, (tx) =>
      tx.fxRates.add(
        [{ from: 'EUR', to: 'USD', rate: 1.25, on: '2026-11-24', source: 'our bank' }],
        DANA,
        the.services.clock.now(),
      ),
    );
    await click(the, confirmImport, file.id);
    const { sales } = await figuresOf(the);
    expect(sales).toMatchObject([{ sales: { orders: { count: 1, revenue: usd(125) } } }]);
  });
});

describe('days of an account', () => {
  test('that come in a file for each figure stand beside each other, also when one of the files is undone', async () => {
    const the = await bringing();
    const on = day('2026-11-20');
    const told = (line: number, counts: AccountDayRow['counts']): AccountDayRow => ({
      kind: 'account-day',
      line,
      platform: 'instagram',
      on,
      counts,
    });
    const chosen = { deal: 1 };
    const first = await the.bring([told(2, { views: 100 }), told(9, { reach: 60 })], chosen);
    await click(the, confirmImport, first.id);
    const second = await the.bring([told(2, { clicks: 3 })], chosen);
    await click(the, confirmImport, second.id);
    const third = await the.bring([told(2, { views: 120 })], chosen);
    expect(third.report?.accountDays).toMatchObject([{ added: 0, replaced: 1 }]);
    await click(the, confirmImport, third.id);
    const all = async () => (await accountDays(the)).map(([, counts]) => counts);
    expect(await all()).toEqual(expect.arrayContaining([{ views: 120 }, { reach: 60 }, { clicks: 3 }]));
    // An account that was exported a season ago is still told, in its own newest days.
    await the.services.database.db
      .insertInto('account_days')
      .values({
        workspace: the.services.workspace,
        creator: the.deal.creator,
        platform: 'tiktok',
        day: '2026-08-02',
        counts: JSON.stringify({ likes: 4 }),
        counted: 'likes',
        import: second.id,
      })
      .execute();
    const shown = valueOf(await showCreator(the.services, the.services.actor(DANA), { creator: 'Nodira' }));
    expect(
      shown.newestDays.map(({ platform, window }) => [platform, window.until.toString(), window.figures]),
    ).toEqual([
      [
        'instagram',
        '2026-11-20',
        { views: { value: 120, days: 1 }, reach: { value: 60, days: 1 }, clicks: { value: 3, days: 1 } },
      ],
      ['tiktok', '2026-08-02', { likes: { value: 4, days: 1 } }],
    ]);
    await click(the, undoImport, third.id);
    expect(await all()).toEqual(expect.arrayContaining([{ views: 100 }, { reach: 60 }, { clicks: 3 }]));
    await click(the, undoImport, first.id);
    expect(await accountDays(the)).toEqual([['2026-11-20', { clicks: 3 }, second.file]]);
  });
});
