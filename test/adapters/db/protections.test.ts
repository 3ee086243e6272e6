import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { QueryOutsideTransaction } from '../../../src/adapters/db/transaction-guard.ts';
import { verifyChain } from '../../../src/adapters/db/verify-chain.ts';
import { VersionConflict } from '../../../src/adapters/db/version-conflict.ts';
import { zero } from '../../../src/domain/money.ts';
import { openFreshDatabase, openTestStore, type TestStore } from '../../support/database.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { AT, exampleBrief, exampleTerms, openExampleDeal, usd } from './examples.ts';

let the: TestStore;
beforeEach(async () => {
  the = await openTestStore();
});

const db = () => the.database.db;

/** Changes events behind the back of the trigger, as someone with full access to the database could. */
async function tamper(change: ReturnType<typeof sql>) {
  await sql`alter table deal_events disable trigger deal_events_append_only`.execute(db());
  await change.execute(db());
  await sql`alter table deal_events enable trigger deal_events_append_only`.execute(db());
}

async function dealWithOffer() {
  return the.store.transaction(the.workspace, async (tx) => {
    const deal = await openExampleDeal(tx);
    const terms = exampleTerms();
    return tx.deals.record(
      deal,
      [{ kind: 'offer-logged', round: 1, side: 'theirs', terms, via: 'modal' }],
      'U1',
      AT,
    );
  });
}

describe('deal events', () => {
  test('are only ever added: the database refuses to change, delete or empty them', async () => {
    await dealWithOffer();
    const attempts = [
      sql`update deal_events set acted_by = 'U9' where workspace = ${the.workspace}`,
      sql`delete from deal_events where workspace = ${the.workspace}`,
      sql`truncate deal_events`,
      sql`truncate deals cascade`,
    ];
    for (const attempt of attempts) await expect(attempt.execute(db())).rejects.toThrow(/only ever added/);
  });

  test('form a chain that replays to the row', async () => {
    await dealWithOffer();
    expect(await verifyChain(db(), the.workspace, 1)).toEqual([]);
    expect(await verifyChain(db(), the.workspace, 2)).toEqual(['deal 2 is missing']);
  });

  test.each([
    [
      'a changed amount',
      () =>
        sql`update deal_events set event = jsonb_set(event, '{terms,fee,amount}', '1') where workspace = ${the.workspace} and sequence = 2`,
    ],
    [
      'a changed person',
      () => sql`update deal_events set acted_by = 'U9' where workspace = ${the.workspace} and sequence = 1`,
    ],
    [
      'a changed time',
      () =>
        sql`update deal_events set acted_at = acted_at + interval '1 microsecond' where workspace = ${the.workspace} and sequence = 2`,
    ],
    [
      'a removed event',
      () => sql`delete from deal_events where workspace = ${the.workspace} and sequence = 1`,
    ],
  ])('show %s', async (_what, change) => {
    await dealWithOffer();
    await tamper(change());
    expect(await verifyChain(db(), the.workspace, 1)).not.toEqual([]);
  });

  test('show a row that was changed beside them', async () => {
    await dealWithOffer();
    await sql`update deals set committed_amount = 5 where workspace = ${the.workspace}`.execute(db());
    expect(await verifyChain(db(), the.workspace, 1)).toEqual(['replaying the events does not give the row']);
  });

  test('cannot be moved to another deal', async () => {
    await dealWithOffer();
    await dealWithOffer();
    await tamper(sql`delete from deal_events where workspace = ${the.workspace} and deal = 2`);
    await sql`insert into deal_events select workspace, 2, sequence, kind, event, acted_by, acted_at, previous_hash, hash
      from deal_events where workspace = ${the.workspace} and deal = 1`.execute(db());
    expect(await verifyChain(db(), the.workspace, 2)).toContain('event 1 is not linked to the one before');
  });
});

describe('workspaces', () => {
  test('a row cannot point into another workspace', async () => {
    await dealWithOffer();
    const other = await openTestStore();
    const pointing = [
      sql`insert into deals select (jsonb_populate_record(d, jsonb_build_object('workspace', ${other.workspace}::text))).* from deals d where workspace = ${the.workspace}`,
      sql`insert into offers select ${other.workspace}, deal, round, side, terms, offered_by, offered_at from offers where workspace = ${the.workspace}`,
      sql`insert into creator_handles values (${other.workspace}, 1, 'tiktok', 'x')`,
      sql`insert into contract_details values (${other.workspace}, 1, '{}')`,
      sql`insert into deal_events select ${other.workspace}, deal, sequence, kind, event, acted_by, acted_at, previous_hash, hash from deal_events where workspace = ${the.workspace}`,
    ];
    for (const insert of pointing) await expect(insert.execute(db())).rejects.toThrow(/foreign key/);
  });

  test('every foreign key of every table begins with the workspace on both sides', async () => {
    const { rows } = await sql<{ name: string; columns: string[]; targets: string[] }>`
      select c.conname as name,
        (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(att, n)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.att) as columns,
        (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k(att, n)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.att) as targets
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and n.nspname = 'public'
    `.execute(db());
    expect(rows.length).toBeGreaterThan(12);
    for (const { columns, targets } of rows)
      expect([columns[0], targets[0]]).toEqual(['workspace', 'workspace']);
  });

  test('another workspace sees nothing', async () => {
    await dealWithOffer();
    const other = await openTestStore();
    await other.store.read(other.workspace, async (tx) => {
      expect(await tx.campaigns.find(1)).toBeUndefined();
      expect(await tx.creators.findByHandle('ayse.skin')).toBeUndefined();
      expect(await tx.deals.find(1)).toBeUndefined();
      expect(await tx.deals.events(1)).toEqual([]);
      expect(await tx.deals.list({})).toEqual({ lines: [], total: 0 });
      expect([...(await tx.campaigns.briefs([1]))]).toEqual([]);
    });
  });
});

