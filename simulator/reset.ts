import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { workspaceSettings } from './settings.ts';

/** `npm run reset`: starts the local workspace over by deleting its folder, unless something runs on it. */

if (existsSync('.env')) process.loadEnvFile('.env');
const { parleyDir } = workspaceSettings(process.env);
if (!existsSync(parleyDir)) {
  console.log(`Nothing to reset: there is no ${parleyDir}.`);
} else {
  const locked = lockedFile(parleyDir);
  if (locked) {
    console.error(
      `Parley is running on ${parleyDir} (${locked} is in use). Stop it first, then reset again.`,
    );
    process.exit(1);
  }
  rmSync(parleyDir, { recursive: true, force: true });
  console.log(`Deleted ${parleyDir}. The next "npm start" sets everything up anew.`);
}

/** A lock or database file in the folder that another process holds. */
function lockedFile(folder: string): string | undefined {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const inner = name === 'workspace' ? lockedFile(file) : undefined;
      if (inner) return inner;
    } else if (/\.(db|sqlite|lock)$/.test(name) && isHeld(file)) return file;
  }
  return undefined;
}

function isHeld(file: string): boolean {
  try {
    const db = new DatabaseSync(file, { timeout: 100 });
    try {
      db.exec('begin exclusive');
      db.exec('rollback');
      return false;
    } finally {
      db.close();
    }
  } catch (error) {
    return error instanceof Error && /locked|busy/i.test(error.message);
  }
}
