import { nudgeDay } from '../../domain/contact/nudge.ts';
import type { WorkspaceId } from '../../domain/ids.ts';
import { settingsOf } from '../change.ts';
import type { Ports } from '../ports.ts';

/**
 * Once a minute, for one workspace: enqueues the day's reminders of silent deals where they are due. The key of the day lets one of
 * several processes through, and none after a restart. True when this call did it.
 */
export async function tickNudges(
  ports: Pick<Ports, 'store'>,
  workspace: WorkspaceId,
  now: Temporal.Instant,
): Promise<boolean> {
  const { timeZone } = await settingsOf(ports.store.glance(workspace));
  const day = nudgeDay(now, timeZone);
  if (!day) return false;
  return ports.store.transaction(workspace, async (tx) => {
    if (!(await tx.firstDelivery(`nudges ${day}`))) return false;
    await tx.enqueue({ kind: 'send-nudges', day: day.toString() });
    return true;
  });
}
