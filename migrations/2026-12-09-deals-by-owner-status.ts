import { type Kysely, sql } from 'kysely';

/** App Home counts a person's deals by stage, and their open ones, without reading a deal. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index deals_by_owner_status on deals (workspace, owner, status)`.execute(db);
}
