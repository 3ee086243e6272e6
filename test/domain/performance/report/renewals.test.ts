import { describe, expect, it } from 'vitest';
import { moneyOf } from '../../../../src/domain/money.ts';
import { evidenceOf } from '../../../../src/domain/performance/report/evidence.ts';
import { recommendationsOf } from '../../../../src/domain/performance/report/recommendations.ts';
import { renewalsOf } from '../../../../src/domain/performance/report/renewals.ts';
import { buildReport } from '../../../../src/domain/performance/report/report.ts';
import type { Conduct } from '../../../../src/domain/performance/report/scorecards.ts';
import { addSums, NO_POSTS, withoutSums } from '../../../../src/domain/performance/report/sums.ts';
import { thanksDueTo } from '../../../../src/domain/performance/report/thanks.ts';
import { timesWords } from '../../../../src/domain/performance/report/yardstick.ts';
import { type CreatorPosts, posts, reportFacts, sumsOfPosts } from './report-facts.ts';

/** Reels for 300 dollars each that reached so many views; the goal of 20 dollars for 1,000 is met by 15,000. */
const reels = (creator: number, views: number, count = 3): CreatorPosts => ({
  creator,
  platform: 'instagram',
  format: 'reel',
  followers: 50_000,
  posts: posts(count, { cost: 30_000, views }),
});

const conduct = (creator: number, change: Partial<Conduct> = {}): Conduct => ({
  creator,
  onTime: 3,
  late: 0,
  overdue: 0,
  feedbackRounds: 0,
  feedbackDeals: 0,
  answers: 0,
  ...change,
});

const evidence = (creators: readonly CreatorPosts[], conducts: readonly Conduct[] = []) =>
  evidenceOf(reportFacts(creators, { conduct: conducts }));

describe('whom to book again', () => {
  it('ranks by results; who is late or missed the goal comes after, and who does not want to comes last', () => {
    const facts = evidence(
      [reels(1, 90_000), reels(2, 20_000), reels(3, 40_000), reels(4, 5_000), reels(5, 60_000)],
      [conduct(1, { again: 1 }), conduct(3, { again: 4 }), conduct(5, { onTime: 0, late: 3 })],
    );
    const { ranked } = renewalsOf(facts);
    expect(ranked.map(({ creator, advice, against }) => [creator, advice, ...against])).toEqual([
      [3, 'book again'],
      [2, 'book again'],
      [5, 'think twice', 'late with their work'],
      [4, 'think twice', 'the goal was missed'],
      [1, 'think twice', 'would not work with us again'],
    ]);
    expect(ranked[0]).toMatchObject({
      again: 4,
      format: 'Instagram Reels',
      result: '3 posts, cost per 1,000 views $7.50, goal $20',
      price: { because: 'agreed $900 a deal over 1 deal, +15% for the results' },
      delivery: { score: 5 },
    });
  });

  it('says the same as the recommendations of the report', () => {
    const facts = evidence([reels(1, 90_000), reels(2, 5_000), reels(3, 40_000)], [conduct(1, { again: 2 })]);
    const booked = recommendationsOf(facts).filter(({ kind }) => kind === 'book again');
    const { ranked } = renewalsOf(facts);
    expect(booked.map(({ what }) => what.match(/Creator \d/)?.[0])).toEqual(
      ranked.filter(({ advice }) => advice === 'book again').map(({ name }) => name),
    );
    expect(booked[0]?.because).toBe(`${ranked[0]?.result}; ${ranked[0]?.price?.because}`);
  });

  it('names creators with too few posts and does not rank them', () => {
    const { ranked, tooFew } = renewalsOf(evidence([reels(1, 40_000), reels(2, 90_000, 2)]));
    expect(ranked.map(({ creator }) => creator)).toEqual([1]);
    expect(tooFew).toEqual(['Creator 2']);
    expect(renewalsOf(evidence([reels(2, 90_000, 1)]))).toEqual({
      ranked: [],
      tooFew: ['Creator 2'],
      unpaid: [],
    });
  });
});

describe('money that bought nothing, and work that cost nothing', () => {
  const buys = (creator: number, conversions: number, cost = 30_000): CreatorPosts => ({
    ...reels(creator, 20_000),
    posts: posts(3, { cost, views: 20_000, conversions }),
  });
  const sells = (...creators: CreatorPosts[]) => {
    const facts = reportFacts(creators);
    const goals = [{ kpi: 'conversions' as const, target: 100 }];
    return evidenceOf({
      ...facts,
      aims: { budget: moneyOf(10_000, 'USD', 'half-up'), objective: 'sales', goals },
    });
  };

  it('is the weakest result and no lack of posts: who sold nothing is ranked last and not booked again', () => {
    const facts = sells(buys(1, 5), buys(2, 0));
    const { ranked, tooFew } = renewalsOf(facts);
    expect(tooFew).toEqual([]);
    expect(ranked.at(-1)).toMatchObject({
      name: 'Creator 2',
      times: 0,
      against: ['the goal was missed'],
      result: '3 posts, no conversion for $900, goal $100',
    });
    const stop = recommendationsOf(facts).find(({ kind }) => kind === 'stop');
    expect(stop).toMatchObject({
      what: 'Do not book Creator 2 again on these terms',
      because: '3 posts, no conversion for $900, goal $100',
    });
  });

  it('of all posts is told beside the goal that they have', () => {
    const report = buildReport({
      ...reportFacts([buys(1, 0), buys(2, 0)]),
      aims: {
        budget: moneyOf(10_000, 'USD', 'half-up'),
        objective: 'sales',
        goals: [{ kpi: 'conversions', target: 100 }],
      },
    });
    expect(report.findings[0]?.text).toBe(
      '6 posts: no conversion for $1,800, goal $100 (budget of $10,000 ÷ 100 conversions): nothing came of it.',
    );
  });

  it('leaves gifted work out by name, and measures a campaign of gifts by what it has', () => {
    const gift = { ...reels(2, 0), posts: posts(3, { cost: 0, views: 50_000, engagements: 2_000 }) };
    const { ranked, tooFew, unpaid } = renewalsOf(evidence([reels(1, 40_000), gift]));
    expect([ranked.map(({ name }) => name), tooFew, unpaid]).toEqual([['Creator 1'], [], ['Creator 2']]);
    expect(evidence([gift]).yardstick).toMatchObject({ measure: 'engagementRate', basis: 'all posts' });
  });
});

