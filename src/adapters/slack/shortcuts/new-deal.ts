import { startDeal } from '../../../application/deals/start-deal.ts';
import { newDealForm } from '../modals/new-deal.ts';
import type { Shortcut } from '../surface.ts';

/** The global shortcut "New deal". */
export const newDealShortcut: Shortcut = {
  callbackId: 'new-deal',
  type: 'global',
  run: async ({ services, actor }) => {
    const started = await startDeal(services, actor, {});
    return started.ok
      ? { kind: 'modal', view: newDealForm(started.value) }
      : { kind: 'refused', refusal: started.refusal };
  },
};
