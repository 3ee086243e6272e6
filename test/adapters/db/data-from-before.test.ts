import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contactCadence from '../../../migrations/2026-12-11-contact-cadence.ts';
import * as accountDayCounts from '../../../migrations/2026-12-12-account-day-counts.ts';
import * as dealMilestones from '../../../migrations/2026-12-13-deal-milestones.ts';
import * as postSums from '../../../migrations/2026-12-14-post-sums.ts';
import type { Database } from '../../../src/adapters/db/open-database.ts';
import { createStore } from '../../../src/adapters/db/store.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import { DANA, openExampleDeal, reel, usd } from '../../application/offers/deal-under-way.ts';
import { openFreshDatabase } from '../../support/database.ts';
import { checkInvariants } from '../../support/invariants.ts';

const WORKSPACE = 'T0BEFORE';
const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

let database: Database;
beforeAll(async () => {
  database = await openFreshDatabase();
});
afterAll(() => database.close());

async function run(...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database.db);
}

test('what stands beside deals from before is what replaying their events gives', async () => {
  const store = createStore({ database, queue: { enqueue: async () => {} } });
  const now = at('2026-11-20T09:00:00Z');
  const events: readonly DealEvent[] = [
    { kind: 'outreach-sent', draft: 'd' },
    { kind: 'offer-logged', round: 1, side: 'theirs', terms: reel(usd(900)), via: 'command' },
    { kind: 'offer-logged', round: 2, side: 'ours', terms: reel(usd(800)), via: 'command' },
    { kind: 'agreed', round: 2, terms: reel(usd(800)), committed: usd(0) },
    { kind: 'contract-signed', version: 1, on: day('2026-11-25') },
    { kind: 'post-published', post: 'late', publishedOn: day('2026-11-21') },
    { kind: 'post-published', post: 'undated' },
    { kind: 'aftercare-recorded', done: ['gift'] },
    { kind: 'completed' },
  ];
  // A deal that ends after each of the events, written down hour by hour, and one that nobody wrote for.
  for (let length = 0; length <= events.length; length++) {
    const { number } = await openExampleDeal({ store, clock: { now: () => now } } as never, WORKSPACE);
    for (const [hour, event] of events.slice(0, length).entries())
      await store.transaction(WORKSPACE, async (tx) => {
        const deal = await tx.deals.lock(number);
        if (deal) await tx.deals.record(deal, [event], DANA, now.add({ hours: (hour + 1) * 30 }));
      });
  }
  const standing = () =>
    database.db
      .selectFrom('deals')
      .select(['number', 'contact_at', 'aftercare', 'first_offer_at', 'first_ask_amount', 'agreed_at'])
      .orderBy('number')
      .execute();
  const kept = await standing();
  await run(
    'drop table nudged_deals, nudges, reminders_off',
    'alter table deals drop column contact_at, drop column aftercare',
    'alter table deals drop column first_offer_at, drop column first_ask_amount, drop column agreed_at',
  );
  await contactCadence.up(database.db as never);
  await dealMilestones.up(database.db as never);
  expect(await standing()).toEqual(kept);
  expect(new Set(kept.map(({ contact_at }) => String(contact_at))).size).toBeGreaterThan(4);
  expect(kept.at(-1)).toMatchObject({
    first_ask_amount: 90_000,
    first_offer_at: now.add({ hours: 60 }),
    agreed_at: now.add({ hours: 120 }),
  });
  expect(await checkInvariants(database.db, { workspace: WORKSPACE })).toEqual([]);
});

test('posts from before are summed as those that come now', async () => {
  const store = createStore({ database, queue: { enqueue: async () => {} } });
  const now = at('2026-11-20T09:00:00Z');
  const { number, campaign } = await openExampleDeal(
    { store, clock: { now: () => now } } as never,
    WORKSPACE,
  );
  const read = { platform: 'tiktok', format: 'video', publishedOn: day('2026-11-20') } as const;
  await store.transaction(WORKSPACE, async (tx) => {
    const deal = await tx.deals.lock(number);
    const posts = ['read', 'waiting', 'taken back'];
    const told = posts.map((post): DealEvent => ({ kind: 'post-published', post, ...read }));
    if (deal)
      await tx.deals.record(deal, [...told, { kind: 'post-withdrawn', post: 'taken back' }], DANA, now);
    for (const capturedOn of [day('2026-11-21'), day('2026-11-22')]) {
      const figures = { views: 10 * capturedOn.day, revenue: usd(capturedOn.day) };
      const recorded = { source: 'hand', recordedBy: DANA, recordedAt: now };
      await tx.results.put({
        ...read,
        ...recorded,
        post: 'read',
        deal: number,
        campaign,
        capturedOn,
        figures,
      });
    }
  });
  const { rows: kept } = await sql<object>`table post_sums order by deal, currency`.execute(database.db);
  expect(kept).toMatchObject([
    { posts: 1, read: 0, views: 0, posts_of_deal: 2, is_first: true },
    { posts: 1, read: 1, views: 220, revenue_amount: 2_200, posts_of_deal: 2, is_first: false },
  ]);
  await run(
    'drop table post_sums, post_sums_due cascade',
    'drop function keep_post_sums, keep_due_post_sums, note_post_sums_of_results, note_post_sums_of_event cascade',
    'create index newest_results_by_campaign on newest_results (workspace, campaign)',
  );
  await postSums.up(database.db as never);
  const { rows: again } = await sql<object>`table post_sums order by deal, currency`.execute(database.db);
  expect(again).toEqual(kept);
  expect(await checkInvariants(database.db, { workspace: WORKSPACE })).toEqual([]);
});

test('days of accounts from before keep their figures, and what they replaced', async () => {
  await run(
    'alter table account_days drop column counted cascade',
    'alter table account_days add primary key (workspace, creator, platform, day)',
    `insert into performance_imports (workspace, id, file, slack_file, as_of, status, rows_read, answers, made_by, made_at)
      values ('${WORKSPACE}', 'i1', 'a.csv', 'F1', '2026-11-20', 'imported', 1, '{}', 'U1', now())`,
    `insert into account_days values ('${WORKSPACE}', 1, 'tiktok', '2026-11-20', '{"views":3,"likes":1}', 'i1')`,
    `insert into replaced_rows values ('${WORKSPACE}', 'i1', 'account-day', '1 tiktok 2026-11-20', '{"counts":{"reach":2}}')`,
    `insert into import_rows values ('${WORKSPACE}', 'i1', 2, 'account-day', '1 tiktok 2026-11-20', 1, '{"counts":{"reach":2}}')`,
  );
  await accountDayCounts.up(database.db as never);
  const { rows } = await sql<object>`
    select counted from account_days where workspace = ${WORKSPACE}
    union all select key || ': ' || (earlier ->> 'counted') from replaced_rows where workspace = ${WORKSPACE}
    union all select key || ': ' || (content ->> 'counted') from import_rows where workspace = ${WORKSPACE}
  `.execute(database.db);
  expect(rows).toEqual([
    { counted: 'likes,views' },
    { counted: '1 tiktok 2026-11-20 reach: reach' },
    { counted: '1 tiktok 2026-11-20 reach: reach' },
  ]);
});
