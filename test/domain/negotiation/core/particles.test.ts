import { describe, expect, it } from 'vitest';
import { STYLES } from '../../../../src/domain/negotiation/core/demand.ts';
import type { Prior } from '../../../../src/domain/negotiation/core/game.ts';
import { particlesOf } from '../../../../src/domain/negotiation/core/particles.ts';
import { PARAMETERS } from './core-fixtures.ts';

const FLAT: Prior = { weights: { kind: 'flat', issues: 4 }, limit: (share) => 0.2 + 0.6 * share };
const AROUND: Prior = { weights: { kind: 'around', spreads: [0, 0.5] }, limit: (share) => share };
const ONE: Prior = { weights: { kind: 'around', spreads: [0] }, limit: (share) => share };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the thinkable other sides', () => {
  it('are the same for the same prior and seed, and others for another seed', () => {
    expect(particlesOf(FLAT, PARAMETERS)).toEqual(particlesOf(FLAT, PARAMETERS));
    expect(particlesOf(FLAT, { ...PARAMETERS, seed: PARAMETERS.seed + 1 })).not.toEqual(
      particlesOf(FLAT, PARAMETERS),
    );
  });

  it('are as many as the policy says for one issue, for any weights and for weights nearly known', () => {
    const parameters = { ...PARAMETERS, particles: { single: 30, several: 70, around: 50 } };
    expect(particlesOf(ONE, parameters)).toHaveLength(30);
    expect(particlesOf(AROUND, parameters)).toHaveLength(50);
    expect(particlesOf(FLAT, parameters)).toHaveLength(70);
  });

  it('have each style in its share, to one particle', () => {
    const all = particlesOf(FLAT, PARAMETERS);
    for (const style of STYLES) {
      const count = all.filter((each) => each.style === style).length;
      expect(Math.abs(count - PARAMETERS.styles[style] * all.length)).toBeLessThanOrEqual(1);
    }
  });

  it('have flat weights that sum to 1, each a quarter on average', () => {
    const all = particlesOf(FLAT, PARAMETERS);
    for (const { weights } of all) {
      expect(weights).toHaveLength(4);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }
    for (const issue of [0, 1, 2, 3]) {
      expect(mean(all.map(({ weights }) => weights[issue] ?? 0))).toBeGreaterThan(0.21);
      expect(mean(all.map(({ weights }) => weights[issue] ?? 0))).toBeLessThan(0.29);
    }
  });

  it('have weights around 1 with their spread, and exactly 1 where it is known', () => {
    const all = particlesOf(AROUND, PARAMETERS);
    expect(all.every(({ weights }) => weights[0] === 1)).toBe(true);
    const logs = all.map(({ weights }) => Math.log(weights[1] ?? 0));
    expect(Math.abs(mean(logs))).toBeLessThan(0.08);
    expect(Math.sqrt(mean(logs.map((log) => log * log)))).toBeGreaterThan(0.42);
    expect(Math.sqrt(mean(logs.map((log) => log * log)))).toBeLessThan(0.58);
  });

  it('have limits as the prior spreads them, and no threshold below the limit', () => {
    const all = particlesOf(FLAT, PARAMETERS);
    const limits = all.map(({ limit }) => limit);
    expect(Math.min(...limits)).toBeGreaterThanOrEqual(0.2);
    expect(Math.max(...limits)).toBeLessThanOrEqual(0.8);
    expect(mean(limits)).toBeGreaterThan(0.46);
    expect(mean(limits)).toBeLessThan(0.54);
    expect(all.every(({ threshold, limit }) => threshold >= limit)).toBe(true);
  });

  it('soften early when their exponent is high, to the share of the policy, and else not at all', () => {
    const { above, left } = PARAMETERS.softeningEarly;
    const all = particlesOf(FLAT, PARAMETERS);
    expect(
      all.some(({ exponent }) => exponent > above) && all.some(({ exponent }) => exponent <= above),
    ).toBe(true);
    for (const { exponent, limit, threshold, softened } of all) {
      const share = exponent > above ? left : 1;
      expect(softened).toBeCloseTo(limit + share * (threshold - limit), 12);
    }
  });

  it('stay within the widths of the policy', () => {
    const { widestExponent, openingDrop, steepestBluff, returned } = PARAMETERS;
    for (const each of particlesOf(AROUND, PARAMETERS)) {
      expect(each.exponent).toBeGreaterThanOrEqual(1 / widestExponent);
      expect(each.exponent).toBeLessThanOrEqual(widestExponent);
      expect(each.opening).toBeGreaterThanOrEqual(1 - openingDrop);
      expect(each.slope).toBeLessThanOrEqual(steepestBluff);
      expect(each.returned).toBeGreaterThanOrEqual(returned[0]);
      expect(each.returned).toBeLessThanOrEqual(returned[1]);
    }
  });
});
