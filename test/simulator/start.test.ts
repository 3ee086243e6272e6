import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectToWorkspace } from '../../simulator/person.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Stands for the bot: answers /deal over a socket, and says which tokens it was given. */
const BOT = `
import { createRequire } from 'node:module';
const { App } = createRequire(import.meta.url)('@slack/bolt');
console.log('bot with', process.env.SLACK_BOT_TOKEN, process.env.SLACK_API_URL);
if (process.env.SLACK_BOT_TOKEN === 'xoxb-real') process.exit(7);
const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.command('/deal', async ({ command, ack }) => {
  if (command.text === 'die') process.kill(process.pid, 'SIGKILL');
  await ack('alive ' + command.text);
});
await app.start();
process.on('SIGTERM', () => process.exit(0));
`;

let folder: string;
let running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-start-'));
  cpSync(join(root, 'simulator'), join(folder, 'simulator'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'main.ts'), BOT);
  writeFileSync(
    join(folder, 'simulator', 'seed.ts'),
    "import type { LocalWorkspace } from './local-workspace.ts';\nexport const seed = async (workspace: LocalWorkspace) => { await workspace.as('U0MAYA0001').say('#approvals', 'seeded'); };",
  );
});

afterEach(async () => {
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(
    running.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))),
  );
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

function npmStart(env: Record<string, string> = {}) {
  const { SLACK_BOT_TOKEN: _token, SLACK_APP_TOKEN: _app, ...clean } = process.env;
  const child = spawn(process.execPath, ['simulator/start.ts'], {
    cwd: folder,
    env: { ...clean, PARLEY_WORKSPACE_PORT: '0', ...env },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, output: () => output };
}

async function ready(run: ReturnType<typeof npmStart>): Promise<string> {
  await expect.poll(run.output, { timeout: 45_000 }).toMatch(/Parley is ready: open http/);
  return /ready: open (\S+)/.exec(run.output())?.[1] ?? '';
}

describe('npm start', () => {
  it('runs bot and workspace, seeds once, brings a killed bot back, and stops both', async () => {
    const first = npmStart();
    const maya = connectToWorkspace(await ready(first)).as('U0MAYA0001');
    await maya.waitForMessage('#approvals', /seeded/);
    await maya.command('#approvals', '/deal list');
    await maya.waitForEphemeral('#approvals', /alive list/);
    await maya.command('#approvals', '/deal die');
    await expect
      .poll(async () => (await maya.command('#approvals', '/deal again')).acknowledged, { timeout: 45_000 })
      .toBe(true);
    const asked = Date.now();
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);

    const second = npmStart();
    const again = connectToWorkspace(await ready(second)).as('U0MAYA0001');
    const shown = await again.messages('#approvals');
    expect(shown.filter((message) => message.plain === 'seeded')).toHaveLength(1);
  }, 150_000);

  it('runs the bot alone when there is a token of Slack, and ends as it ends', async () => {
    const run = npmStart({ SLACK_BOT_TOKEN: 'xoxb-real' });
    expect(await run.ended).toBe(7);
    expect(run.output()).toContain('bot with xoxb-real undefined');
    expect(run.output()).not.toContain('Parley is ready');
  });
});
