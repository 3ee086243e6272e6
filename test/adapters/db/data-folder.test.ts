import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataFolderInUse } from '../../../src/adapters/db/data-folder.ts';
import { openDatabase } from '../../../src/adapters/db/open-database.ts';
import { silentLog as log } from '../../support/database.ts';

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'parley-folder-')), 'data');
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function startChild(script: string, ...args: string[]) {
  const path = fileURLToPath(new URL(`children/${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function firstLine(child: ReturnType<typeof startChild>): Promise<string> {
  const [chunk] = await once(child.stdout, 'data');
  return String(chunk).trim();
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('the data folder', () => {
  test('is for this user alone and keeps what was written', { timeout: 60_000 }, async () => {
    const first = await openDatabase({ dataDir: folder, log });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await first.db.insertInto('deliveries').values({ workspace: 'T1', key: 'kept' }).execute();
    await first.close();
    const second = await openDatabase({ dataDir: folder, log });
    expect(await second.db.selectFrom('deliveries').select('key').execute()).toEqual([{ key: 'kept' }]);
    await expect(openDatabase({ dataDir: folder, log })).rejects.toThrow(DataFolderInUse);
    await second.close();
  });

  test('is refused to a second process with what to do, and free once the first was killed', {
    timeout: 60_000,
  }, async () => {
    const first = startChild('hold-folder', folder);
    expect(await firstLine(first)).toBe('open');
    const refused = await firstLine(startChild('hold-folder', folder));
    expect(refused).toBe(
      `DataFolderInUse: The data folder ${folder} is in use by another Parley process (process ${first.pid}). ` +
        'Stop that process first, or set PARLEY_DATA_DIR to another folder, ' +
        'or set DATABASE_URL to use a PostgreSQL server that several processes can share.',
    );
    await kill(first);
    expect(await firstLine(startChild('hold-folder', folder))).toBe('open');
  });

  test('loses no committed row when its process is killed', { timeout: 120_000 }, async () => {
    let last = 0;
    for (let round = 0; round < 3; round++) {
      const child = startChild('write-until-killed', folder, String(last + 1));
      let printed = '';
      child.stdout.on('data', (chunk) => {
        printed += chunk;
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 300 + 150 * round));
      await kill(child);
      last = Number(
        printed
          .trim()
          .split('\n')
          .filter((line) => /^\d+$/.test(line))
          .at(-1),
      );
    }
    const database = await openDatabase({ dataDir: folder, log });
    const { rows } = await database.executeSql(
      'select count(*)::int as n, max(key::int) as top from deliveries',
    );
    await database.close();
    expect(last).toBeGreaterThan(30);
    // The last commit may have happened without being printed; none that was printed may be missing.
    expect(rows[0]?.top).toBeGreaterThanOrEqual(last);
    expect(rows[0]?.n).toBe(rows[0]?.top);
  });
});
