import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPILED_ONCE, type RunningParley, runParley } from '../support/running-parley.ts';

/** What the person who starts Parley is told when it cannot start: one message, what to do, no stack, no secret. */
const folder = mkdtempSync(join(tmpdir(), 'parley-start-'));
const ended: ChildProcess[] = [];

afterAll(() => {
  for (const child of ended) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface End {
  readonly code: number | null;
  readonly words: string;
  readonly ms: number;
}

/** Starts the bot with just these variables, in a folder without `.env`, and waits for its end. */
function startWith(env: Record<string, string>): Promise<End> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(process.cwd(), 'src/main.ts')], {
    cwd: folder,
    env: {
      ...COMPILED_ONCE,
      PATH: process.env.PATH ?? '',
      PARLEY_DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ended.push(child);
  let words = '';
  child.stdout.on('data', (chunk) => (words += String(chunk)));
  child.stderr.on('data', (chunk) => (words += String(chunk)));
  return new Promise((resolve) =>
    child.once('exit', (code) => resolve({ code, words, ms: performance.now() - started })),
  );
}

function expectPlain({ words }: End): void {
  expect(words).not.toMatch(/\n\s+at |node:internal|Error:/);
}

describe('configuration', () => {
  it('that is missing altogether names the way to try it and the variables, with exit code 78', async () => {
    const end = await startWith({});
    expect(end.code).toBe(78);
    expect(end.words).toMatch(/npm start/);
    expect(end.words).toMatch(/SLACK_BOT_TOKEN/);
    expectPlain(end);
  });

  it('that is wrong names every variable at once and shows no value', async () => {
    const end = await startWith({
      PORT: 'three thousand',
      DATABASE_URL: 'mysql://root:hunter22@localhost/x',
      SLACK_BOT_TOKEN: 'hunter22-token',
      SLACK_APP_TOKEN: 'hunter22-app',
      SLACK_API_URL: 'not an address',
      OPENAI_BASE_URL: 'ftp://hunter22',
      LLM_API: 'telepathy',
      LOG_LEVEL: 'loud',
      DEFAULT_TIME_ZONE: 'Mars/Olympus',
      TOKEN_ENCRYPTION_KEY: 'short',
      SLACK_CLIENT_ID: '1.2',
    });
    expect(end.code).toBe(78);
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_API_URL',
      'OPENAI_BASE_URL',
      'LLM_API',
      'LOG_LEVEL',
      'DEFAULT_TIME_ZONE',
      'TOKEN_ENCRYPTION_KEY',
      'SLACK_CLIENT_SECRET',
      'SLACK_STATE_SECRET',
      'SLACK_SIGNING_SECRET',
    ]) {
      expect(end.words).toMatch(new RegExp(`^\\s*${name}: `, 'm'));
    }
    expect(end.words).not.toContain('hunter22');
    expectPlain(end);
  });

  it('with a bot token but no way for requests to come says which two there are', async () => {
    const end = await startWith({ SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(end.code).toBe(78);
    expect(end.words).toMatch(/SLACK_APP_TOKEN: .*Socket Mode, or SLACK_SIGNING_SECRET/);
    expectPlain(end);
  });
});

describe('a database that is not there', () => {
  it('is named by host and port, without the password', async () => {
    const end = await startWith({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'secret-secret',
      DATABASE_URL: 'postgres://parley:hunter22@127.0.0.1:9/parley',
    });
    expect(end.code).toBe(1);
    expect(end.words).toMatch(
      /The database cannot be used: nothing listens at 127\.0\.0\.1:9\. Start the server, or correct DATABASE_URL\./,
    );
    expect(end.words).not.toContain('hunter22');
    expect(end.ms).toBeLessThan(45_000);
    expectPlain(end);
  });
});

describe('beside a Parley that runs', () => {
  let parley: RunningParley;
  let taken: Server;
  beforeAll(async () => {
    parley = await runParley({ mode: 'socket' });
    taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
  });
  afterAll(async () => {
    taken?.close();
    await parley?.stop();
  });

  const slack = () => ({
    SLACK_API_URL: parley.workspace.apiUrl,
    SLACK_BOT_TOKEN: parley.workspace.botToken(),
    SLACK_APP_TOKEN: parley.workspace.appToken,
  });

  it('a second process on its data folder is told who holds it, and the first works on', async () => {
    if (parley.databaseUrl) return;
    const end = await startWith({ ...slack(), PARLEY_DATA_DIR: parley.dataDir, PORT: '0' });
    expect(end.code).toBe(1);
    expect(end.words).toMatch(
      /data folder .* is in use by another Parley process \(process \d+\)\. Stop that process first, or set PARLEY_DATA_DIR/,
    );
    expectPlain(end);
    expect((await fetch(`${parley.url}/ready`)).ok).toBe(true);
  });

  it('a port that is taken is named, with what to do', async () => {
    const port = String((taken.address() as AddressInfo).port);
    const end = await startWith({ ...slack(), PORT: port });
    expect(end.code).toBe(1);
    expect(end.words).toContain(
      `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
    );
    expectPlain(end);
  });

  it('a token that Slack refuses is a matter of configuration', async () => {
    const end = await startWith({ ...slack(), SLACK_BOT_TOKEN: 'xoxb-nobody-gave-this', PORT: '0' });
    expect(end.code).toBe(78);
    expect(end.words).toMatch(/SLACK_BOT_TOKEN: Slack refuses this token \(invalid_auth\)/);
    expect(end.words).not.toContain('nobody-gave-this');
    expectPlain(end);
  });
});
