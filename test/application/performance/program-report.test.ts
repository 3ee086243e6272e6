import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { loadReportFile } from '../../../src/application/performance/report/send-report.ts';
import { showReport } from '../../../src/application/performance/report/show-report.ts';
import { FX_RATES } from '../../../src/data/fx.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { figureWords } from '../../../src/domain/performance/report/figures.ts';
import { addSums } from '../../../src/domain/performance/report/sums.ts';
import { exchangeRate } from '../../../src/domain/pricing/exchange.ts';
import { checkInvariants } from '../../support/invariants.ts';
import type { TestServices } from '../../support/services.ts';
import { DANA, GUEST, refusalOf, usd, valueOf } from '../offers/deal-under-way.ts';
import { campaignOf, creatorOf, dealOf, reportedWorkspace } from './report-program.ts';

const eur = (major: number) => moneyOf(major, 'EUR', 'half-up');
const program = async (services: TestServices) =>
  valueOf(await showReport(services, services.actor(DANA), {}));

/** Two deals in dollars, one in euros; posts of two quarters. */
async function twoCampaigns() {
  const services = await reportedWorkspace();
  const first = await campaignOf(services);
  const second = await campaignOf(services, {
    name: 'Autumn',
    budget: eur(5_000),
    dealCeiling: eur(2_000),
    walkAway: eur(2_600),
  });
  const ana = await creatorOf(services, 'Ana', 50_000);
  const ben = await creatorOf(services, 'Ben', 900_000);
  const figures = { views: 10_000, likes: 500 };
  const posts = [{ figures }, { figures }, { on: '2027-01-03', figures }];
  await dealOf(services, { campaign: first, creator: ana, ask: 1_500, fee: 1_200, posts });
  await dealOf(services, { campaign: first, creator: ben, ask: 2_000, fee: 1_900, posts });
  await dealOf(services, { campaign: second, creator: ana, ask: 800, fee: 700, posts, currency: 'EUR' });
  return services;
}

describe('the sums of posts that reports read', () => {
  it('are made once for each deal, however many posts a transaction brings by themselves', async () => {
    const services = await twoCampaigns();
    const { database, workspace } = services;
    const made = await database.db.transaction().execute(async (tx) => {
      const insertedIn = async () => {
        const { rows } = await sql<{ made: number }>`
          select n_tup_ins as made from pg_stat_xact_user_tables where relname = 'post_sums'
        `.execute(tx);
        return rows[0]?.made ?? 0;
      };
      const before = await insertedIn();
      for (let post = 0; post < 50; post++)
        await sql`
          insert into results
          select workspace, deal, campaign, ${`more ${post}`}, captured_on, published_on, platform, format, url, figures, source,
            recorded_by, recorded_at
          from results where workspace = ${workspace} and deal < 3 and post = 'post 1'
        `.execute(tx);
      await sql`set constraints all immediate`.execute(tx);
      return (await insertedIn()) - before;
    });
    // Two quarters of two deals.
    expect(made).toBe(4);
    expect(await checkInvariants(database.db, { workspace })).toEqual([]);
    expect((await program(services)).whole.sums.posts).toBe(109);
  });

  it('know the posts of an import that names more of one deal than a statement holds values', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const deal = await dealOf(services, {
      campaign,
      creator: await creatorOf(services, 'Ana', 5_000),
      ask: 900,
      fee: 800,
      posts: [],
    });
    const posts = Array.from({ length: 8_000 }, (_, place) => ({
      kind: 'post-published' as const,
      post: `post ${place}`,
      platform: 'instagram' as const,
      format: 'reel',
      publishedOn: Temporal.PlainDate.from('2026-12-20'),
    }));
    await services.store.transaction(services.workspace, (tx) =>
      tx.deals.record(deal, posts, DANA, services.clock.now()),
    );
    expect((await program(services)).whole.sums.posts).toBe(8_000);
  });
});

