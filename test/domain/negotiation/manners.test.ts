import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOffer } from '../../../src/domain/negotiation/manners.ts';
import { NEGOTIATION_POLICY } from '../../../src/domain/negotiation/policy.ts';
import { type Move, type Track, trackOf } from '../../../src/domain/negotiation/track.ts';
import { type Bounds, boundsOf, walkAwayOf } from '../../../src/domain/negotiation/value.ts';
import { usd } from './negotiation-fixtures.ts';

/** A history from figures in turn, they first. */
function track(...figures: number[]): Track {
  const moves = figures.map(
    (cost, index): Move => ({ side: index % 2 === 0 ? 'theirs' : 'ours', cost, comparable: true }),
  );
  const read = trackOf(moves);
  if (!read) throw new Error('no ask');
  return read;
}

const bounds: Bounds = { walkAway: 2_000, target: 1_500, opening: 900, decent: 900 };
const plan = (history: Track, roundsLeft = 6) => planOffer(history, bounds, roundsLeft, NEGOTIATION_POLICY);

describe('value', () => {
  it('the limit is the least of walk-away, budget and known value, and never below zero', () => {
    expect(walkAwayOf({ walkAway: usd(2_000), remainingBudget: usd(1_500) })).toEqual(usd(1_500));
    expect(
      walkAwayOf({ walkAway: usd(2_000), remainingBudget: usd(1_500), expectedValue: usd(900) }),
    ).toEqual(usd(900));
    expect(walkAwayOf({ walkAway: usd(2_000), remainingBudget: usd(-10) })).toEqual(usd(0));
  });

  it('T = min(typical, 0.92 x first ask, W) and L = max(0.85 x low, 0.55 x ask, 0.5 x T), at most T', () => {
    const of = (ask: number, firstAsk = ask, walkAway = 3_000) =>
      boundsOf({ ask, firstAsk }, { low: 1_000, typical: 1_500 }, walkAway, NEGOTIATION_POLICY);
    expect(of(2_000)).toEqual({ walkAway: 3_000, target: 1_500, opening: 1_100, decent: 1_100 });
    expect(of(1_200).target).toBeCloseTo(1_104);
    expect(of(2_000, 2_000, 1_400).target).toBe(1_400);
    expect(of(4_000).opening).toBe(1_500);
    expect(of(1_520, 2_000).target).toBe(1_500);
  });
});

describe('manners', () => {
  it('opens at the midpoint rule, clamped between the decent opening and the target', () => {
    expect(plan(track(1_700))).toEqual({
      kind: 'opening',
      cost: 1_300,
      least: 1_300,
      most: 1_300,
      tooLowForDecency: false,
    });
    expect(plan(track(2_500))).toMatchObject({ cost: 900, tooLowForDecency: true });
  });

  it('halves the way to the target when they cover half of theirs', () => {
    expect(plan(track(2_100, 900, 1_800))).toMatchObject({ kind: 'concession', cost: 1_200, answer: 1 });
  });

  it('answers between half and one and a half times the plan', () => {
    expect(plan(track(2_100, 900, 2_090))).toMatchObject({ cost: 1_050, answer: 0.5 });
    expect(plan(track(2_100, 900, 1_520))).toMatchObject({ cost: 1_350, answer: 1.5 });
  });

  it('leaves a quarter of latitude around the proportion, and none when they repeat their ask', () => {
    expect(plan(track(2_100, 900, 1_800))).toMatchObject({ least: 1_125, most: 1_275 });
    expect(plan(track(2_100, 900, 2_090))).toMatchObject({ least: 1_050, most: 1_087.5 });
    expect(plan(track(2_100, 900, 1_520))).toMatchObject({ least: 1_237.5, most: 1_350 });
    expect(plan(track(2_100, 900, 2_100))).toMatchObject({ least: 1_050, cost: 1_050, most: 1_050 });
  });

  it('runs one step ahead when few rounds are left', () => {
    expect(plan(track(1_700), 2).cost).toBe(1_400);
    expect(plan(track(2_100, 900, 1_800), 2).cost).toBeGreaterThan(plan(track(2_100, 900, 1_800)).cost);
  });

  it('holds at the target, while our offer waits, and when it is their turn to move', () => {
    expect(plan(track(1_900, 1_500, 1_800))).toMatchObject({ kind: 'hold', cost: 1_500 });
    expect(plan(track(1_900, 1_200))).toMatchObject({ kind: 'hold', cost: 1_200 });
    expect(plan(track(1_900, 1_100, 1_900, 1_200, 1_900))).toMatchObject({ kind: 'hold', cost: 1_200 });
  });

  it('never passes min(W, ask), never goes back, whatever the history', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 9 }), (history, roundsLeft) => {
        const read = track(...history);
        const { cost, kind } = plan(read, roundsLeft);
        if (kind !== 'hold') expect(cost).toBeLessThanOrEqual(Math.min(bounds.walkAway, read.ask));
        if (read.lastOffer !== undefined) expect(cost).toBeGreaterThanOrEqual(read.lastOffer);
      }),
    );
  });
});
