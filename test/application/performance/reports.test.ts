import { describe, expect, it } from 'vitest';
import { showReport } from '../../../src/application/performance/report/show-report.ts';
import { type FigureName, figureWords } from '../../../src/domain/performance/report/figures.ts';
import type { Dimension } from '../../../src/domain/performance/report/groups.ts';
import type { Report } from '../../../src/domain/performance/report/report.ts';
import { coverageWords } from '../../../src/domain/performance/report/sections.ts';
import { addSums } from '../../../src/domain/performance/report/sums.ts';
import type { TestServices } from '../../support/services.ts';
import { DANA, GUEST, refusalOf, usd, valueOf } from '../offers/deal-under-way.ts';
import { campaignOf, creatorOf, dealOf, reportedWorkspace } from './report-program.ts';

const reportOf = async (services: TestServices, campaign?: string) =>
  valueOf(await showReport(services, services.actor(DANA), campaign === undefined ? {} : { campaign }));

function group(report: Report, dimension: Dimension, name: string) {
  const found = report.tables
    .find((table) => table.dimension === dimension)
    ?.groups.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`no ${dimension} ${name}`);
  return found;
}

const words = (report: Report, dimension: Dimension, name: string, figure: FigureName) =>
  figureWords(group(report, dimension, name).figures, figure, report.currency);

/** Ana: three Reels for $1,200, asked $1,500. Ben: two TikTok videos and a Reel for $900, asked $900, with costs beside. */
async function twoDeals() {
  const services = await reportedWorkspace();
  const campaign = await campaignOf(services);
  const ana = await creatorOf(services, 'Ana Silva', 50_000, {
    country: 'PT',
    niches: ['Beauty'],
    audienceCountries: [
      { country: 'BR', percent: 30 },
      { country: 'PT', percent: 50 },
    ],
  });
  const ben = await creatorOf(services, 'Ben Cole', 200_000, {
    country: 'GB',
    niches: ['fitness', 'beauty'],
  });
  const reel = { views: 40_000, likes: 1_900, comments: 100 };
  await dealOf(services, {
    campaign,
    creator: ana,
    ask: 1_500,
    fee: 1_200,
    publishUntil: '2026-12-21',
    posts: [
      { figures: reel },
      { figures: reel },
      { on: '2026-12-22', figures: { ...reel, conversions: 12, revenue: usd(600) } },
    ],
  });
  await dealOf(services, {
    campaign,
    creator: ben,
    ask: 900,
    fee: 900,
    terms: { priceModel: { kind: 'per_post' }, productValue: usd(60) },
    extra: [
      { kind: 'cost-added', id: 'c1', what: 'shipping', amount: usd(40) },
      { kind: 'cost-added', id: 'c2', what: 'boosting', amount: usd(500) },
      { kind: 'cost-removed', id: 'c2', what: 'boosting' },
    ],
    posts: [
      { platform: 'tiktok', format: 'video', figures: { views: 10_000, likes: 1_000 } },
      { platform: 'tiktok', format: 'video', on: '2027-01-05', figures: { likes: 500 } },
      { figures: { views: 5_000 } },
    ],
  });
  return { services, campaign };
}

