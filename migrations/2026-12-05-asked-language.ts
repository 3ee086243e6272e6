import { type Kysely, sql } from 'kysely';

/** The language that a text was asked for in, where it had to be written in English: another writing tries it again. Frozen. */
const STATEMENTS = [`alter table drafts add column asked_language text`];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
