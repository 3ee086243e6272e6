import { type Kysely, sql } from 'kysely';

/**
 * A digest of one campaign beside that of all, the quiet hours of its channel, and the figures that a digest told, against which the
 * next one tells its changes. A channel has one running digest of each kind: of several that were there, the newest goes on. Frozen.
 */
const STATEMENTS = [
  `alter table digest_schedules
    add column campaign integer,
    add column quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    add column quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    add column quiet_weekend boolean not null default false,
    add constraint digest_schedules_campaign foreign key (workspace, campaign) references campaigns (workspace, number),
    add constraint digest_schedules_quiet check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)`,
  `update digest_schedules as older set paused = true
    where not older.paused and exists (
      select 1 from digest_schedules as newer
      where newer.workspace = older.workspace and newer.channel = older.channel and not newer.paused
        and (newer.created_at, newer.id) > (older.created_at, older.id)
    )`,
  `create unique index digest_schedules_running on digest_schedules (workspace, channel, campaign)
    nulls not distinct where not paused`,
  `alter table digest_runs add column campaign integer, add column told jsonb`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
