import { type Kysely, sql } from 'kysely';

/** What reports walk along over all deals: the few events that they count, without the whole chains. Frozen. */
const STATEMENTS = [
  `create index deal_events_reported on deal_events (workspace, kind, deal)
    where kind in ('agreed', 'cost-added', 'cost-removed', 'post-published', 'post-withdrawn')`,
  `create index drafts_feedback_sent on drafts (workspace, deal) where kind = 'revision_feedback' and status = 'sent'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
