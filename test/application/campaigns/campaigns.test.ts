import { describe, expect, test } from 'vitest';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { createCampaign } from '../../../src/application/campaigns/create-campaign.ts';
import { listCampaigns } from '../../../src/application/campaigns/list-campaigns.ts';
import { showCampaign } from '../../../src/application/campaigns/show-campaign.ts';
import { updateCampaign } from '../../../src/application/campaigns/update-campaign.ts';
import { acceptOffer } from '../../../src/application/deals/accept-offer.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { approve } from '../approvals/waiting-requests.ts';
import { brief, date, fieldsOf, stage } from '../deals/example-briefs.ts';
import { BORIS, BOT, DANA, GUEST, reel, refusalOf, usd, valueOf } from '../offers/deal-under-way.ts';

describe('creating a campaign', () => {
  test('saves the brief under the next number and shows its card to the deals channel', async () => {
    const { services, campaign } = await stage();
    expect(campaign).toMatchObject({ number: 1, status: 'active', committed: usd(0), createdBy: DANA });
    expect(campaign.brief).toEqual(brief());
    expect(await services.announced()).toEqual([
      { announcement: { kind: 'campaign-card', campaign: 1 }, to: { to: 'deals' } },
    ]);
  });

  test('names every wrong field at once', async () => {
    const { services } = await stage();
    const wrong = brief({
      startsOn: date('2026-11-01'),
      endsOn: date('2026-11-20'),
      dealCeiling: usd(20_000),
      walkAway: usd(1_000),
    });
    const result = await createCampaign(services, services.actor(DANA), { brief: wrong });
    expect(fieldsOf(result)).toEqual(['endsOn', 'dealCeiling', 'walkAway']);
  });

  test('refuses a second currency, naming the one of the budget', async () => {
    const { services } = await stage();
    const mixed = brief({ walkAway: moneyOf(2_600, 'EUR', 'half-up') });
    expect(refusalOf(await createCampaign(services, services.actor(DANA), { brief: mixed }))).toEqual({
      kind: 'invalid',
      problems: [{ field: 'walkAway', problem: 'Use USD, the currency of the budget.' }],
    });
  });

  test.each([GUEST, BOT, BORIS])('%s may not, and nothing is written', async (user) => {
    const { services } = await stage();
    const result = await createCampaign(services, services.actor(user), { brief: brief() });
    expect(refusalOf(result)).toMatchObject({ kind: 'not-allowed', needs: ['Campaign manager'] });
    const list = valueOf(await listCampaigns(services, services.actor(DANA)));
    expect(list.lines).toHaveLength(1);
  });

  test('a form that Slack delivers twice makes one campaign', async () => {
    const { services } = await stage();
    const actor = services.actor(DANA, 'submission:1');
    valueOf(await createCampaign(services, actor, { brief: brief({ name: 'Once' }) }));
    const again = await createCampaign(services, actor, { brief: brief({ name: 'Once' }) });
    expect(refusalOf(again)).toEqual({ kind: 'duplicate' });
    expect(valueOf(await listCampaigns(services, services.actor(DANA))).lines).toHaveLength(2);
  });
});

