import { chooseOfferDealModal } from '../modals/choose-offer-deal.ts';
import type { Shortcut } from '../surface.ts';

export const logOfferShortcut: Shortcut = {
  callbackId: 'log-an-offer',
  type: 'global',
  run: async () => ({ kind: 'modal', view: chooseOfferDealModal({ via: 'modal' }) }),
};
