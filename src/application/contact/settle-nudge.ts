import { SNOOZE_DAYS } from '../../domain/contact/nudge.ts';
import { dateIn } from '../../domain/dates.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import { change, look } from '../change.ts';
import type { Ports } from '../ports.ts';

/** Puts the reminder of one deal off by a few working days; gives the day. Refuses a reminder that is not this person's. */
export async function snoozeDeal(
  ports: Ports,
  actor: Actor,
  input: { readonly nudge: string; readonly deal: number },
): Promise<Result<Temporal.PlainDate>> {
  const rule = { action: 'put a reminder off' };
  return change<Temporal.PlainDate>(ports, actor, rule, async (tx, { now, settings }) => {
    const nudge = await tx.nudges.find(input.nudge);
    const isListed = nudge?.deals.some(({ deal }) => deal === input.deal);
    if (!isListed || nudge?.member !== actor.user)
      return refuse({ kind: 'stale', what: 'reminder', reference: '' });
    const until = addWorkingDays(dateIn(now, settings.timeZone), SNOOZE_DAYS);
    await tx.nudges.snooze(input.nudge, input.deal, until);
    await tx.announce({ kind: 'nudge', nudge: input.nudge }, { to: 'copies' });
    return ok(until);
  });
}

/** Whether this person is reminded of silent deals. */
export async function remindersOf(ports: Ports, actor: Actor): Promise<Result<'on' | 'off'>> {
  return look<'on' | 'off'>(ports, actor, { action: 'see your reminders' }, async (tx) =>
    ok((await tx.nudges.isOff(actor.user)) ? 'off' : 'on'),
  );
}

/** Stops or starts the reminders of the person who asks, for themselves alone. */
export async function setReminders(
  ports: Ports,
  actor: Actor,
  wanted: 'on' | 'off',
): Promise<Result<'on' | 'off'>> {
  return change<'on' | 'off'>(ports, actor, { action: 'change your reminders' }, async (tx, { now }) => {
    await tx.nudges.setOff(actor.user, wanted === 'off' ? now : undefined);
    return ok(wanted);
  });
}
