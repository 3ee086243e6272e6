import { type Kysely, sql } from 'kysely';

/** Mails and messages that may hold an offer, with what was read from them, until a person logs or discards them. Frozen. */
const STATEMENTS = [
  `create table offer_readings (
    workspace text not null,
    id text not null,
    deal integer,
    source text not null check (source in ('message', 'command', 'direct message')),
    mail text not null,
    status text not null check (status in ('reading', 'read', 'logged', 'discarded')),
    offer jsonb,
    read_by jsonb,
    round integer,
    made_by text not null,
    made_at timestamptz not null,
    settled_by text,
    primary key (workspace, id),
    foreign key (workspace, deal) references deals (workspace, number),
    check (status = 'reading' or offer is not null or status = 'discarded'),
    check (status <> 'logged' or (deal is not null and round is not null))
  )`,
  `create index offer_readings_by_age on offer_readings (made_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
