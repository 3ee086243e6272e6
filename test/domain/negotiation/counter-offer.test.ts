import { describe, expect, it } from 'vitest';
import { money } from '../../../src/domain/money.ts';
import { proposeCounter } from '../../../src/domain/negotiation/counter-offer.ts';
import { counterInput, deal, fair, history, NO_LEVERS, propose, usd } from './negotiation-fixtures.ts';

describe('given a first ask', () => {
  it('opens so that splitting the difference lands on the target', () => {
    const { action, price, limits } = propose(history(1_700));
    expect(limits).toEqual({ walkAway: usd(2_000), target: usd(1_500), opening: usd(935) });
    expect({ action, price }).toEqual({ action: 'counter', price: usd(1_300) });
  });

  it('leads with less work rather than an indecent price when the midpoint is too low', () => {
    const { action, price, terms } = propose(history(2_600));
    expect(action).toBe('smaller-scope');
    expect(price).toEqual(usd(1_430));
    const full = deal(usd(0));
    expect(JSON.stringify(terms?.usage) + JSON.stringify(terms?.exclusivity)).not.toBe(
      JSON.stringify(full.usage) + JSON.stringify(full.exclusivity),
    );
  });

  it('opens at the lowest decent price when no lever is allowed', () => {
    expect(propose(history(2_600), { levers: NO_LEVERS })).toMatchObject({
      action: 'counter',
      price: usd(1_430),
    });
  });

  it('accepts an ask that is below any decent counter-offer', () => {
    expect(propose(history(800))).toMatchObject({ action: 'accept', price: usd(800), terms: deal(usd(800)) });
  });

  it('declines beyond 2.2 times the walk-away, leaving the door open', () => {
    const { action, price, packages, ladder } = propose(history(5_500));
    expect({ action, price, packages }).toEqual({ action: 'decline', price: undefined, packages: [] });
    expect(ladder.length).toBeGreaterThanOrEqual(3);
  });

  it('does not decline what less work brings within reach, unless no lever is allowed', () => {
    expect(propose(history(4_500)).action).toBe('smaller-scope');
    expect(propose(history(4_500), { levers: NO_LEVERS }).action).toBe('decline');
  });

  it('takes the least of walk-away, budget left and known value as the limit', () => {
    expect(propose(history(1_700), { remainingBudget: usd(1_200) }).limits.walkAway).toEqual(usd(1_200));
    expect(propose(history(1_700), { expectedValue: usd(1_100) }).limits.walkAway).toEqual(usd(1_100));
    expect(propose(history(1_700), { remainingBudget: usd(0) }).action).toBe('decline');
  });
});

describe('given that they moved', () => {
  it('halves the way to the target, in proportion to their move', () => {
    const small = propose(history(1_900, 1_100, 1_850));
    const large = propose(history(1_900, 1_100, 1_700));
    expect(small.price).toEqual(usd(1_200));
    expect(large.price).toEqual(usd(1_250));
    expect(small.reasons[0]?.rule).toBe('geometric concession');
  });

  it('does not fall back behind an odd offer when the price step would not fit under the walk-away', () => {
    const { price } = propose(history(1_400, 1_227, 1_390), {
      range: fair(1_000, 1_500, 2_200),
      walkAway: usd(1_239),
      levers: NO_LEVERS,
    });
    expect(price).toEqual(usd(1_230));
    const { price: odd } = propose(history(1_400, 1_237, 1_390), { walkAway: usd(1_239), levers: NO_LEVERS });
    expect(odd?.amount).toBeGreaterThanOrEqual(123_700);
    expect(odd?.amount).toBeLessThanOrEqual(123_900);
  });

  it('accepts what reaches the target, and what is as good as our next offer', () => {
    expect(propose(history(1_900, 1_100, 1_500))).toMatchObject({ action: 'accept', price: usd(1_500) });
    expect(propose(history(1_900, 1_490, 1_530))).toMatchObject({ action: 'accept', price: usd(1_530) });
  });
});

describe('given that they repeat their ask', () => {
  it('moves once more, at half the plan, and then holds', () => {
    const once = propose(history(1_900, 1_100, 1_900));
    expect(once).toMatchObject({ action: 'counter', price: usd(1_200) });
    const twice = propose(history(1_900, 1_100, 1_900, 1_200, 1_900));
    expect(twice).toMatchObject({ action: 'hold', price: usd(1_200) });
    expect(twice.packages).toHaveLength(3);
  });

  it('moves again as soon as they do', () => {
    const { price } = propose(history(1_900, 1_100, 1_900, 1_200, 1_800));
    expect(price?.amount).toBeGreaterThan(120_000);
  });
});

describe('given our offer is not answered yet', () => {
  it('waits with what was offered', () => {
    expect(propose(history(1_900, 1_100))).toMatchObject({ action: 'hold', price: usd(1_100) });
  });
});

