import { newCampaignForm } from '../modals/campaign-form.ts';
import type { Command } from '../surface.ts';
import { mayStart } from './may-start.ts';

/** Longest name of a campaign; more words than that are no name. */
const LONGEST_NAME = 120;

export const campaignNewCommand: Command = {
  path: ['campaign', 'new'],
  usage: '/deal campaign new [name]',
  summary: 'Write a brief: goal, audience, work, dates, budget, KPI targets',
  example: '/deal campaign new Glow Week',
  run: async ({ services, actor, text }) => {
    const refused = await mayStart(services, actor, 'create a campaign');
    if (refused) return refused;
    const name = text.trim();
    const fits = name !== '' && [...name].length <= LONGEST_NAME;
    return { kind: 'modal', view: newCampaignForm(fits ? { name } : {}) };
  },
};
