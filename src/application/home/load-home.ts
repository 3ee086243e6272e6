import { remainingBudget } from '../../domain/campaign.ts';
import type { DealStatus } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import type { Money } from '../../domain/money.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { stagesOf } from '../campaigns/load-campaign-card.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { type MyQueue, queueOf } from './my-queue.ts';

/** How many campaigns the budgets show, newest first. */
const BUDGETS_SHOWN = 8;

export interface CampaignBudget {
  readonly reference: string;
  readonly name: string;
  readonly budget: Money;
  readonly committed: Money;
  readonly remaining: Money;
  readonly endsOn: Temporal.PlainDate;
}

/** What App Home shows a member. */
export interface Home extends MyQueue {
  /** The member's own deals, ended ones too. */
  readonly stages: readonly { readonly status: DealStatus; readonly count: number }[];
  readonly budgets: readonly CampaignBudget[];
  readonly isAdmin: boolean;
  /** Which of the first steps the team has not taken: true while there is no campaign, creator or deal at all. */
  readonly missing: { readonly campaign: boolean; readonly creator: boolean; readonly deal: boolean };
}

/** App Home of a member. Refuses guests and bots: budgets and prices are for the team. */
export async function loadHome(ports: Ports, actor: Actor): Promise<Result<Home>> {
  return look(ports, actor, { action: 'see App Home' }, async (tx, circumstances) => {
    const queue = await queueOf(tx, actor, circumstances);
    const campaigns = await tx.campaigns.list({ status: 'active', limit: BUDGETS_SHOWN });
    const creators = await tx.creators.list({ limit: 1 });
    const own = await tx.deals.countByStatus({ owner: actor.user });
    const anyDeal = own.size > 0 || (await tx.deals.list({ limit: 1 })).lines.length > 0;
    return ok({
      ...queue,
      stages: stagesOf(own),
      budgets: campaigns.map((campaign) => ({
        reference: reference('campaign', campaign.number),
        name: campaign.brief.name,
        budget: campaign.brief.budget,
        committed: campaign.committed,
        remaining: remainingBudget(campaign),
        endsOn: campaign.brief.endsOn,
      })),
      isAdmin: circumstances.roles.has('admin'),
      missing: { campaign: campaigns.length === 0, creator: creators.length === 0, deal: !anyDeal },
    });
  });
}
