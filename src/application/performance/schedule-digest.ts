import type { Campaign } from '../../domain/campaign.ts';
import { isTimeZone } from '../../domain/dates.ts';
import { type Actor, type ChannelId, reference } from '../../domain/ids.ts';
import { type ClockChange, clockChanges, isHeldBack, nextRunAt } from '../../domain/performance/due.ts';
import type { QuietTimes } from '../../domain/performance/quiet-times.ts';
import type { DigestSchedule } from '../../domain/performance/schedule.ts';
import { scheduleProblems } from '../../domain/performance/schedule-problems.ts';
import { type FieldProblem, ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Role, Settings } from '../../domain/settings.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import { change, look } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';

const SCHEDULERS: readonly Role[] = ['campaign_manager', 'admin'];

/** Which digest is meant: that of one campaign in a channel, or that of all campaigns. */
export interface DigestChoice {
  /** The channel named; else the digest channel of the settings, else where the person asked. */
  readonly channel?: ChannelId;
  readonly here?: ChannelId;
  /** `C-3`, or a part of a name; without one the digest tells of every active campaign. */
  readonly campaign?: string;
}

export interface ScheduleInput extends DigestChoice {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `09:00`. */
  readonly at: string;
  /** An IANA zone; without one the workspace's. */
  readonly timeZone?: string;
  /** The channel's quiet times from now on; without a word about them they stay. */
  readonly quiet?: QuietTimes | 'none';
}

export interface ScheduledDigest {
  readonly schedule: DigestSchedule;
  readonly campaignName?: string;
  /** Missing where this server does not know the zone of the schedule. */
  readonly nextAt?: Temporal.Instant;
  /** Whether quiet times hold it back from its own time. */
  readonly isHeldBack: boolean;
  /** Days of the coming year on which its local time does not come, or comes twice. */
  readonly clockChanges: readonly ClockChange[];
}

/**
 * Schedules a channel's weekly digest of one campaign or of all, or moves the one it has. Refuses a wrong day, time, zone or quiet
 * times, a campaign that is closed, and no channel.
 */
export async function scheduleDigest(
  ports: Ports,
  actor: Actor,
  input: ScheduleInput,
): Promise<Result<ScheduledDigest>> {
  const rule = { action: 'schedule a digest', needs: SCHEDULERS };
  return change<ScheduledDigest>(ports, actor, rule, async (tx, { settings, now }) => {
    const campaign = await campaignOf(tx, input.campaign);
    if (!campaign.ok) return campaign;
    const channel = digestChannel(input, settings);
    const timeZone = input.timeZone ?? settings.timeZone;
    const problems = [
      ...(channel ? [] : [NO_CHANNEL]),
      ...scheduleProblems({ ...input, timeZone, quiet: input.quiet === 'none' ? undefined : input.quiet }),
      ...closedProblems(campaign.value),
    ];
    if (problems.length > 0 || !channel) return refuse({ kind: 'invalid', problems });
    const quiet = await quietOf(tx, channel, input.quiet);
    const number = campaign.value?.number;
    const schedule: DigestSchedule = {
      workspace: actor.workspace,
      id: (await scheduleOf(tx, channel, number))?.id ?? ports.ids.next(),
      channel,
      ...(number === undefined ? {} : { campaign: number }),
      weekday: input.weekday,
      at: input.at,
      timeZone,
      ...(quiet ? { quiet } : {}),
      paused: false,
      createdBy: actor.user,
      createdAt: now,
    };
    await tx.digests.schedule(schedule);
    await tx.digests.setQuiet(channel, quiet);
    return ok(await scheduledIn(tx, schedule, await tx.digests.newestPeriods(), now));
  });
}

