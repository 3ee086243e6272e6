import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf, NOTHING_SAID } from '../../../../src/domain/negotiation/core/demand.ts';
import type { Entry, Game } from '../../../../src/domain/negotiation/core/game.ts';
import {
  acceptance,
  acceptProbability,
  type Posterior,
  posteriorOf,
} from '../../../../src/domain/negotiation/core/opponent-model.ts';
import { ask, offer, PARAMETERS, particle, priced, priceGame, talk } from './core-fixtures.ts';

const LIGHT = { ...PARAMETERS, particles: { single: 60, several: 60, around: 60 } };
const afterTalk = (...figures: readonly number[]) => posteriorOf(priceGame(), talk(...figures), PARAMETERS);
const shareOf = ({ beliefs }: Posterior, style: string) =>
  beliefs.reduce((sum, each) => sum + (each.particle.style === style ? each.weight : 0), 0);

/** What one who paces asks in so many turns. */
const paced = (limit: number, exponent: number, turns: number, asks: number): Entry[] =>
  Array.from({ length: asks }, (_, turn) => [
    ask(demandOf(particle({ style: 'paces', limit, exponent }), turn, turns, NOTHING_SAID)),
    offer(0.2),
  ]).flat();

describe('before the first word', () => {
  it('is the prior', () => {
    const { limit, weights, beliefs } = posteriorOf(priceGame(), [], PARAMETERS);
    expect(limit).toBeGreaterThan(0.46);
    expect(limit).toBeLessThan(0.54);
    expect(weights).toEqual([expect.closeTo(1, 9)]);
    expect(beliefs).toHaveLength(PARAMETERS.particles.single);
  });
});

describe('given a refusal', () => {
  it('moves the limit up, and the more the better the refused offer was', () => {
    const none = afterTalk(1);
    const low = afterTalk(1, 0.4, 1);
    const high = afterTalk(1, 0.7, 1);
    expect(low.limit).toBeGreaterThan(none.limit);
    expect(high.limit).toBeGreaterThan(low.limit);
  });

  it('learns nothing from an offer that is not answered yet', () => {
    const waiting = posteriorOf(priceGame(), [ask(1), offer(0.7)], PARAMETERS);
    expect(waiting.limit).toBeCloseTo(afterTalk(1).limit, 9);
  });

  it('tells more near the end than early, when a threshold may hide a limit', () => {
    const game = priceGame({ theirTurns: 2 });
    const late = posteriorOf(game, talk(1, 0.6, 1), PARAMETERS);
    expect(late.limit).toBeGreaterThan(afterTalk(1, 0.6, 1).limit);
  });
});

