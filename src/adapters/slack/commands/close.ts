import { startProgress } from '../../../application/deals/start-progress.ts';
import { parseReference } from '../../../domain/ids.ts';
import { closeDealForm } from '../modals/close-deal.ts';
import type { Command } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

export const closeCommand: Command = {
  path: ['close'],
  usage: '/deal close <D-1>',
  summary: 'End a deal: declined, walked away, no answer, cancelled',
  example: '/deal close D-1',
  run: async ({ services, actor, text }) => {
    const deal = parseReference('deal', text);
    if (deal === undefined) return whichDeal('close', text);
    const started = await startProgress(services, actor, { deal, action: 'close a deal' });
    return started.ok
      ? { kind: 'modal', view: closeDealForm(started.value) }
      : { kind: 'refused', refusal: started.refusal };
  },
};
