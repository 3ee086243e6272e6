import pg from 'pg';
import { openDatabase } from '../src/adapters/db/open-database.ts';
import { createStore } from '../src/adapters/db/store.ts';
import { listDeals } from '../src/application/deals/list-deals.ts';
import { loadHome } from '../src/application/home/load-home.ts';
import { digestOf } from '../src/application/performance/digest-facts.ts';
import { showReport } from '../src/application/performance/report/show-report.ts';
import type { Ports } from '../src/application/ports.ts';
import { indexOf } from '../src/domain/performance/exports/match-post.ts';
import { DIGEST_BY_HAND, REPORT_BY_HAND } from './by-hand.ts';
import { fillProgram, type ProgramSize } from './program.ts';

import { planOf, WatchedQueries } from './watched-queries.ts';

/**
 * How long people wait in a workspace of many years: 2,000 campaigns, 50,000 deals, 200,000 posts, 5,000,000 readings. Times are those from
 * the question to the answer, and the database's share of them; the program report stands beside the same figures asked for by hand in SQL. `BENCH_DATABASE_URL=postgres://... npm run bench:performance [share of that size]`
 */
const SHARE = Number(process.argv[2] ?? 1);
const WORKSPACE = 'TBENCH';
const USER = 'UBENCH';
const TIMES = 60;
const LOG = { info() {}, warn() {}, error() {} };
const size: ProgramSize = {
  campaigns: Math.round(2_000 * SHARE),
  creators: Math.round(5_000 * SHARE),
  deals: Math.round(50_000 * SHARE),
  posts: 4,
  readings: 25,
};

const url = process.env.BENCH_DATABASE_URL;
if (!url) {
  console.error(
    'BENCH_DATABASE_URL: the address of an empty PostgreSQL database, such as postgres://localhost/bench',
  );
  process.exit(78);
}
const watch = new WatchedQueries();
const started = performance.now();
await fillProgram(url, { workspace: WORKSPACE, user: USER, size });
console.log(
  `${size.campaigns.toLocaleString('en-US')} campaigns, ${size.deals.toLocaleString('en-US')} deals, ${(size.deals * size.posts * size.readings).toLocaleString('en-US')} readings, filled in ${Math.round((performance.now() - started) / 1000)} s`,
);
const database = await openDatabase({ url, dataDir: '', log: LOG });
const store = createStore({ database, queue: { enqueue: async () => {} } });
const ports: Ports = {
  store,
  clock: { now: () => Temporal.Instant.from('2026-09-01T09:00:00Z') },
  ids: { next: () => crypto.randomUUID() },
  directory: {
    member: async (_workspace, user) => ({ user, isWorkspaceAdmin: false, isGuest: false, isBot: false }),
    timeZone: async () => 'Europe/Berlin',
  },
};
const actor = { workspace: WORKSPACE, user: USER };

const client = new pg.Client({ connectionString: url });
await client.connect();
const digest = (at: number) => digestFor(1 + ((at * 2) % size.campaigns));
const digestFor = (campaign?: number) =>
  store.read(WORKSPACE, (tx) =>
    digestOf(tx, {
      workspace: WORKSPACE,
      id: 'bench',
      period: 'now',
      channel: 'C1',
      ...(campaign === undefined ? {} : { campaign }),
      status: 'due',
      createdAt: ports.clock.now(),
    }),
  );
await measured('digest of one campaign', digest);
await plans();
await digestsByHand();
await measured('digest of 200 campaigns', () => digestFor(), 5);
await measured('/deal list', () => listDeals(ports, actor, {}));
await plans();
await measured('/deal list of a campaign', (at) => listDeals(ports, actor, { campaign: 1 + at }));
await plans();
await measured('App Home', () => loadHome(ports, actor));
await plans();
await measured('report of a campaign', (at) => showReport(ports, actor, { campaign: `C-${1 + at}` }));
await plans();
await measured('every deal and post that an import is held against', () => held(), 5);
await plans();
await program();
await client.end();
await database.close();

/** The database's share of a digest and the same asked for by hand, in turn, each of campaigns that were read before. */
async function digestsByHand(): Promise<void> {
  const ours: number[] = [];
  const byHand: number[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    watch.milliseconds = 0;
    await digest(at);
    ours.push(watch.milliseconds);
    watch.milliseconds = 0;
    for (const query of DIGEST_BY_HAND)
      await client.query(query, [WORKSPACE, 1 + ((at * 2) % size.campaigns)]);
    byHand.push(watch.milliseconds);
  }
  console.log(`  the digest's share in the database: ${words(ours)}; by hand: ${words(byHand)}`);
  console.log(`  ratio of the medians: ${(share(ours, 0.5) / share(byHand, 0.5)).toFixed(2)}`);
}

/** Ours and by hand in turn, so that both meet the same machine; read before, so that neither pays for a cold cache. */
async function program(): Promise<void> {
  const ours: number[] = [];
  const byHand: number[] = [];
  for (let at = -2; at < 20; at += 1) {
    const mine = await timed(() => showReport(ports, actor, {}));
    const other = await timed(async () => {
      for (const query of REPORT_BY_HAND) await client.query(query, [WORKSPACE]);
    });
    if (at < 0) continue;
    ours.push(mine);
    byHand.push(other);
  }
  console.log(`  report of the program: ${words(ours)}`);
  console.log(`  the same figures by hand: ${words(byHand)}`);
  console.log(`  ratio of the medians: ${(share(ours, 0.5) / share(byHand, 0.5)).toFixed(2)}`);
}

async function held() {
  const deals = await store.read(WORKSPACE, (tx) => tx.performanceImports.takingDeals());
  return indexOf(deals);
}

async function measured(name: string, act: (at: number) => Promise<unknown>, times = TIMES): Promise<void> {
  for (let at = 0; at < Math.min(5, times); at += 1) await act(at);
  const took: number[] = [];
  const inDatabase: number[] = [];
  watch.reset();
  for (let at = 0; at < times; at += 1) {
    watch.milliseconds = 0;
    took.push(await timed(() => act(at)));
    inDatabase.push(watch.milliseconds);
  }
  console.log(`  ${name}: ${words(took)}; of it in the database ${words(inDatabase)}`);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function words(times: readonly number[]): string {
  return `median ${share(times, 0.5).toFixed(0)} ms, p95 ${share(times, 0.95).toFixed(0)} ms`;
}

/** Whether the queries that were just asked walk along indexes; a large table that one reads from end to end is named. */
async function plans(): Promise<void> {
  const asked = [...watch.seen.values()];
  const indexes = new Set<string>();
  for (const query of asked) {
    const plan = await planOf(client, query);
    for (const index of plan.indexes) indexes.add(index);
    if (plan.walked.length > 0)
      console.log(`    WALKS THROUGH ${plan.walked.join(', ')}: ${query.text.trim().slice(0, 160)}`);
  }
  console.log(`    ${asked.length} queries along ${[...indexes].toSorted().join(', ')}`);
}