describe('given asks', () => {
  it('reads one who repeats as one who repeats or bluffs, more with every time', () => {
    const firm = (figures: readonly number[]) => {
      const posterior = afterTalk(...figures);
      return shareOf(posterior, 'repeats') + shareOf(posterior, 'bluffs');
    };
    expect(firm([1, 0.2, 1, 0.3, 1])).toBeGreaterThan(firm([1]));
    expect(firm([1, 0.2, 1, 0.3, 1, 0.4, 1])).toBeGreaterThan(firm([1, 0.2, 1, 0.3, 1]));
    expect(shareOf(afterTalk(1, 0.2, 1, 0.3, 1, 0.4, 1), 'paces')).toBeLessThan(PARAMETERS.styles.paces / 2);
  });

  it('reads meeting in the middle as splitting, twice in a row', () => {
    expect(shareOf(afterTalk(1, 0.2, 0.6, 0.3, 0.45), 'splits')).toBeGreaterThan(
      PARAMETERS.styles.splits * 3,
    );
  });

  it('reads giving as much as was given as mirroring', () => {
    const mirrored = afterTalk(1, 0.1, 1, 0.25, 0.85, 0.3, 0.8);
    expect(shareOf(mirrored, 'mirrors')).toBeGreaterThan(PARAMETERS.styles.mirrors * 2);
  });

  it.each([
    [0.4, 1],
    [0.7, 1],
    [0.3, 0.5],
    [0.7, 0.5],
  ])('finds the limit of %s of one who paces with exponent %s, among those who pace', (limit, exponent) => {
    const { beliefs } = posteriorOf(priceGame(), paced(limit, exponent, 6, 5), PARAMETERS);
    const pacing = beliefs.filter(({ particle: { style } }) => style === 'paces');
    const total = pacing.reduce((sum, { weight }) => sum + weight, 0);
    const believed = pacing.reduce((sum, { particle, weight }) => sum + particle.limit * weight, 0) / total;
    expect(Math.abs(believed - limit)).toBeLessThan(0.04);
  });

  it('finds the limit of one whose asks shrink fast before the asks are over', () => {
    const posterior = posteriorOf(priceGame(), paced(0.3, 0.5, 6, 3), PARAMETERS);
    expect(Math.abs(posterior.limit - 0.3)).toBeLessThan(0.05);
    expect(shareOf(posterior, 'paces')).toBeGreaterThan(0.6);
  });

  it('does not believe in limits above what they ask', () => {
    const { beliefs } = afterTalk(0.5);
    const above = beliefs.filter(({ particle: { limit } }) => limit > 0.6);
    expect(above.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(0.1);
  });
});

describe('given a choice of one package over another', () => {
  const game: Game = {
    ...priceGame(),
    prior: { weights: { kind: 'around', spreads: [0, 0.6, 0.6] }, limit: (share) => share },
  };
  const one = { ours: 0.4, theirs: [0.5, 0.1, 0] };
  const two = { ours: 0.4, theirs: [0.5, 0, 0.1] };
  const chose = (chosen: typeof one, ...over: (typeof one)[]) =>
    posteriorOf(game, [{ side: 'theirs', offer: chosen, over }], PARAMETERS).weights;

  it('raises the weight of what they chose over the weight of what they left', () => {
    const [, first = 0, second = 0] = chose(one, two);
    expect(first).toBeGreaterThan(second * 1.2);
    const [, other = 0, same = 0] = chose(two, one);
    expect(same).toBeGreaterThan(other * 1.2);
  });

  it('raises the weight of a lever that was chosen over the same in money, and lowers it for the money', () => {
    const money = { ours: 0.4, theirs: [0.6, 0, 0] };
    const [, before = 0] = posteriorOf(game, [{ side: 'theirs', offer: one }], PARAMETERS).weights;
    const [, relief = 0] = chose(one, money);
    const withMoney = posteriorOf(game, [{ side: 'theirs', offer: money, over: [one] }], PARAMETERS);
    expect(relief).toBeGreaterThan(before);
    expect(withMoney.weights[1]).toBeLessThan(before);
  });
});

describe('given any history at all', () => {
  const figure = fc.oneof(
    fc.double({ min: 0, max: 1.5, noNaN: true }),
    fc.constantFrom(0, -1, 1e-300, 1e6, 1e12, -1e12),
  );
  const entry: fc.Arbitrary<Entry> = fc.record(
    {
      side: fc.constantFrom('ours' as const, 'theirs' as const),
      offer: fc.record({ ours: figure, theirs: fc.tuple(figure, figure) }),
      over: fc.array(fc.record({ ours: figure, theirs: fc.tuple(figure, figure) }), { maxLength: 2 }),
    },
    { requiredKeys: ['side', 'offer'] },
  );
  const game: Game = {
    ...priceGame(),
    prior: { weights: { kind: 'around', spreads: [0, 0.6] }, limit: (share) => share },
  };

  it('believes in something: finite weights that sum to 1, falling, and a finite limit', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (history, theirTurns) => {
          const { beliefs, limit, weights } = posteriorOf({ ...game, theirTurns }, history, LIGHT);
          const shares = beliefs.map(({ weight }) => weight);
          expect(shares.every((share) => Number.isFinite(share) && share >= 0)).toBe(true);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(shares).toEqual([...shares].sort((a, b) => b - a));
          expect(limit).toBeGreaterThanOrEqual(0);
          expect(limit).toBeLessThanOrEqual(1);
          expect(weights.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('believes the same for the same', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (history) => {
        expect(JSON.stringify(posteriorOf(game, structuredClone(history), LIGHT))).toBe(
          JSON.stringify(posteriorOf(game, history, LIGHT)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('the chance that they take an offer', () => {
  it('is a half at the demand, rises with the offer, and lies between 0 and 1 far away', () => {
    expect(acceptance(0.5, 0.5, PARAMETERS)).toBe(0.5);
    expect(acceptance(0.55, 0.5, PARAMETERS)).toBeGreaterThan(0.5);
    expect(acceptance(1e9, 0, PARAMETERS)).toBe(1);
    expect(acceptance(-1e9, 0, PARAMETERS)).toBe(0);
  });

  it('rises with the offer for the whole posterior, and with the turn', () => {
    const posterior = afterTalk(1, 0.3, 0.9);
    const chance = (theirs: number, turn: number) =>
      acceptProbability(posterior, priced(theirs), { turn, turns: 6 }, PARAMETERS);
    const chances = [0.2, 0.4, 0.6, 0.8, 1].map((theirs) => chance(theirs, 2));
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chances[0]).toBeLessThan(0.3);
    expect(chances.at(-1)).toBeGreaterThan(0.9);
    expect(chance(0.6, 5)).toBeGreaterThan(chance(0.6, 2));
  });
});
