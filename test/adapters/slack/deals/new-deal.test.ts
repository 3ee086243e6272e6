import { describe, expect, test } from 'vitest';
import { DEAL_NEW_ACTIONS } from '../../../../src/adapters/slack/actions/deal-new.ts';
import { newCommand } from '../../../../src/adapters/slack/commands/new.ts';
import { newDeal, newDealForm } from '../../../../src/adapters/slack/modals/new-deal.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import { newDealShortcut } from '../../../../src/adapters/slack/shortcuts/new-deal.ts';
import { createCampaign } from '../../../../src/application/campaigns/create-campaign.ts';
import { moneyOf } from '../../../../src/domain/money.ts';
import { brief, stage } from '../../../application/deals/example-briefs.ts';
import { DANA, dealNow, GUEST, usd, valueOf } from '../../../application/offers/deal-under-way.ts';
import { ask, click, command, filled, modalOf, submit, textsOf } from './fill-form.ts';

const action = (id: string) => {
  const found = DEAL_NEW_ACTIONS.find(({ actionId }) => actionId === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
};

async function formFor(text: string, set: Awaited<ReturnType<typeof stage>>) {
  return modalOf(await newCommand.run(command(set.services, DANA, text)));
}

describe('the form of a new deal', () => {
  test.each(['C-1 @glow.with.ana', '@glow.with.ana c1', 'K-1 Glow Week', 'C-1 Ana Silva'])(
    'is prefilled by “%s” with the brief’s work and limits',
    async (text) => {
      const set = await stage();
      const view = await formFor(text, set);
      expect(filled(view).values).toMatchObject({
        campaign: { 'campaign.search': { selected_option: { value: '1' } } },
        creator: { 'creator.search': { selected_option: { value: '1' } } },
        'wanted-1': { value: { value: '3 TikTok videos' } },
        'ceiling-1': { value: { value: '2,000 USD' } },
        'walkAway-1': { value: { value: '2,600 USD' } },
      });
    },
  );

  test('opens the deal with its dates and says what comes next', async () => {
    const set = await stage();
    const answer = await submit(newDeal, set.services, DANA, await formFor('C-1 K-1', set), {
      'wanted-1': '2 tiktok videos + 1 reel',
      'ceiling-1': '1.8k',
      draftDue: '2026-12-05',
      publishFrom: '2026-12-10',
      publishUntil: '2026-12-15',
      liveUntil: '2027-03-15',
    });
    expect(answer).toMatchObject({ kind: 'close', message: { text: 'Opened D-1: Ana Silva for Glow Week' } });
    expect(textsOf(answer)).toContain('_Next:_ Draft the first message');
    const deal = await dealNow(set.services, set.services.workspace, 1);
    expect(deal).toMatchObject({ ceiling: usd(1_800), walkAway: usd(2_600) });
    expect(
      deal.wanted.map(({ format, quantity, draftDue }) => [format, quantity, draftDue?.toString()]),
    ).toEqual([
      ['video', 2, '2026-12-05'],
      ['reel', 1, '2026-12-05'],
    ]);
  });

  test('shows unreadable work and missing choices at once', async () => {
    const { services } = await stage();
    expect(await submit(newDeal, services, DANA, newDealForm({}), { wanted: 'a parade' })).toEqual({
      kind: 'errors',
      errors: {
        campaign: 'Choose a campaign from the list.',
        creator: 'Choose a creator from the list.',
        wanted: 'I could not read “a parade”. Write lines such as “3 TikTok videos; 2 Instagram Reels”.',
        ceiling: 'Enter an amount with its currency, for example 3,000 USD.',
        walkAway: 'Enter an amount with its currency, for example 3,000 USD.',
      },
    });
  });

  test('puts every refusal under its field', async () => {
    const set = await stage();
    const view = await formFor('C-1 K-1', set);
    const errors = async (entries: Record<string, string>) => {
      const answer = await submit(newDeal, set.services, DANA, view, entries);
      return answer.kind === 'errors' ? answer.errors : answer;
    };
    expect(await errors({ draftDue: '2026-11-20', 'walkAway-1': '1,000' })).toEqual({
      draftDue: 'This date is in the past. Choose 2026-11-25 or later.',
      'walkAway-1': 'The walk-away price cannot be below the ceiling.',
    });
    expect(await errors({ 'ceiling-1': '1,500 EUR' })).toEqual({
      'ceiling-1': 'This campaign is in USD. Enter the amount in USD.',
    });
    expect(await errors({ campaign: '9' })).toMatchObject({ kind: 'refused', refusal: { reference: 'C-9' } });
    expect(await errors({ creator: '9' })).toMatchObject({ kind: 'refused', refusal: { reference: 'K-9' } });
    await set.opened();
    expect(await errors({})).toEqual({
      another: 'Ana Silva has an open deal in this campaign: D-1 (Draft). Tick the box to open another one.',
    });
    const confirmed = await submit(newDeal, set.services, DANA, view, { another: ['yes'] });
    expect(confirmed).toMatchObject({ kind: 'close' });
  });

  test('is filled anew when another campaign is chosen; the creator stays', async () => {
    const { services } = await stage();
    const yen = (amount: number) => moneyOf(amount, 'JPY', 'half-up');
    const tokyo = brief({
      name: 'Tokyo',
      deliverables: [],
      budget: yen(1_000_000),
      dealCeiling: yen(200_000),
      walkAway: yen(250_000),
    });
    valueOf(await createCampaign(services, services.actor(DANA), { brief: tokyo }));
    const typed = filled(newDealForm({}), { campaign: '2', creator: '1' });
    const view = modalOf(await action('campaign.search').run(click(services, DANA, '2', typed)));
    expect(filled(view).values).toMatchObject({
      creator: { 'creator.search': { selected_option: { value: '1' } } },
      'ceiling-2': { value: { value: '200,000 JPY' } },
    });
    const elsewhere = { ...typed, callbackId: 'other' };
    expect(await action('campaign.search').run(click(services, DANA, '2', elsewhere))).toEqual({
      kind: 'done',
    });
  });

  test('opens from buttons and the shortcut, not for guests, not for what is not there', async () => {
    const { services } = await stage();
    const open = action('deal.new');
    const fromCard = await open.run(click(services, DANA, sealValue('creator', { creator: 1, version: 1 })));
    expect(filled(modalOf(fromCard)).values).toMatchObject({
      creator: { 'creator.search': { selected_option: { value: '1' } } },
    });
    modalOf(await open.run(click(services, DANA, '')));
    modalOf(await newDealShortcut.run(ask(services, DANA)));
    expect(await newDealShortcut.run(ask(services, GUEST))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(await newCommand.run(command(services, GUEST, ''))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(await newCommand.run(command(services, DANA, 'C-7'))).toMatchObject({
      refusal: { kind: 'not-found', reference: 'C-7' },
    });
  });
});
