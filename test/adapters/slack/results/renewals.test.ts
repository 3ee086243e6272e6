import { describe, expect, it } from 'vitest';
import { DEAL_NEW_ACTIONS } from '../../../../src/adapters/slack/actions/deal-new.ts';
import { RENEWAL_ACTIONS } from '../../../../src/adapters/slack/actions/renewals.ts';
import { afterCommand } from '../../../../src/adapters/slack/commands/after.ts';
import { creatorShowCommand } from '../../../../src/adapters/slack/commands/creator-show.ts';
import { renewalsCommand } from '../../../../src/adapters/slack/commands/renewals.ts';
import { charactersIn } from '../../../../src/adapters/slack/limits.ts';
import { dealCard } from '../../../../src/adapters/slack/messages/deal-card.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import { loadDealCard } from '../../../../src/application/deals/load-deal-card.ts';
import type { DealEvent } from '../../../../src/domain/deal-events.ts';
import { DANA, GUEST, usd } from '../../../application/offers/deal-under-way.ts';
import {
  campaignOf,
  creatorOf,
  dealOf,
  type ReportedPost,
  reportedWorkspace,
} from '../../../application/performance/report-program.ts';
import { filled, modalOf } from '../deals/fill-form.ts';
import { accepted, buttonsOf, memberOf, messageOf, wordsOf } from '../offers/at-the-desk.ts';

const posts = (count: number, views: number): ReportedPost[] =>
  Array.from({ length: count }, () => ({ figures: { views, likes: 2_000 } }));
const after = (marks: object): DealEvent => ({ kind: 'aftercare-recorded', done: [], ...marks });

/** Ana beat the goal, Ben would not work with us again, Cleo has two posts; Ana has an open deal beside. */
async function threeCreators() {
  const services = await reportedWorkspace();
  const campaign = await campaignOf(services);
  const [ana, ben, cleo] = [
    await creatorOf(services, 'Ana <!channel> Silva', 50_000),
    await creatorOf(services, 'Ben', 50_000),
    await creatorOf(services, 'Cleo', 50_000),
  ];
  const base = { campaign, ask: 1_500, fee: 1_200 };
  const done = await dealOf(services, {
    ...base,
    creator: ana,
    publishUntil: '2026-12-30',
    posts: posts(3, 50_000),
  });
  await dealOf(services, { ...base, creator: ben, posts: posts(3, 90_000) });
  await dealOf(services, { ...base, creator: cleo, posts: posts(2, 90_000) });
  await services.store.transaction(services.workspace, async (tx) => {
    const now = services.clock.now();
    await tx.deals.record(done, [after({ again: 5, brandFit: 4 }), { kind: 'completed' }], DANA, now);
    const second = await tx.deals.lock(2);
    if (second) await tx.deals.record(second, [after({ again: 1 })], DANA, now);
    const limits = { ceiling: usd(2_000), walkAway: usd(2_600), wanted: [] };
    await tx.deals.open({ kind: 'deal-opened', campaign, creator: ana, owner: DANA, ...limits }, DANA, now);
  });
  return services;
}

const click = (id: string, actions = RENEWAL_ACTIONS) => {
  const found = actions.find(({ actionId }) => actionId === id);
  if (!found) throw new Error(id);
  return found;
};

