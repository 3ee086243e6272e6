import { type Kysely, sql } from 'kysely';

/**
 * Where the files of a term sheet stand in Slack, and the signed copies that people brought back. A signed copy is
 * never changed or deleted, only followed by a newer one; where it was posted is added once. Frozen.
 */
const STATEMENTS = [
  `create table sheet_files (
    workspace text not null,
    deal integer not null,
    version integer not null,
    format text not null check (format in ('pdf', 'docx')),
    slack_file text not null,
    link text,
    primary key (workspace, deal, version, format),
    foreign key (workspace, deal, version) references term_sheets (workspace, deal, version)
  )`,
  `create table signed_copies (
    workspace text not null,
    deal integer not null,
    copy integer not null check (copy > 0),
    version integer not null,
    kind text not null check (kind in ('pdf', 'png', 'jpeg', 'docx')),
    name text not null,
    bytes integer not null check (bytes > 0),
    sha256 text not null,
    slack_file text not null,
    text_check jsonb not null,
    added_by text not null,
    added_at timestamptz not null,
    posted_file text,
    link text,
    primary key (workspace, deal, copy),
    foreign key (workspace, deal, version) references term_sheets (workspace, deal, version)
  )`,
  `create function keep_signed_copies() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE'
      or (old.posted_file is not null and new.posted_file is distinct from old.posted_file)
      or (to_jsonb(new) - 'posted_file' - 'link') is distinct from (to_jsonb(old) - 'posted_file' - 'link')
    then
      raise exception 'signed copies are kept as they were added';
    end if;
    return new;
  end $$`,
  `create trigger signed_copies_stay before update or delete on signed_copies
    for each row execute function keep_signed_copies()`,
  `create trigger signed_copies_never_emptied before truncate on signed_copies
    for each statement execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
