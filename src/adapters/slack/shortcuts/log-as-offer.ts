import { startReading } from '../../../application/readings/start-reading.ts';
import { chooseOfferDealModal } from '../modals/choose-offer-deal.ts';
import type { Shortcut } from '../surface.ts';

/** A message becomes an offer: it is read, each field stands beside its sentence, and a person confirms. */
export const logAsOfferShortcut: Shortcut = {
  callbackId: 'log-as-offer',
  type: 'message',
  run: async ({ services, actor, message }) => {
    const mail = message?.text.trim() ?? '';
    // A picture or a file has no words to read: the form asks for them.
    if (mail === '') return { kind: 'modal', view: chooseOfferDealModal({ via: 'message' }) };
    const started = await startReading(services, actor, { mail, source: 'message' });
    return started.ok
      ? { kind: 'modal', view: chooseOfferDealModal({ via: 'message', reading: started.value }) }
      : { kind: 'refused', refusal: started.refusal };
  },
};
