import { listDeals } from '../../../application/deals/list-deals.ts';
import { parseDealFilter } from '../arguments/deal-filter.ts';
import { dealList } from '../messages/deal-list.ts';
import type { Command } from '../surface.ts';

export const listCommand: Command = {
  path: ['list'],
  usage: '/deal list [mine] [stage] [C-1] [@creator] [words]',
  summary: 'Deals that fit, newest change first',
  example: '/deal list mine negotiating',
  run: async ({ services, actor, text }) => {
    const filter = parseDealFilter(text);
    const found = await listDeals(services, actor, filter);
    return found.ok
      ? { kind: 'reply', message: dealList(found.value, filter) }
      : { kind: 'refused', refusal: found.refusal };
  },
};
