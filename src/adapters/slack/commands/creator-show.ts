import { listCreators } from '../../../application/creators/list-creators.ts';
import { showCreator } from '../../../application/creators/show-creator.ts';
import { creatorCard, creatorList } from '../messages/creator-card.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** How many creators a list shows. */
const LINES = 40;

export const creatorShowCommand: Command = {
  path: ['creator', 'show'],
  usage: '/deal creator show [K-1, @handle or name]',
  summary: 'One creator with engagement rate and references; all of them without a name',
  example: '/deal creator show @glow.with.ana',
  run: async (ask) => {
    const creator = ask.text.trim();
    if (creator === '') return everyone(ask);
    const found = await showCreator(ask.services, ask.actor, { creator });
    return found.ok
      ? { kind: 'reply', message: creatorCard(found.value) }
      : { kind: 'refused', refusal: found.refusal };
  },
};

async function everyone({ services, actor }: CommandAsk): Promise<Answer> {
  const found = await listCreators(services, actor, { limit: LINES + 1 });
  if (!found.ok) return { kind: 'refused', refusal: found.refusal };
  const more = found.value.length > LINES;
  return { kind: 'reply', message: creatorList(found.value.slice(0, LINES), more) };
}
