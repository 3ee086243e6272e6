import { openDatabase } from '../src/adapters/db/open-database.ts';
import { createStore } from '../src/adapters/db/store.ts';
import { listDeals } from '../src/application/deals/list-deals.ts';
import { loadHome } from '../src/application/home/load-home.ts';
import { digestOf } from '../src/application/performance/digest-facts.ts';
import { showReport } from '../src/application/performance/report/show-report.ts';
import type { Ports } from '../src/application/ports.ts';
import { fillProgram, type ProgramSize } from './program.ts';

/**
 * How long people wait in a workspace of many years: 2,000 campaigns, 50,000 deals, 200,000 posts, 5,000,000 readings. Times are those from
 * the question to the answer, the database's share and ours. `BENCH_DATABASE_URL=postgres://... npm run bench:performance [share of that size]`
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

await measured('digest of one campaign', (at) =>
  store.read(WORKSPACE, (tx) =>
    digestOf(tx, {
      workspace: WORKSPACE,
      id: 'bench',
      period: 'now',
      channel: 'C1',
      campaign: 1 + ((at * 2) % size.campaigns),
      status: 'due',
      createdAt: ports.clock.now(),
    }),
  ),
);
await measured('/deal list', () => listDeals(ports, actor, {}));
await measured('/deal list of a campaign', (at) => listDeals(ports, actor, { campaign: 1 + at }));
await measured('App Home', () => loadHome(ports, actor));
await measured('report of a campaign', (at) => showReport(ports, actor, { campaign: `C-${1 + at}` }));
await measured('report of the program', () => showReport(ports, actor, {}), 10);
await plans();
await database.close();

async function measured(name: string, act: (at: number) => Promise<unknown>, runs = TIMES): Promise<void> {
  for (let at = 0; at < 5; at += 1) await act(at);
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const before = performance.now();
    await act(at);
    times.push(performance.now() - before);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0);
  console.log(`  ${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

/** Whether the heavy queries walk along the index that is there for them. */
async function plans(): Promise<void> {
  const queries: readonly (readonly [name: string, query: string, index: string])[] = [
    [
      'readings of a campaign',
      `select * from results where workspace = '${WORKSPACE}' and campaign = 7 order by captured_on, deal, post`,
      'results_by_campaign',
    ],
    [
      'newest deals',
      `select number from deals where workspace = '${WORKSPACE}' order by changed_at desc, number desc limit 20`,
      'deals_by_change',
    ],
    [
      'deals of a campaign',
      `select number from deals where workspace = '${WORKSPACE}' and campaign = 7`,
      'deals_by_campaign',
    ],
    [
      'silent deals',
      `select number from deals where workspace = '${WORKSPACE}' and status = 'negotiating' and coalesce(contact_at, opened_at) < now() - interval '100 days'`,
      'deals_by_silence',
    ],
  ];
  for (const [name, query, index] of queries) {
    const { rows } = await database.executeSql(`explain ${query}`);
    const plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    console.log(`  ${name}: ${plan.includes(index) ? `along ${index}` : `NOT along ${index}\n${plan}`}`);
  }
}
