import { schedule as scheduleTask } from 'node-cron';
import type { JobsLog } from './queue.ts';

const EVERY_MINUTE = '* * * * *';

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
