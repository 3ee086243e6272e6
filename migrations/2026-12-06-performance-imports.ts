import { type Kysely, sql } from 'kysely';

/**
 * Files of performance figures that people brought, what was read of them until somebody imports it, and what stands since: orders, visits and
 * days of accounts beside the figures of posts. What an import replaced is kept, so that it can be undone. Frozen.
 */
const STATEMENTS = [
  `create table performance_imports (
    workspace text not null,
    id text not null,
    file text not null,
    slack_file text not null,
    deal integer,
    as_of date not null,
    status text not null check (status in
      ('reading', 'mapping', 'unreadable', 'ready', 'importing', 'imported', 'undoing', 'undone', 'discarded')),
    rows_read integer not null default 0 check (rows_read >= 0),
    answers jsonb not null,
    asked jsonb,
    report jsonb,
    unread jsonb,
    made_by text not null,
    made_at timestamptz not null,
    settled_by text,
    settled_at timestamptz,
    primary key (workspace, id),
    foreign key (workspace, deal) references deals (workspace, number)
  )`,
  `create index performance_imports_by_age on performance_imports (workspace, made_at)`,
  `create table import_rows (
    workspace text not null,
    import text not null,
    line integer not null,
    kind text not null check (kind in ('post', 'order', 'visit', 'account-day')),
    key text not null,
    deal integer,
    content jsonb not null,
    primary key (workspace, import, kind, key),
    foreign key (workspace, import) references performance_imports (workspace, id) on delete cascade
  )`,
  `create table replaced_rows (
    workspace text not null,
    import text not null,
    kind text not null,
    key text not null,
    earlier jsonb,
    primary key (workspace, import, kind, key),
    foreign key (workspace, import) references performance_imports (workspace, id)
  )`,
  `create index replaced_rows_by_key on replaced_rows (workspace, kind, key)`,
  `alter table results add column import text`,
  `create index results_by_import on results (workspace, import) where import is not null`,
  `create table import_mappings (
    workspace text not null,
    fingerprint text not null,
    mapping jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (workspace, fingerprint)
  )`,
  `create table tracking_codes (
    workspace text not null,
    code text not null,
    deal integer not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (workspace, code),
    foreign key (workspace, deal) references deals (workspace, number),
    check (code = lower(code))
  )`,
  `create index tracking_codes_by_deal on tracking_codes (workspace, deal)`,
  `create table tracking_links (
    workspace text not null,
    campaign text not null,
    deal integer not null,
    url text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (workspace, campaign),
    foreign key (workspace, deal) references deals (workspace, number),
    check (campaign = lower(campaign))
  )`,
  `create index tracking_links_by_deal on tracking_links (workspace, deal)`,
  `create table orders (
    workspace text not null,
    name text not null,
    deal integer,
    at timestamptz not null,
    total_amount bigint not null check (total_amount >= 0),
    refunded_amount bigint not null check (refunded_amount >= 0),
    currency text not null,
    cancelled boolean not null,
    codes text[] not null,
    import text not null,
    primary key (workspace, name),
    foreign key (workspace, deal) references deals (workspace, number),
    foreign key (workspace, import) references performance_imports (workspace, id)
  )`,
  `create index orders_by_deal on orders (workspace, deal, at) where deal is not null`,
  `create index orders_by_import on orders (workspace, import)`,
  `create table visits (
    workspace text not null,
    key text not null,
    deal integer not null,
    shape text not null,
    series text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    sessions integer not null check (sessions >= 0),
    engaged_sessions integer,
    key_events integer,
    revenue_amount bigint,
    currency text,
    segments jsonb not null,
    import text not null,
    primary key (workspace, key),
    foreign key (workspace, deal) references deals (workspace, number),
    foreign key (workspace, import) references performance_imports (workspace, id)
  )`,
  `create index visits_by_deal on visits (workspace, deal, shape, series, starts_on)`,
  `create index visits_by_import on visits (workspace, import)`,
  `create table account_days (
    workspace text not null,
    creator integer not null,
    platform text not null,
    day date not null,
    counts jsonb not null,
    import text not null,
    primary key (workspace, creator, platform, day),
    foreign key (workspace, creator) references creators (workspace, number),
    foreign key (workspace, import) references performance_imports (workspace, id)
  )`,
  `create index account_days_by_import on account_days (workspace, import)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