describe('given the last round', () => {
  it('accepts the best they have asked when it is within the walk-away', () => {
    expect(propose(history(1_950, 1_100, 1_900), { roundsLeft: 1 })).toMatchObject({
      action: 'accept',
      price: usd(1_900),
    });
  });

  it('makes a final offer, round and within the walk-away, when the ask is beyond it', () => {
    const { action, price } = propose(history(2_600, 1_430, 2_300), { roundsLeft: 1 });
    expect(action).toBe('final-offer');
    expect(price?.amount).toBeGreaterThanOrEqual(143_000);
    expect(price?.amount).toBeLessThanOrEqual(200_000);
    expect((price?.amount ?? 1) % 5_000).toBe(0);
  });

  it('declines when the rounds are used up', () => {
    expect(propose(history(2_600, 1_430, 2_300), { roundsLeft: 0 }).action).toBe('decline');
  });

  it('withdraws rather than going back when the budget no longer covers our own offer', () => {
    expect(propose(history(1_900, 1_400, 1_800), { remainingBudget: usd(1_300) }).action).toBe('decline');
  });
});

describe('given other work than before', () => {
  it('is not bound by what it offered for more work, but by what it offered for less', () => {
    const more = [...history(1_900, 1_400).slice(0, 2)];
    const lessWork = deal(usd(1_200), {
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
    });
    const forLess = propose([...more, { round: 3, side: 'theirs', terms: lessWork }], {
      range: fair(500, 700, 1_000),
    });
    expect(forLess.price?.amount).toBeLessThan(120_000);
    const before = [
      { round: 1, side: 'theirs' as const, terms: lessWork },
      { round: 2, side: 'ours' as const, terms: { ...lessWork, fee: usd(1_000) } },
    ];
    const forMore = propose([...before, { round: 3, side: 'theirs', terms: deal(usd(1_900)) }]);
    expect(forMore.price?.amount).toBeGreaterThanOrEqual(100_000);
  });
});

describe('given price models that depend on results', () => {
  it('compares a capped CPM ask by what it can cost, and answers in the same model', () => {
    const cpm = deal(usd(0), { priceModel: { kind: 'cpm', perThousand: usd(30), cap: usd(1_700) } });
    const { price, terms, position } = propose([{ round: 1, side: 'theirs', terms: cpm }]);
    expect(position.ask).toEqual(usd(1_700));
    expect(price).toEqual(usd(1_300));
    expect(terms?.priceModel).toMatchObject({ kind: 'cpm', cap: usd(1_300) });
  });

  it('refuses an open commission until sales are estimated', () => {
    const commission = deal(usd(0), { priceModel: { kind: 'commission', percent: 15 } });
    expect(proposeCounter(counterInput([{ round: 1, side: 'theirs', terms: commission }]))).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', problems: [{ field: 'assumptions' }] },
    });
  });
});

describe('given a currency of large figures', () => {
  it('rounds sensibly: sums in tens of thousands of sum, not in five-sum steps', () => {
    const uzs = (sum: number) => money(sum * 100, 'UZS');
    const { price } = propose([{ round: 1, side: 'theirs', terms: deal(uzs(2_200_000)) }], {
      range: { ...fair(1_300_000, 1_950_000, 2_900_000, uzs), scale: 10_000 },
      ceiling: uzs(2_300_000),
      walkAway: uzs(2_500_000),
      remainingBudget: uzs(50_000_000),
    });
    expect(price).toEqual(uzs(1_700_000));
  });

  it('leaves yen whole', () => {
    const yen = (amount: number) => money(amount, 'JPY');
    const { price } = propose([{ round: 1, side: 'theirs', terms: deal(yen(170_000)) }], {
      range: { ...fair(100_000, 150_000, 220_000, yen), scale: 100 },
      ceiling: yen(180_000),
      walkAway: yen(200_000),
      remainingBudget: yen(900_000),
    });
    expect(price).toEqual(yen(130_000));
  });
});

describe('what it refuses', () => {
  it('has nothing to answer before the creator has asked', () => {
    expect(proposeCounter(counterInput([], { reference: 'D-7' }))).toEqual({
      ok: false,
      refusal: { kind: 'no-offer-yet', reference: 'D-7' },
    });
  });

  it('will not mix currencies', () => {
    const euros = [{ round: 1, side: 'theirs' as const, terms: deal(money(170_000, 'EUR')) }];
    expect(proposeCounter(counterInput(euros))).toMatchObject({
      ok: false,
      refusal: { kind: 'currency-mismatch', expected: 'USD', given: 'EUR' },
    });
  });
});

describe('what it says', () => {
  it('names a rule, a sentence and a source for every reason, and holds limits internal', () => {
    for (const reason of propose(history(1_700)).reasons) {
      expect(reason.rule && reason.sentence && reason.source).toBeTruthy();
    }
    const limits = propose(history(1_700)).reasons.find((reason) => reason.rule === 'limits');
    expect(limits).toMatchObject({ audience: 'internal' });
  });

  it('warns that a budget approver has to agree above the ceiling', () => {
    const { reasons } = propose(history(1_900, 1_480, 1_560), { ceiling: usd(1_400) });
    expect(reasons.find((reason) => reason.rule === 'ceiling')?.sentence).toContain('budget approver');
  });

  it('explains the pace of the creator: "they moved 300, then 140; at this pace they stop near 1,440"', () => {
    const { opponent } = propose(history(2_000, 1_000, 1_700, 1_300, 1_560));
    expect(opponent).toMatchObject({
      sentence: 'They moved $300, then $140; at this pace they stop near $1,440.',
      likelyLimit: usd(1_440),
    });
  });

  it('does not pass internal notes on', () => {
    const noted = [
      { round: 1, side: 'theirs' as const, terms: deal(usd(1_700), { note: 'we could go to 2,000' }) },
    ];
    expect(JSON.stringify(propose(noted).terms)).not.toContain('2,000');
  });
});
