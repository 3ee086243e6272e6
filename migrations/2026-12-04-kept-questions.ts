import { type Kysely, sql } from 'kysely';

/**
 * A question to a model is written when it is reserved, with the most it may cost; settled once, it is never changed or removed. Texts from
 * before versions were kept get their first one; a text that is written anew remembers who asked for it. Frozen.
 */
const STATEMENTS = [
  `alter table model_usage add column asked boolean not null default true`,
  `create function refuse_settled_change() returns trigger language plpgsql as $$
  begin
    if old.settled then
      raise exception 'a settled question to a model does not change' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create trigger model_usage_settled_once before update on model_usage
    for each row execute function refuse_settled_change()`,
  `create trigger model_usage_never_removed before delete on model_usage
    for each row execute function refuse_change()`,
  `create trigger model_usage_never_emptied before truncate on model_usage
    for each statement execute function refuse_change()`,
  `alter table drafts add column written_for text`,
  `insert into draft_versions
    (workspace, draft, version, language, body, english, text_hash, authorship, verdicts, tries, wish, made_by, made_at)
    select workspace, id, version, language, body, english, text_hash, authorship, verdicts,
      coalesce(tries, '[]'::jsonb), material ->> 'wish', coalesce(authorship ->> 'editedBy', requested_by), requested_at
    from drafts
    where status <> 'writing' and body <> '' and authorship is not null
    on conflict do nothing`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
