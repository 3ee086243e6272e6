import { type Campaign, remainingBudget } from '../../domain/campaign.ts';
import { type DealStatus, STATUSES } from '../../domain/deal.ts';
import type { Money } from '../../domain/money.ts';
import type { Announcement } from '../announcements.ts';
import type { Transaction } from '../ports.ts';

/** What the team sees of a campaign: the brief, the money and its deals by stage. */
export interface CampaignCard {
  readonly campaign: Campaign;
  readonly remaining: Money;
  /** Only stages that have deals, in the order of a deal's life. */
  readonly stages: readonly { readonly status: DealStatus; readonly count: number }[];
}

/** Builds the card from the facts as they are now; undefined when there is no such campaign. */
export async function loadCampaignCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'campaign-card' }>,
): Promise<CampaignCard | undefined> {
  const campaign = await tx.campaigns.find(announcement.campaign);
  return campaign && campaignCard(tx, campaign);
}

export async function campaignCard(tx: Transaction, campaign: Campaign): Promise<CampaignCard> {
  const counts = await tx.deals.countByStatus({ campaign: campaign.number });
  return { campaign, remaining: remainingBudget(campaign), stages: stagesOf(counts) };
}

/** Counts by status as a list in the order of a deal's life, without the empty ones. */
export function stagesOf(counts: ReadonlyMap<DealStatus, number>): { status: DealStatus; count: number }[] {
  return (Object.keys(STATUSES) as DealStatus[]).flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
}