describe('a transaction', () => {
  test('refuses the store inside itself instead of waiting for ever', async () => {
    const nested = the.store.transaction(the.workspace, () =>
      the.store.read(the.workspace, (tx) => tx.deals.find(1)),
    );
    await expect(nested).rejects.toThrow(QueryOutsideTransaction);
  });

  test('refuses the database inside itself, also from a later turn of the loop', async () => {
    const nested = the.store.transaction(the.workspace, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await the.database.db.selectFrom('deals').select('number').execute();
    });
    await expect(nested).rejects.toThrow(/must go through the transaction/);
    const sqlNested = the.store.read(the.workspace, () => the.database.executeSql('select 1'));
    await expect(sqlNested).rejects.toThrow(/must go through the transaction/);
  });

  test('leaves the database free for what it started and did not wait for, once it ended', async () => {
    const later = await the.store.transaction(the.workspace, async () => ({
      query: new Promise((resolve) => setTimeout(resolve, 30)).then(() => the.database.ping()),
    }));
    await expect(later.query).resolves.toBeUndefined();
  });

  test('commits everything or nothing', async () => {
    const failing = the.store.transaction(the.workspace, async (tx) => {
      await openExampleDeal(tx);
      await tx.announce({ kind: 'deal-card', deal: 1 }, { to: 'deals' });
      throw new VersionConflict('something');
    });
    await expect(failing).rejects.toThrow(VersionConflict);
    const deal = await the.store.transaction(the.workspace, openExampleDeal);
    expect(deal.number).toBe(1);
    expect(
      await db().selectFrom('outbox').select('id').where('workspace', '=', the.workspace).execute(),
    ).toEqual([]);
  });

  test('that reads cannot write', async () => {
    const writing = the.store.read(the.workspace, (tx) => tx.firstDelivery('x'));
    await expect(writing).rejects.toThrow(/read-only/);
  });
});

describe('columns', () => {
  test('become values without losing anything, the same on every backend', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select 9007199254740991::bigint as large, date '2024-02-29' as day, 0.1::numeric + 0.2 as exact,
        timestamptz '2026-03-29 01:30:00.123456+05:30' as moment, '{"a": [1, null]}'::jsonb as json, null::bigint as nothing
    `.execute(db());
    expect(rows[0]).toEqual({
      large: Number.MAX_SAFE_INTEGER,
      day: '2024-02-29',
      exact: '0.3',
      moment: Temporal.Instant.from('2026-03-28T20:00:00.123456Z'),
      json: { a: [1, null] },
      nothing: null,
    });
  });

  test('refuse a whole number that JavaScript cannot hold', async () => {
    await expect(sql`select 9007199254740992::bigint as n`.execute(db())).rejects.toThrow(/too large/);
  });
});

test('the invariants hold after ordinary work, and name what is broken', async () => {
  const database = await openFreshDatabase();
  const { createStore } = await import('../../../src/adapters/db/store.ts');
  const store = createStore({ database, queue: { enqueue: async () => {} } });
  await store.transaction('T1', async (tx) => {
    const deal = await openExampleDeal(tx);
    const terms = exampleTerms();
    const events = [
      { kind: 'offer-logged', round: 1, side: 'theirs', terms, via: 'modal' },
      { kind: 'agreed', round: 1, terms, committed: usd(1_500) },
    ] as const;
    await tx.deals.record(deal, events, 'U1', AT);
    const campaign = await tx.campaigns.lock(1);
    if (campaign) await tx.campaigns.save({ ...campaign, committed: usd(1_500) });
    await tx.announce({ kind: 'deal-card', deal: 1 }, { to: 'deals' });
  });
  expect(await checkInvariants(database.db)).toEqual([]);
  expect(await checkInvariants(database.db, { quiet: true })).toEqual(['I1 nothing waits: T1 deal-card:1']);
  await sql`update campaigns set committed_amount = 1`.execute(database.db);
  await sql`update counters set last = 9 where noun = 'deal'`.execute(database.db);
  await sql`insert into posted_copies values ('T1', 'deal-card:1', 'C1', '1.0'), ('T1', 'deal-card:2', 'C1', '1.0')`.execute(
    database.db,
  );
  const broken = (await checkInvariants(database.db)).map((problem) => problem.split(':')[0]);
  expect(new Set(broken)).toEqual(
    new Set([
      'I1 numbers have no gaps',
      'I2 one message per outbox row',
      'I2 a message stands for one thing',
      'I5 committed budget is the sum of its deals',
    ]),
  );
  await database.close();
});

test('a campaign cannot hold money of another currency than its budget', async () => {
  const adding = the.store.transaction(the.workspace, (tx) =>
    tx.campaigns.add({
      brief: exampleBrief(),
      committed: zero('EUR'),
      status: 'active',
      createdBy: 'U1',
      createdAt: AT,
    }),
  );
  await expect(adding).rejects.toThrow(/EUR/);
});
