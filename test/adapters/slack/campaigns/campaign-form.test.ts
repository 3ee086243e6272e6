import { describe, expect, test } from 'vitest';
import { campaignNewCommand } from '../../../../src/adapters/slack/commands/campaign-new.ts';
import {
  editCampaign,
  editCampaignForm,
  newCampaign,
  newCampaignForm,
} from '../../../../src/adapters/slack/modals/campaign-form.ts';
import { showCampaign } from '../../../../src/application/campaigns/show-campaign.ts';
import { brief, stage } from '../../../application/deals/example-briefs.ts';
import { DANA, GUEST, usd, valueOf } from '../../../application/offers/deal-under-way.ts';
import { command, type Entries, filled, modalOf, submit, textsOf } from '../deals/fill-form.ts';

const GLOW: Entries = {
  name: 'Glow Month',
  brand: 'Lumi',
  objective: 'sales',
  audience: 'Gen Z who are new to skincare',
  countries: 'US, Germany; uk',
  ageFrom: '18',
  ageTo: '25',
  gender: 'mostly_female',
  languages: 'English, de',
  interests: 'skincare, beauty',
  deliverables: '3 tiktok videos; 2 instagram reels',
  messages: 'Gentle enough for every day',
  claims: 'Dermatologically tested\nVegan',
  hashtags: '#GlowMonth, ad',
  productCountries: 'EU',
  landingPage: 'https://example.com/glow?x=1',
  startsOn: '2026-12-01',
  endsOn: '2026-12-31',
  budget: '12,000 USD',
  dealCeiling: '3k',
  walkAway: '$3,500',
  kpiTargets: 'video_views 500,000, engagement_rate 6%, link_clicks 4k',
};

