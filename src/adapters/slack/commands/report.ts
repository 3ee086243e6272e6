import { showReport } from '../../../application/performance/report/show-report.ts';
import { reportCard } from '../messages/report.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

async function ofCampaign(ask: CommandAsk): Promise<Answer> {
  const campaign = ask.text.trim();
  if (campaign !== '') return answer(ask, { campaign });
  const problem = 'Say which campaign: `/deal report C-3`. All of them together: `/deal report program`.';
  return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'campaign', problem }] } };
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
    usage: '/deal report <C-1 or name>',
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
