import { z } from 'zod';
import { showCampaign } from '../../../application/campaigns/show-campaign.ts';
import { reference } from '../../../domain/ids.ts';
import { mayStart } from '../commands/may-start.ts';
import { campaignCard } from '../messages/campaign-card.ts';
import { editCampaignForm, newCampaignForm } from '../modals/campaign-form.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

async function create({ services, actor }: ActionAsk): Promise<Answer> {
  const refused = await mayStart(services, actor, 'create a campaign');
  return refused ?? { kind: 'modal', view: newCampaignForm() };
}

async function edit({ services, actor, value }: ActionAsk): Promise<Answer> {
  const opened = openValue('campaign', z.object({ campaign: z.int().positive() }), value);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'campaign', reference: '' } };
  const refused = await mayStart(services, actor, 'edit a campaign');
  if (refused) return refused;
  const found = await showCampaign(services, actor, { campaign: reference('campaign', opened.campaign) });
  return found.ok
    ? { kind: 'modal', view: editCampaignForm(found.value.campaign) }
    : { kind: 'refused', refusal: found.refusal };
}

/** The card of a campaign, for the one who asked. */
async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  const opened = openValue('campaign', z.object({ campaign: z.int().positive() }), value);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'campaign', reference: '' } };
  const found = await showCampaign(services, actor, { campaign: reference('campaign', opened.campaign) });
  return found.ok
    ? { kind: 'reply', message: campaignCard(found.value) }
    : { kind: 'refused', refusal: found.refusal };
}

export const CAMPAIGN_ACTIONS: readonly Action[] = [
  { actionId: 'campaign.new', run: create },
  { actionId: 'campaign.edit', run: edit },
  { actionId: 'campaign.open', run: open },
];