describe('the brief form', () => {
  test('is prefilled with the name typed after the command', async () => {
    const { services } = await stage();
    const view = modalOf(await campaignNewCommand.run(command(services, DANA, 'Glow Month')));
    expect(filled(view).values.name).toMatchObject({ value: { value: 'Glow Month' } });
    expect(view.blocks.length).toBeLessThan(40);
  });

  test('is not opened for guests', async () => {
    const { services } = await stage();
    expect(await campaignNewCommand.run(command(services, GUEST, ''))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'not-allowed' },
    });
  });

  test('saves every field and says what was understood', async () => {
    const { services } = await stage();
    const answer = await submit(newCampaign, services, DANA, newCampaignForm(), GLOW);
    expect(answer).toMatchObject({ kind: 'close', message: { text: 'Saved: C-2 Glow Month' } });
    const { campaign } = valueOf(await showCampaign(services, services.actor(DANA), { campaign: 'C-2' }));
    expect(campaign.brief).toMatchObject({
      objective: 'sales',
      audience: {
        countries: ['US', 'DE', 'GB'],
        ageFrom: 18,
        ageTo: 25,
        gender: 'mostly_female',
        languages: ['en', 'de'],
        interests: ['skincare', 'beauty'],
      },
      deliverables: [
        { platform: 'tiktok', format: 'video', quantity: 3 },
        { platform: 'instagram', format: 'reel', quantity: 2 },
      ],
      allowedClaims: ['Dermatologically tested', 'Vegan'],
      hashtags: ['GlowMonth', 'ad'],
      landingPage: 'https://example.com/glow?x=1',
      budget: usd(12_000),
      dealCeiling: usd(3_000),
      walkAway: usd(3_500),
      kpiTargets: [
        { kpi: 'video_views', target: 500_000 },
        { kpi: 'engagement_rate', target: 6 },
        { kpi: 'link_clicks', target: 4_000 },
      ],
    });
    expect(campaign.brief.productCountries).toHaveLength(27);
    expect(textsOf(answer)).toContain('3 TikTok videos + 2 Instagram Reels');
  });

  test('shows every error at once under its field', async () => {
    const { services } = await stage();
    const answer = await submit(newCampaign, services, DANA, newCampaignForm(), {
      ...GLOW,
      countries: 'US, Narnia',
      ageFrom: '30',
      deliverables: '3 tiktok videos; a parade',
      hashtags: '#no-dash',
      landingPage: 'not a link',
      startsOn: '2026-12-20',
      endsOn: '2026-12-10',
      walkAway: '2,000 USD',
      kpiTargets: 'fame 12',
    });
    expect(answer).toEqual({
      kind: 'errors',
      errors: {
        countries: 'I could not read “Narnia”. Write country names or codes.',
        ageTo: 'The upper age cannot be below the lower one.',
        deliverables:
          'I could not read “a parade”. Write lines such as “3 TikTok videos; 2 Instagram Reels”.',
        hashtags: 'I could not read “no-dash”. A hashtag has letters, digits and _ only.',
        landingPage: 'Paste a web address, for example https://example.com/glow.',
        endsOn: 'Choose an end date on or after the start date.',
        walkAway: 'The walk-away price cannot be below the ceiling.',
        kpiTargets: 'I could not read “fame 12”. Name each figure once, such as “video_views 500000”.',
      },
    });
  });

  test.each<[string, Entries, Record<string, string>]>([
    ['no currency', { budget: '12,000' }, { budget: 'Add the currency, for example 12,000 USD.' }],
    [
      'a currency that is none',
      { budget: '12,000 XQX' },
      { budget: 'XQX is not a currency I know. Use a code such as USD, EUR or JPY.' },
    ],
    ...['a lot', 'lot', 'as agreed'].map((budget): [string, Entries, Record<string, string>] => [
      `words: ${budget}`,
      { budget },
      { budget: 'Enter an amount with its currency, for example 12,000 USD.' },
    ]),
    [
      'a currency before the figure',
      { budget: 'XQX 12k' },
      { budget: expect.stringContaining('XQX is not') },
    ],
    ['a second currency', { walkAway: '3,500 EUR' }, { walkAway: 'Use USD, the currency of the budget.' }],
    [
      'a ceiling above the budget',
      { dealCeiling: '13k', walkAway: '13k' },
      {
        dealCeiling: 'The ceiling of one deal cannot be above the whole budget.',
        walkAway: 'The walk-away price cannot be above the whole budget.',
      },
    ],
    [
      'an end that has passed',
      { startsOn: '2026-11-01', endsOn: '2026-11-24' },
      { endsOn: expect.stringContaining('2026-11-25') },
    ],
    [
      'an amount that is none',
      { dealCeiling: 'lots' },
      { dealCeiling: 'Enter an amount, for example 3,000 USD.' },
    ],
    ['no name', { name: '  ' }, { name: 'Give the campaign a name.' }],
    [
      'no dates',
      { startsOn: null, endsOn: null },
      { startsOn: expect.any(String), endsOn: expect.any(String) },
    ],
  ])('says what is wrong with %s', async (_what, entries, errors) => {
    const { services } = await stage();
    const answer = await submit(newCampaign, services, DANA, newCampaignForm(), { ...GLOW, ...entries });
    expect(answer).toEqual({ kind: 'errors', errors });
  });

  test('a yen budget has no decimals', async () => {
    const { services } = await stage();
    const yen = { budget: '150万円', dealCeiling: '300,000', walkAway: '350000 JPY' };
    await submit(newCampaign, services, DANA, newCampaignForm(), { ...GLOW, ...yen });
    const { campaign } = valueOf(await showCampaign(services, services.actor(DANA), { campaign: 'C-2' }));
    expect(campaign.brief.budget).toEqual({ amount: 1_500_000, currency: 'JPY' });
    expect(campaign.brief.walkAway).toEqual({ amount: 350_000, currency: 'JPY' });
  });

  test('of a campaign that stands reads back what it shows, and can close it to new deals', async () => {
    const { services, campaign } = await stage();
    const view = editCampaignForm(campaign);
    const kept = await submit(editCampaign, services, DANA, view, {});
    expect(kept).toMatchObject({ kind: 'close' });
    const saved = valueOf(await showCampaign(services, services.actor(DANA), { campaign: 'C-1' })).campaign;
    expect(saved.brief).toEqual(brief());
    await submit(editCampaign, services, DANA, editCampaignForm(saved), { status: 'closed' });
    const closed = valueOf(await showCampaign(services, services.actor(DANA), { campaign: 'C-1' })).campaign;
    expect(closed.status).toBe('closed');
    expect(await submit(editCampaign, services, DANA, view, {})).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale', reference: 'C-1' },
    });
  });

  test('with a private note that is forged or old is stale', async () => {
    const { services, campaign } = await stage();
    const view = { ...editCampaignForm(campaign), private_metadata: '{"campaign":1}' };
    expect(await submit(editCampaign, services, DANA, view, {})).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});