describe('/deal renewals', () => {
  it('lists whom to book again with price, reasons and what stands; too few posts are named, not ranked', async () => {
    const services = await threeCreators();
    const card = accepted(messageOf(await renewalsCommand.run(memberOf(services, DANA).types('C-1'))));
    expect(card.text).toBe(
      'Whom to book again: C-1 Spring skincare. First: Ana &lt;!channel&gt; Silva, book again.',
    );
    const value = (deal: number) => sealValue('book-again', { deal });
    const row = (text: string, deal: number) => ({
      type: 'section',
      text: { type: 'mrkdwn', verbatim: true, text },
      accessory: {
        type: 'button',
        action_id: 'renewals.book',
        text: { type: 'plain_text', text: 'Book again' },
        value: value(deal),
      },
    });
    const small = (text: string) => ({
      type: 'context',
      elements: [{ type: 'mrkdwn', verbatim: true, text }],
    });
    expect(card.blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Whom to book again: C-1 Spring skincare' } },
      small('As of 25 Jan 2027 · by cost per 1,000 views, goal $20 · 1 to 2 of 2'),
      row(
        [
          '*1. Ana &lt;!channel&gt; Silva* · *book again* at about $1,380 a deal, with Instagram Reels',
          '3 posts, cost per 1,000 views $8, goal $20: 2.5 times as good',
          'agreed $1,200 a deal over 1 deal, +15% for the results',
          'Delivery 5 of 5 (3 of 3 on time) · would work with us again: 5 of 5 · last deal D-1 (3 Instagram Reels) · *open already: D-4*',
        ].join('\n'),
        1,
      ),
      row(
        [
          '*2. Ben* · *think twice:* would not work with us again. If you do: at about $1,380 a deal, with Instagram Reels',
          '3 posts, cost per 1,000 views $4.44, goal $20: 4.5 times as good',
          'agreed $1,200 a deal over 1 deal, +15% for the results',
          'Delivery: no data (no publication has a last day) · would work with us again: 1 of 5 · last deal D-2 (3 Instagram Reels)',
        ].join('\n'),
        2,
      ),
      small('Not ranked, fewer than 3 posts with the figure: Cleo.'),
      small(
        'More work in one deal usually costs less: from 3 pieces on 15% (10 to 25%), over 3 months or more 20% (15 to 25%) (middle of the published ranges, which contradict each other, 2026). A proposal for regular work is drafted with `/deal draft D-1 ambassador`.',
      ),
    ]);
  });

  it('opens the form of a new deal with the creator and the work of the last one; the campaign changes only the limits', async () => {
    const services = await threeCreators();
    const member = memberOf(services, DANA);
    const view = modalOf(
      await click('renewals.book').run(member.clicks(sealValue('book-again', { deal: 1 }))),
    );
    const open = filled(view);
    expect(open.values).toMatchObject({
      creator: { 'creator.search': { selected_option: { value: '1' } } },
      wanted: { value: { value: '3 Instagram Reels' } },
    });
    expect(JSON.stringify(open.values.campaign)).not.toContain('"value":"1"');
    const chosen = {
      ...open,
      values: {
        ...open.values,
        campaign: { 'campaign.search': { type: 'external_select', selected_option: { value: '1' } } },
      },
    };
    const updated = await click('campaign.search', DEAL_NEW_ACTIONS).run(
      member.clicks('1', chosen as unknown as typeof open),
    );
    if (updated.kind !== 'update-modal') throw new Error(updated.kind);
    expect(filled(updated.view).values).toMatchObject({
      'wanted-1': { value: { value: '3 Instagram Reels' } },
      'ceiling-1': { value: { value: '2,000 USD' } },
    });
  });

  it('turns pages of five, fits a screen, and refuses guests, old buttons and unknown campaigns', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    for (let each = 1; each <= 7; each += 1) {
      const creator = await creatorOf(services, `${'<@U1> Ж'.repeat(16)} ${each}`, 50_000);
      await dealOf(services, { campaign, creator, ask: 900, fee: 800, posts: posts(3, 10_000 * each) });
    }
    const member = memberOf(services, DANA);
    const first = accepted(messageOf(await renewalsCommand.run(member.types(''))));
    expect(buttonsOf(first).filter((text) => text !== 'Book again')).toEqual(['Next page']);
    expect(charactersIn(first.blocks ?? [])).toBeLessThanOrEqual(4_000);
    expect(wordsOf(first.blocks ?? [])).not.toContain('<@U1>');
    const next = await click('renewals.next').run(member.clicks(sealValue('renewals', { page: 1 })));
    expect(wordsOf(messageOf(next))).toContain('6 to 7 of 7');
    const beyond = await click('renewals.next').run(member.clicks(sealValue('renewals', { page: 9 })));
    expect(wordsOf(messageOf(beyond))).toContain('6 to 7 of 7');
    const opened = await click('report.renewals').run(member.clicks(sealValue('report', { campaign: 1 })));
    expect(wordsOf(messageOf(opened))).toContain('1 to 5 of 7');
    expect(await click('renewals.book').run(member.clicks('forged'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(await renewalsCommand.run(member.types('C-9'))).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await renewalsCommand.run(memberOf(services, GUEST).types(''))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });
});

describe('a goal that was beaten', () => {
  it('suggests thanks and a bonus on the completed card and in the form of what came after, and nowhere else', async () => {
    const services = await threeCreators();
    const cardOf = (deal: number) =>
      services.store.read(services.workspace, (tx) => loadDealCard(tx, { kind: 'deal-card', deal }));
    const done = await cardOf(1);
    if (!done) throw new Error('no card');
    const card = accepted(dealCard(done));
    expect(wordsOf(card)).toContain(
      '*The goal was beaten:* 3 posts, cost per 1,000 views $8, goal $20. Thank them, and consider a bonus of about $140 (10% of what the next deal would be worth; a suggestion). The creator hears nothing of it from Parley.',
    );
    expect(buttonsOf(card)[0]).toBe('Draft thank-you');
    expect((await cardOf(3))?.thanks).toBeUndefined();
    const form = modalOf(await afterCommand.run(memberOf(services, DANA).types('D-1')));
    expect(JSON.stringify(form.blocks)).toContain('*The goal was beaten:* 3 posts');
    const other = modalOf(await afterCommand.run(memberOf(services, DANA).types('D-3')));
    expect(JSON.stringify(other.blocks)).not.toContain('goal was beaten');
  });
});

describe('a creator’s history', () => {
  it('shows the newest deals with what they came to, and the scorecard over all of them', async () => {
    const services = await threeCreators();
    const card = accepted(messageOf(await creatorShowCommand.run(memberOf(services, DANA).types('K-1'))));
    expect(wordsOf(card)).toContain(
      '• D-1 Spring skincare: Completed · agreed $1,200 · 3 posts, 150,000 views, 6,000 engagements, CPM $8',
    );
    expect(wordsOf(card)).toContain('*Scorecard* (1 to 5, 5 is best; over 3 posts)');
    expect(wordsOf(card)).toContain('Brand fit: *4* (4 of 5 by the team, 1 deal)');
    expect(wordsOf(card)).toContain('would work with us again: 5 of 5');
    const cleo = messageOf(await creatorShowCommand.run(memberOf(services, DANA).types('K-3')));
    expect(wordsOf(cleo)).toContain('2 posts, 180,000 views, 4,000 engagements');
    expect(wordsOf(cleo)).not.toContain('CPM');
  });
});
