import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGAGEMENT_MEDIANS } from '../../../../src/data/engagement.ts';
import { moneyOf } from '../../../../src/domain/money.ts';
import { type FigureName, figureWords } from '../../../../src/domain/performance/report/figures.ts';
import type { Dimension } from '../../../../src/domain/performance/report/groups.ts';
import { priceWords } from '../../../../src/domain/performance/report/price-words.ts';
import { pricesOf } from '../../../../src/domain/performance/report/prices.ts';
import { bonusOf, renewalPrice } from '../../../../src/domain/performance/report/renewal-price.ts';
import { buildReport, type Report } from '../../../../src/domain/performance/report/report.ts';
import { scorecards } from '../../../../src/domain/performance/report/scorecards.ts';
import { reportSections } from '../../../../src/domain/performance/report/sections.ts';
import { addSums, NO_POSTS, withoutSums } from '../../../../src/domain/performance/report/sums.ts';
import { extremeReport, USUAL, usualReport } from './example-reports.ts';
import { creatorSums, posts, reportFacts, sumsOfPosts } from './report-facts.ts';

const usd = (major: number) => moneyOf(major, 'USD', 'half-up');

function cell(report: Report, dimension: Dimension, name: string, figure: FigureName): string {
  const group = report.tables
    .find((table) => table.dimension === dimension)
    ?.groups.find((one) => one.name === name);
  return group ? figureWords(group.figures, figure, report.currency) : `no ${name}`;
}

const advice = (report: Report) => report.recommendations.map(({ kind, what }) => `${kind}: ${what}`);

describe('groups', () => {
  it('tell each figure, missing instead of zero, and over how many posts', () => {
    const report = usualReport();
    expect(cell(report, 'format', 'Instagram Reels', 'cost')).toBe('$1,200');
    expect(cell(report, 'format', 'Instagram Reels', 'views')).toBe('160,000');
    expect(cell(report, 'format', 'Instagram Reels', 'engagementRate')).toBe('4%');
    expect(cell(report, 'format', 'Instagram Reels', 'cpm')).toBe('$7.50');
    expect(cell(report, 'format', 'Instagram Reels', 'cpe')).toBe('$0.15');
    expect(cell(report, 'format', 'Instagram Reels', 'conversions')).toBe('missing');
    expect(cell(report, 'format', 'Instagram Reels', 'roas')).toBe('missing');
    expect(cell(report, 'format', 'TikTok videos', 'roas')).toBe('0.2 x');
    expect(cell(report, 'format', 'TikTok videos', 'cpa')).toBe('$250');
    expect(cell(report, 'platform', 'Instagram', 'engagementRate')).toBe('4% (4 of 6)');
  });

  it('of two posts are too few to tell: sums are there, rates are not', () => {
    const report = usualReport();
    const stories = report.tables[1]?.groups.find(({ name }) => name === 'Instagram Story sets');
    expect(stories?.verdict).toBe('too few to tell');
    expect(cell(report, 'format', 'Instagram Story sets', 'views')).toBe('1,800');
    expect(cell(report, 'format', 'Instagram Story sets', 'cpm')).toBe('too few');
    expect(cell(report, 'format', 'Instagram Story sets', 'engagementRate')).toBe('missing');
  });

  it('that are not told one by one stand together as others', () => {
    const facts = reportFacts(USUAL);
    const report = buildReport({
      ...facts,
      groups: facts.groups.filter(({ key }) => key !== 'tiktok'),
    });
    const platforms = report.tables.find(({ dimension }) => dimension === 'platform');
    expect(platforms?.others).toMatchObject({ name: 'Others', sums: { posts: 3, cost: { value: 300_000 } } });
  });

  it('add up to the whole, and no figure is ever NaN or endless', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: undefined });
    const post = fc.record({
      cost: figure,
      views: figure,
      engagements: figure,
      followers: figure,
      conversions: figure,
      revenue: figure,
    });
    const creator = fc.record({
      creator: fc.integer({ min: 1, max: 6 }),
      platform: fc.constantFrom('instagram', 'tiktok'),
      format: fc.constantFrom('reel', 'video', 'post'),
      followers: figure,
      posts: fc.array(post, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(creator, { maxLength: 8 }), (creators) => {
        const report = buildReport(reportFacts(creators as never));
        for (const { groups, others } of report.tables) {
          expect(others).toBeUndefined();
          expect(addSums(groups.map(({ sums }) => sums))).toEqual(report.whole.sums);
        }
        const text = JSON.stringify([reportSections(report), report.findings, report.recommendations]);
        expect(text).not.toMatch(/NaN|Infinity|∞|undefined|null/);
        expect(JSON.stringify(report.tables)).not.toMatch(/null/);
      }),
      { numRuns: 200 },
    );
  });

  it('and their rest are the whole', () => {
    const [a, b] = [sumsOfPosts(posts(3, { cost: 5, views: 7 })), sumsOfPosts(posts(2, { views: 1 }))];
    expect(withoutSums(addSums([a, b]), [b])).toEqual(a);
    expect(withoutSums(a, [a])).toEqual(NO_POSTS);
  });
});

