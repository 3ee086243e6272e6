import type { DealLine } from '../../../application/deals/deal-store.ts';
import { listDeals } from '../../../application/deals/list-deals.ts';
import { OPEN_STATUSES, STATUSES, statusesFor } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { option } from '../blocks.ts';
import type { OptionsSource } from '../surface.ts';
import { shortened } from './shortened.ts';

/** Deals that have not ended, by number, creator, handle or campaign. */
export const dealOptions: OptionsSource = {
  actionId: 'deal.search',
  suggest: async ({ services, actor, typed }) => {
    const found = await listDeals(services, actor, { statuses: OPEN_STATUSES, search: typed });
    return found.ok ? found.value.lines.map((line) => option(dealChoice(line))) : [];
  },
};

/** Deals that figures can be recorded for: those under contract, and those that are completed. */
export const resultDealOptions: OptionsSource = {
  actionId: 'deal.taking-results',
  suggest: async ({ services, actor, typed }) => {
    const found = await listDeals(services, actor, {
      statuses: statusesFor('record results'),
      search: typed,
    });
    return found.ok ? found.value.lines.map((line) => option(dealChoice(line))) : [];
  },
};

function dealChoice({ number, creator, campaign, status }: DealLine): [value: string, text: string] {
  return [
    String(number),
    shortened(`${reference('deal', number)} ${creator.name}`, campaign.name, STATUSES[status]),
  ];
}
