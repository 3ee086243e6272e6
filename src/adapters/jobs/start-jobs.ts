import type { Messenger } from '../../application/messenger.ts';
import type { OutboxLeases } from '../../application/outbox.ts';
import { startOutboxWorker } from './outbox-worker.ts';
import type { JobHandlers, JobsLog, Queue } from './queue.ts';

const BEAT_MS = 1000;
const SWEEP_MS = 3600_000;
/** Leaves time for the rest of a stop, which as a whole must end within 10 s. */
const GRACE_MS = 6000;

export interface JobsParts {
  readonly queue: Queue;
  readonly leases: OutboxLeases;
  /** This process among those that share the database. */
  readonly instance: { readonly alone: boolean; beat(): Promise<number>; leave(): Promise<void> };
  readonly messenger: Messenger;
  readonly handlers: JobHandlers;
  /** Forgets what is old; called every hour. */
  readonly sweep?: () => Promise<void>;
  readonly log: JobsLog;
}

export interface RunningJobs {
  /** Work was committed: start at once. */
  nudge(): void;
  /** Takes nothing new, finishes or gives back what runs. */
  stop(): Promise<void>;
}

/** Starts everything that runs after commits: deliveries of the outbox and queued jobs. A second process shares the work. */
export async function startJobs(parts: JobsParts): Promise<RunningJobs> {
  const { queue, leases, instance, messenger, handlers, sweep, log } = parts;
  const outbox = startOutboxWorker({ leases, messenger, log });
  await queue.work(handlers, { alone: instance.alone });
  const stopBeating = every(BEAT_MS, log, async () => {
    const freed = await instance.beat();
    if (freed === 0) return;
    log.warn({ freed }, 'Took over messages of a process that ended');
    outbox.nudge();
  });
  const stopSweeping = every(SWEEP_MS, log, async () => sweep?.());
  return {
    nudge: () => {
      outbox.nudge();
      queue.nudge();
    },
    stop: async () => {
      await Promise.all([outbox.stop(GRACE_MS), queue.stop(GRACE_MS)]);
      await Promise.all([stopBeating(), stopSweeping()]);
      await instance.leave();
    },
  };
}

/** Repeats a task, one run at a time. Stopping waits for the run that is under way. */
function every(ms: number, log: JobsLog, task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= task()
      .catch((error: Error) =>
        log.error({ error: error.message }, 'A repeated task failed; it is tried again'),
      )
      .finally(() => {
        running = undefined;
      });
  }, ms);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
