import { type Kysely, sql } from 'kysely';

/**
 * The first tables. Every table carries the workspace, and every foreign key starts with it, so that a
 * row cannot point into another workspace. Frozen: later changes are later files.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table counters (
    workspace text not null,
    noun text not null check (noun in ('campaign', 'creator', 'deal')),
    last integer not null check (last > 0),
    primary key (workspace, noun)
  )`,

  `create table campaigns (
    workspace text not null,
    number integer not null,
    version integer not null check (version > 0),
    name text not null,
    search_text text not null,
    brief jsonb not null,
    currency text not null,
    committed_amount bigint not null check (committed_amount >= 0),
    status text not null check (status in ('active', 'closed')),
    created_by text not null,
    created_at timestamptz not null,
    primary key (workspace, number)
  )`,
  `create table campaign_briefs (
    workspace text not null,
    campaign integer not null,
    version integer not null,
    brief jsonb not null,
    primary key (workspace, campaign, version),
    foreign key (workspace, campaign) references campaigns (workspace, number)
  )`,

  `create table creators (
    workspace text not null,
    number integer not null,
    version integer not null check (version > 0),
    name text not null,
    search_text text not null,
    profile jsonb not null,
    created_by text not null,
    created_at timestamptz not null,
    primary key (workspace, number)
  )`,
  `create index creators_by_name on creators (workspace, name collate "und-x-icu", number)`,
  `create table creator_handles (
    workspace text not null,
    creator integer not null,
    platform text not null,
    handle text not null,
    primary key (workspace, creator, platform, handle),
    foreign key (workspace, creator) references creators (workspace, number)
  )`,
  `create index creator_handles_by_handle on creator_handles (workspace, handle, creator)`,

  `create table deals (
    workspace text not null,
    number integer not null,
    version integer not null check (version > 0),
    campaign integer not null,
    creator integer not null,
    owner text not null,
    status text not null check (status in (
      'draft', 'outreach', 'negotiating', 'agreed', 'contracted', 'in_production', 'live', 'completed',
      'declined', 'walked_away', 'ghosted', 'cancelled'
    )),
    currency text not null,
    wanted jsonb not null,
    ceiling_amount bigint not null,
    walk_away_amount bigint not null,
    their_ask_amount bigint,
    our_offer_amount bigint,
    rounds integer not null check (rounds >= 0),
    agreed_round integer,
    agreed_terms jsonb,
    agreed_fee_amount bigint,
    committed_amount bigint not null check (committed_amount >= 0),
    term_sheet_version integer not null,
    contract_sent boolean not null,
    outcome_reason text,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (workspace, number),
    unique (workspace, number, campaign),
    foreign key (workspace, campaign) references campaigns (workspace, number),
    foreign key (workspace, creator) references creators (workspace, number),
    check ((agreed_round is null) = (agreed_terms is null))
  )`,
  `create index deals_by_change on deals (workspace, changed_at desc, number desc)`,
  `create index deals_by_owner on deals (workspace, owner, changed_at desc)`,
  `create index deals_by_status on deals (workspace, status, changed_at desc)`,
  `create index deals_by_campaign on deals (workspace, campaign)`,
  `create index deals_by_creator on deals (workspace, creator)`,

  `create table offers (
    workspace text not null,
    deal integer not null,
    round integer not null check (round > 0),
    side text not null check (side in ('ours', 'theirs')),
    terms jsonb not null,
    offered_by text not null,
    offered_at timestamptz not null,
    primary key (workspace, deal, round),
    foreign key (workspace, deal) references deals (workspace, number)
  )`,

  `create table deal_events (
    workspace text not null,
    deal integer not null,
    sequence integer not null check (sequence > 0),
    kind text not null,
    event jsonb not null,
    acted_by text not null,
    acted_at timestamptz not null,
    previous_hash text not null,
    hash text not null,
    primary key (workspace, deal, sequence),
    foreign key (workspace, deal) references deals (workspace, number)
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  `create trigger deal_events_append_only before update or delete on deal_events
    for each row execute function refuse_change()`,
  `create trigger deal_events_never_emptied before truncate on deal_events
    for each statement execute function refuse_change()`,

  `create table approvals (
    workspace text not null,
    id text not null,
    deal integer not null,
    kind text not null check (kind in ('counter', 'acceptance', 'legal')),
    content jsonb not null,
    content_hash text not null,
    deal_version integer not null,
    amount bigint,
    currency text,
    needs jsonb not null,
    own_decision_allowed boolean not null,
    requested_by text not null,
    requested_at timestamptz not null,
    status text not null check (status in ('pending', 'approved', 'rejected', 'superseded')),
    decided_by text,
    decided_at timestamptz,
    reason text,
    primary key (workspace, id),
    foreign key (workspace, deal) references deals (workspace, number),
    check ((amount is null) = (currency is null)),
    check (status not in ('approved', 'rejected') or (decided_by is not null and decided_at is not null))
  )`,
  `create index approvals_by_deal on approvals (workspace, deal, requested_at)`,
  `create index approvals_by_status on approvals (workspace, status, requested_at)`,

  `create table drafts (
    workspace text not null,
    id text not null,
    deal integer not null,
    kind text not null check (kind in ('outreach', 'counter_reply')),
    channel text not null check (channel in ('email', 'dm')),
    language text not null,
    version integer not null,
    status text not null check (status in ('writing', 'ready', 'approved', 'sent', 'superseded')),
    body text not null,
    english text,
    text_hash text not null,
    authorship jsonb,
    verdicts jsonb not null,
    attempts integer not null,
    price_amount bigint,
    price_currency text,
    approval text,
    requested_by text not null,
    requested_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    sent_by text,
    sent_at timestamptz,
    primary key (workspace, id),
    foreign key (workspace, deal) references deals (workspace, number),
    foreign key (workspace, approval) references approvals (workspace, id),
    check ((price_amount is null) = (price_currency is null)),
    check (status <> 'sent' or (sent_by is not null and approved_by is not null))
  )`,
  `create index drafts_by_deal on drafts (workspace, deal, requested_at)`,

  `create table contract_details (
    workspace text not null,
    deal integer not null,
    details jsonb not null,
    primary key (workspace, deal),
    foreign key (workspace, deal) references deals (workspace, number)
  )`,
  `create table term_sheets (
    workspace text not null,
    deal integer not null,
    version integer not null check (version > 0),
    title text not null,
    notice text not null,
    sections jsonb not null,
    hash text not null,
    issued_by text not null,
    issued_at timestamptz not null,
    legal_review text not null
      check (legal_review in ('not needed', 'needed', 'pending', 'approved', 'rejected')),
    primary key (workspace, deal, version),
    foreign key (workspace, deal) references deals (workspace, number)
  )`,

  `create table results (
    workspace text not null,
    deal integer not null,
    campaign integer not null,
    post text not null,
    captured_on date not null,
    published_on date not null,
    platform text not null,
    format text not null,
    url text,
    figures jsonb not null,
    source text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (workspace, deal, post, captured_on),
    foreign key (workspace, deal, campaign) references deals (workspace, number, campaign)
  )`,
  `create index results_by_campaign on results (workspace, campaign, captured_on)`,

  `create table digest_schedules (
    workspace text not null,
    id text not null,
    channel text not null,
    weekday integer not null check (weekday between 1 and 7),
    at text not null check (at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    time_zone text not null,
    paused boolean not null,
    created_by text not null,
    created_at timestamptz not null,
    primary key (workspace, id)
  )`,
  `create table digest_runs (
    workspace text not null,
    id text not null,
    schedule text,
    period text not null,
    channel text not null,
    status text not null check (status in ('due', 'posted', 'skipped')),
    why text,
    figures_hash text,
    previous text,
    created_at timestamptz not null,
    primary key (workspace, id),
    unique nulls not distinct (workspace, schedule, period),
    foreign key (workspace, schedule) references digest_schedules (workspace, id)
  )`,
  `create index digest_runs_by_channel on digest_runs (workspace, channel, created_at desc)`,

  `create table settings (
    workspace text not null primary key,
    version integer not null,
    settings jsonb not null
  )`,
  `create table settings_history (
    workspace text not null,
    version integer not null,
    settings jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (workspace, version),
    foreign key (workspace) references settings (workspace)
  )`,

  `create table deliveries (
    workspace text not null,
    key text not null,
    seen_at timestamptz not null default now(),
    primary key (workspace, key)
  )`,
  `create index deliveries_by_age on deliveries (seen_at)`,

  `create table outbox (
    workspace text not null,
    id text not null,
    position bigint not null generated always as identity,
    lane text not null,
    subject text not null,
    announcement jsonb not null,
    destination jsonb not null,
    status text not null check (status in ('waiting', 'delivered', 'parked', 'dropped')),
    attempts integer not null default 0,
    attempt_open boolean not null default false,
    due_at timestamptz not null default now(),
    lease text,
    leased_by text,
    leased_until timestamptz,
    why text,
    why_kind text check (why_kind in ('unknown', 'impossible', 'exhausted')),
    created_at timestamptz not null default now(),
    settled_at timestamptz,
    primary key (workspace, id),
    check ((lease is null) = (leased_until is null))
  )`,
  `create index outbox_by_lane on outbox (workspace, lane, position) where status = 'waiting'`,
  `create index outbox_by_subject on outbox (workspace, subject, position) where status = 'waiting'`,
  `create index outbox_leased on outbox (workspace, lane) where leased_until is not null`,
  `create index outbox_parked on outbox (workspace, position) where status = 'parked'`,
  `create index outbox_by_age on outbox (settled_at) where status in ('delivered', 'dropped')`,
  `create table instances (
    id text primary key,
    lock_key bigint not null,
    started_at timestamptz not null default now(),
    seen_at timestamptz not null default now()
  )`,

  `create table posted_copies (
    workspace text not null,
    subject text not null,
    channel text not null,
    ts text not null,
    thread_ts text,
    position bigint not null generated always as identity,
    primary key (workspace, subject, channel, ts)
  )`,

  `create table installations (
    workspace text not null primary key,
    whole_organisation boolean not null,
    bot_user text,
    scopes jsonb not null,
    sealed bytea not null,
    installed_by text not null,
    installed_at timestamptz not null
  )`,
];
