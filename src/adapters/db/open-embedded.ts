import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import type { Log } from './open-database.ts';
import { typeParsers } from './type-parsers.ts';

const VACUUM_EVERY_MS = 10 * 60_000;

export interface Embedded {
  readonly pool: pg.Pool;
  readonly engine: PGlite;
  close(): Promise<void>;
}

/**
 * The embedded database: PostgreSQL in WebAssembly on this thread, for trying out and small teams. It
 * writes to the operating system without fsync: a commit survives `kill -9` of the process, not a power
 * cut. It has one connection, hence a pool of one, and exactly one pool (two would mix their rows).
 */
export async function openEmbedded({
  log,
  ...options
}: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'> & { log: Log }): Promise<Embedded> {
  const engine = new PGlite(options);
  await engine.waitReady;
  const pool = new pg.Pool({
    ...createPgConfig(engine),
    max: 1,
    types: typeParsers,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 60_000,
  });
  pool.on('error', (error) => log.warn({ error: error.message }, 'The embedded database reported an error'));
  const vacuum = startVacuum(pool, log);
  const close = async () => {
    clearInterval(vacuum);
    if (!pool.ended) await pool.end();
    await engine.close();
  };
  return { pool, engine, close };
}

/** There is no autovacuum in the embedded database: without this, dead rows pile up and queries slow down. */
function startVacuum(pool: pg.Pool, log: Log): NodeJS.Timeout {
  const vacuum = () =>
    pool
      .query('vacuum (analyze)')
      .catch((error: Error) => log.warn({ error: error.message }, 'Vacuum failed; it is tried again later'));
  return setInterval(vacuum, VACUUM_EVERY_MS).unref();
}
