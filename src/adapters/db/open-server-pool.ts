import pg from 'pg';
import type { Log } from './open-database.ts';
import { typeParsers } from './type-parsers.ts';

const DEFAULT_SIZE = 10;

/** A pool on a server. Every wait has an end, so that a fault becomes an error and not a hang. */
export function openServerPool(url: string, { log, size }: { log: Log; size?: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size ?? DEFAULT_SIZE,
    types: typeParsers,
    application_name: 'parley',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    lock_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ error: error.message }, 'The database closed an idle connection'));
  return pool;
}
