import { describe, expect, it } from 'vitest';
import { acceptBy, finalOffer } from '../../../src/domain/negotiation/acceptance.ts';
import { modelOpponent, type OpponentModel } from '../../../src/domain/negotiation/opponent-model.ts';
import { NEGOTIATION_POLICY } from '../../../src/domain/negotiation/policy.ts';
import { type Move, type Track, trackOf } from '../../../src/domain/negotiation/track.ts';
import type { Bounds } from '../../../src/domain/negotiation/value.ts';
import { history, propose, usd } from './negotiation-fixtures.ts';

function track(...figures: number[]): Track {
  const moves = figures.map(
    (cost, index): Move => ({ side: index % 2 === 0 ? 'theirs' : 'ours', cost, comparable: true }),
  );
  const read = trackOf(moves);
  if (!read) throw new Error('no ask');
  return read;
}

const bounds: Bounds = { walkAway: 2_000, target: 1_500, opening: 900, decent: 900 };

describe('acceptance', () => {
  it.each([
    ['below any decent opening', [850], 800, 6, 'fair already'],
    ['within the target', [1_900, 1_200, 1_490], 1_300, 6, 'target reached'],
    ['no more than what we would offer next', [1_900, 1_500, 1_600], 1_610, 6, 'as good as our next offer'],
    ['in the last round, the best they have asked', [1_990, 1_200, 1_950], 1_300, 1, 'last round'],
    ['in the last round, but they have asked less before', [1_900, 1_200, 1_950], 1_300, 1, undefined],
    ['above the walk-away', [2_100], 3_000, 1, undefined],
    ['neither', [1_900], 1_200, 6, undefined],
  ] as const)('an ask %s', (_what, figures, next, roundsLeft, rule) => {
    expect(acceptBy(track(...figures), next, bounds, roundsLeft)).toBe(rule);
  });
});

describe('the final offer', () => {
  const certainAt = (limit: number): OpponentModel => ({
    ...modelOpponent(track(2_400, 1_000, 2_200), 1_500),
    acceptProbability: (cost) => (cost >= limit ? 1 : 0),
  });

  it('is the least that is surely taken, when that is known and the middle is far off', () => {
    const offer = finalOffer(track(2_400, 1_000, 2_200), bounds, certainAt(1_200), 2_000, NEGOTIATION_POLICY);
    expect(offer).toMatchObject({ midpoint: false, probability: 1 });
    expect(offer.cost).toBeGreaterThanOrEqual(1_200);
    expect(offer.cost).toBeLessThan(1_220);
  });

  it('is the middle of the two sides when that is worth nearly as much', () => {
    const offer = finalOffer(track(2_400, 1_000, 2_200), bounds, certainAt(1_590), 2_000, NEGOTIATION_POLICY);
    expect(offer).toMatchObject({ midpoint: true, cost: 1_600 });
  });

  it('never passes the walk-away nor falls behind our last offer', () => {
    const offer = finalOffer(track(2_400, 1_000, 2_200), bounds, certainAt(2_150), 2_000, NEGOTIATION_POLICY);
    expect(offer.cost).toBeGreaterThanOrEqual(1_000);
    expect(offer.cost).toBeLessThanOrEqual(2_000);
  });
});

describe('the opponent model', () => {
  it.each([
    ['unknown', [2_000]],
    ['firm', [2_000, 1_000, 2_000, 1_200, 1_995]],
    ['splits the difference', [2_000, 1_000, 1_500]],
    ['mirrors', [2_000, 1_000, 1_900, 1_050, 1_850]],
    ['concedes', [2_000, 1_000, 1_900, 1_300, 1_700]],
  ] as const)('calls %s by its name', (style, figures) => {
    expect(modelOpponent(track(...figures), 1_500).style).toBe(style);
  });

  it('reads shrinking moves as a pace: 300, then 150, ends 150 further down', () => {
    expect(modelOpponent(track(2_000, 1_000, 1_700, 1_200, 1_550), 1_500).paceLimit).toBeCloseTo(1_400);
    expect(modelOpponent(track(2_000, 1_000, 1_700, 1_200, 1_400), 1_500).paceLimit).toBeUndefined();
  });

  it('believes in a higher limit after a refusal, and a certain yes only at the ask', () => {
    const before = modelOpponent(track(2_000), 1_500);
    const after = modelOpponent(track(2_000, 1_600, 1_950), 1_500);
    expect(after.limit).toBeGreaterThan(before.limit);
    expect(after.acceptProbability(1_500)).toBeLessThan(before.acceptProbability(1_500));
    expect(after.acceptProbability(1_950)).toBeCloseTo(1);
  });

  it('tells it in a sentence that stays internal', () => {
    expect(propose(history(1_900, 1_100, 1_895)).opponent.sentence).toBe(
      'They have stayed at about $1,895; expect little movement on the price.',
    );
    expect(propose(history(1_900)).opponent.likelyLimit).toBeUndefined();
    expect(propose(history(1_900, 1_100, 1_800)).opponent.likelyLimit?.amount).toBeLessThan(
      usd(1_800).amount,
    );
  });
});
