import { isTimeZone } from '../../domain/dates.ts';
import type { Actor, ChannelId } from '../../domain/ids.ts';
import { nextRunAt } from '../../domain/performance/due.ts';
import type { DigestSchedule } from '../../domain/performance/schedule.ts';
import { type FieldProblem, ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Role, Settings } from '../../domain/settings.ts';
import { change, look } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';

const SCHEDULERS: readonly Role[] = ['campaign_manager', 'admin'];

export interface ScheduleInput {
  /** The channel named; else the digest channel of the settings, else where the person asked. */
  readonly channel?: ChannelId;
  readonly here?: ChannelId;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `09:00`. */
  readonly at: string;
  /** An IANA zone; without one the workspace's. */
  readonly timeZone?: string;
}

export interface ScheduledDigest {
  readonly schedule: DigestSchedule;
  readonly nextAt: Temporal.Instant;
}

/** Schedules a channel's weekly digest, or moves the one it has. Refuses a wrong day, time or zone, and no channel. */
export async function scheduleDigest(
  ports: Ports,
  actor: Actor,
  input: ScheduleInput,
): Promise<Result<ScheduledDigest>> {
  const rule = { action: 'schedule a digest', needs: SCHEDULERS };
  return change<ScheduledDigest>(ports, actor, rule, async (tx, { settings, now }) => {
    const channel = digestChannel(input, settings);
    const timeZone = input.timeZone ?? settings.timeZone;
    const problems = scheduleProblems({ ...input, timeZone }, channel);
    if (problems.length > 0 || !channel) return refuse({ kind: 'invalid', problems });
    const schedule: DigestSchedule = {
      workspace: actor.workspace,
      id: (await scheduleOf(tx, channel))?.id ?? ports.ids.next(),
      channel,
      weekday: input.weekday,
      at: input.at,
      timeZone,
      paused: false,
      createdBy: actor.user,
      createdAt: now,
    };
    await tx.digests.schedule(schedule);
    return ok({ schedule, nextAt: nextRunAt(schedule, now) });
  });
}

/** Pauses a channel's digest. Refuses a channel that has none, and one that is paused. */
export async function pauseDigest(
  ports: Ports,
  actor: Actor,
  input: { readonly channel?: ChannelId; readonly here?: ChannelId },
): Promise<Result<DigestSchedule>> {
  return change(ports, actor, { action: 'pause a digest', needs: SCHEDULERS }, async (tx, { settings }) => {
    const channel = digestChannel(input, settings);
    const schedule = channel && (await scheduleOf(tx, channel));
    if (!schedule) return refuse({ kind: 'nothing-to-do', why: 'No digest is scheduled for this channel.' });
    if (schedule.paused) {
      return refuse({
        kind: 'nothing-to-do',
        why: 'This digest is paused already. Start it again with /deal digest schedule.',
      });
    }
    await tx.digests.setPaused(schedule.id, true);
    return ok({ ...schedule, paused: true });
  });
}

/** A digest right now, whether or not anything changed. Refuses when no active campaign has a deal. */
export async function requestDigest(
  ports: Ports,
  actor: Actor,
  input: { readonly channel?: ChannelId; readonly here?: ChannelId },
): Promise<Result<{ run: string; channel: ChannelId }>> {
  return change(ports, actor, { action: 'ask for a digest' }, async (tx, { settings, now }) => {
    const channel = digestChannel(input, settings);
    if (!channel) return refuse({ kind: 'invalid', problems: [NO_CHANNEL] });
    if (!(await anyDeal(tx))) {
      return refuse({
        kind: 'nothing-to-do',
        why: 'No active campaign has a deal yet, so there is nothing to report. Open one with /deal new.',
      });
    }
    const run = ports.ids.next();
    await tx.digests.addRun({
      workspace: actor.workspace,
      id: run,
      period: `now-${run}`,
      channel,
      status: 'due',
      createdAt: now,
    });
    await tx.enqueue({ kind: 'post-digest', run });
    return ok({ run, channel });
  });
}

/** The schedules of the workspace with their next moments, and what a new one would start from. */
export async function listDigests(
  ports: Ports,
  actor: Actor,
): Promise<Result<{ schedules: ScheduledDigest[]; channel?: ChannelId; timeZone: string }>> {
  return look(ports, actor, { action: 'see digests' }, async (tx, { settings, now }) => {
    const schedules = await tx.digests.schedules();
    const channel = settings.channels.digest;
    return ok({
      schedules: schedules.map((schedule) => ({ schedule, nextAt: nextRunAt(schedule, now) })),
      ...(channel ? { channel } : {}),
      timeZone: settings.timeZone,
    });
  });
}

const NO_CHANNEL: FieldProblem = { field: 'channel', problem: 'Choose the channel that gets the digest.' };

function scheduleProblems(
  { weekday, at, timeZone }: ScheduleInput & { timeZone: string },
  channel: ChannelId | undefined,
): FieldProblem[] {
  return [
    ...(channel ? [] : [NO_CHANNEL]),
    ...(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7
      ? []
      : [{ field: 'weekday', problem: 'Choose a day of the week.' }]),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(at)
      ? []
      : [{ field: 'at', problem: 'Enter a time such as 09:00.' }]),
    ...(isTimeZone(timeZone)
      ? []
      : [{ field: 'timeZone', problem: 'Enter a time zone such as Europe/Berlin.' }]),
  ];
}

function digestChannel(
  { channel, here }: { readonly channel?: ChannelId; readonly here?: ChannelId },
  settings: Settings,
): ChannelId | undefined {
  return channel ?? settings.channels.digest ?? here;
}

async function scheduleOf(tx: Transaction, channel: ChannelId): Promise<DigestSchedule | undefined> {
  return (await tx.digests.schedules()).find((schedule) => schedule.channel === channel);
}

async function anyDeal(tx: Transaction): Promise<boolean> {
  for (const { number } of await tx.campaigns.list({ status: 'active' })) {
    if ((await tx.deals.list({ campaign: number, limit: 1 })).total > 0) return true;
  }
  return false;
}
