import { PgBoss } from 'pg-boss';
import type { Job } from '../../application/ports.ts';

/** What the jobs need of the database: one pool, reached by SQL. */
export interface JobsDatabase {
  readonly backend: 'server' | 'embedded';
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

export interface JobsLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export type JobHandlers = {
  readonly [Kind in Job['kind']]: (workspace: string, job: Extract<Job, { kind: Kind }>) => Promise<void>;
};

interface JobData {
  readonly workspace: string;
  readonly job: Job;
}

/** Durable work on pg-boss: enqueued inside the transaction that wants it, run at least once. */
export interface Queue {
  enqueue(sql: Pick<JobsDatabase, 'executeSql'>, workspace: string, job: Job): Promise<void>;
  /** Starts the workers; `alone` says that jobs which are marked active belong to nobody any more. */
  work(handlers: JobHandlers, options: { alone: boolean }): Promise<void>;
  /** Work was committed: look now instead of at the next poll. */
  nudge(): void;
  /** Ends intake, waits for running jobs up to so many milliseconds, and gives the rest back. */
  stop(graceMs: number): Promise<void>;
}

const KINDS: readonly Job['kind'][] = [
  'write-draft',
  'read-offer',
  'post-digest',
  'send-nudges',
  'read-import',
  'apply-import',
  'undo-import',
];
/** Jobs of one kind at once in one process: a draft waits for the model most of its time. */
const AT_ONCE = 4;
/** Comes once a day and a workspace: more workers would only poll. */
const DAILY_KINDS: ReadonlySet<Job['kind']> = new Set(['send-nudges']);
/** Jobs of a process that was killed are found after a missed heartbeat and at most one look of the supervisor. */
const HEARTBEAT_SECONDS = 10;
const SUPERVISE_SECONDS = 5;
/** The least that pg-boss allows; after a commit the workers are woken at once anyway. */
const POLL_SECONDS = 1;
const QUEUE_OPTIONS = {
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 120,
  expireInSeconds: 300,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 7 * 24 * 3600,
} as const;

/** A file of a million rows takes minutes; a job that is taken for dead while it runs would be run a second time beside itself. */
const LONG_KINDS: ReadonlySet<Job['kind']> = new Set(['read-import', 'apply-import', 'undo-import']);
const LONG_SECONDS = 2 * 3600;

function optionsOf(kind: Job['kind']) {
  return LONG_KINDS.has(kind) ? { ...QUEUE_OPTIONS, expireInSeconds: LONG_SECONDS } : QUEUE_OPTIONS;
}

/** Opens the queue on the database that the store uses. Two processes that open at once are kept apart by pg-boss's own lock. */
export async function openQueue({ database, log }: { database: JobsDatabase; log: JobsLog }): Promise<Queue> {
  const boss = new PgBoss({
    db: database,
    backend: database.backend === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    reindex: database.backend === 'server',
    monitorVacuum: database.backend === 'server',
  });
  boss.on('error', (error) => log.error({ error: error.message }, 'The job queue reported an error'));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'The job queue warns'));
  await boss.start();
  for (const kind of KINDS) await boss.createQueue(kind, optionsOf(kind));
  // Known queues are enqueued without asking the database outside the transaction.
  await Promise.all(KINDS.map((kind) => boss.findJobs(kind, { limit: 1 })));
  return queueOn(boss, log);
}

function queueOn(boss: PgBoss, log: JobsLog): Queue {
  const workers: string[] = [];
  const nudge = () => {
    for (const worker of workers) boss.notifyWorker(worker);
  };
  return {
    nudge,
    enqueue: async (sql, workspace, job) => {
      const data: JobData = { workspace, job };
      const id = await boss.send(job.kind, data, { db: sql });
      if (id === null) throw new Error(`${job.kind} was not enqueued`);
    },
    work: async (handlers, { alone }) => {
      if (alone) await freeOrphans(boss);
      for (const kind of KINDS) {
        const atOnce = DAILY_KINDS.has(kind) ? 1 : AT_ONCE;
        for (let i = 0; i < atOnce; i++) workers.push(await startWorker(boss, kind, handlers, log));
      }
    },
    stop: (graceMs) => boss.stop({ graceful: true, timeout: graceMs, close: false }),
  };
}

/** A worker that looks again right after a job, so that a row of jobs does not wait for polls. */
async function startWorker(
  boss: PgBoss,
  kind: Job['kind'],
  handlers: JobHandlers,
  log: JobsLog,
): Promise<string> {
  const id: string = await boss.work<JobData>(
    kind,
    { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 },
    async (jobs) => {
      try {
        for (const { data } of jobs) await handle(handlers, data);
      } catch (error) {
        log.warn({ kind, error: error instanceof Error ? error.message : String(error) }, 'A job failed');
        throw error;
      } finally {
        boss.notifyWorker(id);
      }
    },
  );
  return id;
}

function handle(handlers: JobHandlers, { workspace, job }: JobData): Promise<void> {
  switch (job.kind) {
    case 'write-draft':
      return handlers['write-draft'](workspace, job);
    case 'read-offer':
      return handlers['read-offer'](workspace, job);
    case 'post-digest':
      return handlers['post-digest'](workspace, job);
    case 'send-nudges':
      return handlers['send-nudges'](workspace, job);
    case 'read-import':
      return handlers['read-import'](workspace, job);
    case 'apply-import':
      return handlers['apply-import'](workspace, job);
    case 'undo-import':
      return handlers['undo-import'](workspace, job);
  }
}

/** Jobs that a dead process ran are retried now instead of after their heartbeat is missed. */
async function freeOrphans(boss: PgBoss): Promise<void> {
  for (const kind of KINDS) {
    const jobs = await boss.findJobs(kind, { limit: 1000 });
    const orphans = jobs.filter(({ state }) => state === 'active');
    if (orphans.length > 0) await boss.fail(kind, orphans, { why: 'The process ended while it ran' });
  }
}
