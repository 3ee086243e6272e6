import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/adapters/db/migrate.ts';
import { type Database, databaseOn, type Log } from '../../src/adapters/db/open-database.ts';
import { openEmbedded } from '../../src/adapters/db/open-embedded.ts';
import { openServerPool } from '../../src/adapters/db/open-server-pool.ts';
import { createStore, type JobQueue } from '../../src/adapters/db/store.ts';
import type { Job, Store } from '../../src/application/ports.ts';

/** The address of a server to test on; without it tests run on the embedded database. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL;

/** Races and locks cannot fail on one connection: such tests say so when there is no server. */
export const NEEDS_SERVER = 'needs two connections: set TEST_DATABASE_URL to a PostgreSQL server';

export const silentLog: Log = { info() {}, warn() {}, error() {} };

export interface TestStore {
  readonly store: Store;
  readonly database: Database;
  /** A workspace that no other test has. */
  readonly workspace: string;
  /** Jobs enqueued by transactions that committed, in order. */
  readonly jobs: readonly { readonly workspace: string; readonly job: Job }[];
}

/**
 * A migrated store with a workspace of its own. All tests of a file share one database, because rows of
 * one workspace never meet those of another; nothing has to be closed.
 */
export async function openTestStore(): Promise<TestStore> {
  const database = await sharedDatabase();
  const workspace = `T${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;
  const jobs: { workspace: string; job: Job }[] = [];
  return { store: recordingStore(database, jobs), database, workspace, jobs };
}

/** A store that keeps the jobs of committed transactions in a list instead of running them. */
function recordingStore(database: Database, jobs: { workspace: string; job: Job }[]): Store {
  const open = (enqueued: { workspace: string; job: Job }[]) => {
    const queue: JobQueue = {
      enqueue: async (_sql, workspace, job) => {
        enqueued.push({ workspace, job });
      },
    };
    return createStore({ database, queue });
  };
  return {
    transaction: async (workspace, work) => {
      const enqueued: { workspace: string; job: Job }[] = [];
      const result = await open(enqueued).transaction(workspace, (tx) => {
        enqueued.length = 0;
        return work(tx);
      });
      jobs.push(...enqueued);
      return result;
    },
    read: (workspace, work) => open([]).read(workspace, work),
    glance: (workspace) => open([]).glance(workspace),
  };
}

/** A template made by another version of the embedded engine is of no use. */
const ENGINE = readFileSync(new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url));

let shared: Promise<Database> | undefined;

/** The database that all tests of this file share. */
function sharedDatabase(): Promise<Database> {
  shared ??= openFreshDatabase();
  return shared;
}

/** A migrated, empty database of its own, for tests that look at everything in it. Close it. */
export async function openFreshDatabase(): Promise<Database> {
  return TEST_DATABASE_URL ? openOnServer(TEST_DATABASE_URL) : openFromTemplate();
}

async function openFromTemplate(): Promise<Database> {
  const template = await embeddedTemplate();
  const { pool, close } = await openEmbedded({ loadDataDir: template, log: silentLog });
  return databaseOn('embedded', pool, close);
}

/** A migrated database as a file, made once per state of the migrations: loading it takes a third of migrating anew. */
async function embeddedTemplate(): Promise<Blob> {
  const folder = join(tmpdir(), 'parley-test-templates');
  const file = join(folder, `${templateHash()}.tar`);
  if (!existsSync(file)) {
    const { pool, engine, close } = await openEmbedded({ log: silentLog });
    await migrate(databaseOn('embedded', pool, async () => {}).db);
    const dump = await engine.dumpDataDir('none');
    await close();
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
    renameSync(draft, file);
  }
  return new Blob([readFileSync(file)]);
}

/** A database of its own on the server, copied from a migrated template. */
async function openOnServer(url: string): Promise<Database> {
  const name = `parley_test_${Math.floor(Date.now() / 1000)}_${randomUUID().slice(0, 8)}`;
  const template = await serverTemplate(url);
  await onServer(url, async (query) => {
    await dropLeftOvers(query);
    await query(`create database ${name} template ${template}`);
  });
  return databaseOn('server', openServerPool(urlOf(url, name), { log: silentLog }), async () => {
    await onServer(url, (query) => query(`drop database if exists ${name} with (force)`));
  });
}

/** The address of the database that is open, for tests that need a second pool on it. */
export async function addressOf(database: Database): Promise<string> {
  if (!TEST_DATABASE_URL) throw new Error(NEEDS_SERVER);
  const { rows } = await database.executeSql('select current_database() as name');
  return urlOf(TEST_DATABASE_URL, String(rows[0]?.name));
}

type Query = (text: string) => Promise<Record<string, unknown>[]>;

/** Runs statements one process at a time: a template cannot be copied while another copies or fills it. */
async function onServer<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const pool = openServerPool(url, { log: silentLog, size: 1 });
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('parley tests'))");
    return await work(async (text) => (await client.query(text)).rows);
  } finally {
    client.release();
    await pool.end();
  }
}

async function serverTemplate(url: string): Promise<string> {
  const name = `parley_template_${templateHash()}`;
  await onServer(url, async (query) => {
    const found = await query(`select 1 from pg_database where datname = '${name}'`);
    if (found.length > 0) return;
    await query(`drop database if exists ${name}_draft`);
    await query(`create database ${name}_draft`);
    const pool = openServerPool(urlOf(url, `${name}_draft`), { log: silentLog, size: 2 });
    await migrate(databaseOn('server', pool, async () => {}).db);
    await pool.end();
    await query(`alter database ${name}_draft rename to ${name}`);
  });
  return name;
}

/** Workers are ended without warning: databases that nobody is connected to any more go after some minutes. */
async function dropLeftOvers(query: Query): Promise<void> {
  const before = Math.floor(Date.now() / 1000) - 600;
  const rows = await query(
    `select datname as name from pg_database d where datname like 'parley_test_%'
      and split_part(datname, '_', 3)::bigint < ${before}
      and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)`,
  );
  for (const { name } of rows) await query(`drop database if exists ${name}`);
}

function urlOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

function templateHash(): string {
  const migrations = new URL('../../migrations/', import.meta.url);
  const hash = createHash('sha256').update(ENGINE);
  for (const name of readdirSync(migrations).sort()) hash.update(readFileSync(new URL(name, migrations)));
  return hash.digest('hex').slice(0, 16);
}
