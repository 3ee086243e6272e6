import { acceptOffer } from '../../../application/deals/accept-offer.ts';
import { parseReference } from '../../../domain/ids.ts';
import { acceptanceAsked } from '../messages/acceptance-asked.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** Asks for approval of the creator's last offer as it is. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const deal = parseReference('deal', text.trim());
  if (deal === undefined) {
    const problem = 'Say which deal: `/deal accept D-12`.';
    return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'deal', problem }] } };
  }
  const accepted = await acceptOffer(services, actor, { deal });
  return accepted.ok
    ? { kind: 'reply', message: acceptanceAsked(accepted.value) }
    : { kind: 'refused', refusal: accepted.refusal };
}

export const acceptCommand: Command = {
  path: ['accept'],
  usage: '/deal accept <deal>',
  summary: "Ask for approval of the creator's last offer",
  example: '/deal accept D-12',
  run,
};
