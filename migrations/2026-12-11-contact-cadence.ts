import { type Kysely, sql } from 'kysely';

/**
 * When a deal last had contact and what of the checklist after it is done, kept by the transaction that records the event, so that silent deals are found by an
 * index among tens of thousands. A day without a time of day stands as ten o'clock UTC, which is that day from Hawaii to New Zealand. Frozen.
 */
const STATEMENTS = [
  `alter table deals add column contact_at timestamptz, add column aftercare jsonb`,
  `update deals d set
    contact_at = (
      select max(least(e.acted_at, coalesce(
        (coalesce(e.event ->> 'publishedOn', e.event ->> 'on')::date + time '10:00') at time zone 'UTC', e.acted_at)))
      from deal_events e
      where e.workspace = d.workspace and e.deal = d.number
        and e.kind in ('outreach-sent', 'offer-logged', 'draft-sent', 'contract-sent', 'contract-signed', 'post-published')
    ),
    aftercare = (
      select e.event -> 'done' from deal_events e
      where e.workspace = d.workspace and e.deal = d.number and e.kind = 'aftercare-recorded'
      order by e.sequence desc limit 1
    )`,
  `create index deals_by_silence on deals (workspace, status, (coalesce(contact_at, opened_at)))`,
  `create table nudges (
    workspace text not null,
    id text not null,
    member text not null,
    sent_on date not null,
    sent_at timestamptz not null,
    more integer not null check (more >= 0),
    primary key (workspace, id),
    unique (workspace, member, sent_on)
  )`,
  `create table nudged_deals (
    workspace text not null,
    nudge text not null,
    deal integer not null,
    position integer not null,
    quiet_until date not null,
    snoozed boolean not null default false,
    primary key (workspace, nudge, deal),
    foreign key (workspace, nudge) references nudges (workspace, id) on delete cascade,
    foreign key (workspace, deal) references deals (workspace, number)
  )`,
  `create index nudged_deals_by_deal on nudged_deals (workspace, deal, quiet_until)`,
  `create table reminders_off (
    workspace text not null,
    member text not null,
    since timestamptz not null,
    primary key (workspace, member)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
