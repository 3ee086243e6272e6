import { showCampaign } from '../../../application/campaigns/show-campaign.ts';
import {
  listDigests,
  pauseDigest,
  requestDigest,
  scheduleDigest,
} from '../../../application/performance/schedule-digest.ts';
import { parseScheduleText, type TypedSchedule } from '../arguments/schedule.ts';
import { echoAll } from '../format.ts';
import { digestAsked, digestPaused, digestScheduled, digestSchedules } from '../messages/digest-schedules.ts';
import { digestScheduleModal } from '../modals/digest-schedule.ts';
import { campaignChoice } from '../options/campaign-options.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

async function show({ services, actor }: CommandAsk): Promise<Answer> {
  const digests = await listDigests(services, actor);
  return digests.ok
    ? { kind: 'reply', message: digestSchedules(digests.value.schedules) }
    : { kind: 'refused', refusal: digests.refusal };
}

async function now({ services, actor, text, channel: here }: CommandAsk): Promise<Answer> {
  const { channel, campaign, ...rest } = parseScheduleText(text);
  if (saysMore(rest)) return tooMuch('now', 'A digest is posted at once.');
  const asked = await requestDigest(services, actor, { ...chosen({ channel, campaign }), here });
  return asked.ok
    ? { kind: 'reply', message: digestAsked(asked.value.channel) }
    : { kind: 'refused', refusal: asked.refusal };
}

function chosen({ channel, campaign }: { channel: string | undefined; campaign: string | undefined }) {
  return { ...(channel ? { channel } : {}), ...(campaign ? { campaign } : {}) };
}

/** Words that say nothing to a digest that is posted or paused: a day, a time. */
function saysMore({ unknown, ...known }: Omit<TypedSchedule, 'channel' | 'campaign'>): boolean {
  return unknown.length > 0 || Object.keys(known).length > 0;
}

function tooMuch(what: 'now' | 'pause', why: string): Answer {
  const problem = `${why} Say nothing more than a channel and a campaign: \`/deal digest ${what} #kpi-digest C-3\`.`;
  return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'channel', problem }] } };
}

/** Schedules what was said in full; otherwise, or where something in it cannot be, opens the form with what was understood. */
async function schedule(ask: CommandAsk): Promise<Answer> {
  const { services, actor, channel: here, text } = ask;
  const typed = parseScheduleText(text);
  const { weekday, at, channel, campaign, timeZone, quiet, unknown } = typed;
  if (weekday === undefined || at === undefined || unknown.length > 0) return form(ask, typed);
  const scheduled = await scheduleDigest(services, actor, {
    weekday,
    at,
    here,
    ...chosen({ channel, campaign }),
    ...(quiet ? { quiet } : {}),
    ...(timeZone ? { timeZone } : {}),
  });
  if (scheduled.ok) return { kind: 'reply', message: digestScheduled(scheduled.value) };
  const { refusal } = scheduled;
  if (refusal.kind !== 'invalid') return { kind: 'refused', refusal };
  return form(ask, typed, refusal.problems.map(({ problem }) => problem).join(' '));
}

async function form(
  { services, actor, channel: here }: CommandAsk,
  typed: TypedSchedule,
  problem?: string,
): Promise<Answer> {
  const digests = await listDigests(services, actor);
  if (!digests.ok) return { kind: 'refused', refusal: digests.refusal };
  const channel = typed.channel ?? digests.value.channel ?? here;
  const campaign = typed.campaign
    ? await showCampaign(services, actor, { campaign: typed.campaign })
    : undefined;
  if (campaign && !campaign.ok) return { kind: 'refused', refusal: campaign.refusal };
  const inChannel = digests.value.schedules
    .map(({ schedule }) => schedule)
    .filter((one) => one.channel === channel);
  const standing = inChannel.find((one) => one.campaign === campaign?.value.campaign.number);
  const quiet = typed.quiet ?? inChannel[0]?.quiet;
  const values = {
    channel: isPostable(channel) ? channel : undefined,
    weekday: typed.weekday ?? standing?.weekday,
    at: typed.at ?? standing?.at,
    timeZone: typed.timeZone ?? standing?.timeZone ?? digests.value.timeZone,
    campaign: campaign && campaignChoice(campaign.value.campaign),
    quiet: quiet === 'none' ? undefined : quiet,
  };
  return {
    kind: 'modal',
    view: digestScheduleModal(values, digests.value.schedules, problem ?? notUnderstood(typed.unknown)),
  };
}

/** What was not understood; a word such as `Mars/Olympus` was meant as a zone. */
function notUnderstood(words: readonly string[]): string | undefined {
  const [zones, others] = [words.filter(isZoneLike), words.filter((word) => !isZoneLike(word))];
  const sentences = [
    ...(zones.length > 0 ? [`There is no time zone ${echoAll(zones, (zone) => `"${zone}"`)}.`] : []),
    ...(others.length > 0 ? [`I did not understand: ${echoAll(others, (word) => word)}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

function isZoneLike(word: string): boolean {
  return /^[A-Za-z_]+(\/[A-Za-z_+-]+)+$/.test(word);
}

/** The form offers channels; a command typed in a direct message has none. */
function isPostable(channel: string): boolean {
  return /^[CG]/.test(channel);
}

async function pause({ services, actor, text, channel: here }: CommandAsk): Promise<Answer> {
  const { channel, campaign, ...rest } = parseScheduleText(text);
  if (saysMore(rest)) return tooMuch('pause', 'A weekly digest is paused as a whole.');
  const paused = await pauseDigest(services, actor, { ...chosen({ channel, campaign }), here });
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
    usage: '/deal digest now [#channel] [C-3]',
    summary: 'Post the KPI digest now, of all active campaigns or of one',
    example: '/deal digest now',
    run: now,
  },
  {
    path: ['digest', 'schedule'],
    usage:
      '/deal digest schedule <day> <time> [#channel] [time zone] [C-3] [quiet 20:00-08:00] [weekend off]',
    summary:
      'Post the KPI digest every week at a local time, outside of quiet times; skipped when nothing changed',
    example: '/deal digest schedule mon 09:00 #kpi-digest Europe/Berlin quiet 20:00-08:00',
    run: schedule,
  },
  {
    path: ['digest', 'pause'],
    usage: '/deal digest pause [#channel] [C-3]',
    summary: 'Pause the weekly digest of a channel',
    example: '/deal digest pause',
    run: pause,
  },
];
