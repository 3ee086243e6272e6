import { type Campaign, remainingBudget } from '../../domain/campaign.ts';
import { type Actor, parseReference } from '../../domain/ids.ts';
import type { Money } from '../../domain/money.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';

export interface CampaignLine {
  readonly campaign: Campaign;
  readonly remaining: Money;
}

export interface CampaignList {
  readonly lines: readonly CampaignLine[];
  /** True when there are more than are listed. */
  readonly more: boolean;
}

const LINES = 40;

/** The newest campaigns, of one status or of any, with what is left of their budgets; `search` matches name and brand, or is the number. */
export async function listCampaigns(
  ports: Ports,
  actor: Actor,
  input: {
    readonly search?: string;
    readonly limit?: number;
    readonly status?: Campaign['status'];
  } = {},
): Promise<Result<CampaignList>> {
  return look(ports, actor, { action: 'see the campaigns' }, async (tx) => {
    const limit = input.limit ?? LINES;
    const campaigns = await tx.campaigns.list({
      ...(input.search ? { search: input.search } : {}),
      ...(input.status ? { status: input.status } : {}),
      limit: limit + 1,
    });
    const named = await tx.campaigns.find(parseReference('campaign', input.search ?? '') ?? 0);
    const isOfStatus = named && (!input.status || named.status === input.status);
    if (isOfStatus && !campaigns.some(({ number }) => number === named.number)) campaigns.unshift(named);
    return ok({
      lines: campaigns
        .slice(0, limit)
        .map((campaign) => ({ campaign, remaining: remainingBudget(campaign) })),
      more: campaigns.length > limit,
    });
  });
}
