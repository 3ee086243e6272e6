import { showCampaign } from '../../../application/campaigns/show-campaign.ts';
import { campaignCard } from '../messages/campaign-card.ts';
import type { Command } from '../surface.ts';
import { campaignListCommand } from './campaign-list.ts';

export const campaignShowCommand: Command = {
  path: ['campaign', 'show'],
  usage: '/deal campaign show <C-1 or name>',
  summary: 'One campaign: brief, budget, deals by stage, KPI targets',
  example: '/deal campaign show C-1',
  run: async (ask) => {
    const campaign = ask.text.trim();
    if (campaign === '') return campaignListCommand.run(ask);
    const found = await showCampaign(ask.services, ask.actor, { campaign });
    return found.ok
      ? { kind: 'reply', message: campaignCard(found.value) }
      : { kind: 'refused', refusal: found.refusal };
  },
};
