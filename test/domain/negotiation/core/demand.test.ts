import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterOffer,
  demandOf,
  isResponsive,
  NOTHING_SAID,
  STYLES,
  utilityTo,
} from '../../../../src/domain/negotiation/core/demand.ts';
import { particle, standing } from './core-fixtures.ts';

describe('given one who bluffs', () => {
  it('takes its threshold before the end, whatever is asked and offered', () => {
    for (const said of [NOTHING_SAID, standing(0.95, 0.5, 0.3)]) {
      expect([0, 1, 2].map((turn) => demandOf(particle(), turn, 5, said))).toEqual([0.8, 0.8, 0.8]);
    }
  });

  it('softens one turn before the end when it is of that kind', () => {
    expect(demandOf(particle({ softened: 0.68 }), 3, 5, NOTHING_SAID)).toBe(0.68);
    expect(demandOf(particle({ softened: 0.68 }), 2, 5, NOTHING_SAID)).toBe(0.8);
    expect(demandOf(particle(), 3, 5, NOTHING_SAID)).toBe(0.8);
  });
});

describe('given one who paces', () => {
  const at = (exponent: number) =>
    [0, 1, 2, 3].map((turn) => demandOf(particle({ style: 'paces', exponent }), turn, 4, NOTHING_SAID));

  it('walks from the opening to the limit in even steps with an exponent of 1', () => {
    expect(at(1)).toEqual([0.9, 0.8, expect.closeTo(0.7), 0.6]);
  });

  it('gives late with an exponent above 1, and early below it', () => {
    const [late, even, early] = [at(3), at(1), at(1 / 3)];
    expect(late[1]).toBeGreaterThan(even[1] ?? 1);
    expect(early[1]).toBeLessThan(even[1] ?? 0);
  });
});

describe('given one who mirrors', () => {
  const mirror = particle({ style: 'mirrors', returned: 0.5 });

  it('gives its share of what we gave since our offer before', () => {
    expect(demandOf(mirror, 1, 5, standing(0.9, 0.4, 0.2))).toBeCloseTo(0.8);
  });

  it('stays where it is without a move of ours, and when we go back', () => {
    expect(demandOf(mirror, 1, 5, standing(0.9, 0.4))).toBe(0.9);
    expect(demandOf(mirror, 1, 5, standing(0.9, 0.2, 0.4))).toBe(0.9);
  });

  it('does not go below its limit', () => {
    expect(demandOf(mirror, 1, 5, standing(0.65, 0.9, 0))).toBe(0.6);
  });
});

describe('given one who splits the difference', () => {
  it('asks for the middle between its ask and our offer, down to its limit', () => {
    const splitter = particle({ style: 'splits' });
    expect(demandOf(splitter, 1, 5, standing(0.9, 0.5))).toBeCloseTo(0.7);
    expect(demandOf(splitter, 1, 5, standing(0.9, 0.1))).toBe(0.6);
  });
});

describe('given one who repeats', () => {
  it('asks for the same until its last turn, and never for less than its limit', () => {
    const stubborn = particle({ style: 'repeats' });
    expect(demandOf(stubborn, 1, 5, standing(0.85, 0.7, 0.2))).toBe(0.85);
    expect(demandOf(stubborn, 1, 5, standing(0.5))).toBe(0.6);
  });
});

describe('given anyone', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const anyone = fc.record({
    style: fc.constantFrom(...STYLES),
    weights: fc.constant([1]),
    limit: share,
    threshold: share,
    softened: share,
    opening: share,
    exponent: fc.double({ min: 0.1, max: 10, noNaN: true }),
    slope: share,
    returned: fc.double({ min: 0, max: 2, noNaN: true }),
  });
  const maybe = fc.option(share, { nil: undefined });
  const said = fc.record({ asked: maybe, offered: maybe, before: maybe });

  it('takes the limit at the last turn, and later', () => {
    fc.assert(
      fc.property(anyone, said, fc.integer({ min: 1, max: 20 }), fc.nat(3), (who, where, turns, late) => {
        expect(demandOf(who, turns - 1 + late, turns, where)).toBe(who.limit);
      }),
    );
  });

  it('never demands less than the limit when threshold and opening are not below it', () => {
    fc.assert(
      fc.property(anyone, said, fc.nat(12), (who, where, turn) => {
        const decent = {
          ...who,
          threshold: Math.max(who.limit, who.threshold),
          softened: Math.max(who.limit, who.softened),
          opening: Math.max(who.limit, who.opening),
        };
        expect(demandOf(decent, turn, 10, where)).toBeGreaterThanOrEqual(who.limit - 1e-12);
      }),
    );
  });

  it('says of those whose demands stand that no offer changes them', () => {
    fc.assert(
      fc.property(anyone, said, share, fc.nat(8), (who, where, utility, turn) => {
        if (isResponsive(who) || (who.style === 'repeats' && where.asked === undefined)) return;
        expect(demandOf(who, turn, 10, afterOffer(where, utility))).toBe(demandOf(who, turn, 10, where));
      }),
    );
  });
});

describe('the worth of a package to them', () => {
  it('is the sum over issues of weight times value; issues without a weight count nothing', () => {
    expect(utilityTo(particle({ weights: [0.5, 2] }), [0.4, 0.1, 9])).toBeCloseTo(0.4);
    expect(utilityTo(particle({ weights: [] }), [])).toBe(0);
  });
});
