import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgreedWork,
  likenessOf,
  ownHistory,
  pullOf,
  type Work,
} from '../../../src/domain/pricing/own-history.ts';
import { rangeOf } from './pricing-fixtures.ts';

const reels: Work = { mix: [{ platform: 'instagram', format: 'reel', share: 1 }], followers: 60_000 };

function deal(number: number, change: Partial<AgreedWork> = {}): AgreedWork {
  return { ...reels, deal: number, sameCreator: false, ageDays: 30, paid: 800, typical: 1_000, ...change };
}

const anyDeal: fc.Arbitrary<AgreedWork> = fc.record({
  mix: fc.constantFrom(
    reels.mix,
    [{ platform: 'instagram', format: 'story_set', share: 1 }],
    [
      { platform: 'instagram', format: 'reel', share: 0.5 },
      { platform: 'tiktok', format: 'video', share: 0.5 },
    ],
  ),
  followers: fc.integer({ min: 0, max: 100_000_000 }),
  deal: fc.integer({ min: 1, max: 10_000 }),
  sameCreator: fc.boolean(),
  ageDays: fc.integer({ min: -5, max: 5_000 }),
  paid: fc.double({ min: 0, max: 1e12, noNaN: true }),
  typical: fc.double({ min: 0, max: 1e12, noNaN: true }),
});

describe('own history', () => {
  it('says nothing without a deal that is alike', () => {
    expect(ownHistory(reels, [])).toBeUndefined();
    expect(
      ownHistory(reels, [deal(1, { mix: [{ platform: 'twitch', format: 'stream', share: 1 }] })]),
    ).toBeUndefined();
    expect(ownHistory(reels, [deal(1, { paid: 0 })])).toBeUndefined();
  });

  it('pulls toward what was paid, more with every deal', () => {
    const some = ownHistory(
      reels,
      [1, 2, 3, 4, 5, 6].map((number) => deal(number)),
    );
    expect(some).toEqual({ deals: [1, 2, 3, 4, 5, 6], weightPercent: 36, ratio: 0.8 });
    expect(some && pullOf(some)).toBeCloseTo(0.8 ** 0.36);
    const one = ownHistory(reels, [deal(1)]);
    expect(one?.weightPercent).toBeLessThan(some?.weightPercent ?? 0);
  });

  it('counts the same creator most, then the same format, size and age', () => {
    const base = likenessOf(reels, deal(1));
    expect(likenessOf(reels, deal(1, { sameCreator: true, ageDays: 0 }))).toBe(1);
    const less: Partial<AgreedWork>[] = [
      { mix: [{ platform: 'instagram', format: 'post', share: 1 }] },
      { followers: 600_000 },
      { ageDays: 365 },
    ];
    for (const change of less) expect(likenessOf(reels, deal(1, change))).toBeLessThan(base);
    expect(likenessOf(reels, deal(1, { sameCreator: true }))).toBeGreaterThan(base);
  });

  it('does not let one odd deal decide', () => {
    const odd = ownHistory(reels, [deal(1, { paid: 1_000_000, sameCreator: true })]);
    expect(odd?.ratio).toBe(3);
    expect(odd && pullOf(odd)).toBeLessThan(1.2);
  });

  it('gives a likeness within 0 and 1, a weight below 100, and one answer for any order of the deals', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 12 }), (deals) => {
        const distinct = deals.map((each, index) => ({ ...each, deal: index + 1 }));
        for (const each of distinct) {
          const likeness = likenessOf(reels, each);
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1 + 1e-12);
        }
        const history = ownHistory(reels, distinct);
        expect(ownHistory(reels, distinct.toReversed())).toEqual(history);
        if (history) {
          expect(history.weightPercent).toBeLessThan(100);
          expect(history.ratio).toBeGreaterThanOrEqual(0.3333);
          expect(history.ratio).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it('moves a range as a whole: never wider, never out of order, never beyond what was paid', () => {
    const market = rangeOf();
    fc.assert(
      fc.property(fc.array(anyDeal, { minLength: 1, maxLength: 12 }), (deals) => {
        const history = ownHistory(reels, deals);
        if (!history) return;
        const range = rangeOf({ history });
        expect(range.low.amount).toBeLessThanOrEqual(range.typical.amount);
        expect(range.typical.amount).toBeLessThanOrEqual(range.high.amount);
        const spread = range.high.amount / range.low.amount / (market.high.amount / market.low.amount);
        // Three digits are shown, so a ratio of two of them is off by up to one percent.
        expect(Math.abs(spread - 1)).toBeLessThan(0.011);
        const moved = range.typical.amount / market.typical.amount;
        const [least, most] = [1, history.ratio].sort((a, b) => a - b);
        expect(moved).toBeGreaterThanOrEqual((least ?? 0) * 0.995);
        expect(moved).toBeLessThanOrEqual((most ?? 0) * 1.005);
      }),
    );
  });

  it('is a factor that says how many deals, their weight and which', () => {
    const history = { deals: [3, 7, 9, 11, 12, 15], weightPercent: 38, ratio: 0.83 };
    expect(rangeOf({ history }).factors.find(({ label }) => label === 'Your own deals')).toMatchObject({
      effect: 'x 0.93',
      because: '6 of your deals, weight 38%: on average they closed at 0.83 times their fair range',
      source: 'agreed terms of D-3, D-7, D-9, D-11, D-12, D-15',
    });
  });
});
