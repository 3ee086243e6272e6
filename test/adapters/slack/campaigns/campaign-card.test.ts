import { expect, test } from 'vitest';
import { campaignListCommand } from '../../../../src/adapters/slack/commands/campaign-list.ts';
import { campaignShowCommand } from '../../../../src/adapters/slack/commands/campaign-show.ts';
import { checkedMessage } from '../../../../src/adapters/slack/limits.ts';
import { budgetBar } from '../../../../src/adapters/slack/messages/budget-bar.ts';
import { campaignCard } from '../../../../src/adapters/slack/messages/campaign-card.ts';
import { loadCampaignCard } from '../../../../src/application/campaigns/load-campaign-card.ts';
import { stage } from '../../../application/deals/example-briefs.ts';
import { DANA, GUEST, usd } from '../../../application/offers/deal-under-way.ts';
import { command, textsOf } from '../deals/fill-form.ts';

test('the card of a campaign: brief, money, deals by stage, buttons', async () => {
  const { services, opened } = await stage();
  await opened();
  const card = await services.store.read(services.workspace, (tx) =>
    loadCampaignCard(tx, { kind: 'campaign-card', campaign: 1 }),
  );
  if (!card) throw new Error('no card');
  const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
  expect(checkedMessage(campaignCard(card))).toEqual({
    text: 'Campaign C-1: Glow Week for Lumi &amp; Söhne',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'C-1 Glow Week' } },
      {
        type: 'section',
        text: mrkdwn(
          '*Lumi &amp; Söhne* · Awareness\nGen Z who are new to skincare\n_United States, United Kingdom · age 18 to 25, mostly women · English · skincare_',
        ),
      },
      {
        type: 'section',
        fields: [
          mrkdwn('*Work wanted*\n3 TikTok videos'),
          mrkdwn('*Dates*\n1 Dec 2026 to 31 Jan 2027'),
          mrkdwn('*KPI targets*\nVideo views 500,000\nEngagement rate 6%'),
          mrkdwn('*Per deal*\nceiling $2,000, walk-away $2,600'),
        ],
      },
      {
        type: 'section',
        text: mrkdwn('*Budget*\n░░░░░░░░░░░░░░░░░░░░ 0% committed\n$0 of $10,000, $10,000 left'),
      },
      { type: 'section', text: mrkdwn('*Deals*\n1 Draft') },
      { type: 'section', text: mrkdwn('*Hashtags:* #GlowWeek') },
      { type: 'context', elements: [mrkdwn('Brief by <@UDANA>. Money on this card is for the team only.')] },
      {
        type: 'actions',
        block_id: 'campaign-1',
        elements: [
          {
            type: 'button',
            text: { type: 'plain_text', text: 'New deal' },
            action_id: 'deal.new',
            value: 'p1.campaign.{"campaign":1,"version":1}',
            style: 'primary',
          },
          {
            type: 'button',
            text: { type: 'plain_text', text: 'Edit the brief' },
            action_id: 'campaign.edit',
            value: 'p1.campaign.{"campaign":1,"version":1}',
          },
        ],
      },
    ],
  });
});

test('the bar is never empty or full before it is', () => {
  expect(budgetBar(usd(1), usd(10_000))).toBe(`▓${'░'.repeat(19)} 0% committed`);
  expect(budgetBar(usd(9_999), usd(10_000))).toBe(`${'▓'.repeat(19)}░ 99% committed`);
  expect(budgetBar(usd(10_000), usd(10_000))).toBe(`${'▓'.repeat(20)} 100% committed`);
  expect(budgetBar(usd(0), usd(0))).toBe(`${'░'.repeat(20)} 0% committed`);
});

test('the list has a line for each, and says what to do when nothing fits', async () => {
  const { services } = await stage();
  expect(textsOf(await campaignListCommand.run(command(services, DANA, '')))).toContain(
    '*C-1* Glow Week · Lumi &amp; Söhne · $10,000 of $10,000 left · until 31 Jan 2027',
  );
  const none = textsOf(await campaignListCommand.run(command(services, DANA, '<!channel>')));
  expect(none).toContain('No campaign matches “&lt;!channel&gt;”');
});

test('unknown campaigns and guests are refused', async () => {
  const { services } = await stage();
  expect(await campaignShowCommand.run(command(services, DANA, 'C-9'))).toEqual({
    kind: 'refused',
    refusal: { kind: 'not-found', what: 'campaign', reference: 'C-9' },
  });
  expect(await campaignShowCommand.run(command(services, GUEST, 'C-1'))).toMatchObject({
    refusal: { kind: 'not-allowed' },
  });
  expect(await campaignListCommand.run(command(services, GUEST, ''))).toMatchObject({
    refusal: { kind: 'not-allowed' },
  });
});
