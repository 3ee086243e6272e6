import { type Kysely, sql } from 'kysely';

/** What was recorded as paid to a creator, kept by the transaction that records it, so that open payments are found among tens of thousands of deals. Frozen. */
const STATEMENTS = [
  `alter table deals add column paid_amount bigint not null default 0`,
  `create index deals_unpaid on deals (workspace, changed_at desc, number desc)
    where paid_amount < agreed_fee_amount and status in ('contracted', 'in_production', 'live', 'completed')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
