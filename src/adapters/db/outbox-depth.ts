import type { Db } from './tables.ts';

/** How many announcements of all workspaces wait for delivery, and how many wait for a person. */
export async function outboxDepth(db: Db, status: 'waiting' | 'parked'): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('status', '=', status)
    .executeTakeFirstOrThrow();
  return Number(count);
}
