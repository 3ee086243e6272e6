import { type Kysely, sql } from 'kysely';

/**
 * What each digest had seen when it was posted, and its place among those of its channel: the next one tells what came after that, and
 * moments cannot say it. Runs from before have neither. Frozen.
 */
const STATEMENTS = [
  `alter table digest_runs add column seen jsonb, add column place integer check (place > 0)`,
  `comment on column digest_runs.place is 'counts the digests that were posted to a channel'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