describe('prices', () => {
  const sums = { deals: 4, compared: 3, asked: 450_000, agreed: 360_000, rounds: 13, daysToClose: 4.25 };

  it('say what was asked, agreed and saved, over the deals that can be compared', () => {
    expect(pricesOf(sums, 'USD')).toMatchObject({
      money: { asked: usd(4_500), agreed: usd(3_600), saved: usd(900), savedPercent: 20 },
      rounds: 3.25,
    });
    expect(priceWords(pricesOf(sums, 'USD'))).toBe(
      'First asks $4,500, agreed $3,600, saved $900 (20%) in 3 of 4 deals; 3.3 rounds (mean), 4.3 days to close (median)',
    );
  });

  it('say when more was agreed than asked', () => {
    expect(priceWords(pricesOf({ ...sums, agreed: 500_000 }, 'USD'))).toContain(
      '$500 (11.1%) above the asks',
    );
  });

  it('compare nothing where nothing can be compared', () => {
    const prices = pricesOf({ ...sums, compared: 0, asked: 0, agreed: 0 }, 'USD');
    expect(prices.money).toBeUndefined();
    expect(priceWords(prices)).toContain('4 deals agreed, none with a first ask to compare');
    expect(priceWords(pricesOf({ deals: 0, compared: 0, asked: 0, agreed: 0, rounds: 0 }, 'USD'))).toBe(
      'No deal is agreed yet',
    );
  });
});

describe('the price of a renewal', () => {
  it.each([
    ['as good as the goal', 1, usd(1_200), 0],
    ['a little better', 1.08, usd(1_300), 8],
    ['far better: at most 15 % more', 4, usd(1_380), 15],
    ['far worse: at most 15 % less', 0.2, usd(1_020), -15],
  ])('%s', (_, times, price, movePercent) => {
    expect(renewalPrice(usd(2_400), 2, times, 1)).toEqual({ price, movePercent });
  });

  it('moves in the steps of its currency', () => {
    const uzs = moneyOf(15_000_000, 'UZS', 'half-up');
    expect(renewalPrice(uzs, 1, 1.03, 10_000)?.price).toEqual(moneyOf(15_500_000, 'UZS', 'half-up'));
  });

  it('is none where no fee was paid', () => {
    expect(renewalPrice(usd(0), 2, 1, 1)).toBeUndefined();
    expect(renewalPrice(usd(10), 0, 1, 1)).toBeUndefined();
  });

  it('comes with a bonus of a tenth', () => {
    expect(bonusOf({ price: usd(1_380), movePercent: 15 }, 1)).toEqual(usd(140));
  });
});

describe('recommendations', () => {
  it('book again who beat the goal, thank them, do more of what stands out, stop what cost too much, measure what is missing', () => {
    expect(advice(usualReport())).toEqual([
      'book again: Book Creator 1 again at about $1,380 a deal, with Instagram Reels',
      'thank: Thank Creator 1 with /deal draft D-1 thanks, and consider a bonus of about $140',
      'do more: Plan more of Instagram (platform)',
      'stop: Do not book Creator 2 again on these terms',
      'measure: Measure likes and comments: bring them with /deal import or enter them with /deal results',
      'measure: Measure conversions: give the deals a discount code with /deal track and import the orders',
      'measure: Agree on a last day to publish in /deal terms, so that delivery can be told',
    ]);
  });

  it('do not book again who delivers late', () => {
    const late = {
      creator: 1,
      onTime: 2,
      late: 2,
      overdue: 0,
      feedbackRounds: 0,
      feedbackDeals: 0,
      answers: 0,
    };
    expect(advice(buildReport(reportFacts(USUAL, { conduct: [late] }))).join()).not.toContain(
      'Book Creator 1',
    );
  });

  it('never rest on fewer than three posts', () => {
    const few = USUAL.map((one) => ({ ...one, posts: one.posts.slice(0, 2) }));
    const kinds = new Set(buildReport(reportFacts(few)).recommendations.map(({ kind }) => kind));
    expect(kinds.has('book again')).toBe(false);
    expect(kinds.has('thank')).toBe(false);
    const one = buildReport(reportFacts(few.slice(0, 1)));
    expect(one.findings[0]?.text).toBe('2 posts with figures: too few to tell what worked.');
    expect(one.recommendations.every(({ kind }) => kind === 'measure')).toBe(true);
  });

  it('without a goal compare creators with all posts together, and a single one with nobody', () => {
    const { aims: _, ...facts } = reportFacts(USUAL);
    expect(advice(buildReport(facts))).toContain(
      'book again: Book Creator 1 again at about $1,380 a deal, with Instagram Reels',
    );
    expect(advice(buildReport(facts)).some((one) => one.startsWith('thank'))).toBe(false);
    const { aims: __, ...alone } = reportFacts(USUAL.slice(0, 1));
    expect(advice(buildReport(alone)).join()).not.toContain('Book');
  });

  it.each([
    ['engagement_rate', 2, 'engagement rate 3.25%, goal 2%: 1.6 times as good'],
    [
      'conversions',
      100,
      'cost per conversion $250, goal $100 (budget of $10,000 ÷ 100 conversions): 0.4 times as good',
    ],
    ['revenue', 20_000, 'ROAS 0.2 x, goal 2 x (goal of revenue ÷ budget): 0.1 times as good'],
    ['roas', 2, 'ROAS 0.2 x, goal 2 x: 0.1 times as good'],
    ['reach', 1_000, 'cost per 1,000 views $19.39 over all posts'],
  ] as const)('measure by the goal %s', (kpi, target, words) => {
    const facts = reportFacts(USUAL);
    const aims = { budget: usd(10_000), objective: 'awareness' as const, goals: [{ kpi, target }] };
    expect(buildReport({ ...facts, aims }).findings[0]?.text).toContain(words);
  });
});

