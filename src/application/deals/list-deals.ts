import type { DealStatus } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { glance } from '../change.ts';
import { creatorNotFound } from '../creators/find-creator.ts';
import type { Ports } from '../ports.ts';
import type { DealLine } from './deal-store.ts';

/** Lines of one page. */
export const DEALS_PER_PAGE = 20;

export interface DealListInput {
  readonly mine?: boolean;
  readonly statuses?: readonly DealStatus[];
  readonly campaign?: number;
  /** A number, or a handle without the @. */
  readonly creator?: number | string;
  readonly search?: string;
  /** Counts from 0. */
  readonly page?: number;
}

export interface DealList {
  readonly lines: readonly DealLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** One page of the deals that fit every filter, newest change first. Refuses a handle that no creator has. */
export async function listDeals(ports: Ports, actor: Actor, input: DealListInput): Promise<Result<DealList>> {
  return glance(ports, actor, { action: 'see the deals' }, async (seen) => {
    const { mine, statuses, campaign, search, page = 0 } = input;
    const creator =
      typeof input.creator === 'string'
        ? (await seen.creators.findByHandle(input.creator))?.number
        : input.creator;
    if (typeof input.creator === 'string' && creator === undefined) {
      return creatorNotFound(`@${input.creator}`);
    }
    const { lines, total } = await seen.deals.list({
      ...(mine ? { owner: actor.user } : {}),
      ...(statuses ? { statuses } : {}),
      ...(campaign === undefined ? {} : { campaign }),
      ...(creator === undefined ? {} : { creator }),
      ...(search ? { search } : {}),
      limit: DEALS_PER_PAGE,
      offset: page * DEALS_PER_PAGE,
    });
    return ok({ lines, total, page, pages: Math.max(1, Math.ceil(total / DEALS_PER_PAGE)) });
  });
}
