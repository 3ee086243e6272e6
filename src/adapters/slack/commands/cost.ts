import { showCosts } from '../../../application/performance/costs/record-cost.ts';
import { parseReference } from '../../../domain/ids.ts';
import { dealCostsModal } from '../modals/deal-costs.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const deal = parseReference('deal', text.trim());
  if (deal === undefined) return whichDeal('cost', text);
  const shown = await showCosts(services, actor, deal);
  return shown.ok
    ? { kind: 'modal', view: dealCostsModal(shown.value) }
    : { kind: 'refused', refusal: shown.refusal };
}

export const costCommand: Command = {
  path: ['cost'],
  usage: '/deal cost <deal>',
  summary: 'Enter what a deal cost beside the fee: shipping, boosting, production',
  example: '/deal cost D-12',
  run,
};
