import { enterInstance } from '../../../src/adapters/db/instances.ts';
import type { Database, Log } from '../../../src/adapters/db/open-database.ts';
import { createOutbox } from '../../../src/adapters/db/outbox.ts';
import { createOutboxLeases } from '../../../src/adapters/db/outbox-leases.ts';
import { createStore } from '../../../src/adapters/db/store.ts';
import { type JobHandlers, openQueue } from '../../../src/adapters/jobs/queue.ts';
import { startJobs } from '../../../src/adapters/jobs/start-jobs.ts';
import type { Messenger } from '../../../src/application/messenger.ts';

export const noHandlers: JobHandlers = {
  'write-draft': async () => {},
  'read-offer': async () => {},
  'post-digest': async () => {},
  'send-nudges': async () => {},
  'read-import': async () => {},
  'apply-import': async () => {},
  'undo-import': async () => {},
};

/** Store and jobs on one database, wired as the composition root does it. */
export async function startOn(
  database: Database,
  { messenger, handlers = noHandlers, log }: { messenger: Messenger; handlers?: JobHandlers; log: Log },
) {
  const queue = await openQueue({ database, log });
  const instance = await enterInstance(database);
  const leases = createOutboxLeases(database.db, instance.id);
  const jobs = await startJobs({ queue, leases, instance, messenger, handlers, log });
  const store = createStore({ database, queue, workWaits: jobs.nudge });
  return { store, jobs, instance, outbox: createOutbox(database.db, jobs.nudge) };
}
