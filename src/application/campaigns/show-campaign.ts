import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { findCampaign } from './find-campaign.ts';
import { type CampaignCard, campaignCard } from './load-campaign-card.ts';

/** One campaign with its money and deals by stage. Refuses an unknown one and a text that fits several. */
export async function showCampaign(
  ports: Ports,
  actor: Actor,
  input: { readonly campaign: string },
): Promise<Result<CampaignCard>> {
  return look(ports, actor, { action: 'see a campaign' }, async (tx) => {
    const found = await findCampaign(tx, input.campaign);
    return found.ok ? ok(await campaignCard(tx, found.value)) : found;
  });
}
