import { showDeal } from '../../../application/deals/show-deal.ts';
import { parseReference } from '../../../domain/ids.ts';
import { dealDetails } from '../messages/deal-details.ts';
import type { Command } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

export const showCommand: Command = {
  path: ['show'],
  usage: '/deal show <D-1>',
  summary: 'One deal: prices, rounds, open requests, story, next step',
  example: '/deal show D-1',
  run: async ({ services, actor, text, zone }) => {
    const deal = parseReference('deal', text);
    if (deal === undefined) return whichDeal('show', text);
    const found = await showDeal(services, actor, { deal });
    return found.ok
      ? { kind: 'reply', message: dealDetails(found.value, zone) }
      : { kind: 'refused', refusal: found.refusal };
  },
};
