import { schedule as scheduleTask } from 'node-cron';
import type { JobsLog } from './queue.ts';

const EVERY_MINUTE = '* * * * *';

/** Looks at one workspace after the other. One that cannot be looked at keeps no other waiting; it is tried again in a minute. */
export async function eachOf(
  workspaces: readonly string[],
  look: (workspace: string) => Promise<unknown>,
  log: JobsLog,
): Promise<void> {
  for (const workspace of workspaces)
    await look(workspace).catch((error: Error) =>
      log.error(
        { workspace, error: error.message },
        'Looking for due digests and reminders of a workspace failed',
      ),
    );
}

/**
 * Calls `tick` each minute, one call at a time. It is a clock and nothing else: what is due is computed
 * from the database, so a missed, doubled or late tick changes nothing, and a second process may tick too.
 */
export function startSchedule(
  tick: (now: Temporal.Instant) => Promise<void>,
  log: JobsLog,
): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= tick(Temporal.Now.instant())
      .catch((error: Error) =>
        log.error(
          { error: error.message },
          'Looking for due digests and reminders failed; it is tried again',
        ),
      )
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const task = scheduleTask(EVERY_MINUTE, run, { name: 'tick', timezone: 'UTC' });
  // What came due while the process was down is not left until the next minute.
  void run();
  return {
    stop: async () => {
      await task.destroy();
      await running;
    },
  };
}
