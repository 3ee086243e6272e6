import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../src/domain/money.ts';
import { marketReasons } from '../../../src/domain/negotiation/reasons.ts';
import { costAssumptions } from '../../../src/domain/pricing/expected-results.ts';
import { measured, type OwnPost, ownResults } from '../../../src/domain/pricing/own-results.ts';
import { expectedCost } from '../../../src/domain/pricing/price-models.ts';
import type { AskPosition } from '../../../src/domain/pricing/types.ts';
import { creator, rangeOf, terms } from './pricing-fixtures.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');

const post = (views: number, change: Partial<OwnPost> = {}): OwnPost => ({
  deal: 1,
  platform: 'instagram',
  format: 'reel',
  publishedOn: TODAY.subtract({ days: 60 }),
  capturedOn: TODAY.subtract({ days: 50 }),
  views,
  boosted: false,
  ...change,
});

const reels = (...views: number[]) => views.map((each) => post(each));
const resultsOf = (posts: readonly OwnPost[]) => ownResults(posts, TODAY);
const factor = (label: string, range = rangeOf()) =>
  range.factors.find((each) => each.label.startsWith(label))?.because;

describe('what our own posts reached', () => {
  it('is a median by platform, and by format where there are three posts of it', () => {
    const stories = [500, 700].map((views) => post(views, { format: 'story_set', engagements: 20 }));
    expect(resultsOf([...reels(30_000, 10_000, 20_000), ...stories])).toEqual({
      works: [
        { platform: 'instagram', views: { posts: 5, value: 10_000 } },
        { platform: 'instagram', format: 'reel', views: { posts: 3, value: 20_000 } },
      ],
    });
    expect(resultsOf(reels(30_000, 10_000))).toBeUndefined();
  });

  it('leaves out posts that still grow, that boosting carried, and that are older than a year', () => {
    const young = post(50, { capturedOn: TODAY.subtract({ days: 59 }) });
    const old = post(90_000, { publishedOn: TODAY.subtract({ years: 1, days: 1 }) });
    const boosted = post(900_000, { boosted: true });
    expect(resultsOf([young, old, boosted, ...reels(1_000, 2_000)])).toBeUndefined();
    const story = { format: 'story_set', capturedOn: TODAY.subtract({ days: 59 }) };
    expect(resultsOf([100, 200, 300].map((views) => post(views, story)))?.works[0]?.views?.value).toBe(200);
  });

  it('tells clicks and conversions in percent of all views together', () => {
    const posts = [
      post(10_000, { clicks: 300, conversions: 4 }),
      post(20_000, { clicks: 300, conversions: 4 }),
      post(10_000, { clicks: 200 }),
    ];
    expect(resultsOf(posts)).toMatchObject({ clicks: { posts: 3, value: 2 } });
    expect(resultsOf(posts)?.conversions).toBeUndefined();
  });

  it('does not depend on the order of the posts', () => {
    const any = fc.record({
      views: fc.integer({ min: 0, max: 1_000_000 }),
      engagements: fc.integer({ min: 0, max: 9_000 }),
      clicks: fc.integer({ min: 0, max: 500 }),
      format: fc.constantFrom('reel', 'post'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.integer(), (figures, seed) => {
        const posts = figures.map((each) => post(each.views, each));
        const mixed = posts.toSorted(
          (a, b) => (((a.views ?? 0) ^ seed) % 97) - (((b.views ?? 0) ^ seed) % 97),
        );
        expect(resultsOf(mixed)).toEqual(resultsOf(posts));
      }),
      { numRuns: 60 },
    );
  });

  it('makes with another figure one that lies between the two, nearer to the own with every post', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 3, max: 400 }),
        (own, profile, posts) => {
          const { value } = measured({ posts, value: own }, profile, Math.round);
          expect(value).toBeGreaterThanOrEqual(Math.min(own, profile));
          expect(value).toBeLessThanOrEqual(Math.max(own, profile));
          const more = measured({ posts: posts + 1, value: own }, profile, Math.round).value;
          expect(Math.abs(more - own)).toBeLessThanOrEqual(Math.abs(value - own));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a fair range with own results', () => {
  const profile = creator({ medianViews: 25_000 });

  it('without own posts is the same to the cent', () => {
    expect(rangeOf({ profile, results: resultsOf(reels(1, 2)) })).toEqual(rangeOf({ profile }));
  });

  it('rests on both figures, and says which, how many posts and their weight', () => {
    const results = resultsOf(reels(18_400, 18_400, 18_400, 18_400, 10_000, 60_000));
    const range = rangeOf({ profile, results });
    expect(factor('Views, Instagram Reels', range)).toMatch(
      /^20,379 median views \(18,400 over 6 of your posts, weight 67%; profile says 25,000\) at a CPM of /,
    );
    expect(range.factors.find(({ label }) => label.startsWith('Views'))?.source).toContain(
      '; newest figures of your posts',
    );
    expect(range.typical.amount).toBeLessThan(rangeOf({ profile }).typical.amount);
    expect(range.implied.cpv).toBeGreaterThan(0);
  });

  it('takes the own median alone where the profile says nothing', () => {
    const range = rangeOf({ results: resultsOf(reels(9_000, 9_000, 9_000)) });
    expect(factor('Views', range)).toMatch(
      /^9,000 median views \(9,000 over 3 of your posts; profile says nothing\)/,
    );
  });

  it('never falls when a post reached more, nor with the order of the posts, and stays between half and twice the rate', () => {
    const views = fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 3_000_000 }));
    const known = fc.constantFrom(undefined, 0, 25_000);
    fc.assert(
      fc.property(
        fc.array(views, { minLength: 1, maxLength: 7 }),
        views,
        fc.nat(),
        known,
        (reached, more, place, median) => {
          const at = place % reached.length;
          const of = (all: readonly number[]) => {
            const medianViews = median === undefined ? {} : { medianViews: median };
            return rangeOf({ profile: creator(medianViews), results: resultsOf(reels(...all)) }).typical
              .amount;
          };
          const higher = reached.with(at, (reached[at] ?? 0) + more);
          expect(of(higher)).toBeGreaterThanOrEqual(of(reached));
          expect(of(reached.toReversed())).toBe(of(reached));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives reasons of which no own figure may be told to a creator, and every published one may', () => {
    const posts = [600, 600, 600].map((engagements) => post(20_000, { engagements }));
    const history = { deals: [4, 7], weightPercent: 20, ratio: 1.2 };
    const range = rangeOf({ profile, results: resultsOf(posts), history });
    const position = { ask: range.typical, distancePercent: 0, verdict: 'fair' } as unknown as AskPosition;
    const told = marketReasons(position, range).filter(({ audience }) => audience === 'public');
    expect(told.map(({ sentence, source }) => `${sentence} ${source}`).join('\n')).not.toMatch(
      /your (?:posts|deals)|your own|D-[47]/i,
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('hardly moves with one viral post among three, and with what nobody saw', () => {
    const typical = (...views: number[]) =>
      rangeOf({ profile, results: resultsOf(reels(...views)) }).typical.amount;
    expect(typical(20_000, 25_000, 9_000_000)).toBe(typical(20_000, 25_000, 26_000));
    expect(typical(0, 0, 0)).toBeLessThanOrEqual(typical(1, 1, 1));
  });

  it('weighs engagements in the same way', () => {
    const posts = [600, 600, 600].map((engagements) => post(20_000, { engagements }));
    const range = rangeOf({ results: resultsOf(posts) });
    expect(factor('Engagement', range)).toContain(
      '; 949 engagements (600 over 3 of your posts, weight 50%; profile says 1,500)',
    );
    expect(range.typical.amount).toBeLessThan(
      rangeOf({ results: resultsOf(reels(20_000, 20_000, 20_000)) }).typical.amount,
    );
  });
});

describe('a price by results with own results', () => {
  const usd = (dollars: number) => money(dollars * 100, 'USD');
  const results = resultsOf([1, 2, 3].map(() => post(40_000, { clicks: 1_600, conversions: 16 })));
  const offer = (expected: object) =>
    terms({
      priceModel: { kind: 'commission', percent: 10 },
      fee: usd(0),
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
      expectedResults: { averageOrder: usd(60), ...expected },
    });
  const wordsOf = (expected: object) => {
    const terms = offer(expected);
    const cost = expectedCost(terms, costAssumptions([{ side: 'theirs', terms }], creator(), results));
    return cost.ok ? cost.value.assumptions : [];
  };

  it('counts the clicks and orders of our posts in the assumed ones', () => {
    expect(wordsOf({})).toEqual([
      '864 clicks: 40,000 views (1 Instagram Reel x 40,000 median views, 40,000 over 3 of your posts; profile says nothing) x 2.16% (click rate: 4% over 3 of your posts, weight 50%; assumed 1%)',
      '16.6 orders: 1.92% of clicks (1.85% over 3 of your posts, weight 50%; assumed 2%)',
      '10% of $60 an order',
    ]);
  });

  it('leaves alone what a person entered', () => {
    expect(wordsOf({ views: 1_000, clickRatePercent: 3, orderRatePercent: 5 })).toEqual([
      '30 clicks: 1,000 views x 3% (click rate)',
      '1.5 orders: 5% of clicks',
      '10% of $60 an order',
    ]);
  });
});
