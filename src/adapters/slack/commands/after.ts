import { showAftercare } from '../../../application/performance/aftercare/record-aftercare.ts';
import { parseReference } from '../../../domain/ids.ts';
import { aftercareModal } from '../modals/aftercare.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const deal = parseReference('deal', text.trim());
  if (deal === undefined) return whichDeal('after', text);
  const shown = await showAftercare(services, actor, deal);
  return shown.ok
    ? { kind: 'modal', view: aftercareModal(shown.value) }
    : { kind: 'refused', refusal: shown.refusal };
}

export const afterCommand: Command = {
  path: ['after'],
  usage: '/deal after <deal>',
  summary: 'After a campaign: thanks, gift, invitation, and what the creator said of it',
  example: '/deal after D-12',
  run,
};
