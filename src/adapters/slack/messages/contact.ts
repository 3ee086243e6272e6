import { CONTACT_CHANNELS, type ContactChannel } from '../../../domain/contact/contact.ts';
import { NUDGES_AT } from '../../../domain/contact/nudge.ts';
import type { Silence } from '../../../domain/contact/silence.ts';
import { reference } from '../../../domain/ids.ts';
import { actions, button, section } from '../blocks.ts';
import { dateText } from '../format.ts';
import type { Message } from '../surface.ts';

/** `No contact for 6 days`; before anybody wrote, since the deal was opened. */
export function silenceText({ lastContact, days }: Silence): string {
  const long = `${days} ${days === 1 ? 'day' : 'days'}`;
  return lastContact ? `No contact for ${long}` : `No contact yet, ${long} after it was opened`;
}

/** The answer to the person who noted a contact. */
export function contactNoted(deal: number, channel: ContactChannel, on: Temporal.PlainDate): Message {
  return { text: `Noted for ${reference('deal', deal)}: ${CONTACT_CHANNELS[channel]} on ${dateText(on)}.` };
}

/** The answer to the person who put a reminder off. */
export function reminderPutOff(deal: number, until: Temporal.PlainDate): Message {
  return {
    text: `I remind you of ${reference('deal', deal)} again on ${dateText(until)}, if it is still silent then.`,
  };
}

/** Whether the person is reminded, with the button for the other. */
export function remindersMessage(standing: 'on' | 'off'): Message {
  const text =
    standing === 'on'
      ? `Reminders are on: on working days at ${NUDGES_AT} in the workspace's time zone I write to you when deals of yours had no contact for too long.`
      : 'Reminders are off: I do not write to you about deals without contact. `/deal` still says which they are.';
  const other =
    standing === 'on'
      ? button({ text: 'Stop these reminders', actionId: 'nudge.stop' })
      : button({ text: 'Start them again', actionId: 'nudge.start' });
  return { text, blocks: [section(text), actions('reminders', other)] };
}
