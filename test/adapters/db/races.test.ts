import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, databaseOn, openDatabase } from '../../../src/adapters/db/open-database.ts';
import { openServerPool } from '../../../src/adapters/db/open-server-pool.ts';
import { createStore } from '../../../src/adapters/db/store.ts';
import { takeImportBack } from '../../../src/application/performance/imports/apply-import.ts';
import type { Store } from '../../../src/application/ports.ts';
import { decide } from '../../../src/domain/approval.ts';
import { commitBudget } from '../../../src/domain/campaign.ts';
import { agree } from '../../../src/domain/deal.ts';
import { zero } from '../../../src/domain/money.ts';
import {
  addressOf,
  NEEDS_SERVER,
  openFreshDatabase,
  openTestStore,
  silentLog,
  TEST_DATABASE_URL,
} from '../../support/database.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { AT, exampleBrief, exampleProfile, exampleTerms, openExampleDeal, usd } from './examples.ts';

if (!TEST_DATABASE_URL) console.log(`Races are not tested: this ${NEEDS_SERVER}.`);

describe.skipIf(!TEST_DATABASE_URL)('two processes on one server', () => {
  let one: Database;
  let other: Database;
  let stores: [Store, Store];
  beforeAll(async () => {
    one = await openFreshDatabase();
    other = databaseOn('server', openServerPool(await addressOf(one), { log: silentLog }), async () => {});
    const storeOn = (database: Database) => createStore({ database, queue: { enqueue: async () => {} } });
    stores = [storeOn(one), storeOn(other)];
  });
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  test('never give a number twice and leave no gap, also when some fail', async () => {
    const { workspace } = await openTestStore();
    const adding = Array.from({ length: 60 }, (_, index) =>
      stores[index % 2 === 0 ? 0 : 1].transaction(workspace, async (tx) => {
        const creator = await tx.creators.add({ profile: exampleProfile(), createdBy: 'U1', createdAt: AT });
        if (index % 5 === 0) throw new Error('changed my mind');
        return creator.number;
      }),
    );
    const results = await Promise.allSettled(adding);
    const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
  });

  test('that agree on deals of one campaign commit no more than its budget', async () => {
    const { workspace } = await openTestStore();
    await stores[0].transaction(workspace, async (tx) => {
      const brief = exampleBrief({ budget: usd(4_000) });
      await tx.campaigns.add({
        brief,
        committed: zero('USD'),
        status: 'active',
        createdBy: 'U1',
        createdAt: AT,
      });
      await tx.creators.add({ profile: exampleProfile(), createdBy: 'U1', createdAt: AT });
      for (let i = 0; i < 6; i++) {
        const opened = { kind: 'deal-opened', campaign: 1, creator: 1, owner: 'U1' } as const;
        const deal = await tx.deals.open(
          { ...opened, wanted: [], ceiling: usd(2_000), walkAway: usd(2_600) },
          'U1',
          AT,
        );
        const offer = {
          kind: 'offer-logged',
          round: 1,
          side: 'theirs',
          terms: exampleTerms(usd(1_500)),
          via: 'modal',
        } as const;
        await tx.deals.record(deal, [offer], 'U1', AT);
      }
    });
    const agreeing = [1, 2, 3, 4, 5, 6].map((number) =>
      stores[number % 2 === 0 ? 0 : 1].transaction(workspace, async (tx) => {
        const deal = await tx.deals.lock(number);
        const campaign = await tx.campaigns.lock(1);
        const round = deal?.offers[0];
        if (!deal || !campaign || !round) throw new Error('missing');
        const budget = commitBudget(campaign, round.terms.fee, deal.committed);
        const events = agree(deal, round, round.terms.fee);
        if (!budget.ok || !events.ok) return false;
        await tx.campaigns.save(budget.value);
        await tx.deals.record(deal, events.value, 'U1', AT);
        return true;
      }),
    );
    expect((await Promise.all(agreeing)).filter(Boolean).length).toBe(2);
    expect(await checkInvariants(one.db)).toEqual([]);
  });

  test('that decide one approval at once: exactly one wins and the other learns who did', async () => {
    const { workspace } = await openTestStore();
    const deal = await stores[0].transaction(workspace, openExampleDeal);
    const rounds = Array.from({ length: 40 }, async (_, index) => {
      const id = `a${index}`;
      await stores[0].transaction(workspace, (tx) =>
        tx.approvals.add({
          workspace,
          id,
          deal: deal.number,
          kind: 'counter',
          content: { kind: 'counter', terms: exampleTerms(), reasons: [] },
          contentHash: 'h',
          dealVersion: 1,
          needs: ['budget_approver'],
          ownDecisionAllowed: false,
          requestedBy: 'U1',
          requestedAt: AT,
          status: 'pending',
        }),
      );
      const deciding = (['approved', 'rejected', 'approved'] as const).map((verdict, person) =>
        stores[person % 2 === 0 ? 0 : 1].transaction(workspace, async (tx) => {
          const approval = await tx.approvals.lock(id);
          if (!approval) throw new Error('missing');
          const actor = { workspace, user: `U${person + 2}` };
          const result = decide(
            approval,
            { verdict, seenHash: 'h' },
            actor,
            new Set(['budget_approver']),
            AT,
          );
          if (result.ok) await tx.approvals.save(result.value);
          return { result, user: actor.user };
        }),
      );
      const results = await Promise.all(deciding);
      const winners = results.filter(({ result }) => result.ok);
      expect(winners.length).toBe(1);
      for (const { result } of results) {
        if (!result.ok)
          expect(result.refusal).toMatchObject({ kind: 'already-decided', by: winners[0]?.user });
      }
    });
    await Promise.all(rounds);
  });

  test('that save without locking first: one is told that the row changed', async () => {
    const { workspace } = await openTestStore();
    const deal = await stores[0].transaction(workspace, openExampleDeal);
    const recording = stores.map((store) =>
      store.transaction(workspace, (tx) => tx.deals.record(deal, [{ kind: 'production-started' }], 'U1', AT)),
    );
    const results = await Promise.allSettled(recording);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('that see one delivery: it acts once', async () => {
    const { workspace } = await openTestStore();
    const deliveries = Array.from({ length: 200 }, (_, index) =>
      stores[index % 2 === 0 ? 0 : 1].transaction(workspace, (tx) => tx.firstDelivery(`click ${index % 40}`)),
    );
    expect((await Promise.all(deliveries)).filter(Boolean).length).toBe(40);
  });

  test('that add one digest run: one of them has it', async () => {
    const { workspace } = await openTestStore();
    await stores[0].transaction(workspace, (tx) =>
      tx.digests.schedule({
        workspace,
        id: 's',
        channel: 'C1',
        weekday: 1,
        at: '09:00',
        timeZone: 'UTC',
        paused: false,
        createdBy: 'U1',
        createdAt: AT,
      }),
    );
    const adding = Array.from({ length: 40 }, (_, index) =>
      stores[index % 2 === 0 ? 0 : 1].transaction(workspace, (tx) =>
        tx.digests.addRun({
          workspace,
          id: `r${index}`,
          schedule: 's',
          period: `2026-W${10 + (index % 4)}`,
          channel: 'C1',
          status: 'due',
          createdAt: AT,
        }),
      ),
    );
    expect((await Promise.all(adding)).filter(Boolean).length).toBe(4);
  });

  test('that lock two rows in opposite order: both end, none fails', async () => {
    const { workspace } = await openTestStore();
    await stores[0].transaction(workspace, async (tx) => {
      await openExampleDeal(tx);
      await openExampleDeal(tx);
    });
    const crossing = [
      [1, 2],
      [2, 1],
    ].map(([first = 0, second = 0], index) =>
      stores[index === 0 ? 0 : 1].transaction(workspace, async (tx) => {
        await tx.deals.lock(first);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await tx.deals.lock(second);
        return 'done';
      }),
    );
    expect(await Promise.all(crossing)).toEqual(['done', 'done']);
  });

  test('that put readings of one deal without looking at it: its sums hold all of them', async () => {
    const { workspace } = await openTestStore();
    const deal = await stores[0].transaction(workspace, openExampleDeal);
    const figures = { views: 100 };
    const day = Temporal.PlainDate.from('2026-12-01');
    const post = { platform: 'tiktok', format: 'video', publishedOn: day, capturedOn: day, figures } as const;
    const putting = Array.from({ length: 24 }, (_, index) =>
      stores[index % 2 === 0 ? 0 : 1].transaction(workspace, (tx) =>
        tx.results.put({
          ...post,
          post: `post ${index}`,
          source: 'hand',
          deal: deal.number,
          campaign: deal.campaign,
          recordedBy: 'U1',
          recordedAt: AT,
        }),
      ),
    );
    await Promise.all(putting);
    const { rows } = await sql<object>`
      select posts, views from post_sums where workspace = ${workspace}
    `.execute(one.db);
    expect(rows).toEqual([{ posts: 24, views: 2_400 }]);
    expect(await checkInvariants(one.db, { workspace })).toEqual([]);
  });

  test('of which one brings figures of a post while the other takes its import back wait for each other, and neither is ended', async () => {
    const { workspace } = await openTestStore();
    const deal = await stores[0].transaction(workspace, openExampleDeal);
    const day = Temporal.PlainDate.from('2026-12-01');
    const reading = {
      post: 'one',
      platform: 'tiktok',
      format: 'video',
      publishedOn: day,
      capturedOn: day,
      figures: { views: 100 },
      source: 'one.csv',
      deal: deal.number,
      campaign: deal.campaign,
      recordedBy: 'U1',
      recordedAt: AT,
    } as const;
    await stores[0].transaction(workspace, async (tx) => {
      await tx.performanceImports.add({
        workspace,
        id: 'one',
        file: 'one.csv',
        slackFile: 'F1',
        asOf: day,
        status: 'undoing',
        answers: {},
        rowsRead: 1,
        by: 'U1',
        at: AT,
      });
      await tx.results.put({ ...reading, import: 'one' });
    });
    let tries = 0;
    const counted = (store: Store): Store => ({
      ...store,
      transaction: (of, work) =>
        store.transaction(of, (tx) => {
          tries += 1;
          return work(tx);
        }),
    });
    const holding = Promise.withResolvers<void>();
    const bringing = counted(stores[0]).transaction(workspace, async (tx) => {
      await tx.deals.lock(deal.number);
      holding.resolve();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return tx.results.put({ ...reading, figures: { views: 200 } });
    });
    await holding.promise;
    await takeImportBack({ store: counted(stores[1]), clock: { now: () => AT } }, workspace, 'one');
    expect(await bringing).toBe('replaced');
    expect(tries).toBe(2);
    expect(await checkInvariants(one.db, { workspace })).toEqual([]);
  });

  test('that start at once on an empty database: both have the tables', async () => {
    const name = `parley_test_${Math.floor(Date.now() / 1000)}_twice`;
    await one.executeSql(`drop database if exists ${name}`);
    await one.executeSql(`create database ${name}`);
    const url = new URL(await addressOf(one));
    url.pathname = `/${name}`;
    const opening = [1, 2, 3, 4].map(() =>
      openDatabase({ url: url.toString(), dataDir: '', log: silentLog, poolSize: 2 }),
    );
    const databases = await Promise.all(opening);
    for (const database of databases) {
      expect(await database.db.selectFrom('deals').select('number').execute()).toEqual([]);
      await database.close();
    }
    await one.executeSql(`drop database ${name}`);
  });
});