/** Pauses a channel's digest. Refuses a channel that has none, and one that is paused. */
export async function pauseDigest(
  ports: Ports,
  actor: Actor,
  input: DigestChoice,
): Promise<Result<DigestSchedule>> {
  return change(ports, actor, { action: 'pause a digest', needs: SCHEDULERS }, async (tx, { settings }) => {
    const campaign = await campaignOf(tx, input.campaign);
    if (!campaign.ok) return campaign;
    const channel = digestChannel(input, settings);
    const schedule = channel && (await scheduleOf(tx, channel, campaign.value?.number));
    if (!schedule) {
      const of = campaign.value ? ` of ${reference('campaign', campaign.value.number)}` : '';
      return refuse({
        kind: 'nothing-to-do',
        why: `No digest${of} is scheduled for this channel. All of them: /deal digest.`,
      });
    }
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

/** A digest right now, whether or not anything changed, also in quiet times. Refuses when no active campaign has a deal. */
export async function requestDigest(
  ports: Ports,
  actor: Actor,
  input: DigestChoice,
): Promise<Result<{ run: string; channel: ChannelId }>> {
  return change(ports, actor, { action: 'ask for a digest' }, async (tx, { settings, now }) => {
    const campaign = await campaignOf(tx, input.campaign);
    if (!campaign.ok) return campaign;
    const channel = digestChannel(input, settings);
    const problems = [...(channel ? [] : [NO_CHANNEL]), ...closedProblems(campaign.value)];
    if (problems.length > 0 || !channel) return refuse({ kind: 'invalid', problems });
    const why = await reasonForNone(tx, campaign.value);
    if (why) return refuse({ kind: 'nothing-to-do', why });
    const run = ports.ids.next();
    await tx.digests.addRun({
      workspace: actor.workspace,
      id: run,
      period: `now-${run}`,
      channel,
      ...(campaign.value ? { campaign: campaign.value.number } : {}),
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
    const periods = await tx.digests.newestPeriods();
    const scheduled: ScheduledDigest[] = [];
    for (const schedule of schedules) scheduled.push(await scheduledIn(tx, schedule, periods, now));
    return ok({
      schedules: scheduled,
      ...(channel ? { channel } : {}),
      timeZone: settings.timeZone,
    });
  });
}

const NO_CHANNEL: FieldProblem = { field: 'channel', problem: 'Choose the channel that gets the digest.' };

function closedProblems(campaign: Campaign | undefined): FieldProblem[] {
  if (campaign?.status !== 'closed') return [];
  const at = reference('campaign', campaign.number);
  return [{ field: 'campaign', problem: `${at} is closed. Choose an active campaign.` }];
}

function digestChannel(
  { channel, here }: { readonly channel?: ChannelId; readonly here?: ChannelId },
  settings: Settings,
): ChannelId | undefined {
  return channel ?? settings.channels.digest ?? here;
}

async function campaignOf(tx: Transaction, typed: string | undefined): Promise<Result<Campaign | undefined>> {
  return typed === undefined ? ok(undefined) : findCampaign(tx, typed);
}

/** The digest of a campaign, or of all, that a channel has: the running one before one that is paused. */
async function scheduleOf(
  tx: Transaction,
  channel: ChannelId,
  campaign: number | undefined,
): Promise<DigestSchedule | undefined> {
  const all = (await tx.digests.schedules()).filter(
    (schedule) => schedule.channel === channel && schedule.campaign === campaign,
  );
  return all.find(({ paused }) => !paused) ?? all[0];
}

/** What was said of quiet times; else what the channel has. */
async function quietOf(
  tx: Transaction,
  channel: ChannelId,
  said: ScheduleInput['quiet'],
): Promise<QuietTimes | undefined> {
  if (said === 'none') return undefined;
  if (said) return said.hours || said.weekend ? said : undefined;
  return (await tx.digests.schedules()).find((schedule) => schedule.channel === channel)?.quiet;
}

async function scheduledIn(
  tx: Transaction,
  schedule: DigestSchedule,
  periods: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<ScheduledDigest> {
  const campaign = schedule.campaign === undefined ? undefined : await tx.campaigns.find(schedule.campaign);
  const named = campaign ? { campaignName: campaign.brief.name } : {};
  if (!isTimeZone(schedule.timeZone)) return { schedule, ...named, isHeldBack: false, clockChanges: [] };
  const had = periods.get(schedule.id);
  return {
    schedule,
    ...named,
    nextAt: nextRunAt(schedule, now, had),
    isHeldBack: isHeldBack(schedule, now),
    clockChanges: clockChanges(schedule, now),
  };
}

async function reasonForNone(tx: Transaction, campaign: Campaign | undefined): Promise<string | undefined> {
  const active = campaign ? [campaign] : await tx.campaigns.list({ status: 'active' });
  for (const { number } of active) {
    if ((await tx.deals.list({ campaign: number, limit: 1 })).total > 0) return undefined;
  }
  const which = campaign ? `${reference('campaign', campaign.number)} has no` : 'No active campaign has a';
  return `${which} deal yet, so there is nothing to report. Open one with /deal new.`;
}
