import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Money, money } from '../../../src/domain/money.ts';
import { proposeCounter } from '../../../src/domain/negotiation/counter-offer.ts';
import { coversNoMore } from '../../../src/domain/negotiation/levers.ts';
import type { CounterInput } from '../../../src/domain/negotiation/situation.ts';
import type { CounterProposal, Round } from '../../../src/domain/negotiation/types.ts';
import { askPosition } from '../../../src/domain/pricing/ask-position.ts';
import { compareTerms, type Terms } from '../../../src/domain/terms.ts';
import { rangeOf } from '../pricing/pricing-fixtures.ts';
import { counterInput, deal } from './negotiation-fixtures.ts';

const CURRENCIES = ['USD', 'JPY', 'UZS', 'KWD'] as const;
const FACTORS = rangeOf().factors;

const share = fc.double({ min: 0.3, max: 3, noNaN: true });
const levers = fc.record({
  usage: fc.boolean(),
  exclusivity: fc.boolean(),
  deliverables: fc.boolean(),
  paymentTerms: fc.boolean(),
  bonus: fc.boolean(),
  product: fc.boolean(),
});
const work = fc.record({
  usage: fc.constantFrom(
    { kind: 'none', duration: 0 },
    { kind: 'organic', duration: 60 },
    { kind: 'paid', duration: 365 },
    { kind: 'paid', duration: 'perpetual' },
  ),
  exclusivity: fc.constantFrom(undefined, { category: 'skincare', days: 90 }),
  whitelistingDays: fc.constantFrom(0, 30),
  revisions: fc.constantFrom(0, 1, 3),
  deliverables: fc.constantFrom(
    [{ platform: 'tiktok', format: 'video', quantity: 1 }],
    [
      { platform: 'instagram', format: 'reel', quantity: 3 },
      { platform: 'instagram', format: 'post', quantity: 1 },
    ],
  ),
});

interface Scene {
  readonly currency: (typeof CURRENCIES)[number];
  readonly typical: number;
  readonly spread: number;
  readonly asks: readonly number[];
  readonly walkAway: number;
  readonly budget: number;
  readonly ceiling: number;
  readonly roundsLeft: number;
  readonly levers: CounterInput['levers'];
  readonly work: Record<string, unknown>;
}

const scenes: fc.Arbitrary<Scene> = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  typical: fc.integer({ min: 1_000, max: 300_000_000 }),
  spread: fc.double({ min: 1.05, max: 4, noNaN: true }),
  asks: fc.array(share, { minLength: 1, maxLength: 6 }),
  walkAway: share,
  budget: fc.double({ min: 0, max: 6, noNaN: true }),
  ceiling: share,
  roundsLeft: fc.integer({ min: 0, max: 8 }),
  levers,
  work,
});

function inputOf(scene: Scene, rounds: readonly Round[], roundsLeft: number): CounterInput {
  const of = (amount: number) => money(Math.round(amount), scene.currency);
  return counterInput(rounds, {
    range: {
      low: of(scene.typical / scene.spread),
      typical: of(scene.typical),
      high: of(scene.typical * scene.spread),
      tableName: 'Published rates 2026',
      tableVersion: 1,
      factors: FACTORS,
      caveats: [],
      implied: {},
    },
    ceiling: of(scene.typical * scene.ceiling),
    walkAway: of(scene.typical * scene.walkAway),
    remainingBudget: of(scene.typical * scene.budget),
    roundsLeft,
    levers: scene.levers,
  });
}

interface Turn {
  readonly input: CounterInput;
  readonly asked: Terms;
  readonly answer: CounterProposal;
}

