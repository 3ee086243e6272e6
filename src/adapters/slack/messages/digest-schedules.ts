import type { ScheduledDigest } from '../../../application/performance/schedule-digest.ts';
import type { DigestSchedule } from '../../../domain/performance/schedule.ts';
import { WEEKDAYS } from '../arguments/schedule.ts';
import { sections } from '../blocks.ts';
import { channelText, escape, timeText } from '../format.ts';
import type { Message } from '../surface.ts';

/** A schedule was made or moved. */
export function digestScheduled({ schedule, nextAt }: ScheduledDigest): Message {
  return said(
    `The digest goes to ${channelText(schedule.channel)} ${when(schedule)}. Next: ${timeText(nextAt, schedule.timeZone)}. Pause it with \`/deal digest pause\`.`,
  );
}

export function digestPaused(schedule: DigestSchedule): Message {
  return said(
    `The digest to ${channelText(schedule.channel)} is paused. Start it again with \`/deal digest schedule\`.`,
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
  const lines = scheduled.map(({ schedule, nextAt }) => {
    const next = schedule.paused ? 'paused' : `next ${timeText(nextAt, schedule.timeZone)}`;
    return `• ${channelText(schedule.channel)}, ${when(schedule)}: ${next}`;
  });
  return said(['*Weekly digests*', ...lines].join('\n'));
}

function when({ weekday, at, timeZone }: DigestSchedule): string {
  return `every ${WEEKDAYS[weekday - 1]} at ${at} (${escape(timeZone)})`;
}

function said(text: string): Message {
  return { text, blocks: sections(text) };
}
