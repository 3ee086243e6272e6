import { describe, expect, it } from 'vitest';
import { mentionsAny } from '../../../src/domain/negotiation/secrets.ts';
import type { LeverPolicy } from '../../../src/domain/negotiation/types.ts';
import { ALL_LEVERS, deal, history, NO_LEVERS, propose, usd } from './negotiation-fixtures.ts';

const byName = (...args: Parameters<typeof propose>) =>
  Object.fromEntries(propose(...args).packages.map((each) => [each.name, each]));

describe('packages', () => {
  it('lean keeps the fee of the counter and asks for less', () => {
    const { price } = propose(history(1_700));
    const { lean } = byName(history(1_700));
    expect(lean?.terms.fee).toEqual(price);
    expect(lean?.gets).toEqual(['the same price', 'usage rights for 80 days instead of 90']);
  });

  it('partner takes more at a lower unit price and pays faster', () => {
    const { price } = propose(history(1_700));
    const { partner } = byName(history(1_700));
    const pieces = partner?.terms.deliverables.reduce((sum, line) => sum + line.quantity, 0) ?? 0;
    expect(pieces).toBe(4);
    expect((partner?.terms.fee.amount ?? 0) / pieces).toBeLessThan((price?.amount ?? 0) / 3);
    expect(partner?.terms).toMatchObject({ upfrontPercent: 50, netDays: 7 });
  });

  it('upside lowers the base for a capped bonus of the same expected cost', () => {
    const { upside } = byName(history(1_700));
    const expected = (upside?.terms.fee.amount ?? 0) + (upside?.terms.bonusCap?.amount ?? 0) / 2;
    expect(expected / (upside?.worth.amount ?? 1)).toBeCloseTo(1, 2);
  });

  it('gives three for a plain deal of one video, too', () => {
    const plain = deal(usd(1_700), {
      deliverables: [{ platform: 'tiktok', format: 'video', quantity: 1 }],
      usage: { kind: 'none', duration: 0 },
      exclusivity: undefined,
    });
    const packages = propose([{ round: 1, side: 'theirs', terms: plain }]).packages;
    expect(packages.map((each) => each.name)).toEqual(['lean', 'partner', 'upside']);
  });

  it('trades first what the creator has fought for', () => {
    const shorter = deal(usd(1_700), { exclusivity: { category: 'skincare', days: 20 } });
    const fought = [...history(1_900, 1_200), { round: 3, side: 'theirs' as const, terms: shorter }];
    expect(byName(fought).lean?.gets.join()).toContain('exclusivity');
  });

  it('leaves out what the policy or the budget forbids', () => {
    expect(propose(history(1_700), { levers: NO_LEVERS }).packages).toEqual([]);
    expect(byName(history(1_700), { levers: { ...ALL_LEVERS, bonus: false } }).upside).toBeUndefined();
    for (const { terms } of propose(history(1_700), { remainingBudget: usd(1_320) }).packages) {
      expect(terms.fee.amount + (terms.bonusCap?.amount ?? 0)).toBeLessThanOrEqual(132_000);
    }
  });
});

describe('secrets', () => {
  it.each(['1950', '1,950', '1.950', '1 950', '$1,950.00', 'about 1.95k', '195000'])(
    'finds 1,950 dollars in "%s"',
    (text) => {
      expect(mentionsAny(`We can go to ${text} for this`, [usd(1_950)])).toBe(true);
    },
  );

  it.each(['1,951', '195', '19,500', 'no number'])('does not find it in "%s"', (text) => {
    expect(mentionsAny(`We can go to ${text} for this`, [usd(1_950)])).toBe(false);
  });
});

describe('when there are no packages', () => {
  it('says that the settings allow no lever, or that too few fit', () => {
    const sentences = (levers: LeverPolicy) =>
      propose(history(1_900), { levers }).reasons.filter(({ rule }) => rule.includes('packages'));
    expect(sentences(NO_LEVERS)).toMatchObject([
      { rule: 'no packages', audience: 'internal', sentence: expect.stringContaining('allow no lever') },
    ]);
    expect(sentences({ ...NO_LEVERS, bonus: true })).toMatchObject([
      { rule: 'no packages', sentence: expect.stringContaining('fewer than two') },
    ]);
    expect(sentences(ALL_LEVERS)).toMatchObject([{ rule: 'equal packages', audience: 'public' }]);
  });
});
