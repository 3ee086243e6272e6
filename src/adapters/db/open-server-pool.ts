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
  // A connection that the server closes fails its own query, if there is one, and is replaced at the next.
  // Without listeners, on the pool for idle ones and on each for those in use, it would end the process.
  const closed = (error: Error) => log.warn({ error: error.message }, 'The database closed a connection');
  pool.on('error', closed);
  pool.on('connect', (client) => client.on('error', closed));
  return pool;
}
