import { type Kysely, sql } from 'kysely';

/**
 * Networks export the days of an account in several files, one for each figure or some. What each file counts stands beside what the others count, instead of in their
 * place: the names of its counts belong to the key. Frozen.
 */
const NAMES = (counts: string) =>
  `(select coalesce(string_agg(name, ',' order by name collate "C"), '') from jsonb_object_keys(${counts}) name)`;

const STATEMENTS = [
  `alter table account_days add column counted text`,
  `update account_days set counted = ${NAMES('counts')}`,
  `alter table account_days alter column counted set not null`,
  `alter table account_days drop constraint account_days_pkey`,
  `alter table account_days add primary key (workspace, creator, platform, day, counted)`,
  `update import_rows set
    key = key || ' ' || ${NAMES(`content -> 'counts'`)},
    content = content || jsonb_build_object('counted', ${NAMES(`content -> 'counts'`)})
  where kind = 'account-day'`,
  `update replaced_rows set
    key = key || ' ' || ${NAMES(`earlier -> 'counts'`)},
    earlier = earlier || jsonb_build_object('counted', ${NAMES(`earlier -> 'counts'`)})
  where kind = 'account-day' and earlier is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
