import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process has the data folder open. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

export interface DataFolder {
  /** Where the embedded database keeps its files. */
  readonly database: string;
  release(): void;
}

/**
 * Takes the data folder for this process alone. The embedded database has no lock of its own and a second
 * process would corrupt it silently. The lock is an exclusive SQLite transaction on a side file: the
 * kernel lets go of it when the process ends in whatever way. It holds on local disks, not on every
 * network file system.
 */
export function takeDataFolder(path: string): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  const holder = join(path, 'holder');
  const lock = new DatabaseSync(join(path, 'lock'));
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new DataFolderInUse(
      `The data folder ${path} is in use by another Parley process${holderOf(holder)}. ` +
        'Stop that process first, or set PARLEY_DATA_DIR to another folder, ' +
        'or set DATABASE_URL to use a PostgreSQL server that several processes can share.',
    );
  }
  writeFileSync(holder, String(process.pid), { mode: 0o600 });
  return { database: join(path, 'database'), release: () => lock.close() };
}

/** SQLITE_BUSY, with its extended codes: https://www.sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}

function holderOf(file: string): string {
  try {
    const pid = readFileSync(file, 'utf8').trim();
    return /^\d+$/.test(pid) ? ` (process ${pid})` : '';
  } catch {
    return '';
  }
}
