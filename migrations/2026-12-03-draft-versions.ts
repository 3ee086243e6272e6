import { type Kysely, sql } from 'kysely';

/** Every text that a draft had, with who wrote it, with what, and what each rule said; and who read a text in its language. Frozen. */
const STATEMENTS = [
  `alter table drafts
    add column tries jsonb,
    add column reviewed_by text,
    add column reviewed_at timestamptz`,
  `create table draft_versions (
    workspace text not null,
    draft text not null,
    version integer not null check (version > 0),
    language text not null,
    body text not null,
    english text,
    text_hash text not null,
    authorship jsonb not null,
    verdicts jsonb not null,
    tries jsonb not null,
    wish text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (workspace, draft, version),
    foreign key (workspace, draft) references drafts (workspace, id)
  )`,
  `create trigger draft_versions_append_only before update or delete on draft_versions
    for each row execute function refuse_change()`,
  `create trigger draft_versions_never_emptied before truncate on draft_versions
    for each statement execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
