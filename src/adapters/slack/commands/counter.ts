import { suggestCounter } from '../../../application/deals/propose-counter.ts';
import { rateTableChoices } from '../../../application/rates/rate-tables.ts';
import { parseReference } from '../../../domain/ids.ts';
import { nearest } from '../arguments/nearest.ts';
import { echo } from '../format.ts';
import { counterCard } from '../messages/counter-card.ts';
import { fairRangePicture, pictured } from '../messages/pictures.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

const USAGE = '/deal counter <deal> [guide]';

/** Suggests what to do next, by the workspace's rate table or the one that is named. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const deal = parseReference('deal', first);
  if (deal === undefined) {
    const problem = first
      ? `"${echo(first)}" is not a deal. Use its number: \`/deal counter D-12\`.`
      : 'Say for which deal: `/deal counter D-12`.';
    return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'deal', problem }] } };
  }
  const rateTable = tableNamed(rest.join(' '));
  if (rateTable === null) {
    const names = rateTableChoices().map(({ id }) => `\`${id}\``);
    const problem = `I know no rate table of that name. Choose ${names.join(' or ')}.`;
    return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'rateTable', problem }] } };
  }
  const suggested = await suggestCounter(services, actor, { deal, ...(rateTable ? { rateTable } : {}) });
  if (!suggested.ok) return { kind: 'refused', refusal: suggested.refusal };
  const { card } = suggested.value;
  return {
    kind: 'reply',
    message: counterCard(card),
    pictured: pictured(card, fairRangePicture, counterCard),
  };
}

/** The id of the rate table that words name; undefined when none is named, null when it is none. */
function tableNamed(words: string): string | undefined | null {
  if (words.trim() === '') return undefined;
  const ids = rateTableChoices().map(({ id }) => id);
  const word = words.trim().toLowerCase().split(/\s+/)[0] ?? '';
  return nearest(word, ids) ?? null;
}

export const counterCommand: Command = {
  path: ['counter'],
  usage: USAGE,
  summary: 'Fair range, recommended action, counter price, packages and reasons',
  example: '/deal counter D-12',
  run,
};
