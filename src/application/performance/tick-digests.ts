import type { WorkspaceId } from '../../domain/ids.ts';
import { dueRun } from '../../domain/performance/due.ts';
import type { Ports } from '../ports.ts';

/**
 * Once a minute, for one workspace: writes a row for every digest that is due and enqueues its posting. Cheap:
 * two reads when nothing is due. A second instance, or the same one after a restart, finds the
 * row of the period and does nothing. Returns the ids of the runs it started.
 */
export async function tickDigests(
  ports: Pick<Ports, 'store' | 'ids'>,
  workspace: WorkspaceId,
  now: Temporal.Instant,
): Promise<string[]> {
  const due = await ports.store.read(workspace, async (tx) => {
    const schedules = await tx.digests.schedules();
    const had = await tx.digests.newestPeriods();
    return schedules.flatMap((schedule) => {
      const run = dueRun(schedule, now);
      // A zone further west has weeks again that the schedule had.
      return run && run.period > (had.get(schedule.id) ?? '') ? [{ schedule, run }] : [];
    });
  });
  const started: string[] = [];
  for (const { schedule, run } of due) {
    const id = ports.ids.next();
    const added = await ports.store.transaction(workspace, async (tx) => {
      const isNew = await tx.digests.addRun({
        workspace,
        id,
        schedule: schedule.id,
        period: run.period,
        channel: schedule.channel,
        ...(schedule.campaign === undefined ? {} : { campaign: schedule.campaign }),
        status: 'due',
        createdAt: now,
      });
      if (isNew) await tx.enqueue({ kind: 'post-digest', run: id });
      return isNew;
    });
    if (added) started.push(id);
  }
  return started;
}
