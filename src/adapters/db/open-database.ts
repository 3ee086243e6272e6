import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { takeDataFolder } from './data-folder.ts';
import { databaseUnavailable } from './database-unavailable.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServerPool } from './open-server-pool.ts';
import { createPreparing } from './prepared-queries.ts';
import type { Db, Tables } from './tables.ts';
import { refuseInsideTransaction } from './transaction-guard.ts';

/** What the storage reports: counts and failures, never a row's content. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface DatabaseConfig {
  /** The address of a PostgreSQL server (15 or later); without it an embedded database in `dataDir`. */
  readonly url?: string;
  readonly dataDir: string;
  readonly log: Log;
  /** Connections to a server; the embedded database has exactly one. */
  readonly poolSize?: number;
}

/** One PostgreSQL, on a server or embedded, behind one pool. */
export interface Database {
  readonly backend: 'server' | 'embedded';
  /** Queries outside a transaction; throws when it is used inside one. */
  readonly db: Db;
  /**
   * One or several statements outside a transaction, for libraries that bring their own SQL: values come in
   * pg's own types. A failed one leaves no transaction open.
   */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** A connection of its own, for session locks. Release it when done. */
  connect(): Promise<pg.PoolClient>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database and brings its tables up to date. Throws `DatabaseUnavailable` or `DataFolderInUse` with a sentence for people. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.url === undefined ? openOwn(config) : openServer(config.url, config);
}

async function openOwn({ dataDir, log }: DatabaseConfig): Promise<Database> {
  const folder = takeDataFolder(dataDir);
  try {
    const { pool, close } = await openEmbedded({ dataDir: folder.database, log });
    const database = databaseOn('embedded', pool, async () => {
      await close();
      folder.release();
    });
    await migrate(database.db);
    return database;
  } catch (error) {
    folder.release();
    throw error;
  }
}

async function openServer(url: string, { log, poolSize }: DatabaseConfig): Promise<Database> {
  const pool = openServerPool(url, { log, ...(poolSize ? { size: poolSize } : {}) });
  const database = databaseOn('server', pool, async () => {});
  try {
    await database.ping();
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw databaseUnavailable(url, error);
  }
}

/** A database on a pool that is open already. */
export function databaseOn(
  backend: Database['backend'],
  pool: pg.Pool,
  closeEngine: () => Promise<void>,
): Database {
  const connect = async () => {
    refuseInsideTransaction();
    return pool.connect();
  };
  const prepare = backend === 'server' ? createPreparing() : undefined;
  const connectForQueries = async () => {
    const client = await connect();
    return prepare ? prepare(client) : client;
  };
  const guarded = { connect: connectForQueries, end: () => pool.end(), options: pool.options };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded }) });
  const executeSql = async (text: string, values?: unknown[]) => executeOn(await connect(), text, values);
  return {
    backend,
    db,
    executeSql,
    connect,
    ping: async () => {
      await executeSql('select 1');
    },
    close: async () => {
      await db.destroy();
      if (!pool.ended) await pool.end();
      await closeEngine();
    },
  };
}

/**
 * pg's own parsers for one query. pg reads `types` of a query as parsers and hands it on as the list of
 * parameter types as well; an empty list that carries the parsers is right as both.
 */
const OWN_TYPES = Object.assign([], { getTypeParser: pg.types.getTypeParser });

/** Several statements in one text may open a transaction; when one fails it must not stay open on the connection. */
async function executeOn(client: pg.PoolClient, text: string, values: unknown[] | undefined) {
  try {
    const query = { text, types: OWN_TYPES, ...(values?.length ? { values } : {}) };
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(query);
    return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows ?? []) : result.rows };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
