import { discardReading, showReading } from '../../../application/readings/settle-reading.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { openReadingValue } from '../messages/reading-value.ts';
import { chooseOfferDealModal } from '../modals/choose-offer-deal.ts';
import { confirmReading } from '../modals/confirm-reading.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const STALE: Refusal = { kind: 'stale', what: 'offer', reference: '' };

/** Opens the form with every field beside its sentence; asks for the deal first where it is not known. */
async function check({ services, actor, value }: ActionAsk): Promise<Answer> {
  const id = openReadingValue(value);
  if (!id) return { kind: 'refused', refusal: STALE };
  const found = await showReading(services, actor, id);
  if (!found.ok) return { kind: 'refused', refusal: found.refusal };
  const reading = found.value;
  if (reading.deal === undefined) {
    return { kind: 'modal', view: chooseOfferDealModal({ via: 'message', reading }) };
  }
  return confirmReading(services, actor, reading);
}

async function discard({ services, actor, value }: ActionAsk): Promise<Answer> {
  const id = openReadingValue(value);
  if (!id) return { kind: 'refused', refusal: STALE };
  const discarded = await discardReading(services, actor, id);
  return discarded.ok ? { kind: 'done' } : { kind: 'refused', refusal: discarded.refusal };
}

export const readingActions: readonly Action[] = [
  { actionId: 'reading.check', run: check },
  { actionId: 'reading.discard', run: discard },
];
