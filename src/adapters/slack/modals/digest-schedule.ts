import type { AnyBlock } from '@slack/types';
import type { ScheduledDigest } from '../../../application/performance/schedule-digest.ts';
import { scheduleDigest } from '../../../application/performance/schedule-digest.ts';
import { reference } from '../../../domain/ids.ts';
import type { QuietTimes } from '../../../domain/performance/quiet-times.ts';
import { timeZoneNamed } from '../arguments/places.ts';
import { parseClock, WEEKDAYS } from '../arguments/schedule.ts';
import { context, section } from '../blocks.ts';
import { escape } from '../format.ts';
import {
  channelInput,
  channelOf,
  checkboxesInput,
  checkedOf,
  externalSelectInput,
  modal,
  optionOf,
  selectInput,
  textInput,
  textOf,
} from '../inputs.ts';
import { digestScheduled } from '../messages/digest-schedules.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { CAMPAIGN_SEARCH } from '../options/campaign-options.ts';
import { chosenNumber } from '../options/chosen-number.ts';
import type { Form, ModalView, ViewContext } from '../surface.ts';

const CALLBACK = 'digest-schedule';

export interface ScheduleValues {
  readonly weekday?: number | undefined;
  readonly at?: string | undefined;
  readonly channel?: string | undefined;
  readonly timeZone?: string | undefined;
  /** The chosen campaign as an option; without one the digest tells of all. */
  readonly campaign?: readonly [value: string, text: string] | undefined;
  readonly quiet?: QuietTimes | undefined;
}

/** When and where the weekly digest is posted. A channel has one of each campaign and one of all; scheduling it again moves it. */
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
      externalSelectInput({
        block: 'campaign',
        label: 'Campaign',
        source: CAMPAIGN_SEARCH,
        value: values.campaign,
        optional: true,
        placeholder: 'All active campaigns',
        hint: 'Leave it empty for one digest of all active campaigns.',
      }),
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
      ...quietBlocks(values.quiet),
      context(
        standing.length > 0
          ? 'A channel has one digest of each campaign and one of all: scheduling it again moves it. Digests are skipped when nothing changed.'
          : 'The digest is skipped when nothing changed since the last one.',
      ),
    ],
  });
}

function quietBlocks(quiet: QuietTimes | undefined): AnyBlock[] {
  return [
    textInput({
      block: 'quietFrom',
      label: 'Quiet from',
      value: quiet?.hours?.from,
      placeholder: '20:00',
      optional: true,
      maxLength: 10,
    }),
    textInput({
      block: 'quietUntil',
      label: 'Quiet until',
      value: quiet?.hours?.until,
      placeholder: '08:00',
      optional: true,
      maxLength: 10,
      hint: 'A digest that would come in quiet times comes at their end. They hold for every digest of the channel.',
    }),
    checkboxesInput({
      block: 'quietWeekend',
      label: 'Weekend',
      options: [['yes', 'Quiet on Saturday and Sunday too']],
      value: quiet?.weekend ? ['yes'] : [],
      optional: true,
    }),
  ];
}

/** The fields under which a wrong schedule is told. */
const BLOCKS = ['channel', 'campaign', 'weekday', 'at', 'timeZone', 'quietFrom', 'quietUntil'];

export const digestScheduleForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const channel = channelOf(view, 'channel');
    const campaign = chosenNumber(optionOf(view, 'campaign'));
    const typedZone = textOf(view, 'timeZone') ?? '';
    const scheduled = await scheduleDigest(services, actor, {
      ...(channel ? { channel } : {}),
      ...(campaign ? { campaign: reference('campaign', campaign) } : {}),
      weekday: Number(optionOf(view, 'weekday')),
      at: clockOf(view, 'at') ?? '',
      timeZone: timeZoneNamed(typedZone) ?? typedZone,
      quiet: quietOf(view),
    });
    if (scheduled.ok) return { kind: 'close', message: digestScheduled(scheduled.value) };
    const errors = refusalErrors(scheduled.refusal, BLOCKS);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: scheduled.refusal };
  },
};

/** A time as the domain writes it; what is none stays as it was typed, to be refused. */
function clockOf(view: ViewContext, block: string): string | undefined {
  const typed = textOf(view, block);
  return typed && (parseClock(typed) ?? typed);
}

function quietOf(view: ViewContext): QuietTimes | 'none' {
  const from = clockOf(view, 'quietFrom');
  const until = clockOf(view, 'quietUntil');
  const weekend = checkedOf(view, 'quietWeekend', 'yes');
  if (!from && !until) return weekend ? { weekend } : 'none';
  return { hours: { from: from ?? '', until: until ?? '' }, weekend };
}
