import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalWorkspace } from '../../simulator/local-workspace.ts';
import { connectToWorkspace } from '../../simulator/person.ts';
import { defaultTeams, parleyApp } from '../../simulator/seed-team.ts';

const script = (name: string) => fileURLToPath(new URL(`../../simulator/${name}`, import.meta.url));

let folder: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-workspace-'));
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  child: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
}

function run(name: string, env: Record<string, string>): Ran {
  const child = spawn(process.execPath, [script(name)], {
    env: { ...process.env, PARLEY_DATA_DIR: join(folder, '.parley'), ...env },
    cwd: folder,
  });
  children.push(child);
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
  });
  child.stderr?.on('data', (data) => {
    output += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, output: () => output, ended };
}

async function started(ran: Ran): Promise<string> {
  await expect.poll(() => ran.output(), { timeout: 10_000 }).toContain('SLACK_APP_TOKEN');
  return /http:\/\/127\.0\.0\.1:\d+/.exec(ran.output())?.[0] ?? '';
}

const options = (dataDir: string) => ({
  port: 0,
  dataDir,
  teams: defaultTeams,
  app: parleyApp,
  delivery: { mode: 'socket' } as const,
});

describe('what a workspace keeps', () => {
  it('shows everything again after it was closed and started', async () => {
    const first = await startLocalWorkspace(options(folder));
    const maya = first.as('U0MAYA0001');
    const said = await maya.say('#approvals', 'kept');
    await maya.say('#approvals', 'kept too', { threadTs: said.ts });
    await maya.upload('#approvals', { name: 'terms.txt', content: 'Terms' });
    const home = {
      type: 'home',
      blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Kept home' } }],
    };
    await fetch(`${first.apiUrl}views.publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${first.botToken()}` },
      body: JSON.stringify({ user_id: 'U0MAYA0001', view: home }),
    });
    first.markSeeded();
    await first.close();

    const second = await startLocalWorkspace(options(folder));
    const again = second.as('U0MAYA0001');
    expect((await again.thread(said)).map((message) => message.plain)).toEqual(['kept', 'kept too']);
    const [file] = (await again.waitForMessage('#approvals', /terms/)).files;
    expect(String(file && (await again.openFile(file)))).toBe('Terms');
    expect((await again.home())?.text).toBe('Kept home');
    expect(second.isSeeded()).toBe(true);
    const later = await again.say('#approvals', 'newer');
    expect(later.ts > said.ts).toBe(true);
    await second.close();
  });

  it('loses nothing when its process is killed', async () => {
    const ran = run('main.ts', { PARLEY_WORKSPACE_PORT: '0' });
    const maya = connectToWorkspace(await started(ran)).as('U0MAYA0001');
    for (let count = 1; count <= 20; count += 1) await maya.say('#approvals', `message ${count}`);
    ran.child.kill('SIGKILL');
    await ran.ended;
    const after = run('main.ts', { PARLEY_WORKSPACE_PORT: '0' });
    const shown = await connectToWorkspace(await started(after))
      .as('U0MAYA0001')
      .messages('#approvals');
    expect(shown.map((message) => message.plain)).toEqual(
      Array.from({ length: 20 }, (_, index) => `message ${index + 1}`),
    );
  });

  it('lets one process have the folder, and reset refuses while it runs', async () => {
    const ran = run('main.ts', { PARLEY_WORKSPACE_PORT: '0' });
    await started(ran);
    const second = run('main.ts', { PARLEY_WORKSPACE_PORT: '0' });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Another local workspace is running on');
    const refused = run('reset.ts', {});
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('Stop it first');
    ran.child.kill('SIGTERM');
    expect(await ran.ended).toBe(0);
    const reset = run('reset.ts', {});
    expect(await reset.ended).toBe(0);
    expect(reset.output()).toContain('Deleted');
    expect(existsSync(join(folder, '.parley'))).toBe(false);
  });

  it('names the variable when the port is taken', async () => {
    const holder: Server = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const ran = run('main.ts', { PARLEY_WORKSPACE_PORT: String(port) });
    expect(await ran.ended).toBe(1);
    expect(ran.output().trim()).toBe(
      `Port ${port} is taken by another program: stop that one, or set PARLEY_WORKSPACE_PORT to a free port.`,
    );
    holder.close();
  });
});
