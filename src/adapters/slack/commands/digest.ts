import {
  listDigests,
  pauseDigest,
  requestDigest,
  scheduleDigest,
} from '../../../application/performance/schedule-digest.ts';
import { parseScheduleText, type TypedSchedule } from '../arguments/schedule.ts';
import { digestAsked, digestPaused, digestScheduled, digestSchedules } from '../messages/digest-schedules.ts';
import { digestScheduleModal } from '../modals/digest-schedule.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

async function show({ services, actor }: CommandAsk): Promise<Answer> {
  const digests = await listDigests(services, actor);
  return digests.ok
    ? { kind: 'reply', message: digestSchedules(digests.value.schedules) }
    : { kind: 'refused', refusal: digests.refusal };
}

async function now({ services, actor, text, channel: here }: CommandAsk): Promise<Answer> {
  const { channel, ...rest } = parseScheduleText(text);
  if (saysMore(rest))
    return onlyAChannel('now', 'A digest covers every active campaign and is posted at once.');
  const asked = await requestDigest(services, actor, { ...(channel ? { channel } : {}), here });
  return asked.ok
    ? { kind: 'reply', message: digestAsked(asked.value.channel) }
    : { kind: 'refused', refusal: asked.refusal };
}

/** Words that a channel's digest has no use for: a campaign, a day, a time. */
function saysMore({ unknown, ...known }: Omit<TypedSchedule, 'channel'>): boolean {
  return unknown.length > 0 || Object.keys(known).length > 0;
}

function onlyAChannel(what: 'now' | 'pause', why: string): Answer {
  const problem = `${why} Say nothing more than a channel: \`/deal digest ${what} #kpi-digest\`.`;
  return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'channel', problem }] } };
}

/** Schedules what was said in full; otherwise opens the form with what was understood. */
async function schedule(ask: CommandAsk): Promise<Answer> {
  const { services, actor, channel: here, text } = ask;
  const typed = parseScheduleText(text);
  const { weekday, at, channel, timeZone, unknown } = typed;
  if (weekday === undefined || at === undefined || unknown.length > 0) return form(ask, typed);
  const scheduled = await scheduleDigest(services, actor, {
    weekday,
    at,
    here,
    ...(channel ? { channel } : {}),
    ...(timeZone ? { timeZone } : {}),
  });
  return scheduled.ok
    ? { kind: 'reply', message: digestScheduled(scheduled.value) }
    : { kind: 'refused', refusal: scheduled.refusal };
}

async function form({ services, actor, channel: here }: CommandAsk, typed: TypedSchedule): Promise<Answer> {
  const digests = await listDigests(services, actor);
  if (!digests.ok) return { kind: 'refused', refusal: digests.refusal };
  const channel = typed.channel ?? digests.value.channel ?? here;
  const standing = digests.value.schedules.find((one) => one.schedule.channel === channel)?.schedule;
  const values = {
    channel: isPostable(channel) ? channel : undefined,
    weekday: typed.weekday ?? standing?.weekday,
    at: typed.at ?? standing?.at,
    timeZone: typed.timeZone ?? standing?.timeZone ?? digests.value.timeZone,
  };
  const notice = typed.unknown.length > 0 ? `I did not understand: ${typed.unknown.join(', ')}.` : undefined;
  return { kind: 'modal', view: digestScheduleModal(values, digests.value.schedules, notice) };
}

/** The form offers channels; a command typed in a direct message has none. */
function isPostable(channel: string): boolean {
  return /^[CG]/.test(channel);
}

async function pause({ services, actor, text, channel: here }: CommandAsk): Promise<Answer> {
  const { channel, ...rest } = parseScheduleText(text);
  if (saysMore(rest)) return onlyAChannel('pause', 'The weekly digest of a channel is paused as a whole.');
  const paused = await pauseDigest(services, actor, { ...(channel ? { channel } : {}), here });
  return paused.ok
    ? { kind: 'reply', message: digestPaused(paused.value) }
    : { kind: 'refused', refusal: paused.refusal };
}

export const digestCommands: readonly Command[] = [
  {
    path: ['digest'],
    usage: '/deal digest',
    summary: 'The weekly digests: where, when, next',
    example: '/deal digest',
    run: show,
  },
  {
    path: ['digest', 'now'],
    usage: '/deal digest now [#channel]',
    summary: 'Post the KPI digest now',
    example: '/deal digest now',
    run: now,
  },
  {
    path: ['digest', 'schedule'],
    usage: '/deal digest schedule <day> <time> [#channel] [time zone]',
    summary: 'Post the KPI digest every week at a local time; skipped when nothing changed',
    example: '/deal digest schedule mon 09:00 #kpi-digest Europe/Berlin',
    run: schedule,
  },
  {
    path: ['digest', 'pause'],
    usage: '/deal digest pause [#channel]',
    summary: 'Pause the weekly digest of a channel',
    example: '/deal digest pause',
    run: pause,
  },
];
