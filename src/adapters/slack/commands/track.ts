import { showTracking } from '../../../application/performance/tracking/track-deal.ts';
import { parseReference } from '../../../domain/ids.ts';
import { trackDealModal } from '../modals/track-deal.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const deal = parseReference('deal', text.trim());
  if (deal === undefined) return whichDeal('track', text);
  const shown = await showTracking(services, actor, deal);
  return shown.ok
    ? { kind: 'modal', view: trackDealModal(shown.value) }
    : { kind: 'refused', refusal: shown.refusal };
}

export const trackCommand: Command = {
  path: ['track'],
  usage: '/deal track <deal>',
  summary: 'Give a deal its discount code and tracked links, so that visits and orders can be counted',
  example: '/deal track D-12',
  run,
};
