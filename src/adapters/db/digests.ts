import type { Digests } from '../../application/ports.ts';
import type { DigestRun, DigestSchedule } from '../../domain/performance/schedule.ts';
import { present, type Row, toTimestamp } from './columns.ts';
import type { Db, DigestRunTable, DigestScheduleTable, Tx } from './tables.ts';

export function digestsIn(tx: Tx, workspace: string): Digests {
  return {
    schedule: (schedule) => saveSchedule(tx, workspace, schedule),
    schedules: () => listSchedules(tx, workspace),
    setPaused: (id, paused) => setPaused(tx, workspace, id, paused),
    addRun: (run) => addRun(tx, workspace, run),
    findRun: (id) => findRun(tx, workspace, id),
    saveRun: (run) => saveRun(tx, workspace, run),
    lastPosted: (channel) => findLastPosted(tx, workspace, channel),
  };
}

/** Adds a schedule, or changes the one of the same id. */
async function saveSchedule(tx: Tx, workspace: string, schedule: DigestSchedule): Promise<void> {
  const changing = {
    channel: schedule.channel,
    weekday: schedule.weekday,
    at: schedule.at,
    time_zone: schedule.timeZone,
    paused: schedule.paused,
    // A schedule that is moved owes nothing for the time before.
    created_at: toTimestamp(schedule.createdAt),
  };
  const { id, createdBy: created_by } = schedule;
  await tx
    .insertInto('digest_schedules')
    .values({ workspace, id, created_by, ...changing })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(changing))
    .execute();
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

async function saveRun(tx: Tx, workspace: string, run: DigestRun): Promise<void> {
  await tx
    .updateTable('digest_runs')
    .set(runColumns(run))
    .where('workspace', '=', workspace)
    .where('id', '=', run.id)
    .execute();
}

async function findLastPosted(db: Db, workspace: string, channel: string): Promise<DigestRun | undefined> {
  const row = await db
    .selectFrom('digest_runs')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('status', '=', 'posted')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && runOf(row);
}

function runColumns(run: DigestRun) {
  return {
    status: run.status,
    why: run.why ?? null,
    figures_hash: run.figuresHash ?? null,
    previous: run.previous ?? null,
  };
}

function scheduleOf(row: Row<DigestScheduleTable>): DigestSchedule {
  return {
    workspace: row.workspace,
    id: row.id,
    channel: row.channel,
    weekday: row.weekday,
    at: row.at,
    timeZone: row.time_zone,
    paused: row.paused,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

function runOf(row: Row<DigestRunTable>): DigestRun {
  return {
    workspace: row.workspace,
    id: row.id,
    ...present({ schedule: row.schedule }),
    period: row.period,
    channel: row.channel,
    status: row.status as DigestRun['status'],
    ...present({ why: row.why, figuresHash: row.figures_hash, previous: row.previous }),
    createdAt: row.created_at,
  };
}
