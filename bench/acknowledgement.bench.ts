import { execFileSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { startLocalWorkspace } from '../simulator/local-workspace.ts';
import { defaultTeams, lumenTeam, parleyApp } from '../simulator/seed-team.ts';
import { fill } from './fill.ts';
import { askOnce, load, type Round } from './load.ts';
import { type Measured, startServer } from './servers.ts';
import { type Asker, SIGNING_SECRET } from './slack-command.ts';

// How soon Slack has its answer: `/deal list` over signed HTTP, on PostgreSQL with 1,000 deals, 50 requests at a time,
// beside a bare Bolt app that runs one query for the same answer, and one that answers nothing. Servers take turns; the
// others are paused meanwhile.

const DEALS = 1_000;
const CONNECTIONS = 50;
const POOL = 10;
const COMMAND = 'list';
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const WARM_UP_SECONDS = 3;

const TARGET_RATIO = 0.7;
const TARGET_P99_MS = 300;

const CLUSTER = {
  ...process.env,
  PARLEY_TEST_CLUSTER: '/tmp/parley-bench-cluster',
  PARLEY_TEST_CLUSTER_PORT: '54339',
};

async function main(): Promise<void> {
  const own = process.env.BENCH_DATABASE_URL;
  const url = own ?? execFileSync('.ci/postgres', ['start'], { env: CLUSTER, encoding: 'utf8' }).trim();
  try {
    await measure(url);
  } finally {
    if (!own) execFileSync('.ci/postgres', ['stop'], { env: CLUSTER });
  }
}

async function measure(databaseUrl: string): Promise<void> {
  const workspace = await startLocalWorkspace({
    port: 0,
    teams: defaultTeams,
    app: parleyApp,
    delivery: { mode: 'http', requestUrl: 'http://127.0.0.1:9', signingSecret: SIGNING_SECRET },
  });
  const asker = someone();
  await fill(databaseUrl, { workspace: asker.team, user: asker.user, deals: DEALS });
  const common = { DATABASE_URL: databaseUrl, SLACK_SIGNING_SECRET: SIGNING_SECRET, POOL_SIZE: String(POOL) };
  const profile = process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : [];
  const servers: Measured[] = [];
  try {
    servers.push(
      await startServer(
        'Parley',
        'src/main.ts',
        {
          ...common,
          SLACK_API_URL: workspace.apiUrl,
          SLACK_BOT_TOKEN: workspace.botToken(),
          LOG_LEVEL: 'warn',
        },
        profile,
      ),
      await startServer('bare Bolt, one query', 'bench/bare-app.ts', common),
      await startServer('bare Bolt, empty', 'bench/bare-app.ts', { ...common, ANSWER: 'nothing' }),
    );
    await sameAnswer(servers, asker);
    report(servers, await takeTurns(servers, asker));
  } finally {
    for (const server of servers) await server.stop();
    await workspace.close();
  }
}

function someone(): Asker {
  const user = lumenTeam.users.find(({ name }) => name === 'maya');
  const channel = lumenTeam.channels[0];
  if (!user || !channel) throw new Error('The team has no campaign manager or no channel');
  return { team: lumenTeam.id, user: user.id, channel: channel.id };
}

/** The comparison is worth nothing unless the bare app gives the very answer that Parley gives. */
async function sameAnswer([parley, bare]: readonly Measured[], asker: Asker): Promise<void> {
  const [ours, theirs] = await Promise.all(
    [parley, bare].map((server) => askOnce(server?.url ?? '', COMMAND, asker)),
  );
  if (!isDeepStrictEqual(ours, theirs)) {
    throw new Error(
      `The answers differ:\n${JSON.stringify(ours, null, 1)}\n${JSON.stringify(theirs, null, 1)}`,
    );
  }
}

async function takeTurns(servers: readonly Measured[], asker: Asker): Promise<Round[][]> {
  const rounds: Round[][] = servers.map(() => []);
  for (const server of servers) server.pause();
  for (let turn = 0; turn <= ROUNDS; turn++) {
    for (const [index, server] of servers.entries()) {
      server.resume();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const seconds = turn === 0 ? WARM_UP_SECONDS : SECONDS;
      const round = await load(server.url, { text: COMMAND, asker, connections: CONNECTIONS, seconds });
      server.pause();
      if (turn > 0) rounds[index]?.push(round);
    }
  }
  return rounds;
}

function report(servers: readonly Measured[], rounds: readonly Round[][]): void {
  const rates = rounds.map((all) => all.map(({ requests, seconds }) => requests / seconds));
  const p99s = rounds.map((all) => Math.max(...all.map(({ latencies }) => percentile(latencies, 0.99))));
  console.log(
    `/deal ${COMMAND}, ${DEALS} deals, ${CONNECTIONS} at a time, ${ROUNDS} rounds of ${SECONDS} s each\n`,
  );
  console.log('| server | requests/s (median) | lowest to highest | p50 ms | p99 ms (worst round) |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [index, { name }] of servers.entries()) {
    const all = rates[index] ?? [];
    const p50 = median((rounds[index] ?? []).map(({ latencies }) => percentile(latencies, 0.5)));
    console.log(
      `| ${name} | ${median(all).toFixed(0)} | ${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)} | ${p50.toFixed(1)} | ${p99s[index]?.toFixed(1)} |`,
    );
  }
  const ratios = (rates[0] ?? []).map((rate, round) => rate / (rates[1]?.[round] ?? Number.NaN));
  const ratio = median(ratios);
  const p99 = p99s[0] ?? Number.NaN;
  console.log(
    `\nParley to bare Bolt with one query: ${ratio.toFixed(2)} (rounds: ${ratios.map((each) => each.toFixed(2)).join(', ')}), at least ${TARGET_RATIO} wanted`,
  );
  console.log(`p99 of Parley: ${p99.toFixed(0)} ms, less than ${TARGET_P99_MS} wanted`);
  if (!(ratio >= TARGET_RATIO && p99 < TARGET_P99_MS)) process.exitCode = 1;
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

await main();
