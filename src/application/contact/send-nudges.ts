import { cadenceOf } from '../../domain/contact/cadence.ts';
import { NUDGED_AT_ONCE, nudgeDay } from '../../domain/contact/nudge.ts';
import { aftercareSince, silentBefore } from '../../domain/contact/silence.ts';
import type { WorkspaceId } from '../../domain/ids.ts';
import { rolesOf, type Settings } from '../../domain/settings.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import { settingsOf } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { SilentDeals } from './nudge-store.ts';

/**
 * The job of one day: one direct message to each owner of silent deals. Runs any number of times: a member has one reminder a day. Who
 * left, or may not run deals any more, gets none; a job that comes on another day or after the hours does nothing: the next day has
 * its own. Whoever cannot be looked up keeps nobody else waiting: the job fails after all others were written to, and runs again. Returns the
 * members it wrote to.
 */
export async function sendNudges(
  ports: Ports,
  workspace: WorkspaceId,
  job: { readonly day: string },
): Promise<string[]> {
  const now = ports.clock.now();
  const due = await ports.store.read(workspace, async (tx) => {
    const settings = await settingsOf(tx);
    const { contactCadence, timeZone } = settings;
    const today = nudgeDay(now, timeZone);
    if (today?.toString() !== job.day) return undefined;
    const filter = {
      stages: silentBefore(contactCadence, today, timeZone),
      completedSince: aftercareSince(now),
      today,
      timeZone,
      perMember: NUDGED_AT_ONCE,
    };
    return { settings, today, silent: await tx.nudges.silent(filter) };
  });
  if (!due) return [];
  const { settings, today, silent } = due;
  const told: string[] = [];
  const failed: unknown[] = [];
  for (const one of silent) {
    try {
      if (!(await mayAct(ports, workspace, one.member, settings))) continue;
      if (await remind(ports, workspace, one, { settings, today, now })) told.push(one.member);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
  return told;
}

async function mayAct(
  { directory }: Pick<Ports, 'directory'>,
  workspace: WorkspaceId,
  user: string,
  settings: Settings,
): Promise<boolean> {
  return rolesOf(await directory.member(workspace, user), settings).has('campaign_manager');
}

async function remind(
  { store, ids }: Pick<Ports, 'store' | 'ids'>,
  workspace: WorkspaceId,
  { member, deals, more }: SilentDeals,
  { settings, today, now }: { settings: Settings; today: Temporal.PlainDate; now: Temporal.Instant },
): Promise<boolean> {
  const id = ids.next();
  const listed = deals.map(({ number, status }) => ({
    deal: number,
    quietUntil: addWorkingDays(today, cadenceOf(settings.contactCadence, status)),
    snoozed: false,
  }));
  return store.transaction(workspace, async (tx) => {
    const isNew = await tx.nudges.add({ id, member, sentOn: today, sentAt: now, deals: listed, more });
    if (isNew) await tx.announce({ kind: 'nudge', nudge: id }, { to: 'member', user: member });
    return isNew;
  });
}
