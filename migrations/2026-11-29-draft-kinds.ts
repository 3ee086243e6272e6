import { type Kysely, sql } from 'kysely';

/**
 * Drafts of every kind, by public comment too, with what people said for each. Frozen: a later kind or channel is a later file.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table drafts drop constraint drafts_kind_check, drop constraint drafts_channel_check`,
  `alter table drafts
    add constraint drafts_kind_check check (kind in (
      'outreach', 'follow_up', 'counter_reply', 'recap', 'revision_feedback',
      'thanks', 'renewal', 'ambassador', 'feedback_request'
    )),
    add constraint drafts_channel_check check (channel in ('email', 'dm', 'comment')),
    add constraint drafts_comment_check check (
      channel <> 'comment' or kind in ('outreach', 'follow_up', 'thanks')
    ),
    add column material jsonb`,
];
