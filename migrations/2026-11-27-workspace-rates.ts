import { type Kysely, sql } from 'kysely';

/**
 * Rate tables and exchange rates that a workspace brings. Versions and rates are only ever added, because suggestions
 * of the past point to them; previews of imports are forgotten after a month. Frozen: later changes are later files.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table rate_tables (
    workspace text not null,
    id text not null,
    name text not null,
    version integer not null check (version >= 0),
    primary key (workspace, id)
  )`,
  `create table rate_table_versions (
    workspace text not null,
    table_id text not null,
    version integer not null check (version > 0),
    name text not null,
    currency text not null,
    lines integer not null,
    sources jsonb not null,
    content jsonb not null,
    kept_by text not null,
    kept_at timestamptz not null,
    primary key (workspace, table_id, version)
  )`,
  `create table fx_rates (
    workspace text not null,
    position bigint not null generated always as identity,
    from_currency text not null,
    to_currency text not null,
    dated date not null,
    rate double precision not null check (rate > 0),
    source text not null,
    imported_by text not null,
    imported_at timestamptz not null,
    primary key (workspace, position),
    check (from_currency <> to_currency)
  )`,
  `create index fx_rates_by_pair on fx_rates (workspace, from_currency, to_currency, dated desc, position desc)`,
  `create table pending_imports (
    workspace text not null,
    id text not null,
    kind text not null check (kind in ('rates', 'fx')),
    content jsonb not null,
    hash text not null,
    made_by text not null,
    made_at timestamptz not null,
    done jsonb,
    primary key (workspace, id)
  )`,
  `create index pending_imports_by_age on pending_imports (made_at)`,
  ...['rate_table_versions', 'fx_rates'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_never_emptied before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
];