describe('the program report', () => {
  it('adds up campaigns of several currencies by the dated rate, by campaign and quarter', async () => {
    const report = await program(await twoCampaigns());
    const rate = exchangeRate(FX_RATES, 'EUR', 'USD')?.rate ?? 0;
    expect(report.scope).toEqual({ kind: 'program' });
    expect(report.currency).toBe('USD');
    expect(report.whole.sums.posts).toBe(9);
    expect(report.whole.sums.cost.value).toBe(310_000 + Math.round(70_000 * rate));
    expect(report.prices.money?.agreed).toEqual({
      amount: 310_000 + Math.round(70_000 * rate),
      currency: 'USD',
    });
    const quarters = report.tables.find(({ dimension }) => dimension === 'quarter');
    expect(quarters?.groups.map(({ name, sums }) => [name, sums.posts])).toEqual([
      ['2026 Q4', 6],
      ['2027 Q1', 3],
    ]);
    const campaigns = report.tables.find(({ dimension }) => dimension === 'campaign');
    expect(campaigns?.groups.map(({ name, sums }) => [name, sums.deals])).toEqual([
      ['C-1 Spring skincare', 2],
      ['C-2 Autumn', 1],
    ]);
    expect(report.pricesByQuarter.map(({ quarter, deals }) => [quarter, deals])).toEqual([['2026 Q4', 3]]);
    for (const { groups } of report.tables)
      expect(addSums(groups.map(({ sums }) => sums))).toEqual(report.whole.sums);
  });

  it('is refused to guests, and to a workspace without a deal', async () => {
    const services = await reportedWorkspace();
    expect(refusalOf(await showReport(services, services.actor(GUEST), {})).kind).toBe('not-allowed');
    expect(refusalOf(await showReport(services, services.actor(DANA), {}))).toEqual({
      kind: 'nothing-to-do',
      why: 'This workspace has no deal yet, so there is nothing to report. Open one with /deal new.',
    });
  });

  it('knows nothing of another workspace', async () => {
    await twoCampaigns();
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Cleo', 1_000);
    await dealOf(services, { campaign, creator, ask: 10, fee: 9, posts: [{ figures: { views: 5 } }] });
    expect((await program(services)).whole.sums).toMatchObject({ posts: 1, views: { value: 5 } });
  });

  it('has a row for each deal of every status in its file, over many pages', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Cleo', 1_000);
    await dealOf(services, { campaign, creator, ask: 10, fee: 9, posts: [{ figures: { views: 5 } }] });
    await dealOf(services, {
      campaign,
      creator,
      ask: 10,
      fee: 9,
      posts: [],
      extra: [{ kind: 'closed', outcome: 'cancelled' }],
    });
    const rows = await services.store.read(services.workspace, (tx) =>
      loadReportFile(tx, { kind: 'report-file', of: 'program', format: 'csv', at: '2027-01-25T10:00:00Z' }),
    );
    expect(rows?.format === 'csv' && rows.deals).toMatchObject([
      { number: 1, status: 'live', firstAsk: 1_000, agreedFee: 900, cost: 900, posts: 1, views: 5 },
      { number: 2, status: 'cancelled', firstAsk: 1_000, posts: 0 },
    ]);
    const pages = await services.store.read(services.workspace, async (tx) => {
      const query = { rates: [], zone: 'UTC', today: Temporal.PlainDate.from('2027-01-25') };
      return [
        await tx.reports.deals(query, 0, 1),
        await tx.reports.deals(query, 1, 1),
        await tx.reports.deals(query, 2, 1),
      ];
    });
    expect(pages.map((page) => page.map(({ number }) => number))).toEqual([[1], [2], []]);
  });
});

