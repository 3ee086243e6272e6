import { type Kysely, sql } from 'kysely';

/** Every question to a language model with what it used, by workspace: what a budget is held with. Frozen. */
const STATEMENTS = [
  `create table model_usage (
    workspace text not null,
    id text not null,
    purpose text not null check (purpose in ('draft', 'reading')),
    asked_at timestamptz not null,
    model text,
    input_tokens integer,
    output_tokens integer,
    cost_micro_dollars bigint,
    settled boolean not null default false,
    primary key (workspace, id)
  )`,
  `create index model_usage_by_time on model_usage (workspace, asked_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
