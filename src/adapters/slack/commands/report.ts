import { listCampaigns } from '../../../application/campaigns/list-campaigns.ts';
import { showReport } from '../../../application/performance/report/show-report.ts';
import { campaignList } from '../messages/campaign-card.ts';
import { reportCard } from '../messages/report.ts';
import { reportChoices } from '../messages/report-choices.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** Newest campaigns that are offered when none is named. */
const CHOICES = 8;

async function ofCampaign(ask: CommandAsk): Promise<Answer> {
  const campaign = ask.text.trim();
  return campaign === '' ? choices(ask) : answer(ask, { campaign });
}

async function choices({ services, actor }: CommandAsk): Promise<Answer> {
  const found = await listCampaigns(services, actor, { limit: CHOICES });
  if (!found.ok) return { kind: 'refused', refusal: found.refusal };
  const message = found.value.lines.length === 0 ? campaignList(found.value) : reportChoices(found.value);
  return { kind: 'reply', message };
}

async function answer({ services, actor }: CommandAsk, of: { campaign?: string }): Promise<Answer> {
  const report = await showReport(services, actor, of);
  return report.ok
    ? { kind: 'reply', message: reportCard(report.value) }
    : { kind: 'refused', refusal: report.refusal };
}

export const reportCommands: readonly Command[] = [
  {
    path: ['report'],
    usage: '/deal report [C-1 or name]',
    summary: 'What worked in a campaign, what was saved, whom to book again; as PDF and CSV',
    example: '/deal report C-1',
    run: ofCampaign,
  },
  {
    path: ['report', 'program'],
    usage: '/deal report program',
    summary: 'The same over all campaigns, by quarter',
    example: '/deal report program',
    run: (ask) => answer(ask, {}),
  },
];