describe('finding a campaign', () => {
  test('by number, and by a part of its name or brand', async () => {
    const { services } = await stage();
    const actor = services.actor(BORIS);
    for (const campaign of ['C-1', 'c1', '1', 'glow', 'LUMI']) {
      const card = valueOf(await showCampaign(services, actor, { campaign }));
      expect(card).toMatchObject({ campaign: { number: 1 }, remaining: usd(10_000), stages: [] });
    }
  });

  test('counts its own deals by stage, in the order of a deal’s life', async () => {
    const { services, opened } = await stage();
    await opened();
    const asked = await opened({ evenIfOneIsOpen: true });
    const terms = reel(usd(900));
    valueOf(
      await logOffer(services, services.actor(DANA), {
        deal: asked.number,
        side: 'theirs',
        terms,
        via: 'command',
      }),
    );
    valueOf(await createCampaign(services, services.actor(DANA), { brief: brief({ name: 'Other' }) }));
    const stages = async (campaign: string) =>
      valueOf(await showCampaign(services, services.actor(DANA), { campaign })).stages;
    expect(await stages('C-1')).toEqual([
      { status: 'draft', count: 1 },
      { status: 'negotiating', count: 1 },
    ]);
    expect(await stages('C-2')).toEqual([]);
  });

  test('refuses an unknown one, and names those that fit when there are several', async () => {
    const { services } = await stage();
    const dana = services.actor(DANA);
    expect(refusalOf(await showCampaign(services, dana, { campaign: 'C-9' }))).toEqual({
      kind: 'not-found',
      what: 'campaign',
      reference: 'C-9',
    });
    valueOf(await createCampaign(services, dana, { brief: brief({ name: 'Glow Night' }) }));
    const several = refusalOf(await showCampaign(services, dana, { campaign: 'glow' }));
    expect(JSON.stringify(several)).toContain('C-2 Glow Night, C-1 Glow Week');
    expect(valueOf(await showCampaign(services, dana, { campaign: 'glow week' })).campaign.number).toBe(1);
  });

  test('guests see none', async () => {
    const { services } = await stage();
    const guest = services.actor(GUEST);
    expect(refusalOf(await showCampaign(services, guest, { campaign: 'C-1' })).kind).toBe('not-allowed');
    expect(refusalOf(await listCampaigns(services, guest)).kind).toBe('not-allowed');
  });
});

describe('editing a campaign', () => {
  test('replaces the brief and updates its cards; a version that was not seen is refused', async () => {
    const { services, campaign } = await stage();
    const edit = (seenVersion: number, name: string) =>
      updateCampaign(services, services.actor(DANA), {
        campaign: 1,
        seenVersion,
        brief: brief({ name }),
        status: 'active',
      });
    expect(valueOf(await edit(campaign.version, 'Glow Month')).brief.name).toBe('Glow Month');
    expect(refusalOf(await edit(campaign.version, 'Glow Year'))).toEqual({
      kind: 'stale',
      what: 'campaign',
      reference: 'C-1',
    });
    expect((await services.announced()).at(-1)).toEqual({
      announcement: { kind: 'campaign-card', campaign: 1 },
      to: { to: 'copies' },
    });
  });

  test('the budget cannot fall below what deals have reserved, nor change its currency', async () => {
    const { services, opened } = await stage();
    const deal = await opened();
    const offer = {
      deal: deal.number,
      side: 'theirs' as const,
      terms: reel(usd(1_500)),
      via: 'modal' as const,
    };
    valueOf(await logOffer(services, services.actor(DANA), offer));
    const { approval } = valueOf(await acceptOffer(services, services.actor(DANA), { deal: deal.number }));
    valueOf(await decideApproval(services, services.actor(BORIS), approve(approval)));
    const { campaign } = valueOf(await showCampaign(services, services.actor(DANA), { campaign: 'C-1' }));
    expect(campaign.committed).toEqual(usd(1_500));
    const edit = (changes: Parameters<typeof brief>[0]) =>
      updateCampaign(services, services.actor(DANA), {
        campaign: 1,
        seenVersion: campaign.version,
        brief: brief(changes),
        status: 'active',
      });
    const small = { budget: usd(1_499), dealCeiling: usd(1_000), walkAway: usd(1_000) };
    expect(fieldsOf(await edit(small))).toEqual(['budget']);
    const eur = moneyOf(9_000, 'EUR', 'half-up');
    expect(fieldsOf(await edit({ budget: eur, dealCeiling: eur, walkAway: eur }))).toEqual(['budget']);
    expect((await edit({ ...small, budget: usd(1_500) })).ok).toBe(true);
  });
});
