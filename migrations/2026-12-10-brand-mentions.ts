import { type Kysely, sql } from 'kysely';

/**
 * Brand mentions of campaigns as people counted them, by week or by day. Every entry is a row that stays, with who and when; the newest version of a source's week or
 * day stands, and one without a count says that it was taken back. Frozen.
 */
const STATEMENTS = [
  `create table mention_counts (
    workspace text not null,
    campaign integer not null,
    source text not null,
    span text not null check (span in ('week', 'day')),
    starts_on date not null check (span = 'day' or extract(isodow from starts_on) = 1),
    version integer not null check (version > 0),
    count integer check (count between 0 and 1000000000),
    whole boolean not null,
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (workspace, campaign, source, span, starts_on, version),
    foreign key (workspace, campaign) references campaigns (workspace, number)
  )`,
  `create trigger mention_counts_append_only before update or delete on mention_counts
    for each row execute function refuse_change()`,
  `create trigger mention_counts_never_emptied before truncate on mention_counts
    for each statement execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
