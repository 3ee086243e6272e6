import { sql } from 'kysely';
import type { Digests } from '../../application/performance/digest-store.ts';
import type { DigestLedger } from '../../domain/performance/digest-ledger.ts';
import type { QuietTimes } from '../../domain/performance/quiet-times.ts';
import type { DigestRun, DigestSchedule, ToldFigures } from '../../domain/performance/schedule.ts';
import { present, type Row, toJson, toTimestamp } from './columns.ts';
import type { Db, DigestRunTable, DigestScheduleTable, Tx } from './tables.ts';

export function digestsIn(tx: Tx, workspace: string): Digests {
  return {
    schedule: (schedule) => saveSchedule(tx, workspace, schedule),
    schedules: () => listSchedules(tx, workspace),
    setPaused: (id, paused) => setPaused(tx, workspace, id, paused),
    setQuiet: (channel, quiet) => setQuiet(tx, workspace, channel, quiet),
    newestPeriods: () => newestPeriods(tx, workspace),
    addRun: (run) => addRun(tx, workspace, run),
    findRun: (id) => findRun(tx, workspace, id),
    saveRun: (run) => saveRun(tx, workspace, run),
    hold: (of) => hold(tx, workspace, of),
    lastPosted: (of) => findLastPosted(tx, workspace, of),
    lastTelling: (campaign, before) => findLastTelling(tx, workspace, campaign, before),
  };
}

/**
 * Adds a schedule, or changes the one of the same id. Of two people who add one for a channel at the same time, the later one
 * changes what the earlier one added.
 */
async function saveSchedule(tx: Tx, workspace: string, schedule: DigestSchedule): Promise<void> {
  const changing = {
    channel: schedule.channel,
    campaign: schedule.campaign ?? null,
    weekday: schedule.weekday,
    at: schedule.at,
    time_zone: schedule.timeZone,
    ...quietColumns(schedule.quiet),
    paused: schedule.paused,
    // A schedule that is moved owes nothing for the time before.
    created_at: toTimestamp(schedule.createdAt),
  };
  const { id, createdBy: created_by } = schedule;
  const { numUpdatedRows } = await tx
    .updateTable('digest_schedules')
    .set(changing)
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await tx
    .insertInto('digest_schedules')
    .values({ workspace, id, created_by, ...changing })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'channel', 'campaign'])
        .where('paused', '=', sql.lit(false))
        .doUpdateSet(changing),
    )
    .execute();
}

/** Sets the quiet times of a channel in every schedule of it. */
async function setQuiet(
  tx: Tx,
  workspace: string,
  channel: string,
  quiet: QuietTimes | undefined,
): Promise<void> {
  await tx
    .updateTable('digest_schedules')
    .set(quietColumns(quiet))
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .execute();
}

function quietColumns(quiet: QuietTimes | undefined) {
  return {
    quiet_from: quiet?.hours?.from ?? null,
    quiet_until: quiet?.hours?.until ?? null,
    quiet_weekend: quiet?.weekend ?? false,
  };
}

/** The newest period that each schedule had a run for. */
async function newestPeriods(db: Db, workspace: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('digest_runs')
    .select(['schedule', (query) => query.fn.max('period').as('period')])
    .where('workspace', '=', workspace)
    .where('schedule', 'is not', null)
    .groupBy('schedule')
    .execute();
  return new Map(rows.map(({ schedule, period }) => [schedule ?? '', period]));
}

async function listSchedules(db: Db, workspace: string): Promise<DigestSchedule[]> {
  const rows = await db
    .selectFrom('digest_schedules')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(scheduleOf);
}

async function setPaused(tx: Tx, workspace: string, id: string, paused: boolean): Promise<void> {
  await tx
    .updateTable('digest_schedules')
    .set({ paused })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
}

/** Of several processes that add the same period, the unique key lets one through; the others wait for it and get false. */
async function addRun(tx: Tx, workspace: string, run: DigestRun): Promise<boolean> {
  const row = {
    workspace,
    id: run.id,
    schedule: run.schedule ?? null,
    period: run.period,
    channel: run.channel,
    campaign: run.campaign ?? null,
    created_at: toTimestamp(run.createdAt),
    ...runColumns(run),
  };
  const added = await tx
    .insertInto('digest_runs')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'schedule', 'period']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