describe('what codes sold', () => {
  async function sold(
    orders: readonly { name: string; at: string; cents: number; back?: number; cancelled?: boolean }[],
  ) {
    const services = await reportedWorkspace();
    const { workspace, database } = services;
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Ana', 50_000);
    const figures = { views: 10_000, conversions: 99, revenue: usd(9_999) };
    await dealOf(services, {
      campaign,
      creator,
      ask: 150,
      fee: 120,
      posts: [{ figures }, { figures }, { figures }],
    });
    await services.store.transaction(workspace, (tx) =>
      tx.tracking.addCode({ code: 'ana10', deal: 1, by: DANA, at: services.clock.now() }),
    );
    await sql`insert into performance_imports (workspace, id, file, slack_file, as_of, status, answers, made_by, made_at)
      values (${workspace}, 'i1', 'orders.csv', 'F1', '2027-01-25', 'imported', '{}', ${DANA}, '2027-01-25T09:00:00Z')`.execute(
      database.db,
    );
    for (const { name, at, cents, back = 0, cancelled = false } of orders)
      await sql`insert into orders (workspace, name, deal, at, total_amount, refunded_amount, currency, cancelled, codes, import)
        values (${workspace}, ${name}, 1, ${at}, ${cents}, ${back}, 'USD', ${cancelled}, '{ana10}', 'i1')`.execute(
        database.db,
      );
    const report = await program(services);
    return report.whole;
  }

  it('counts orders within the days of the deal, before what its posts say, shared among its posts', async () => {
    const whole = await sold([
      { name: '#1', at: '2026-12-19T22:59:00Z', cents: 1 },
      { name: '#2', at: '2026-12-19T23:00:00Z', cents: 10_000 },
      { name: '#3', at: '2027-01-10T12:00:00Z', cents: 8_000, back: 3_000 },
      { name: '#4', at: '2027-01-10T12:00:00Z', cents: 7_000, cancelled: true },
      { name: '#5', at: '2027-01-19T22:59:59Z', cents: 9_000 },
      { name: '#6', at: '2027-01-19T23:00:00Z', cents: 1 },
    ]);
    expect(whole.sums.conversions).toEqual({ posts: 3, value: 3 });
    expect(whole.sums.revenue).toEqual({ posts: 3, value: 24_000 });
    expect(figureWords(whole.figures, 'roas', 'USD')).toBe('2 x');
  });

  it('is left to the posts where no order was ever brought, for nobody knows whether the shop has a file', async () => {
    const whole = await sold([]);
    expect(whole.sums.conversions).toEqual({ posts: 3, value: 297 });
  });
});

describe('the newest reading of a post', () => {
  it('is the one that counts, whatever order readings come in, are corrected and are taken back', async () => {
    const services = await reportedWorkspace();
    const { workspace, database, store } = services;
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Ana', 50_000);
    await dealOf(services, { campaign, creator, ask: 150, fee: 120, posts: [{ figures: { views: 100 } }] });
    const views = async () => {
      const counted = await store.read(workspace, (tx) =>
        tx.reports.posts({ rates: [], zone: 'UTC', today: Temporal.PlainDate.from('2027-01-25') }),
      );
      return counted.whole.views;
    };
    const reads = (on: string, figures: object) =>
      store.transaction(workspace, async (tx) => {
        const [first] = await tx.results.list({ deal: 1 });
        if (first) await tx.results.put({ ...first, capturedOn: Temporal.PlainDate.from(on), figures });
      });
    const takeBack = (since: string) =>
      sql`delete from results where workspace = ${workspace} and captured_on >= ${since}`.execute(
        database.db,
      );
    expect(await views()).toEqual({ posts: 1, value: 100 });
    await reads('2027-01-10', { views: 900 });
    await reads('2027-01-05', { views: 500 });
    expect(await views()).toEqual({ posts: 1, value: 900 });
    await reads('2027-01-10', { likes: 7 });
    expect(await views()).toEqual({ posts: 0, value: 0 });
    await takeBack('2027-01-10');
    expect(await views()).toEqual({ posts: 1, value: 500 });
    await takeBack('2026-01-01');
    expect(await views()).toEqual({ posts: 0, value: 0 });
    const { rows } = await sql`select from newest_results where workspace = ${workspace}`.execute(
      database.db,
    );
    expect(rows).toEqual([]);
  });
});

describe('a post that is out', () => {
  it('counts once, however often it was told, and no more once it was taken back', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Ana', 50_000);
    await dealOf(services, { campaign, creator, ask: 150, fee: 120, posts: [{ figures: { views: 100 } }] });
    const told = (...events: DealEvent[]) =>
      services.store.transaction(services.workspace, async (tx) => {
        const deal = await tx.deals.lock(1);
        if (deal) await tx.deals.record(deal, events, DANA, services.clock.now());
      });
    const publishedOn = Temporal.PlainDate.from('2027-01-05');
    const reel = {
      kind: 'post-published',
      post: 'another',
      platform: 'instagram',
      format: 'reel',
      publishedOn,
    } as const;
    const counted = async () => {
      const { posts, read } = (await program(services)).whole.sums;
      return { posts, read };
    };
    expect(await counted()).toEqual({ posts: 1, read: 1 });
    await told(reel, { ...reel, format: 'story' });
    expect(await counted()).toEqual({ posts: 2, read: 1 });
    await told({ kind: 'post-withdrawn', post: 'another' });
    expect(await counted()).toEqual({ posts: 1, read: 1 });
    await told(reel);
    expect(await counted()).toEqual({ posts: 2, read: 1 });
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });
});
