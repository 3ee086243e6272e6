import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from './open-database.ts';
import { takeOverLeases } from './outbox-leases.ts';

/** An instance whose row was not touched for so long is a candidate for dead; its session lock decides. */
const SILENT_SECONDS = 3;
/** First key of the session locks, so that they meet no other use of advisory locks. */
const LOCK_SPACE = 0x7061_726c;

/** This process among those that share the database. */
export interface Instance {
  readonly id: string;
  /** Whether no other live process works on this database: what others left is then free at once. */
  readonly alone: boolean;
  /** Says that this process lives and frees what dead ones held. Call it every second; returns how many parcels were freed. */
  beat(): Promise<number>;
  leave(): Promise<void>;
}

/**
 * Enters this process. On a server it holds a session lock, which the server drops the moment the process
 * ends: a dead instance is one that is silent and whose lock is free, so a slow one is not taken for dead.
 * The embedded database has one process only, by the lock on its folder: all others are dead.
 */
export async function enterInstance(database: Database): Promise<Instance> {
  return database.backend === 'embedded' ? enterAlone(database) : enterShared(database);
}

async function enterAlone({ db }: Database): Promise<Instance> {
  const id = randomUUID();
  const others = await sql<{ leased_by: string }>`
    select distinct leased_by from outbox where leased_by is not null and status = 'waiting'
  `.execute(db);
  await takeOverLeases(
    db,
    others.rows.map(({ leased_by }) => leased_by),
  );
  return { id, alone: true, beat: () => takeOverLeases(db, []), leave: async () => {} };
}

async function enterShared(database: Database): Promise<Instance> {
  const id = randomUUID();
  const key = randomInt(2 ** 31);
  const session = openSession(database, key);
  await session.hold();
  await touch(database, id, key);
  await buryDead(database, id);
  return {
    id,
    alone: await isAlone(database, id),
    beat: async () => {
      await session.hold();
      await touch(database, id, key);
      return buryDead(database, id);
    },
    leave: async () => {
      await database.db.deleteFrom('instances').where('id', '=', id).execute();
      session.end();
    },
  };
}

/** The connection that holds the session lock; taken again when the server closed it. */
function openSession(database: Database, key: number) {
  let client: pg.PoolClient | undefined;
  const end = () => {
    client?.release(true);
    client = undefined;
  };
  return {
    hold: async () => {
      if (client) return;
      const fresh = await database.connect();
      client = fresh;
      // The server closed the connection: give its place in the pool back and take the lock anew.
      fresh.on('error', () => {
        if (client === fresh) end();
      });
      try {
        await fresh.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, key]);
      } catch (error) {
        if (client === fresh) end();
        throw error;
      }
    },
    end,
  };
}

async function touch({ db }: Database, id: string, key: number): Promise<void> {
  await db
    .insertInto('instances')
    .values({ id, lock_key: key })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: sql<string>`now()` }))
    .execute();
}

async function buryDead({ db }: Database, self: string): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      with silent as materialized (
        select id, lock_key from instances
        where id <> ${self} and seen_at < now() - ${SILENT_SECONDS} * interval '1 second'
        for update skip locked
      )
      delete from instances i using silent s
      where i.id = s.id and pg_try_advisory_xact_lock(${LOCK_SPACE}, s.lock_key::integer)
      returning i.id
    `.execute(tx);
    return takeOverLeases(
      tx,
      rows.map(({ id }) => id),
    );
  });
}

async function isAlone({ db }: Database, self: string): Promise<boolean> {
  const { rows } = await sql<{ alive: boolean }>`
    select exists (
      select 1 from pg_locks where locktype = 'advisory' and classid = ${LOCK_SPACE} and objid::bigint <> (
        select lock_key from instances where id = ${self}
      ) and database = (select oid from pg_database where datname = current_database())
    ) as alive
  `.execute(db);
  return !rows[0]?.alive;
}
