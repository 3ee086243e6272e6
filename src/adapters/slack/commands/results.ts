import { startResults } from '../../../application/performance/start-results.ts';
import type { Services } from '../../../application/services.ts';
import { type Actor, parseReference } from '../../../domain/ids.ts';
import { postResultsModal } from '../modals/post-results.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const deal = parseReference('deal', text.trim());
  if (deal === undefined) return whichDeal('results', text);
  return openResults(services, actor, deal);
}

/** Opens the form for the figures of a post. */
export async function openResults(services: Services, actor: Actor, deal: number): Promise<Answer> {
  const start = await startResults(services, actor, { deal });
  return start.ok
    ? { kind: 'modal', view: postResultsModal(start.value) }
    : { kind: 'refused', refusal: start.refusal };
}

export const resultsCommand: Command = {
  path: ['results'],
  usage: '/deal results <deal>',
  summary: "Enter a post's figures: views, reach, likes, clicks, revenue",
  example: '/deal results D-12',
  run,
};
