import { unescapeSlack } from '../format.ts';
import { chooseOfferDealModal } from '../modals/choose-offer-deal.ts';
import type { Shortcut } from '../surface.ts';

/** A message becomes an offer: its words stand beside the form, and a person confirms every field. */
export const logAsOfferShortcut: Shortcut = {
  callbackId: 'log-as-offer',
  type: 'message',
  run: async ({ message }) => ({
    kind: 'modal',
    view: chooseOfferDealModal({ via: 'message', words: unescapeSlack(message?.text ?? '') }),
  }),
};
