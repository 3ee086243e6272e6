import { listCampaigns } from '../../../application/campaigns/list-campaigns.ts';
import { campaignList } from '../messages/campaign-card.ts';
import type { Command } from '../surface.ts';

export const campaignListCommand: Command = {
  path: ['campaign', 'list'],
  usage: '/deal campaign list [words]',
  summary: 'Campaigns with what is left of their budgets',
  example: '/deal campaign list',
  run: async ({ services, actor, text }) => {
    const search = text.trim();
    const found = await listCampaigns(services, actor, search ? { search } : {});
    if (!found.ok) return { kind: 'refused', refusal: found.refusal };
    return { kind: 'reply', message: campaignList(found.value, search || undefined) };
  },
};
