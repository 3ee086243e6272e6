import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type LocalWorkspace, startLocalWorkspace } from '../../simulator/local-workspace.ts';
import { readManifest } from '../../simulator/manifest.ts';
import { defaultTeams, parleyApp } from '../../simulator/seed-team.ts';

/** The real bot as a process of its own, and the local workspace it lives in. */
export interface RunningParley {
  readonly workspace: LocalWorkspace;
  /** Ends the bot at once, as `kill -9` does. */
  kill(): Promise<void>;
  /** Starts the bot again on the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What the bot has printed so far. */
  output(): string;
  readonly databaseUrl: string | undefined;
  /** Where the embedded database lives; open it only while the bot does not run. */
  readonly dataDir: string;
  /** Address of the bot's own port. */
  readonly url: string;
}

export interface RunningOptions {
  readonly mode: 'socket' | 'http';
  readonly env?: Record<string, string>;
}

const SIGNING_SECRET = 'a-signing-secret-for-tests-only';

/**
 * Runs Parley as a user would: `src/main.ts` in its own process, on PGlite in a temporary folder, or in a
 * database of its own on the server that TEST_DATABASE_URL names.
 */
export async function runParley({ mode, env = {} }: RunningOptions): Promise<RunningParley> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-story-'));
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const database = process.env.TEST_DATABASE_URL
    ? await ownDatabase(process.env.TEST_DATABASE_URL)
    : undefined;
  const workspace = await startLocalWorkspace({
    port: 0,
    teams: defaultTeams,
    app: readManifest('manifest.yml', parleyApp),
    delivery:
      mode === 'socket'
        ? { mode: 'socket' }
        : {
            mode: 'http',
            requestUrl: `${url}/slack/events`,
            signingSecret: SIGNING_SECRET,
          },
  });
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    PORT: String(port),
    PARLEY_DATA_DIR: dataDir,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: workspace.botToken(),
    LOG_LEVEL: 'warn',
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: workspace.appToken }
      : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...env,
  };
  const bot = new Bot(environment, `${url}/ready`);
  await bot.start();
  return {
    workspace,
    kill: () => bot.end('SIGKILL'),
    start: () => bot.start(),
    output: () => bot.output,
    databaseUrl: database?.url,
    dataDir,
    url,
    async stop() {
      await bot.end('SIGTERM');
      await workspace.close();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where all bots that tests start keep their compiled code: from the second on, a start takes half the time. */
export const COMPILED_ONCE = { NODE_COMPILE_CACHE: join(tmpdir(), 'parley-test-code') };

class Bot {
  output = '';
  private child: ChildProcess | undefined;
  private readonly environment: Record<string, string>;
  private readonly readyUrl: string;

  constructor(environment: Record<string, string>, readyUrl: string) {
    this.environment = environment;
    this.readyUrl = readyUrl;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['src/main.ts'], {
      env: { ...COMPILED_ONCE, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk) => (this.output += String(chunk)));
    child.stderr?.on('data', (chunk) => (this.output += String(chunk)));
    this.child = child;
    const deadline = Date.now() + 90_000;
    while (!(await answers(this.readyUrl))) {
      if (child.exitCode !== null)
        throw new Error(`The bot ended with code ${child.exitCode}:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`The bot was not ready within 90 s:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const patience = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await ended;
    clearTimeout(patience);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function ownDatabase(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `parley_story_${process.pid}_${Date.now()}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => run(`drop database if exists ${name} with (force)`) };
}