async function findRun(db: Db, workspace: string, id: string): Promise<DigestRun | undefined> {
  const row = await db
    .selectFrom('digest_runs')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && runOf(row);
}

/** Until the transaction ends: of two digests of one channel at once the second waits, and is told against the first. */
async function hold(
  tx: Tx,
  workspace: string,
  { channel, campaign }: Pick<DigestRun, 'channel' | 'campaign'>,
): Promise<void> {
  const key = `digests of ${workspace} ${channel} ${campaign ?? 'all'}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

async function saveRun(tx: Tx, workspace: string, run: DigestRun): Promise<void> {
  await tx
    .updateTable('digest_runs')
    .set({ ...runColumns(run), place: run.status === 'posted' ? nextPlace(workspace, run) : null })
    .where('workspace', '=', workspace)
    .where('id', '=', run.id)
    .execute();
}

/** A run that is posted comes after all others of its channel, however long it waited. */
function nextPlace(workspace: string, { channel, campaign }: DigestRun) {
  return sql<number>`(
    select coalesce(max(place), 0) + 1 from digest_runs
    where workspace = ${workspace} and channel = ${channel} and campaign is not distinct from ${campaign ?? null}
  )`;
}

/** What a channel was told last about one campaign, or about all of them. */
async function findLastPosted(
  db: Db,
  workspace: string,
  { channel, campaign }: Pick<DigestRun, 'channel' | 'campaign'>,
): Promise<DigestRun | undefined> {
  const row = await postedRuns(db, workspace, { channel, campaign }).executeTakeFirst();
  return row && runOf(row);
}

/** The newest digest of a channel first; those from before they had a place by their moments. */
function postedRuns(
  db: Db,
  workspace: string,
  { channel, campaign }: { readonly channel: string; readonly campaign: number | undefined },
) {
  return db
    .selectFrom('digest_runs')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('campaign', 'is not distinct from', campaign ?? null)
    .where('status', '=', 'posted')
    .orderBy('place', (place) => place.desc().nullsLast())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1);
}

async function findLastTelling(
  db: Db,
  workspace: string,
  told: number,
  { id, channel, campaign }: DigestRun,
): Promise<DigestRun | undefined> {
  const row = await postedRuns(db, workspace, { channel, campaign })
    .where(sql<boolean>`jsonb_exists(told, ${String(told)})`)
    .where(
      sql<boolean>`(coalesce(place, 0), created_at) < (
        select coalesce(place, 0), created_at from digest_runs where workspace = ${workspace} and id = ${id}
      )`,
    )
    .executeTakeFirst();
  return row && runOf(row);
}

function runColumns(run: DigestRun) {
  return {
    status: run.status,
    why: run.why ?? null,
    figures_hash: run.figuresHash ?? null,
    told: run.told ? toJson(run.told) : null,
    seen: run.seen ? toJson(run.seen) : null,
    previous: run.previous ?? null,
  };
}

function scheduleOf(row: Row<DigestScheduleTable>): DigestSchedule {
  return {
    workspace: row.workspace,
    id: row.id,
    channel: row.channel,
    ...present({ campaign: row.campaign }),
    weekday: row.weekday,
    at: row.at,
    timeZone: row.time_zone,
    ...present({ quiet: quietOf(row) }),
    paused: row.paused,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

function quietOf(row: Row<DigestScheduleTable>): QuietTimes | undefined {
  const { quiet_from: from, quiet_until: until, quiet_weekend: weekend } = row;
  if (from !== null && until !== null) return { hours: { from, until }, weekend };
  return weekend ? { weekend } : undefined;
}

function runOf(row: Row<DigestRunTable>): DigestRun {
  return {
    workspace: row.workspace,
    id: row.id,
    ...present({ schedule: row.schedule }),
    period: row.period,
    channel: row.channel,
    ...present({ campaign: row.campaign }),
    status: row.status as DigestRun['status'],
    ...present({
      why: row.why,
      figuresHash: row.figures_hash,
      told: row.told as ToldFigures | null,
      seen: row.seen as DigestLedger | null,
      previous: row.previous,
    }),
    createdAt: row.created_at,
  };
}
