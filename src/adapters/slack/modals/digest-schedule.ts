import type { ScheduledDigest } from '../../../application/performance/schedule-digest.ts';
import { scheduleDigest } from '../../../application/performance/schedule-digest.ts';
import { timeZoneNamed } from '../arguments/places.ts';
import { parseClock, WEEKDAYS } from '../arguments/schedule.ts';
import { context, section } from '../blocks.ts';
import { escape } from '../format.ts';
import { channelInput, channelOf, modal, optionOf, selectInput, textInput, textOf } from '../inputs.ts';
import { digestScheduled } from '../messages/digest-schedules.ts';
import { refusalErrors } from '../messages/refusals.ts';
import type { Form, ModalView } from '../surface.ts';

const CALLBACK = 'digest-schedule';

export interface ScheduleValues {
  readonly weekday?: number | undefined;
  readonly at?: string | undefined;
  readonly channel?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** When and where the weekly digest is posted. A channel has one; scheduling it again moves it. */
export function digestScheduleModal(
  values: ScheduleValues,
  standing: readonly ScheduledDigest[],
  notice?: string,
): ModalView {
  return modal({
    callbackId: CALLBACK,
    title: 'Weekly digest',
    submit: 'Schedule',
    blocks: [
      ...(notice ? [section(`:warning: ${escape(notice)}`)] : []),
      channelInput({ block: 'channel', label: 'Channel', value: values.channel }),
      selectInput({
        block: 'weekday',
        label: 'Day',
        options: WEEKDAYS.map((name, index) => [String(index + 1), name] as const),
        value: String(values.weekday ?? 1),
      }),
      textInput({
        block: 'at',
        label: 'Time',
        value: values.at ?? '09:00',
        hint: 'For example 09:00 or 5pm.',
        maxLength: 10,
      }),
      textInput({
        block: 'timeZone',
        label: 'Time zone',
        value: values.timeZone,
        hint: 'For example Europe/Berlin. The digest comes at this local time in summer and winter.',
        maxLength: 60,
      }),
      context(
        standing.length > 0
          ? 'A channel has one digest: scheduling it again moves it. Digests are skipped when nothing changed.'
          : 'The digest is skipped when nothing changed since the last one.',
      ),
    ],
  });
}

export const digestScheduleForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const channel = channelOf(view, 'channel');
    const typedTime = textOf(view, 'at') ?? '';
    const typedZone = textOf(view, 'timeZone') ?? '';
    const scheduled = await scheduleDigest(services, actor, {
      ...(channel ? { channel } : {}),
      weekday: Number(optionOf(view, 'weekday')),
      at: parseClock(typedTime) ?? typedTime,
      timeZone: timeZoneNamed(typedZone) ?? typedZone,
    });
    if (scheduled.ok) return { kind: 'close', message: digestScheduled(scheduled.value) };
    const errors = refusalErrors(scheduled.refusal, ['channel', 'weekday', 'at', 'timeZone']);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: scheduled.refusal };
  },
};
