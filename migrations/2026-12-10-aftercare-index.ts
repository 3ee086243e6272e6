import { type Kysely, sql } from 'kysely';

/** What creators said after their deals is read for a whole program; without an index that walks every event of every deal. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index deal_events_aftercare on deal_events (workspace, deal, sequence desc)
    where kind = 'aftercare-recorded'`.execute(db);
}
