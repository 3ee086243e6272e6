import type { Brief, Campaign } from '../../../domain/campaign.ts';
import { dateIn } from '../../../domain/dates.ts';
import type { Actor } from '../../../domain/ids.ts';
import { mentionsBySource, type SourceMentions } from '../../../domain/performance/mentions/mention-weeks.ts';
import { ok, type Result } from '../../../domain/refusal.ts';
import type { Settings } from '../../../domain/settings.ts';
import { findCampaign } from '../../campaigns/find-campaign.ts';
import { look } from '../../change.ts';
import type { Ports, Transaction } from '../../ports.ts';

/** What was counted for a campaign, by source. */
export interface CampaignMentions {
  readonly campaign: { readonly number: number } & Pick<Brief, 'name' | 'brand' | 'startsOn' | 'endsOn'>;
  readonly sources: readonly SourceMentions[];
  /** Whether the one who asks may enter counts. */
  readonly mayRecord: boolean;
}

/** The brand mentions of a campaign, named by its number or a part of its name. Refuses guests and an unknown campaign. */
export async function showMentions(
  ports: Ports,
  actor: Actor,
  input: { readonly campaign: string },
): Promise<Result<CampaignMentions>> {
  return look(ports, actor, { action: 'see brand mentions' }, async (tx, { settings, now, roles }) => {
    const found = await findCampaign(tx, input.campaign);
    if (!found.ok) return found;
    const shown = await campaignMentions(tx, found.value, settings, now);
    return ok({ ...shown, mayRecord: roles.has('campaign_manager') });
  });
}

/** What stands for a campaign now. */
export async function campaignMentions(
  tx: Transaction,
  { number, brief }: Campaign,
  { timeZone }: Settings,
  now: Temporal.Instant,
): Promise<Omit<CampaignMentions, 'mayRecord'>> {
  const { name, brand, startsOn, endsOn } = brief;
  const counts = await tx.mentions.ofCampaign(number);
  return {
    campaign: { number, name, brand, startsOn, endsOn },
    sources: mentionsBySource(counts, brief, dateIn(now, timeZone)),
  };
}
