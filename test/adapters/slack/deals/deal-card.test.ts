import { describe, expect, test } from 'vitest';
import { checkedMessage } from '../../../../src/adapters/slack/limits.ts';
import { dealCard } from '../../../../src/adapters/slack/messages/deal-card.ts';
import { dealNote } from '../../../../src/adapters/slack/messages/deal-note.ts';
import { stepButtons } from '../../../../src/adapters/slack/messages/step-buttons.ts';
import { loadDealCard } from '../../../../src/application/deals/load-deal-card.ts';
import { loadDealNote } from '../../../../src/application/deals/load-deal-note.ts';
import { logOffer } from '../../../../src/application/deals/log-offer.ts';
import { type DealStatus, STATUSES } from '../../../../src/domain/deal.ts';
import { termsSchema } from '../../../../src/domain/terms.ts';
import { acceptanceRequest, askedFor } from '../../../application/approvals/waiting-requests.ts';
import { date, type Stage, stage } from '../../../application/deals/example-briefs.ts';
import { textsOf } from './fill-form.ts';

const videos = { platform: 'tiktok', format: 'video', quantity: 3 } as const;
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });

async function cardOf({ services }: Stage, deal = 1) {
  const card = await services.store.read(services.workspace, (tx) =>
    loadDealCard(tx, { kind: 'deal-card', deal }),
  );
  if (!card) throw new Error('no card');
  return checkedMessage(dealCard(card));
}

describe('the card of a deal', () => {
  test('of a draft: who, how far, work, dates, limits, next step, buttons', async () => {
    const set = await stage();
    await set.opened({ wanted: [{ ...videos, draftDue: date('2026-12-05') }] });
    const button = (text: string, action_id: string, style?: string) => ({
      type: 'button',
      text: { type: 'plain_text', text },
      action_id,
      value: 'p1.deal.{"deal":1,"version":1}',
      ...(style ? { style } : {}),
    });
    expect(await cardOf(set)).toEqual({
      text: 'D-1 Ana Silva for Glow Week: Draft',
      blocks: [
        {
          type: 'section',
          text: mrkdwn('*D-1 Ana Silva* (@glow.with.ana) · Glow Week\n*Status:* Draft'),
        },
        {
          type: 'section',
          fields: [
            mrkdwn('*Their ask*\nnone yet'),
            mrkdwn('*Our offer*\nnone yet'),
            mrkdwn('*Work*\n3 TikTok videos'),
            mrkdwn('*Next date*\n5 Dec 2026: draft of 3 TikTok videos due'),
          ],
        },
        {
          type: 'section',
          text: mrkdwn(
            '*Limits:* ceiling $2,000, walk-away $2,600\n*Next:* Draft the first message, or log their offer if they wrote first.',
          ),
        },
        {
          type: 'context',
          elements: [
            mrkdwn(
              '✓ Brief   ✓ Creator   ▸ *Outreach (now)*   ○ Negotiation   ○ Contract   ○ Production   ○ Results',
            ),
          ],
        },
        {
          type: 'context',
          elements: [
            mrkdwn(
              'Owner <@UDANA> · opened 25 Nov 2026 · 0 rounds · money on this card is for the team only',
            ),
          ],
        },
        {
          type: 'actions',
          block_id: 'deal-1',
          elements: [
            button('Draft outreach', 'draft.outreach', 'primary'),
            button('Log offer', 'offer.open'),
            {
              type: 'overflow',
              action_id: 'deal.more',
              options: [
                {
                  text: { type: 'plain_text', text: 'Show details' },
                  value: 'show p1.deal.{"deal":1,"version":1}',
                },
                {
                  text: { type: 'plain_text', text: 'I wrote to them' },
                  value: 'contact p1.deal.{"deal":1,"version":1}',
                },
                {
                  text: { type: 'plain_text', text: 'Close the deal' },
                  value: 'close p1.deal.{"deal":1,"version":1}',
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('says where their ask stands and what waits for a decision', async () => {
    const set = await stage();
    await set.opened();
    await askedFor(set.services, set.services.workspace, 1, 2_700);
    expect(textsOf(await cardOf(set))).toContain(
      '*Position:* their ask is above the walk-away price (ceiling $2,000, walk-away $2,600)',
    );
    await acceptanceRequest(set.services, set.services.workspace, 1, 1_500);
    const text = textsOf(await cardOf(set));
    expect(text).toContain('their ask is within the ceiling');
    expect(text).toContain('*Waiting for approval:* Acceptance at $1,500, asked by <@UDANA>');
    expect(text).toContain('*Next:* Waiting for a decision on the acceptance.');
  });

  test('names a share of sales as what it is, not as an ask of nothing', async () => {
    const set = await stage();
    await set.opened();
    const actor = { workspace: set.services.workspace, user: 'UDANA' };
    const terms = {
      ...termsSchema.parse({ deliverables: [{ ...videos }], fee: { amount: 0, currency: 'USD' } }),
      priceModel: { kind: 'commission' as const, percent: 15, windowDays: 30 },
    };
    await logOffer(set.services, actor, { deal: 1, side: 'theirs', terms, via: 'modal' });
    const text = textsOf(await cardOf(set));
    expect(text).toContain('*Their ask*\ncommission: 15% of sales within 30 days');
    expect(text).toContain('*Next:* Answer their ask: get a suggested counter.');
    expect(text).not.toContain('their ask is within');
  });

  test.each<[DealStatus, string[]]>([
    ['draft', ['draft.outreach', 'offer.open']],
    ['outreach', ['offer.open', 'draft.outreach', 'draft.choose']],
    ['negotiating', ['counter.open', 'offer.open', 'draft.choose']],
    ['agreed', ['terms.open', 'draft.choose']],
    ['contracted', ['deal.production', 'deal.publish', 'terms.open', 'draft.choose']],
    ['in_production', ['deal.publish', 'results.open', 'draft.feedback', 'draft.choose']],
    ['live', ['results.open', 'deal.publish', 'deal.complete', 'draft.choose']],
    ['completed', ['results.open', 'draft.thanks', 'draft.questions', 'aftercare.open', 'draft.choose']],
    ['declined', []],
    ['ghosted', []],
  ])('has the buttons that fit %s', (status, actions) => {
    const buttons = stepButtons({ number: 1, version: 3, status });
    expect(buttons.map(({ action_id }) => action_id)).toEqual(actions);
  });

  test('every status has words', () => {
    for (const words of Object.values(STATUSES)) expect(words).toMatch(/^[A-Z]/);
  });
});

test('the note in the thread says what happened and what comes next', async () => {
  const { services, opened } = await stage();
  await opened();
  const note = await services.store.read(services.workspace, (tx) =>
    loadDealNote(tx, { kind: 'deal-note', deal: 1, event: 1 }),
  );
  if (!note) throw new Error('no note');
  expect(dealNote(note)).toEqual({
    text: '<@UDANA> opened the deal for C-1 with K-1: 3 TikTok videos',
    blocks: [
      {
        type: 'section',
        text: mrkdwn(
          '<@UDANA> opened the deal for C-1 with K-1: 3 TikTok videos\n_Next:_ Draft the first message, or log their offer if they wrote first.',
        ),
        accessory: {
          type: 'button',
          text: { type: 'plain_text', text: 'Draft outreach' },
          action_id: 'draft.outreach',
          value: 'p1.deal.{"deal":1,"version":1}',
        },
      },
    ],
  });
});
