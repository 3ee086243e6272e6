import { LONGEST_NOTE, recordContact } from '../../../application/contact/record-contact.ts';
import { startProgress } from '../../../application/deals/start-progress.ts';
import { dateIn } from '../../../domain/dates.ts';
import { type ContactText, parseContactText } from '../arguments/contact-text.ts';
import { lengthOf } from '../format.ts';
import { contactNoted } from '../messages/contact.ts';
import { contactModal } from '../modals/contact.ts';
import type { Answer, Ask, Command, CommandAsk } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

/** Notes what was said in full, as of today; otherwise opens the form with what was understood. */
async function run(ask: CommandAsk): Promise<Answer> {
  const { deal, channel, note } = parseContactText(ask.text);
  if (deal === undefined) return whichDeal('contact', ask.text);
  const isTooLong = note !== undefined && lengthOf(note) > LONGEST_NOTE;
  if (isTooLong || channel === undefined || note === undefined)
    return openContact(ask, deal, { ...(channel ? { channel } : {}), ...(note ? { note } : {}) });
  const input = { deal, channel, note };
  const recorded = await recordContact(ask.services, ask.actor, input);
  return recorded.ok
    ? { kind: 'reply', message: contactNoted(deal, input.channel, recorded.value.on) }
    : { kind: 'refused', refusal: recorded.refusal };
}

/** The form for a contact; today is the person's. */
export async function openContact(
  { services, actor, zone }: Ask,
  deal: number,
  values: Omit<ContactText, 'deal'> = {},
): Promise<Answer> {
  const started = await startProgress(services, actor, { deal, action: 'note a contact' });
  return started.ok
    ? { kind: 'modal', view: contactModal(started.value, dateIn(services.clock.now(), zone), values) }
    : { kind: 'refused', refusal: started.refusal };
}

export const contactCommand: Command = {
  path: ['contact'],
  usage: '/deal contact <deal> [email|message|phone|meeting] [what was said]',
  summary: 'Note that you were in contact with a creator, so that nobody is reminded of them',
  example: '/deal contact D-12 phone They answer on Monday',
  run,
};
