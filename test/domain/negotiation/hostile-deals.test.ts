import { describe, expect, it } from 'vitest';
import { type Money, money } from '../../../src/domain/money.ts';
import { proposeCounter } from '../../../src/domain/negotiation/counter-offer.ts';
import type { CounterInput } from '../../../src/domain/negotiation/situation.ts';
import type { Round } from '../../../src/domain/negotiation/types.ts';
import { DEFAULT_COST_ASSUMPTIONS } from '../../../src/domain/pricing/price-models.ts';
import type { Terms } from '../../../src/domain/terms.ts';
import { counterInput, deal, fair, history, NO_LEVERS, propose, usd } from './negotiation-fixtures.ts';

const theirs = (terms: Terms): Round => ({ round: 1, side: 'theirs', terms });
const ours = (terms: Terms): Round => ({ round: 1, side: 'ours', terms });
const asks = (fee: number, change: Record<string, unknown> = {}) => theirs(deal(usd(fee), change));
const offers = (fee: number, change: Record<string, unknown> = {}) => ours(deal(usd(fee), change));
const reels = (quantity: number) => ({ deliverables: [{ platform: 'instagram', format: 'reel', quantity }] });

/** Why it refuses, in the sentence that a person reads. */
function refused(rounds: readonly Round[], change: Partial<CounterInput> = {}): string {
  const result = proposeCounter(counterInput(rounds, change));
  if (result.ok) throw new Error(`no refusal but ${result.value.action}`);
  return result.refusal.kind === 'invalid'
    ? (result.refusal.problems[0]?.problem ?? '')
    : result.refusal.kind;
}

describe('given figures that make no sense', () => {
  it('accepts work for nothing', () => {
    expect(propose(history(0))).toMatchObject({ action: 'accept', price: usd(0) });
  });

  it('declines a thousand million, and says what it can do', () => {
    const { action, price, ladder } = propose(history(1_000_000_000));
    expect({ action, price }).toEqual({ action: 'decline', price: undefined });
    expect(ladder[0]?.ifThey).toBe('come back at $2,000 or less');
  });

  it('takes a range of one price as it is', () => {
    expect(propose(history(1_700), { range: fair(1_500, 1_500, 1_500) })).toMatchObject({
      action: 'counter',
      price: usd(1_300),
    });
  });

  it('refuses a range of nothing, whatever they ask, and says what to do', () => {
    for (const ask of [0, 1_700]) {
      expect(refused(history(ask), { range: fair(0, 0, 0) })).toBe(
        'There is no fair price to compare the ask with. Add a rate for this work first.',
      );
    }
  });

  it('refuses a range that runs backwards, and rounds that are no whole number', () => {
    expect(refused(history(1_700), { range: fair(1_500, 1_000, 2_000) })).toContain('from low over typical');
    expect(refused(history(1_700), { roundsLeft: 1.5 })).toContain('whole number');
    expect(refused(history(1_700), { roundsLeft: Number.NaN })).toContain('whole number');
  });

  it.each([
    ['a budget of nothing', { remainingBudget: usd(0) }],
    ['an overspent budget', { remainingBudget: usd(-500) }],
    ['a walk-away of nothing', { walkAway: usd(0) }],
    ['work that is worth nothing', { expectedValue: usd(0) }],
  ])('says that no money is left with %s', (_, change) => {
    const { action, reasons } = propose(history(1_700), change);
    expect(action).toBe('decline');
    expect(reasons[0]?.sentence).toBe(
      'No money is left for this deal. Decline politely and leave the door open.',
    );
  });

  it('stays under a walk-away below the fair low, and under the least of all limits', () => {
    expect(propose(history(900), { walkAway: usd(500) })).toMatchObject({
      action: 'counter',
      price: usd(500),
      limits: { walkAway: usd(500), target: usd(500) },
    });
    expect(propose(history(900), { walkAway: usd(500), expectedValue: usd(420) }).price).toEqual(usd(420));
  });

  it('offers no package when every lever is forbidden, and still says what comes next', () => {
    const { packages, ladder, action } = propose(history(1_700), { levers: NO_LEVERS });
    expect(packages).toEqual([]);
    expect(action).toBe('counter');
    expect(ladder).toHaveLength(5);
  });

  it.each([0, -1, -40])(
    'with %s rounds left takes what is within reach and declines the rest',
    (roundsLeft) => {
      expect(propose(history(1_900), { roundsLeft }).action).toBe('accept');
      const { action, reasons } = propose(history(2_300), { roundsLeft });
      expect(action).toBe('decline');
      expect(reasons[0]?.sentence).toContain('The rounds are used up');
    },
  );
});

