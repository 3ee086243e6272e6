import type { CampaignLine, CampaignList } from '../../../application/campaigns/list-campaigns.ts';
import { reference } from '../../../domain/ids.ts';
import { actions, button, context, section } from '../blocks.ts';
import { dateText, escape } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { shortened } from './report.ts';

/** Campaigns to choose a report of, when none was named; each opens with a click, and so does that of all together. */
export function reportChoices({ lines, more }: CampaignList): Message {
  const text = 'Of which campaign do you want the report?';
  return {
    text,
    blocks: [
      section(`*${text}*`),
      ...lines.map(choice),
      actions(
        'report-of-all',
        button({ text: 'All campaigns', actionId: 'report.open', value: sealValue('report', {}) }),
      ),
      context(
        `${more ? 'Older ones by number or name' : 'Or name one'}: \`/deal report C-3\`, \`/deal report spring\`.`,
      ),
    ],
  };
}

function choice({ campaign: { number, brief, status } }: CampaignLine) {
  const state = status === 'closed' ? ' · closed' : '';
  const dates = `${dateText(brief.startsOn)} to ${dateText(brief.endsOn)}`;
  return section(
    `*${reference('campaign', number)}* ${shortened(escape(brief.name), 120)} · ${dates}${state}`,
    button({ text: 'Report', actionId: 'report.open', value: sealValue('report', { campaign: number }) }),
  );
}
