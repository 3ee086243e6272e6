import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../../src/domain/performance/report/evidence.ts';
import { recommendationsOf } from '../../../../src/domain/performance/report/recommendations.ts';
import { renewalsOf } from '../../../../src/domain/performance/report/renewals.ts';
import type { Conduct } from '../../../../src/domain/performance/report/scorecards.ts';
import { thanksDueTo } from '../../../../src/domain/performance/report/thanks.ts';
import { type CreatorPosts, posts, reportFacts } from './report-facts.ts';

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
    expect(renewalsOf(evidence([reels(2, 90_000, 1)]))).toEqual({ ranked: [], tooFew: ['Creator 2'] });
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
