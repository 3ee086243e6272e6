import { z } from 'zod';
import { setReminders, snoozeDeal } from '../../../application/contact/settle-nudge.ts';
import { showAftercare } from '../../../application/performance/aftercare/record-aftercare.ts';
import { openContact } from '../commands/contact.ts';
import { reminderPutOff, remindersMessage } from '../messages/contact.ts';
import { aftercareModal } from '../modals/aftercare.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const dealValue = z.object({ deal: z.int().positive() });
const nudgeValue = z.strictObject({ nudge: z.string().min(1), deal: z.int().positive() });

function stale(what: 'deal' | 'reminder'): Answer {
  return { kind: 'refused', refusal: { kind: 'stale', what, reference: '' } };
}

/** "I wrote to them" on a reminder. */
async function open(ask: ActionAsk): Promise<Answer> {
  const at = openValue('deal', dealValue, ask.value);
  return at ? openContact(ask, at.deal) : stale('deal');
}

async function snooze({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('nudge', nudgeValue, value);
  if (!at) return stale('reminder');
  const until = await snoozeDeal(services, actor, at);
  return until.ok
    ? { kind: 'reply', message: reminderPutOff(at.deal, until.value) }
    : { kind: 'refused', refusal: until.refusal };
}

function reminders(wanted: 'on' | 'off') {
  return async ({ services, actor }: ActionAsk): Promise<Answer> => {
    const set = await setReminders(services, actor, wanted);
    return set.ok
      ? { kind: 'reply', message: remindersMessage(set.value) }
      : { kind: 'refused', refusal: set.refusal };
  };
}

/** "Checklist" on a completed deal. */
async function aftercare({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('deal', dealValue, value);
  if (!at) return stale('deal');
  const shown = await showAftercare(services, actor, at.deal);
  return shown.ok
    ? { kind: 'modal', view: aftercareModal(shown.value) }
    : { kind: 'refused', refusal: shown.refusal };
}

export const CONTACT_ACTIONS: readonly Action[] = [
  { actionId: 'contact.open', run: open },
  { actionId: 'nudge.snooze', run: snooze },
  { actionId: 'nudge.stop', run: reminders('off') },
  { actionId: 'nudge.start', run: reminders('on') },
  { actionId: 'aftercare.open', run: aftercare },
];