describe('given small money and other minor units', () => {
  const inCurrency = (currency: string, asked: number, typical: number) => {
    const of = (minor: number): Money => money(minor, currency);
    return propose([theirs(deal(of(asked)))], {
      range: fair(Math.floor(typical * 0.7), typical, typical * 2, of),
      ceiling: of(typical * 100),
      walkAway: of(typical * 100),
      remainingBudget: of(typical * 100),
    });
  };

  it('never answers an ask of one yen with nothing', () => {
    expect(inCurrency('JPY', 1, 1)).toMatchObject({ action: 'accept', price: money(1, 'JPY') });
    expect(inCurrency('JPY', 3, 1).price?.amount).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['JPY', 170_000, 150_000, 130_000],
    ['KWD', 1_700_000, 1_500_000, 1_300_000],
    ['UZS', 220_000_000, 195_000_000, 170_000_000],
  ])('opens by the same rule in %s', (currency, asked, typical, price) => {
    expect(inCurrency(currency, asked, typical).price).toEqual(money(price, currency));
  });
});

describe('given asks that do not come down', () => {
  it('does not follow an ask that rises', () => {
    const { action, price, limits } = propose(history(1_700, 1_300, 1_800));
    expect(limits.target).toEqual(usd(1_500));
    expect(['counter', 'hold']).toContain(action);
    expect(price?.amount).toBeLessThanOrEqual(150_000);
    expect(propose(history(1_700, 1_300, 1_800, 1_400, 1_900))).toMatchObject({
      action: 'hold',
      price: usd(1_400),
    });
  });

  it('aims as for a first ask when they asked for nothing before', () => {
    expect(propose([asks(0), asks(1_700)])).toMatchObject({ action: 'counter', price: usd(1_300) });
  });

  it('holds through twenty rounds of the same ask, and takes it in the last when it is within reach', () => {
    const rounds: Round[] = [];
    const prices: number[] = [];
    for (let left = 20; left > 1; left--) {
      rounds.push(asks(1_900));
      const { action, price, terms } = propose(rounds, { roundsLeft: left });
      expect(action).toBe(left === 20 || left === 19 ? 'counter' : 'hold');
      prices.push(price?.amount ?? Number.NaN);
      rounds.push(ours(terms as Terms));
    }
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(propose([...rounds, asks(1_900)], { roundsLeft: 1 })).toMatchObject({
      action: 'accept',
      price: usd(1_900),
    });
  });

  it('comes nearer for twenty rounds with one who comes down a little each time, never past the target', () => {
    const rounds: Round[] = [];
    let before = 0;
    for (let turn = 0; turn < 19; turn++) {
      rounds.push(asks(1_990 - 10 * turn));
      const { price, terms } = propose(rounds, { roundsLeft: 20 - turn });
      expect(price?.amount).toBeGreaterThanOrEqual(before);
      expect(price?.amount).toBeLessThanOrEqual(150_000);
      before = price?.amount ?? Number.NaN;
      rounds.push(ours(terms as Terms));
    }
  });
});

