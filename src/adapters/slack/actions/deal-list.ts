import { z } from 'zod';
import { listDeals } from '../../../application/deals/list-deals.ts';
import { type DealStatus, STATUSES } from '../../../domain/deal.ts';
import { dealList } from '../messages/deal-list.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

/** The filter and the page that a paging button remembers. */
const paged = z
  .object({
    mine: z.boolean(),
    statuses: z.array(z.enum(Object.keys(STATUSES) as [DealStatus, ...DealStatus[]])),
    campaign: z.int(),
    creator: z.union([z.int(), z.string()]),
    search: z.string(),
    page: z.int().min(0).max(100_000),
  })
  .partial()
  .transform(defined);

/** Without the members that are undefined. */
function defined<T extends object>(data: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

async function turn({ services, actor, value }: ActionAsk): Promise<Answer> {
  const filter = openValue('deal-list', paged, value);
  if (!filter) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const found = await listDeals(services, actor, filter);
  return found.ok
    ? { kind: 'reply', message: dealList(found.value, filter) }
    : { kind: 'refused', refusal: found.refusal };
}

export const DEAL_LIST_ACTIONS: readonly Action[] = [
  { actionId: 'deal.list.previous', run: turn },
  { actionId: 'deal.list.next', run: turn },
];
