import type { ScheduledDigest } from '../../../application/performance/schedule-digest.ts';
import { reference } from '../../../domain/ids.ts';
import type { ClockChange } from '../../../domain/performance/due.ts';
import type { QuietTimes } from '../../../domain/performance/quiet-times.ts';
import type { DigestSchedule } from '../../../domain/performance/schedule.ts';
import { WEEKDAYS } from '../arguments/schedule.ts';
import { sections } from '../blocks.ts';
import { channelText, dateText, escape, timeText } from '../format.ts';
import type { Message } from '../surface.ts';

/** A schedule was made or moved: when it comes, what holds it back, and what the clocks do to its time. */
export function digestScheduled(scheduled: ScheduledDigest): Message {
  const { schedule, nextAt, isHeldBack, clockChanges } = scheduled;
  const next = nextAt ? ` Next: ${timeText(nextAt, schedule.timeZone)}.` : '';
  return said(
    [
      `The digest${ofCampaign(scheduled)} goes to ${channelText(schedule.channel)} ${when(schedule)}.${next} Pause it with \`${pauseCommand(schedule)}\`.`,
      ...(schedule.quiet
        ? [
            `Quiet there: ${quietWords(schedule.quiet)}.${isHeldBack ? ' This time falls into them, so the digest comes at their end.' : ''}`,
          ]
        : []),
      ...clockChanges.map((change) => clockWords(change, schedule)),
    ].join('\n'),
  );
}

export function digestPaused(schedule: DigestSchedule): Message {
  return said(
    `The digest${ofCampaign({ schedule })} to ${channelText(schedule.channel)} is paused. Start it again with \`/deal digest schedule\`.`,
  );
}

export function digestAsked(channel: string): Message {
  return said(`The digest is on its way to ${channelText(channel)}.`);
}

/** Every schedule of the workspace. */
export function digestSchedules(scheduled: readonly ScheduledDigest[]): Message {
  if (scheduled.length === 0) {
    return said('No digest is scheduled. Schedule one: `/deal digest schedule mon 09:00 #channel`.');
  }
  const shown = scheduled.slice(0, MOST_SHOWN).map(scheduleLine);
  const left = scheduled.length - shown.length;
  return said(['*Weekly digests*', ...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'));
}

/** A list that people can still read, and that a message can hold. */
const MOST_SHOWN = 25;

function scheduleLine(scheduled: ScheduledDigest): string {
  const { schedule, nextAt } = scheduled;
  const next = schedule.paused
    ? 'paused'
    : nextAt
      ? `next ${timeText(nextAt, schedule.timeZone)}`
      : 'stopped: its time zone does not exist. Schedule it again';
  const quiet = schedule.quiet ? `, quiet ${quietWords(schedule.quiet)}` : '';
  return `• ${channelText(schedule.channel)}${ofCampaign(scheduled)}, ${when(schedule)}${quiet}: ${next}`;
}

/** ` of C-3 Glow`; nothing for the digest of all campaigns. */
function ofCampaign({ schedule, campaignName }: Pick<ScheduledDigest, 'schedule' | 'campaignName'>): string {
  if (schedule.campaign === undefined) return '';
  const name = campaignName === undefined ? '' : ` ${escape(campaignName)}`;
  return ` of ${reference('campaign', schedule.campaign)}${name}`;
}

function pauseCommand({ campaign }: DigestSchedule): string {
  return `/deal digest pause${campaign === undefined ? '' : ` ${reference('campaign', campaign)}`}`;
}

/** `20:00 to 08:00, and on weekends`. */
function quietWords({ hours, weekend }: QuietTimes): string {
  return [
    ...(hours ? [`${hours.from} to ${hours.until}`] : []),
    ...(weekend ? [hours ? 'and on weekends' : 'on weekends'] : []),
  ].join(', ');
}

/** `On 28 Mar 2027 the clocks skip 02:30; the digest comes at 03:00.` */
function clockWords({ on, change, at }: ClockChange, schedule: DigestSchedule): string {
  const local = at.toZonedDateTimeISO(schedule.timeZone);
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const day = local.toPlainDate().equals(on) ? '' : ` on ${dateText(local.toPlainDate())}`;
  return change === 'skipped'
    ? `On ${dateText(on)} the clocks skip ${schedule.at}; the digest comes at ${clock}${day}.`
    : `On ${dateText(on)} ${schedule.at} comes twice; the digest comes once${schedule.quiet ? `, at ${clock}${day}` : ', the first time'}.`;
}

function when({ weekday, at, timeZone }: DigestSchedule): string {
  return `every ${WEEKDAYS[weekday - 1]} at ${at} (${escape(timeZone)})`;
}

function said(text: string): Message {
  return { text, blocks: sections(text) };
}
