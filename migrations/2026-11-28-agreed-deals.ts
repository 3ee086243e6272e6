import { type Kysely, sql } from 'kysely';

/** Finds the newest agreed deals of a workspace: what its own history is made of. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index deals_agreed on deals (workspace, changed_at desc, number desc)
    where agreed_round is not null`.execute(db);
}
