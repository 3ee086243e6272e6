import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Announcement, Destination } from '../../application/announcements.ts';
import type { AttemptEnd, LeasedParcel, OutboxLeases } from '../../application/outbox.ts';
import type { Db } from './tables.ts';

/** A row whose holder says nothing for so long is taken over. */
const LEASE_SECONDS = 60;
/** Tries before a row is parked; the waits between them are 1, 2, 4 ... 64 seconds. */
const MAX_ATTEMPTS = 8;

interface ClaimedRow {
  readonly workspace: string;
  readonly id: string;
  readonly announcement: Announcement;
  readonly destination: Destination;
  readonly may_stand: boolean;
}

/** The outbox as one instance works on it. Order, leases and fencing are the database's: nothing is kept in memory. */
export function createOutboxLeases(db: Db, instance: string): OutboxLeases {
  return {
    claim: (limit) => claim(db, instance, limit),
    settle: (leased, end) => settle(db, leased, end),
    extend: async (leased) => {
      await changeLeases(db, leased, sql`leased_until = now() + ${LEASE_SECONDS} * interval '1 second'`);
    },
    release: (leased) => changeLeases(db, leased, GIVEN_BACK),
    releaseUnknown: (known) => releaseUnknown(db, instance, known),
  };
}

/**
 * A row can be claimed when it is due, first in its lane, nobody holds it or another row of the lane, and no
 * earlier row of its subject waits (an update must not overtake the post that it updates). The lanes are
 * walked by their index, so that a long queue in one channel costs no more than a short one. `skip locked`
 * keeps claimers from waiting for each other.
 */
async function claim(db: Db, instance: string, limit: number): Promise<LeasedParcel[]> {
  const lease = randomUUID();
  const { rows } = await sql<ClaimedRow>`
    with recursive lanes as (
      (select workspace, lane from outbox where status = 'waiting' order by workspace, lane limit 1)
      union all
      select next.workspace, next.lane from lanes l cross join lateral (
        select workspace, lane from outbox
        where status = 'waiting' and (workspace, lane) > (l.workspace, l.lane)
        order by workspace, lane limit 1
      ) next
    ),
    heads as (
      select head.workspace, head.id from lanes l cross join lateral (
        select workspace, id from outbox
        where status = 'waiting' and workspace = l.workspace and lane = l.lane
        order by position limit 1
      ) head
    ),
    due as (
      select o.workspace, o.id, o.attempt_open from heads
      join outbox o on o.workspace = heads.workspace and o.id = heads.id
      where o.status = 'waiting' and o.due_at <= now()
        and (o.leased_until is null or o.leased_until <= now())
        and not exists (
          select 1 from outbox e where e.workspace = o.workspace and e.lane = o.lane and e.leased_until > now()
        )
        and not exists (
          select 1 from outbox e
          where e.workspace = o.workspace and e.subject = o.subject and e.status = 'waiting'
            and e.position < o.position
        )
      order by o.position limit ${limit}
      for update of o skip locked
    )
    update outbox o set lease = ${lease}, leased_by = ${instance}, attempt_open = true,
      attempts = o.attempts + 1, leased_until = now() + ${LEASE_SECONDS} * interval '1 second'
    from due where o.workspace = due.workspace and o.id = due.id
    returning o.workspace, o.id, o.announcement, o.destination, due.attempt_open as may_stand
  `.execute(db);
  return rows.map((row) => ({ lease, parcel: parcelOf(row) }));
}

function parcelOf(row: ClaimedRow): LeasedParcel['parcel'] {
  return {
    workspace: row.workspace,
    id: row.id,
    announcement: row.announcement,
    to: row.destination,
    mayStand: row.may_stand,
  };
}

/** The lease is the fence: a holder that was taken over writes nothing. */
async function settle(db: Db, { parcel, lease }: LeasedParcel, end: AttemptEnd): Promise<boolean> {
  const { rows } = await sql`
    update outbox set lease = null, leased_by = null, leased_until = null, ${effectOf(end)}
    where workspace = ${parcel.workspace} and id = ${parcel.id} and lease = ${lease}
    returning id
  `.execute(db);
  return rows.length > 0;
}

function effectOf(end: AttemptEnd): RawBuilder<unknown> {
  switch (end.status) {
    case 'delivered':
      return sql`status = 'delivered', attempt_open = false, settled_at = now(), why = null`;
    case 'wait':
      return sql`attempt_open = false, attempts = attempts - 1,
        due_at = now() + ${Math.max(0, end.seconds)}::float8 * interval '1 second'`;
    case 'retry':
      return sql`attempt_open = false, ${nextTryOrParked(end.why)}`;
    case 'broke':
      return nextTryOrParked(end.why);
    case 'unknown':
    case 'impossible':
      return sql`status = 'parked', attempt_open = ${end.status === 'unknown'}, settled_at = now(),
        why_kind = ${end.status}, why = ${end.why}`;
  }
}

function nextTryOrParked(why: string): RawBuilder<unknown> {
  return sql`why = ${why}, due_at = now() + power(2, attempts - 1) * interval '1 second',
    status = case when attempts >= ${MAX_ATTEMPTS} then 'parked' else 'waiting' end,
    why_kind = case when attempts >= ${MAX_ATTEMPTS} then 'exhausted' end,
    settled_at = case when attempts >= ${MAX_ATTEMPTS} then now() end`;
}

const GIVEN_BACK = sql`lease = null, leased_by = null, leased_until = null`;

async function releaseUnknown(db: Db, instance: string, known: readonly LeasedParcel[]): Promise<void> {
  await sql`update outbox set ${GIVEN_BACK} where status = 'waiting' and leased_by = ${instance}
    and lease <> all(${known.map(({ lease }) => lease)})`.execute(db);
}

async function changeLeases(
  db: Db,
  leased: readonly LeasedParcel[],
  change: RawBuilder<unknown>,
): Promise<void> {
  if (leased.length === 0) return;
  await sql`update outbox set ${change} where lease = any(${leased.map(({ lease }) => lease)})
    and id = any(${leased.map(({ parcel }) => parcel.id)})`.execute(db);
}

/**
 * Frees what dead instances held. A row that was held at its last try is parked, so that one that ends the
 * process each time does not do so for ever. Returns how many rows were freed or parked.
 */
export async function takeOverLeases(db: Db, dead: readonly string[]): Promise<number> {
  const { rows } = await sql`
    update outbox set lease = null, leased_by = null, leased_until = null,
      status = case when attempts >= ${MAX_ATTEMPTS} then 'parked' else 'waiting' end,
      why = 'The process ended while it was being sent', why_kind = case when attempts >= ${MAX_ATTEMPTS} then 'exhausted' end,
      settled_at = case when attempts >= ${MAX_ATTEMPTS} then now() end
    where status = 'waiting' and (leased_by = any(${[...dead]}) or leased_until <= now())
    returning id
  `.execute(db);
  return rows.length;
}
