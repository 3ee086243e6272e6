import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { Job, Store, Transaction } from '../../application/ports.ts';
import { accountDaysIn } from './account-days.ts';
import { announce } from './announcing.ts';
import { approvalsIn } from './approvals.ts';
import { campaignsIn } from './campaigns.ts';
import { contractsIn } from './contracts.ts';
import { copiesIn } from './copies.ts';
import { creatorsIn } from './creators.ts';
import { dealsIn } from './deals.ts';
import { firstDelivery, forgetDelivery } from './deliveries.ts';
import { digestsIn } from './digests.ts';
import { draftsIn } from './drafts.ts';
import { fxRatesIn } from './fx-rates.ts';
import { createGlances } from './glance.ts';
import { mentionsIn } from './mentions.ts';
import { modelUsageIn } from './model-usage.ts';
import { nudgesIn } from './nudges.ts';
import { offerReadingsIn } from './offer-readings.ts';
import type { Database } from './open-database.ts';
import { pendingImportsIn } from './pending-imports.ts';
import { performanceImportsIn } from './performance-imports.ts';
import { picturesIn } from './pictures.ts';
import { rateTablesIn } from './rate-tables.ts';
import { reportsIn } from './reports.ts';
import { resultsIn } from './results.ts';
import { salesIn } from './sales.ts';
import { settingsIn } from './settings.ts';
import type { Tx } from './tables.ts';
import { trackingIn } from './tracking.ts';
import { insideTransaction } from './transaction-guard.ts';

/** Runs SQL inside the transaction of a use case. */
interface SqlInTransaction {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Durable work, as the store needs it of the jobs adapter. */
export interface JobQueue {
  enqueue(sql: SqlInTransaction, workspace: string, job: Job): Promise<void>;
}

export interface StoreParts {
  readonly database: Database;
  readonly queue: JobQueue;
  /** Called after a commit that left something to do: an announcement or a job. Must not throw. */
  readonly workWaits?: () => void;
}

const TRIES = 4;

export function createStore({ database, queue, workWaits }: StoreParts): Store {
  const glances = createGlances(database.db);
  return {
    glance: glances.of,
    transaction: async (workspace, work) => {
      const { result, left } = await retried(async () => {
        const left: Left = { work: false, settings: false };
        const value = await database.db
          .transaction()
          .setIsolationLevel('read committed')
          .execute((tx) => insideTransaction(() => work(transactionOn(tx, workspace, queue, left))));
        return { result: value, left };
      });
      if (left.settings) glances.forget(workspace);
      if (left.work) workWaits?.();
      return result;
    },
    read: (workspace, work) =>
      database.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((tx) =>
          insideTransaction(() =>
            work(transactionOn(tx, workspace, queue, { work: false, settings: false })),
          ),
        ),
  };
}

/** What a transaction leaves behind when it commits. */
interface Left {
  work: boolean;
  settings: boolean;
}

function transactionOn(tx: Tx, workspace: string, queue: JobQueue, left: Left): Transaction {
  const settings = settingsIn(tx, workspace);
  return {
    workspace,
    campaigns: campaignsIn(tx, workspace),
    creators: creatorsIn(tx, workspace),
    deals: dealsIn(tx, workspace),
    approvals: approvalsIn(tx, workspace),
    drafts: draftsIn(tx, workspace),
    contracts: contractsIn(tx, workspace),
    results: resultsIn(tx, workspace),
    digests: digestsIn(tx, workspace),
    nudges: nudgesIn(tx, workspace),
    settings: {
      ...settings,
      save: async (...saved) => {
        await settings.save(...saved);
        left.settings = true;
      },
    },
    rateTables: rateTablesIn(tx, workspace),
    fxRates: fxRatesIn(tx, workspace),
    pendingImports: pendingImportsIn(tx, workspace),
    performanceImports: performanceImportsIn(tx, workspace),
    tracking: trackingIn(tx, workspace),
    sales: salesIn(tx, workspace),
    mentions: mentionsIn(tx, workspace),
    accountDays: accountDaysIn(tx, workspace),
    reports: reportsIn(tx, workspace),
    modelUsage: modelUsageIn(tx, workspace),
    readings: offerReadingsIn(tx, workspace),
    copies: copiesIn(tx, workspace),
    pictures: picturesIn(tx, workspace),
    announce: async (announcement, to) => {
      await announce(tx, workspace, announcement, to);
      left.work = true;
    },
    enqueue: async (job) => {
      await queue.enqueue(sqlIn(tx), workspace, job);
      left.work = true;
    },
    firstDelivery: (key) => firstDelivery(tx, workspace, key),
    forgetDelivery: (key) => forgetDelivery(tx, workspace, key),
  };
}

function sqlIn(tx: Tx): SqlInTransaction {
  return {
    executeSql: async (text, values) => {
      const { rows } = await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values ?? []));
      return { rows };
    },
  };
}

/** Two transactions that wait for each other: the server ends one (deadlock, serialization failure), and that one runs again. */
const RUN_AGAIN = new Set(['40P01', '40001']);

async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= TRIES || !isRunAgain(error)) throw error;
      await sleep(5 * 2 ** attempt * (1 + Math.random()));
    }
  }
}

function isRunAgain(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RUN_AGAIN.has(String(error.code));
}