describe('formats that are about alike', () => {
  const three = (views: number) => Array.from({ length: 3 }, () => ({ cost: 10_000, views }));
  const alike = (views: number) =>
    buildReport(
      reportFacts([
        { creator: 1, platform: 'instagram', format: 'reel', posts: three(10_000) },
        { creator: 2, platform: 'tiktok', format: 'video', posts: three(views) },
      ]),
    ).findings.find(({ about }) => about === 'best')?.text;

  it('have no best one', () => {
    expect(alike(9_500)).toBe(
      'No format by cost per 1,000 views stands out: from Instagram Reels at $10 (3 posts) to TikTok videos at $10.53 (3 posts).',
    );
    expect(alike(9_000)).toMatch(/^Best format/);
  });
});

describe('scorecards', () => {
  const rows = USUAL.map(creatorSums);
  const names = { creators: new Map([[1, 'Ana']]), campaigns: new Map() };
  const scoreOf = (change: object) =>
    scorecards(
      rows,
      [
        {
          creator: 1,
          onTime: 0,
          late: 0,
          overdue: 0,
          feedbackRounds: 0,
          feedbackDeals: 0,
          answers: 0,
          ...change,
        },
      ],
      ENGAGEMENT_MEDIANS,
      names,
    )[0]?.scores;

  it.each([
    [20, 0, 0, 5],
    [9, 1, 0, 4],
    [3, 1, 0, 3],
    [1, 1, 0, 2],
    [1, 1, 1, 1],
    [0, 0, 2, 1],
  ])('delivery: %i on time, %i late, %i not out', (onTime, late, overdue, score) => {
    expect(scoreOf({ onTime, late, overdue })?.delivery.score).toBe(score);
  });

  it.each([
    [1, 1, 4],
    [3, 2, 3],
    [3, 1, 2],
    [4, 1, 1],
  ])('content: %i rounds of changes in %i deals', (feedbackRounds, feedbackDeals, score) => {
    expect(scoreOf({ feedbackRounds, feedbackDeals })?.content.score).toBe(score);
  });

  it.each([
    [0.5, 5],
    [2, 4],
    [4, 3],
    [7, 2],
    [8, 1],
  ])('working relationship: %f days to answer', (daysToAnswer, score) => {
    expect(scoreOf({ answers: 3, daysToAnswer })?.relationship.score).toBe(score);
  });

  it('engagement beside what is usual for that size, with its source; nothing over two posts', () => {
    const cards = scorecards(rows, [], ENGAGEMENT_MEDIANS, names);
    expect(cards[0]?.scores.engagement).toEqual({
      score: 4,
      because: '4% over 4 posts, usual for that size 2.7%',
      source: 'median of 5 to 7 published figures',
    });
    expect(cards[1]?.scores.engagement.score).toBe(1);
    expect(cards[2]?.scores.engagement.score).toBeUndefined();
    const two = scorecards(
      [creatorSums({ ...USUAL[0], posts: USUAL[0]?.posts.slice(0, 2) ?? [] } as never)],
      [],
      ENGAGEMENT_MEDIANS,
      names,
    );
    expect(two[0]?.scores.engagement).toEqual({ because: '2 posts: too few to tell' });
  });

  it('have no data for what nobody recorded, brand fit above all', () => {
    const scores = scoreOf({});
    expect(scores?.brandFit).toEqual({ because: 'no mark in /deal after' });
    for (const name of ['delivery', 'content', 'relationship'] as const)
      expect(scores?.[name].score).toBeUndefined();
  });
});

describe('a program', () => {
  it('is told by quarter, oldest first', () => {
    const { pricesByQuarter } = extremeReport();
    expect(pricesByQuarter.map(({ quarter }) => quarter)).toEqual(['2026 Q4', '2027 Q1']);
    const section = reportSections(extremeReport()).find(({ heading }) => heading === 'Asked against agreed');
    expect(section?.table?.rows).toEqual([
      ['2026 Q4', '30000 (0 compared)', 'missing', 'missing', 'missing', '0.3', 'missing'],
      ['2027 Q1', '10000 (9000 compared)', '$9,000', '$9,500', '-$500 (-5.6%)', '0.3', '6'],
    ]);
  });
});