/** Plays a whole negotiation: they ask, we send what the engine proposes, and so on. */
function play(scene: Scene): Turn[] {
  const rounds: Round[] = [];
  const turns: Turn[] = [];
  for (const [index, ask] of scene.asks.entries()) {
    const fee = money(Math.round(scene.typical * ask), scene.currency);
    const asked = deal(fee, scene.work);
    rounds.push({ round: rounds.length + 1, side: 'theirs', terms: asked });
    const input = inputOf(scene, [...rounds], Math.max(0, scene.roundsLeft - index));
    const result = proposeCounter(input);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    turns.push({ input, asked, answer: result.value });
    if (!result.value.terms || result.value.action === 'accept') break;
    rounds.push({ round: rounds.length + 1, side: 'ours', terms: result.value.terms });
  }
  return turns;
}

function holds(check: (turn: Turn, before: readonly Turn[]) => void): void {
  fc.assert(
    fc.property(scenes, (scene) => {
      const turns = play(scene);
      for (const [index, turn] of turns.entries()) check(turn, turns.slice(0, index));
    }),
    { numRuns: 300 },
  );
}

const amounts = (values: readonly (Money | undefined)[]) => values.filter((value) => value !== undefined);

describe('in any negotiation', () => {
  it('never names, accepts or packages a price above the walk-away, the budget or the ask', () => {
    holds(({ input, answer }) => {
      const most = Math.min(input.walkAway.amount, input.remainingBudget.amount);
      if (answer.price) {
        expect(answer.price.amount).toBeLessThanOrEqual(most);
        expect(answer.price.amount).toBeLessThanOrEqual(answer.position.ask.amount);
      }
      for (const { terms, worth } of answer.packages) {
        expect(terms.fee.amount).toBeLessThanOrEqual(most);
        expect(worth.amount).toBeLessThanOrEqual(most);
        expect(terms.fee.amount + (terms.bonusCap?.amount ?? 0)).toBeLessThanOrEqual(
          input.remainingBudget.amount,
        );
      }
    });
  });

  it('never goes back on what it offered for this work or less', () => {
    holds(({ answer, asked, input }) => {
      if (!answer.price || answer.action === 'accept') return;
      for (const { side, terms } of input.rounds) {
        if (side === 'ours' && coversNoMore(terms, asked)) {
          expect(answer.price.amount).toBeGreaterThanOrEqual(terms.fee.amount);
        }
      }
    });
  });

  it('never makes two price moves without one of theirs', () => {
    holds(({ answer, input }) => {
      const fees = input.rounds.map((round) => round.terms.fee.amount);
      const [ask1, offer1, ask2, offer2, ask3] = fees.slice(-5);
      if (fees.length < 5 || answer.action !== 'counter') return;
      const theyStood = (ask2 ?? 0) >= (ask1 ?? 0) && (ask3 ?? 0) >= (ask2 ?? 0);
      if (theyStood && (offer2 ?? 0) > (offer1 ?? 0)) throw new Error('moved twice in a row');
    });
  });

  it('makes packages that are worth the same within 0.5 %, and differ in at least two levers', () => {
    holds(({ answer }) => {
      for (const [index, one] of answer.packages.entries()) {
        for (const other of answer.packages.slice(index + 1)) {
          expect(Math.abs(one.worth.amount / other.worth.amount - 1)).toBeLessThanOrEqual(0.005);
          expect(compareTerms(one.terms, other.terms).length).toBeGreaterThanOrEqual(2);
        }
      }
    });
  });

  it('uses only the levers that the workspace allows', () => {
    holds(({ answer, asked, input }) => {
      const used = new Set(
        [answer.terms, ...answer.packages.map((each) => each.terms)].flatMap((terms) =>
          terms ? compareTerms(asked, terms).map((change) => change.field) : [],
        ),
      );
      if (!input.levers.usage) expect(used.has('usage') || used.has('whitelisting')).toBe(false);
      if (!input.levers.exclusivity) expect(used.has('exclusivity')).toBe(false);
      if (!input.levers.deliverables) expect(used.has('deliverables') || used.has('revisions')).toBe(false);
      if (!input.levers.paymentTerms) expect(used.has('payment')).toBe(false);
      if (!input.levers.bonus) expect(used.has('bonus')).toBe(false);
    });
  });

  it('keeps one currency and whole minor units, and always says at least three next steps', () => {
    holds(({ answer, asked }) => {
      const { limits, packages, ladder, position } = answer;
      const all = amounts([
        answer.price,
        answer.terms?.fee,
        answer.opponent.likelyLimit,
        limits.walkAway,
        limits.target,
        limits.opening,
        position.ask,
        ...packages.flatMap((each) => [each.worth, each.terms.fee, each.terms.bonusCap]),
        ...ladder.map((step) => step.price),
      ]);
      for (const { amount, currency } of all) {
        expect(currency).toBe(asked.fee.currency);
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }
      expect(ladder.length).toBeGreaterThanOrEqual(3);
    });
  });

  it('gives the same bytes for the same input', () => {
    holds(({ input, answer }) => {
      expect(JSON.stringify(proposeCounter(structuredCloneOf(input)))).toBe(
        JSON.stringify({ ok: true, value: answer }),
      );
    });
  });

  it('tells the creator no limit, target, opening, ceiling or budget in any formatting', () => {
    holds(({ input, answer }) => {
      const { limits, reasons, packages } = answer;
      const secrets = [
        limits.walkAway,
        limits.target,
        limits.opening,
        input.ceiling,
        input.walkAway,
        input.remainingBudget,
      ];
      const told = [
        ...reasons
          .filter((reason) => reason.audience === 'public')
          .flatMap((reason) => [reason.sentence, reason.source]),
        ...packages.flatMap((each) => [...each.gives, ...each.gets]),
      ];
      for (const text of told) {
        for (const secret of secrets)
          for (const form of formsOf(secret)) expect(numbersOf(text)).not.toContain(form);
      }
    });
  });

  it('answers or refuses extreme figures, and never throws', () => {
    const extreme = fc.constantFrom(0, 1, 2, 99, 1_000_000_000, 90_000_000_000_000);
    fc.assert(
      fc.property(
        extreme,
        extreme,
        extreme,
        extreme,
        fc.constantFrom(...CURRENCIES),
        fc.integer({ min: -1, max: 3 }),
        (ask, typical, walkAway, budget, currency, roundsLeft) => {
          const of = (amount: number) => money(amount, currency);
          const range = {
            ...counterInput([]).range,
            low: of(Math.floor(typical / 2)),
            typical: of(typical),
            high: of(typical),
          };
          const result = proposeCounter(
            counterInput([{ round: 1, side: 'theirs', terms: deal(of(ask)) }], {
              range,
              ceiling: of(walkAway),
              walkAway: of(walkAway),
              remainingBudget: of(budget),
              roundsLeft,
            }),
          );
          if (!result.ok) return;
          expect(JSON.stringify(result.value)).not.toMatch(/NaN|Infinity|null/);
          expect(askPosition(of(ask), range).percentile).toBeGreaterThanOrEqual(0);
          if (result.value.price)
            expect(result.value.price.amount).toBeLessThanOrEqual(Math.min(walkAway, budget));
        },
      ),
      { numRuns: 500 },
    );
  });
});

function structuredCloneOf(input: CounterInput): CounterInput {
  return { ...input, rounds: input.rounds.map((round) => ({ ...round, terms: { ...round.terms } })) };
}

/** A secret as digits only, in major and in minor units, with and without decimals. */
function formsOf({ amount, currency }: Money): string[] {
  const digits = { USD: 2, JPY: 0, UZS: 2, KWD: 3 }[currency] ?? 2;
  const major = amount / 10 ** digits;
  return [String(amount), String(Math.round(major)), major.toFixed(digits).replace('.', '')].filter(
    (form) => form !== '0',
  );
}

function numbersOf(text: string): string[] {
  return (text.match(/\d[\d,. ]*/gu) ?? []).map((number) => number.replace(/\D/gu, ''));
}
