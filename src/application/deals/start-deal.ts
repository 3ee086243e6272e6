import { type Campaign, remainingBudget } from '../../domain/campaign.ts';
import type { Creator } from '../../domain/creator.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Deliverable } from '../../domain/deliverables.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { type Money, min } from '../../domain/money.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import { look } from '../change.ts';
import { findCreator } from '../creators/find-creator.ts';
import type { Ports } from '../ports.ts';
import { dealNotFound } from './deal-changes.ts';

/** What the form of a new deal starts from. */
export interface DealStart {
  readonly campaign?: Campaign;
  readonly creator?: Creator;
  /** An earlier deal whose work it starts from, without its dates and its split of the fee. */
  readonly like?: { readonly deal: number; readonly wanted: readonly Deliverable[] };
  /** The campaign's limits, within what is left of its budget. */
  readonly limits?: { readonly ceiling: Money; readonly walkAway: Money };
}

/** Reads what a new deal starts from. Refuses a campaign, creator or deal that is named and not there, and people who cannot open deals. */
export async function startDeal(
  ports: Ports,
  actor: Actor,
  input: { readonly campaign?: string; readonly creator?: string; readonly like?: number },
): Promise<Result<DealStart>> {
  const rule = { action: 'open a deal', needs: ['campaign_manager'] as const };
  return look<DealStart>(ports, actor, rule, async (tx) => {
    const campaign = input.campaign ? await findCampaign(tx, input.campaign) : undefined;
    if (campaign && !campaign.ok) return campaign;
    const before = input.like === undefined ? undefined : await tx.deals.find(input.like);
    if (input.like !== undefined && !before) return dealNotFound(input.like);
    const named = input.creator ?? (before && reference('creator', before.creator));
    const creator = named ? await findCreator(tx, named) : undefined;
    if (creator && !creator.ok) return creator;
    return ok({
      ...(campaign ? { campaign: campaign.value, limits: limitsOf(campaign.value) } : {}),
      ...(creator ? { creator: creator.value } : {}),
      ...(before ? { like: { deal: before.number, wanted: workOf(before) } } : {}),
    });
  });
}

/** What was agreed, else what was wanted. Dates and prices of an earlier deal hold for no other. */
function workOf({ agreed, wanted }: Deal): Deliverable[] {
  return (agreed?.terms.deliverables ?? wanted).map(({ platform, format, quantity, seconds }) => ({
    platform,
    format,
    quantity,
    ...(seconds === undefined ? {} : { seconds }),
  }));
}

function limitsOf(campaign: Campaign): { ceiling: Money; walkAway: Money } {
  const { dealCeiling, walkAway } = campaign.brief;
  const remaining = remainingBudget(campaign);
  // With nothing left the campaign's own limits stand in the form: zero would be refused for the wrong reason.
  return remaining.amount > 0
    ? { ceiling: min(dealCeiling, remaining), walkAway }
    : { ceiling: dealCeiling, walkAway };
}
