import { type Kysely, sql } from 'kysely';

/**
 * When a deal's first offer came, what the creator first asked for, and when both agreed, kept by the transaction that records the event, so that a report over all
 * deals walks neither through their offers nor through their events. Frozen.
 */
const STATEMENTS = [
  `alter table deals add column first_offer_at timestamptz, add column first_ask_amount bigint, add column agreed_at timestamptz`,
  `update deals d set
    first_offer_at = (
      select min(o.offered_at) from offers o where o.workspace = d.workspace and o.deal = d.number
    ),
    first_ask_amount = (
      select (o.terms -> 'fee' ->> 'amount')::bigint from offers o
      where o.workspace = d.workspace and o.deal = d.number and o.side = 'theirs'
      order by o.round limit 1
    ),
    agreed_at = (
      select max(e.acted_at) from deal_events e
      where e.workspace = d.workspace and e.deal = d.number and e.kind = 'agreed'
    )`,
  `alter table deals add constraint deals_agreed_at check ((agreed_at is null) = (agreed_round is null))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
