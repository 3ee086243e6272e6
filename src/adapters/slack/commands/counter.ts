import { suggestCounter } from '../../../application/deals/propose-counter.ts';
import { chooseFromRateTables } from '../../../application/rates/list-rate-tables.ts';
import { tableNamed } from '../../../application/rates/rate-tables.ts';
import { parseReference } from '../../../domain/ids.ts';
import { ok, type Result } from '../../../domain/refusal.ts';
import { echo } from '../format.ts';
import { counterCard } from '../messages/counter-card.ts';
import { fairRangePicture, pictured } from '../messages/pictures.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

const USAGE = '/deal counter <deal> [rate table]';

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
  const table = await tableOf({ services, actor }, rest.join(' '));
  if (!table.ok) return { kind: 'refused', refusal: table.refusal };
  const rateTable = table.value;
  const suggested = await suggestCounter(services, actor, { deal, ...(rateTable ? { rateTable } : {}) });
  if (!suggested.ok) return { kind: 'refused', refusal: suggested.refusal };
  const { card } = suggested.value;
  return {
    kind: 'reply',
    message: counterCard(card),
    pictured: pictured(card, fairRangePicture, counterCard),
  };
}

/** The id of the rate table that words name; undefined when they name none at all. */
async function tableOf(
  { services, actor }: Pick<CommandAsk, 'services' | 'actor'>,
  words: string,
): Promise<Result<string | undefined>> {
  if (words.trim() === '') return ok(undefined);
  const choices = await chooseFromRateTables(services, actor);
  if (!choices.ok) return choices;
  const named = tableNamed(words, choices.value);
  return named.ok ? ok(named.value.id) : named;
}

export const counterCommand: Command = {
  path: ['counter'],
  usage: USAGE,
  summary: 'Fair range, recommended action, counter price, packages and reasons',
  example: '/deal counter D-12',
  run,
};
