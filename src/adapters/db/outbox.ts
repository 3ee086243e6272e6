import { sql } from 'kysely';
import type { Announcement, Destination } from '../../application/announcements.ts';
import type { Outbox, ParkedParcel } from '../../application/outbox.ts';
import type { Db } from './tables.ts';

/** What people see of the outbox and can do about it; `workWaits` wakes the delivery after a retry. */
export function createOutbox(db: Db, workWaits: () => void = () => {}): Outbox {
  return {
    parked: (workspace) => listParked(db, workspace),
    retry: async (workspace, id) => {
      const found = await retryParked(db, workspace, id);
      if (found) workWaits();
      return found;
    },
    drop: (workspace, id) => dropParked(db, workspace, id),
  };
}

async function listParked(db: Db, workspace: string): Promise<ParkedParcel[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('status', '=', 'parked')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    announcement: row.announcement as Announcement,
    to: row.destination as Destination,
    because: row.why_kind ?? 'exhausted',
    why: row.why ?? '',
    attempts: row.attempts,
    announcedAt: row.created_at,
    parkedAt: row.settled_at ?? row.created_at,
  }));
}

/**
 * Behind what waits already: the lane has gone on. When nobody could find out whether the message stands,
 * the person has looked and decided, so it is posted; otherwise an attempt that is still open is looked up first.
 */
async function retryParked(db: Db, workspace: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    update outbox set status = 'waiting', position = default, attempts = 0, due_at = now(), settled_at = null,
      attempt_open = attempt_open and why_kind is distinct from 'unknown', why = null, why_kind = null
    where workspace = ${workspace} and id = ${id} and status = 'parked' returning id
  `.execute(db);
  return rows.length > 0;
}

async function dropParked(db: Db, workspace: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    update outbox set status = 'dropped', settled_at = now()
    where workspace = ${workspace} and id = ${id} and status = 'parked' returning id
  `.execute(db);
  return rows.length > 0;
}
