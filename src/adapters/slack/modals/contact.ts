import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { LONGEST_NOTE, recordContact } from '../../../application/contact/record-contact.ts';
import type { DealCard } from '../../../application/deals/load-deal-card.ts';
import { CONTACT_CHANNELS, type ContactChannel } from '../../../domain/contact/contact.ts';
import { reference } from '../../../domain/ids.ts';
import { preformatted, section, splitText } from '../blocks.ts';
import { escape, lengthOf } from '../format.ts';
import { dateInput, dateOf, modal, optionOf, selectInput, textInput, textOf } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { contactNoted } from '../messages/contact.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';

const CONTACT = 'contact';
const metadata = z.strictObject({ deal: z.int().positive() });
const channels = z.enum(Object.keys(CONTACT_CHANNELS) as [ContactChannel, ...ContactChannel[]]);

const CHOICES: readonly (readonly [ContactChannel, string])[] = [
  ['email', 'E-mail'],
  ['message', 'Message'],
  ['phone', 'Phone call'],
  ['meeting', 'Meeting'],
];

/** How, when and about what somebody was in contact with a creator. */
export function contactModal(
  { deal, creatorName, campaignName }: Pick<DealCard, 'deal' | 'creatorName' | 'campaignName'>,
  today: Temporal.PlainDate,
  values: { readonly channel?: ContactChannel; readonly note?: string } = {},
): ModalView {
  const at = reference('deal', deal.number);
  const isTooLong = values.note !== undefined && lengthOf(values.note) > LONGEST_NOTE;
  return modal({
    callbackId: CONTACT,
    title: `Contact on ${at}`,
    submit: 'Save',
    metadata: sealValue(CONTACT, { deal: deal.number }),
    blocks: [
      section(
        `*${escape(creatorName)}* · ${escape(campaignName)}\nFor what Parley does not know by itself. The days without contact count from here.`,
      ),
      ...(isTooLong && values.note ? tooLong(values.note) : []),
      selectInput({ block: 'channel', label: 'How?', options: CHOICES, value: values.channel ?? 'email' }),
      dateInput({ block: 'on', label: 'On which day?', value: today }),
      textInput({
        block: 'note',
        label: 'What was said?',
        value: isTooLong ? undefined : values.note,
        multiline: true,
        optional: true,
        maxLength: LONGEST_NOTE,
        hint: 'For the team. It stands in the story of the deal.',
      }),
    ],
  });
}

/** A note that the field does not hold, to copy from. */
function tooLong(note: string): AnyBlock[] {
  return [
    section(
      `:warning: A note has at most ${LONGEST_NOTE} characters. Copy what matters from what you typed:`,
    ),
    ...splitText(note, LIMITS.sectionText).map(preformatted),
  ];
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const meta = openValue(CONTACT, metadata, view.privateMetadata);
  if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const channel = channels.safeParse(optionOf(view, 'channel'));
  const on = dateOf(view, 'on');
  const note = textOf(view, 'note');
  const errors = {
    ...(channel.success ? {} : { channel: 'Choose how you were in contact.' }),
    ...(on ? {} : { on: 'Choose the day of the contact.' }),
  };
  if (!channel.success || !on) return { kind: 'errors', errors };
  const input = { deal: meta.deal, channel: channel.data, on, ...(note ? { note } : {}) };
  const recorded = await recordContact(services, actor, input);
  if (recorded.ok) return { kind: 'close', message: contactNoted(meta.deal, input.channel, on) };
  const refused = refusalErrors(recorded.refusal, ['channel', 'on', 'note']);
  return refused ? { kind: 'errors', errors: refused } : { kind: 'refused', refusal: recorded.refusal };
}

export const contactForm: Form = { callbackId: CONTACT, submit };
