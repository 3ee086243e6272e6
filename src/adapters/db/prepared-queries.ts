import type { PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Texts that are prepared at most; queries that are put together from parts have few shapes, but no fixed number. */
const MOST = 300;

/**
 * A prepared query of all columns fails after a migration adds one, and during a rolling update an older
 * process may run on newer tables: such queries are planned each time.
 */
const ALL_COLUMNS = /(?:select|returning|\.)\s*\*/i;

/**
 * Makes connections whose queries are prepared: from the second time on, a connection parses and plans a text
 * no more. A server keeps prepared queries for each session, as it keeps the session locks that Parley needs
 * anyway, so a proxy in front of it must give out whole sessions.
 */
export function createPreparing(): (client: pg.PoolClient) => PostgresPoolClient {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST || ALL_COLUMNS.test(text)) return known;
    if (!seen.delete(text)) {
      if (seen.size >= MOST) seen.clear();
      seen.add(text);
      return undefined;
    }
    const name = `parley_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  const preparing = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return (client) => {
    const known = preparing.get(client);
    if (known) return known;
    const made = preparedOn(client, nameOf);
    preparing.set(client, made);
    return made;
  };
}

function preparedOn(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    const name = values.length > 0 ? nameOf(text) : undefined;
    return client.query({ text, values: [...values], ...(name ? { name } : {}) });
  };
  return {
    // The type also has a form that takes a cursor, which nothing here uses.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  };
}
