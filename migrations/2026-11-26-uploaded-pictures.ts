import { type Kysely, sql } from 'kysely';

/** Pictures that stand in Slack's files, so that a card which is posted again or refreshed does not upload the same one twice. Frozen. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create table uploaded_pictures (
        workspace text not null,
        key text not null,
        slack_file text not null,
        alt_text text not null,
        uploaded_at timestamptz not null default now(),
        primary key (workspace, key)
      )`,
    )
    .execute(db);
}