describe('the report of a campaign', () => {
  it('says what worked by platform, format, tier, price model, creator, country and niche', async () => {
    const { services } = await twoDeals();
    const report = await reportOf(services, 'C-1');
    expect(report.whole.sums).toMatchObject({
      posts: 6,
      deals: 2,
      cost: { posts: 6, value: 220_000 },
      views: { posts: 5, value: 135_000 },
      engagements: { posts: 5, value: 7_500 },
      conversions: { posts: 1, value: 12 },
      revenue: { posts: 1, value: 60_000 },
    });
    expect(words(report, 'platform', 'Instagram', 'cost')).toBe('$1,533.34');
    expect(words(report, 'platform', 'Instagram', 'cpm')).toBe('$12.27');
    expect(words(report, 'platform', 'TikTok', 'views')).toBe('10,000 (1 of 2)');
    expect(words(report, 'platform', 'TikTok', 'cpm')).toBe('too few');
    expect(group(report, 'format', 'TikTok videos').verdict).toBe('too few to tell');
    expect(words(report, 'creator', 'Ana', 'engagementRate')).toBe('4%');
    expect(words(report, 'creator', 'Ana', 'cpm')).toBe('$10');
    expect(words(report, 'creator', 'Ana', 'cpe')).toBe('$0.2');
    expect(words(report, 'creator', 'Ana', 'conversions')).toBe('12 (1 of 3)');
    expect(words(report, 'creator', 'Ben', 'conversions')).toBe('missing');
    expect(words(report, 'creator', 'Ben', 'cost')).toBe('$1,000');
    expect(group(report, 'tier', 'micro').sums.posts).toBe(3);
    expect(group(report, 'tier', 'mid-tier').sums.posts).toBe(3);
    expect(group(report, 'price_model', 'per post').sums.posts).toBe(3);
    expect(group(report, 'country', 'Portugal').sums.posts).toBe(3);
    expect(group(report, 'country', 'United Kingdom').sums.posts).toBe(3);
    expect(group(report, 'niche', 'beauty').sums.posts).toBe(3);
  });

  it('adds up: the groups of each kind are the whole', async () => {
    const { services } = await twoDeals();
    const report = await reportOf(services, 'C-1');
    expect(report.tables.map(({ dimension }) => dimension)).toEqual([
      'platform',
      'format',
      'tier',
      'price_model',
      'creator',
      'country',
      'niche',
    ]);
    for (const { groups, others } of report.tables) {
      expect(others).toBeUndefined();
      expect(addSums(groups.map(({ sums }) => sums))).toEqual(report.whole.sums);
    }
  });

  it('compares what was asked with what was agreed, with rounds and days', async () => {
    const { services } = await twoDeals();
    const { prices, opened } = await reportOf(services, 'C-1');
    expect(opened).toBe(2);
    expect(prices).toEqual({
      deals: 2,
      compared: 2,
      money: { asked: usd(2_400), agreed: usd(2_100), saved: usd(300), savedPercent: 12.5 },
      rounds: 3,
      daysToClose: 4,
    });
  });

  it('scores delivery, engagement and answers, and has no data for the rest', async () => {
    const { services } = await twoDeals();
    const { scorecards } = await reportOf(services, 'C-1');
    const ana = scorecards.find(({ name }) => name === 'Ana Silva')?.scores;
    expect(ana?.delivery).toEqual({ score: 2, because: '2 of 3 on time, 1 late' });
    expect(ana?.content).toEqual({ because: 'no feedback on content was sent' });
    expect(ana?.engagement.score).toBe(4);
    expect(ana?.engagement.because).toMatch(/^4% over 3 posts, usual for that size 2\.\d%$/);
    expect(ana?.engagement.source).toContain('published figures');
    expect(ana?.brandFit).toEqual({ because: 'no mark in /deal after' });
    expect(ana?.relationship).toEqual({ score: 4, because: '2 days to answer (median of 1)' });
    const ben = scorecards.find(({ name }) => name === 'Ben Cole')?.scores;
    expect(ben?.delivery).toEqual({ because: 'no publication has a last day' });
  });

  it('counts work that is not out though its last day is over', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Cleo', 20_000);
    await dealOf(services, {
      campaign,
      creator,
      ask: 500,
      fee: 400,
      publishUntil: '2026-12-31',
      terms: {
        deliverables: [{ platform: 'instagram', format: 'reel', quantity: 3, publishUntil: '2026-12-31' }],
      },
      posts: [{ figures: { views: 900 } }],
    });
    const { scorecards } = await reportOf(services, 'C-1');
    expect(scorecards[0]?.scores.delivery).toEqual({ score: 1, because: '1 of 3 on time, 2 not out yet' });
  });

  it('recommends with figures and a rule, and nothing on two posts', async () => {
    const { services } = await twoDeals();
    const { recommendations, findings } = await reportOf(services, 'C-1');
    // Ana was late with a third of her work: good views alone do not book her again.
    expect(recommendations.filter(({ kind }) => kind === 'book again')).toEqual([]);
    expect(recommendations.some(({ what }) => what.includes('TikTok'))).toBe(false);
    expect(recommendations.every(({ because, rule }) => /\d/.test(because) && rule.length > 10)).toBe(true);
    expect(findings.length).toBeGreaterThanOrEqual(3);
    expect(findings[0]?.text).toBe(
      '5 posts: cost per 1,000 views $13.83, goal $20 (budget of $10,000 ÷ 500,000 video views): 1.4 times as good.',
    );
    expect(findings.map(({ text }) => text)).toContain(
      '$300 saved (12.5%): $2,100 agreed of $2,400 first asked in 2 deals.',
    );
  });

  it('books again who beat the goal: the price moves with the results and is rounded', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Ana Silva', 50_000);
    const figures = { views: 50_000, likes: 2_000 };
    await dealOf(services, {
      campaign,
      creator,
      ask: 1_500,
      fee: 1_210,
      posts: [{ figures }, { figures }, { figures }],
    });
    const { recommendations } = await reportOf(services, 'C-1');
    expect(recommendations[0]).toMatchObject({
      kind: 'book again',
      what: 'Book Ana Silva again at about $1,390 a deal, with Instagram Reels',
      because:
        '3 posts, cost per 1,000 views $8.07, goal $20; agreed $1,210 a deal over 1 deal, +15% for the results',
    });
    expect(recommendations[1]?.what).toBe(
      'Thank Ana Silva with /deal draft D-1 thanks, and consider a bonus of about $140',
    );
  });

  it.each([
    ['CPM', { priceModel: { kind: 'cpm', perThousand: usd(10), cap: usd(1_210) } }],
    ['an agreed bonus', { bonusCap: usd(100) }],
  ])('books again without a price, and thanks without a bonus, who is paid by %s', async (_, terms) => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Ana Silva', 50_000);
    const posts = [1, 2, 3].map(() => ({ figures: { views: 50_000 } }));
    await dealOf(services, { campaign, creator, ask: 1_500, fee: 1_210, posts, terms });
    const { recommendations } = await reportOf(services, 'C-1');
    expect(recommendations.slice(0, 2).map(({ what }) => what)).toEqual([
      'Book Ana Silva again on the terms of the last deal, with Instagram Reels',
      'Thank Ana Silva with /deal draft D-1 thanks',
    ]);
  });

  it('leaves out what was called off, and other campaigns', async () => {
    const { services, campaign } = await twoDeals();
    const other = await campaignOf(services, { name: 'Autumn' });
    const creator = await creatorOf(services, 'Dora', 9_000);
    const figures = { views: 77 };
    await dealOf(services, { campaign: other, creator, ask: 100, fee: 90, posts: [{ figures }] });
    await dealOf(services, {
      campaign,
      creator,
      ask: 100,
      fee: 90,
      posts: [],
      extra: [{ kind: 'closed', outcome: 'cancelled' }],
    });
    const report = await reportOf(services, 'spring');
    expect(report.whole.sums.views.value).toBe(135_000);
    expect(report.prices.deals).toBe(2);
    expect(report.opened).toBe(3);
  });

  it('refuses guests, an unknown campaign, one without deals and one without an agreed deal', async () => {
    const { services } = await twoDeals();
    await campaignOf(services, { name: 'Empty' });
    const ask = (user: string, campaign: string) => showReport(services, services.actor(user), { campaign });
    expect(refusalOf(await ask(GUEST, 'C-1')).kind).toBe('not-allowed');
    expect(refusalOf(await ask(DANA, 'C-9'))).toEqual({
      kind: 'not-found',
      what: 'campaign',
      reference: 'C-9',
    });
    expect(refusalOf(await ask(DANA, 'Empty'))).toEqual({
      kind: 'nothing-to-do',
      why: 'C-2 has no deal yet, so there is nothing to report. Open one with /deal new.',
    });
    const creator = await creatorOf(services, 'Eve', 9_000);
    await dealOf(services, {
      campaign: 2,
      creator,
      ask: 100,
      fee: 90,
      posts: [],
      extra: [{ kind: 'closed', outcome: 'cancelled' }],
    });
    expect(refusalOf(await ask(DANA, 'Empty'))).toEqual({
      kind: 'nothing-to-do',
      why: 'C-2 has 1 deal, and none that is agreed and was not called off. A report needs one.',
    });
  });

  it('shares the cost among all posts that are out, and says what stands in deals without a post', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Ana', 50_000);
    const posts = [
      { figures: { views: 30_000 } },
      { figures: { views: 30_000 } },
      { figures: { views: 30_000 } },
      {},
    ];
    await dealOf(services, { campaign, creator, ask: 1_500, fee: 1_200, posts });
    await dealOf(services, { campaign, creator, ask: 1_000, fee: 1_000, posts: [] });
    const report = await reportOf(services, 'C-1');
    expect(report.whole.sums).toMatchObject({
      posts: 4,
      read: 3,
      cost: { posts: 4, value: 120_000 },
      perView: { posts: 3, above: 90_000, below: 90_000 },
    });
    expect(coverageWords(report)).toBe(
      '2 of 2 deals agreed · 4 posts, 3 with figures · $1,000 for deals without a post yet',
    );
  });

  it('without figures tells prices and how to bring figures', async () => {
    const services = await reportedWorkspace();
    const campaign = await campaignOf(services);
    const creator = await creatorOf(services, 'Ana', 50_000);
    await dealOf(services, { campaign, creator, ask: 150, fee: 120, posts: [{}] });
    const report = await reportOf(services, 'C-1');
    expect(report.findings.map(({ text }) => text)).toEqual([
      'No post has figures yet: bring them with /deal import or enter them with /deal results.',
      '$30 saved (20%): $120 agreed of $150 first asked in 1 deal.',
    ]);
    expect(report.tables).toEqual([]);
    expect(report.recommendations).toEqual([]);
  });
});
