import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Write-through storage: everything is read from memory, and every change is on disk before the caller goes on.
 * Without a folder nothing is written. The database file is locked, so a second workspace on the same folder
 * is refused instead of mixing its writes in.
 */
export class Store {
  private readonly db: DatabaseSync | undefined;
  private readonly collections: Collection<unknown>[] = [];

  constructor(dataDir: string | undefined) {
    if (dataDir === undefined) return;
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = join(dataDir, 'workspace.db');
    const db = new DatabaseSync(file, { timeout: 200 });
    try {
      db.exec('pragma locking_mode = exclusive');
      db.exec('pragma journal_mode = wal');
      db.exec('pragma synchronous = normal');
      db.exec(
        'create table if not exists item (kind text, id text, body text, primary key (kind, id)) without rowid',
      );
      db.exec('create table if not exists content (id text primary key, bytes blob)');
      db.exec("insert or replace into item (kind, id, body) values ('meta', 'opened', '1')");
    } catch (error) {
      db.close();
      if (isBusy(error)) throw new WorkspaceInUse(dataDir);
      throw error;
    }
    this.db = db;
  }

  collection<T>(kind: string): Collection<T> {
    const rows = this.db
      ? (this.db.prepare('select id, body from item where kind = ?').all(kind) as {
          id: string;
          body: string;
        }[])
      : [];
    const entries = new Map(rows.map((row) => [row.id, JSON.parse(row.body) as T]));
    const collection = new Collection<T>(entries, this.writer(kind));
    this.collections.push(collection as Collection<unknown>);
    return collection;
  }

  private writer(kind: string): Writer {
    const { db } = this;
    if (!db) return { put: () => {}, drop: () => {} };
    const put = db.prepare('insert or replace into item (kind, id, body) values (?, ?, ?)');
    const drop = db.prepare('delete from item where kind = ? and id = ?');
    return {
      put: (id, value) => void put.run(kind, id, JSON.stringify(value)),
      drop: (id) => void drop.run(kind, id),
    };
  }

  private readonly bytes = new Map<string, Buffer>();

  putContent(id: string, bytes: Buffer): void {
    if (this.db) this.db.prepare('insert or replace into content (id, bytes) values (?, ?)').run(id, bytes);
    else this.bytes.set(id, bytes);
  }

  content(id: string): Buffer | undefined {
    if (!this.db) return this.bytes.get(id);
    const row = this.db.prepare('select bytes from content where id = ?').get(id) as
      | { bytes: Uint8Array }
      | undefined;
    return row && Buffer.from(row.bytes);
  }

  dropContent(id: string): void {
    if (this.db) this.db.prepare('delete from content where id = ?').run(id);
    else this.bytes.delete(id);
  }

  close(): void {
    this.db?.close();
  }
}

interface Writer {
  put(id: string, value: unknown): void;
  drop(id: string): void;
}

export class Collection<T> {
  private readonly entries: Map<string, T>;
  private readonly writer: Writer;

  constructor(entries: Map<string, T>, writer: Writer) {
    this.entries = entries;
    this.writer = writer;
  }

  get(id: string): T | undefined {
    return this.entries.get(id);
  }

  all(): T[] {
    return [...this.entries.values()];
  }

  put(id: string, value: T): T {
    this.entries.set(id, value);
    this.writer.put(id, value);
    return value;
  }

  delete(id: string): void {
    this.entries.delete(id);
    this.writer.drop(id);
  }
}

class WorkspaceInUse extends Error {
  override readonly name = 'WorkspaceInUse';

  constructor(dataDir: string) {
    super(`Another local workspace is running on ${dataDir}. Stop it first, or choose another data folder.`);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|busy/i.test(error.message);
}
