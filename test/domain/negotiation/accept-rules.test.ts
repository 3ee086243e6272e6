import { describe, expect, it } from 'vitest';
import { acceptBy } from '../../../src/domain/negotiation/accept-rules.ts';
import { habitOf } from '../../../src/domain/negotiation/style.ts';
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

describe('what their asks show', () => {
  it.each([
    ['unknown', [2_000]],
    ['firm', [2_000, 1_000, 2_000, 1_200, 1_995]],
    ['splits the difference', [2_000, 1_000, 1_500]],
    ['mirrors', [2_000, 1_000, 1_900, 1_050, 1_850]],
    ['concedes', [2_000, 1_000, 1_900, 1_300, 1_700]],
  ] as const)('calls %s by its name', (style, figures) => {
    expect(habitOf(track(...figures)).style).toBe(style);
  });

  it('reads shrinking moves as a pace: 300, then 150, ends 150 further down', () => {
    expect(habitOf(track(2_000, 1_000, 1_700, 1_200, 1_550)).paceLimit).toBeCloseTo(1_400);
    expect(habitOf(track(2_000, 1_000, 1_700, 1_200, 1_400)).paceLimit).toBeUndefined();
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