describe('given offers of ours that bind', () => {
  it.each([1_150, 1_200])('accepts %s after we offered 1,200', (ask) => {
    expect(propose(history(1_900, 1_200, ask))).toMatchObject({ action: 'accept', price: usd(ask) });
  });

  it('accepts an ask that stands at or below the offer which still waits', () => {
    expect(propose([asks(1_400), offers(1_450)])).toMatchObject({ action: 'accept', price: usd(1_400) });
  });

  it('withdraws politely when an offer of ours is above the walk-away, answered or not', () => {
    for (const rounds of [
      [asks(2_600), offers(2_100)],
      [asks(2_600), offers(2_100), asks(2_500)],
    ]) {
      const { action, reasons } = propose(rounds);
      expect(action).toBe('decline');
      expect(reasons[0]?.sentence).toContain('What we have offered is more than the $2,000 that is left');
    }
  });

  it('repeats a package for more work at its own price while it waits', () => {
    const package4 = offers(1_681, reels(4));
    const { action, price, terms, reasons } = propose([asks(1_700), package4]);
    expect({ action, price }).toEqual({ action: 'hold', price: usd(1_681) });
    expect(terms).toEqual(package4.terms);
    expect(reasons[0]?.sentence).toContain('$1,681');
  });

  it('withdraws an offer for more work that costs more than the deal may', () => {
    const { action } = propose([asks(1_700), offers(2_050, reels(6))]);
    expect(action).toBe('decline');
  });

  it('is bound by an offer for less work at its own price, also when it had longer rights', () => {
    const lessWithLongerRights = { ...reels(1), usage: { kind: 'paid', duration: 180 } };
    const rounds = [asks(1_900), offers(1_000, lessWithLongerRights), asks(1_850)];
    const { action, price } = propose(rounds);
    expect(action).toBe('counter');
    expect(price?.amount).toBeGreaterThanOrEqual(100_000);
    expect(price?.amount).toBeLessThanOrEqual(150_000);
  });
});

describe('given asks for other work in between', () => {
  it('pays less for fewer rights than for all of them', () => {
    const fewer = { usage: { kind: 'organic', duration: 30 } };
    const { price } = propose([asks(1_900), offers(1_300), asks(1_750, fewer)], {
      range: fair(650, 1_000, 1_450),
    });
    expect(price?.amount).toBeLessThan(130_000);
  });

  it('lets the walk-away shrink with the work, and not grow with it', () => {
    const { limits } = propose([asks(1_900), offers(1_300), asks(1_000, reels(1))]);
    expect(limits.walkAway.amount).toBeLessThan(100_000);
    expect(propose([asks(1_900), offers(1_300), asks(3_000, reels(6))]).limits.walkAway).toEqual(usd(2_000));
  });

  it('comes back to the old work where it left it', () => {
    const { price, action } = propose([asks(1_900), offers(1_300), asks(1_000, reels(1)), asks(1_800)]);
    expect(action).toBe('counter');
    expect(price?.amount).toBeGreaterThanOrEqual(130_000);
  });
});

describe('given asks that depend on results', () => {
  const results = { ...DEFAULT_COST_ASSUMPTIONS, views: 100_000, averageOrder: usd(60) };
  const by = (priceModel: Record<string, unknown>, fee = 0) => [asks(fee, { priceModel })];

  it.each([
    ['commission', { kind: 'commission', percent: 15 }, 'sales'],
    ['CPC', { kind: 'cpc', perClick: usd(1.7) }, 'no bound'],
    ['CPM', { kind: 'cpm', perThousand: usd(17) }, 'no bound'],
    ['hybrid', { kind: 'hybrid', percent: 5 }, 'sales'],
  ])('asks for figures where a %s has neither a cap nor results', (_, model, words) => {
    expect(refused(by(model, 500))).toContain(words);
  });

  it.each([
    ['commission', { kind: 'commission', percent: 90 }, 0, 1_080],
    ['CPC', { kind: 'cpc', perClick: usd(1.7) }, 0, 1_700],
    ['CPM', { kind: 'cpm', perThousand: usd(17) }, 0, 1_700],
    ['hybrid', { kind: 'hybrid', percent: 50 }, 1_100, 1_700],
    ['barter', { kind: 'barter', product: 'Glow kit', retailValue: usd(1_700) }, 0, 1_700],
  ])('answers a %s in its own model with known results', (kind, model, fee, cost) => {
    const { price, terms, position } = propose(by(model, fee), { assumptions: results });
    expect(position.ask).toEqual(usd(cost));
    expect(price?.amount).toBeLessThanOrEqual(cost * 100);
    expect(price?.amount).toBeGreaterThan(0);
    expect(terms?.priceModel.kind).toBe(kind === 'CPC' || kind === 'CPM' ? kind.toLowerCase() : kind);
  });

  it('refuses to add up currencies', () => {
    const euros = { kind: 'cpm', perThousand: money(1_700, 'EUR') };
    expect(refused(by(euros), { assumptions: results })).toBe('currency-mismatch');
  });
});
