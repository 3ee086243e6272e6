import { listCampaigns } from '../../../application/campaigns/list-campaigns.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import { reference } from '../../../domain/ids.ts';
import { option } from '../blocks.ts';
import type { OptionsSource } from '../surface.ts';
import { shortened } from './shortened.ts';

export const CAMPAIGN_SEARCH = 'campaign.search';
const SHOWN = 50;

/** Campaigns that take new deals, by number, name or brand. */
export const campaignOptions: OptionsSource = {
  actionId: CAMPAIGN_SEARCH,
  suggest: async ({ services, actor, typed }) => {
    const found = await listCampaigns(services, actor, { search: typed, status: 'active', limit: SHOWN });
    return found.ok ? found.value.lines.map(({ campaign }) => option(campaignChoice(campaign))) : [];
  },
};

export function campaignChoice({ number, brief }: Campaign): [value: string, text: string] {
  return [String(number), shortened(`${reference('campaign', number)} ${brief.name}`, brief.brand)];
}
