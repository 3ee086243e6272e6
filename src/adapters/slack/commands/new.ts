import { startDeal } from '../../../application/deals/start-deal.ts';
import { newDealForm } from '../modals/new-deal.ts';
import type { Command } from '../surface.ts';

export const newCommand: Command = {
  path: ['new'],
  usage: '/deal new [campaign] [creator]',
  summary: 'Open a deal: campaign, creator, work, dates, limits',
  example: '/deal new C-1 @glow.with.ana',
  run: async ({ services, actor, text }) => {
    const started = await startDeal(services, actor, named(text));
    return started.ok
      ? { kind: 'modal', view: newDealForm(started.value) }
      : { kind: 'refused', refusal: started.refusal };
  },
};

/** Which words are the campaign (`C-1`) and the creator (`K-1`, `@handle`); words that are neither name the creator, or the campaign when there is a creator already. */
function named(text: string): { campaign?: string; creator?: string } {
  let rest = ` ${text.trim()} `;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found) rest = rest.replace(found, ' ');
    return found?.trim();
  };
  const campaign = take(/(?<=\s)c[-\u2010-\u2015]?\d{1,9}(?=\s)/i);
  const creator = take(/(?<=\s)(?:@\S+|k[-\u2010-\u2015]?\d{1,9})(?=\s)/i);
  const words = rest.replace(/\s+/g, ' ').trim();
  const unnamed = words === '' ? {} : creator ? { campaign: words } : { creator: words };
  return { ...unnamed, ...(campaign ? { campaign } : {}), ...(creator ? { creator } : {}) };
}