describe('advice', () => {
  it('keeps its places for those who want to: five who do not leave the sixth to be booked', () => {
    const facts = evidence(
      [1, 2, 3, 4, 5, 6].map((creator) => reels(creator, 90_000 - creator * 1_000)),
      [1, 2, 3, 4, 5].map((creator) => conduct(creator, { again: 1 })),
    );
    const advice = recommendationsOf(facts);
    expect(advice.filter(({ kind }) => kind === 'book again').map(({ what }) => what)).toEqual([
      expect.stringContaining('Creator 6'),
    ]);
  });

  it('plans no more of what is not recorded', () => {
    const facts = reportFacts([reels(1, 90_000, 6), reels(2, 20_000, 6)]);
    const [first, second] = facts.creators.map(({ sums }) => sums);
    const half = withoutSums(first ?? NO_POSTS, [sumsOfPosts(posts(3, { cost: 30_000, views: 90_000 }))]);
    const groups = [
      { dimension: 'tier' as const, key: undefined, sums: half },
      {
        dimension: 'tier' as const,
        key: '1',
        sums: withoutSums(addSums([first ?? NO_POSTS, second ?? NO_POSTS]), [half]),
      },
    ];
    const { aims: _, ...rest } = facts;
    const advice = recommendationsOf(evidenceOf({ ...rest, groups }));
    expect(advice.map(({ what }) => what).join()).not.toContain('not recorded');
  });

  it('says of many posts without a figure to compare by that it is the figure that is missing', () => {
    const report = buildReport(reportFacts([{ ...reels(1, 0), posts: posts(8, { cost: 100 }) }]));
    expect(report.findings[0]?.text).toBe(
      '8 posts with figures, fewer than 3 with one to compare by: too few to tell what worked.',
    );
  });

  it('never tells a result as none that is only very weak', () => {
    expect([0.04, 0.96, 2.44, 1_234.5].map(timesWords)).toEqual([
      '0.04 times as good',
      'as good',
      '2.4 times as good',
      '1,235 times as good',
    ]);
  });
});

describe('thanks', () => {
  it('are due where the goal was beaten, with a bonus of a tenth of the next price and its reason', () => {
    expect(thanksDueTo(1, evidence([reels(1, 40_000)]))).toEqual({
      name: 'Creator 1',
      deal: 1,
      because: '3 posts, cost per 1,000 views $7.50, goal $20',
      bonus: {
        amount: { amount: 10_500, currency: 'USD' },
        because: '10% of what the next deal would be worth',
      },
    });
  });

  it('come without a bonus, and a renewal without a price, where the terms pay for results already', () => {
    const facts = evidenceOf(reportFacts([reels(1, 40_000)], { paidByResults: new Set([1]) }));
    expect(thanksDueTo(1, facts)).toEqual({
      name: 'Creator 1',
      deal: 1,
      because: '3 posts, cost per 1,000 views $7.50, goal $20',
    });
    expect(renewalsOf(facts).ranked[0]).not.toHaveProperty('price');
    expect(recommendationsOf(facts)[0]?.what).toBe(
      'Book Creator 1 again on the terms of the last deal, with Instagram Reels',
    );
  });

  it('are not due on two posts, below the goal, without a goal, or for late work', () => {
    expect(thanksDueTo(1, evidence([reels(1, 90_000, 2), reels(2, 20_000)]))).toBeUndefined();
    expect(thanksDueTo(1, evidence([reels(1, 9_000)]))).toBeUndefined();
    const { aims: _, ...facts } = reportFacts([reels(1, 90_000), reels(2, 5_000)]);
    expect(thanksDueTo(1, evidenceOf(facts))).toBeUndefined();
    expect(
      thanksDueTo(1, evidence([reels(1, 90_000)], [conduct(1, { onTime: 0, late: 3 })])),
    ).toBeUndefined();
  });
});

describe('a scorecard', () => {
  it('has the team’s mark of the brand fit, and what the creator said of us in its own words', () => {
    const said = conduct(1, { again: 4, brandFit: { deals: 3, mean: 13 / 3 }, answers: 2, daysToAnswer: 2 });
    const [card] = evidence([reels(1, 40_000)], [said]).scorecards;
    expect(card?.scores.brandFit).toEqual({ score: 4, because: '4.3 of 5 by the team, 3 deals' });
    expect(card?.scores.relationship).toEqual({
      score: 4,
      because: '2 days to answer (median of 2); would work with us again: 4 of 5',
    });
  });
});
