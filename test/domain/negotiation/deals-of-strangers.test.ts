import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../../src/domain/money.ts';
import { proposeCounter } from '../../../src/domain/negotiation/counter-offer.ts';
import { coversNoMore, sameWork } from '../../../src/domain/negotiation/levers.ts';
import type { CounterProposal } from '../../../src/domain/negotiation/types.ts';
import { DEFAULT_COST_ASSUMPTIONS, expectedCost } from '../../../src/domain/pricing/price-models.ts';
import { compareTerms, type Terms, termsSchema } from '../../../src/domain/terms.ts';
import {
  formsOf,
  inputOf,
  numbersOf,
  type Played,
  play,
  type Stranger,
  type Suggestion,
  strangers,
} from './strangers.ts';

/** What the team was last told to wait for, if it is not their turn. */
const waitingFor = ({ input }: Suggestion): Terms | undefined => {
  const last = input.rounds.at(-1);
  return last?.side === 'ours' ? last.terms : undefined;
};

function costOf(terms: Terms, { input }: Suggestion): number {
  const cost = expectedCost(terms, input.assumptions ?? DEFAULT_COST_ASSUMPTIONS);
  if (!cost.ok) throw new Error(JSON.stringify(cost.refusal));
  return cost.value.cost.amount;
}

/** What one step of a result's price comes to: a cent for each of 500 clicks or 50,000 views, or 0.01 % of ten orders. */
function coarseness({ priceModel }: Terms, { input }: Suggestion): number {
  const steps: Partial<Record<Terms['priceModel']['kind'], number>> = {
    cpc: 500,
    cpm: 50,
    commission: input.range.typical.amount / 1_000,
    hybrid: input.range.typical.amount / 1_000,
  };
  return 5 + (steps[priceModel.kind] ?? 0);
}

function inEveryTalk(
  check: (suggestion: Suggestion, played: Played, scene: Stranger) => void,
  { runs = 70, patient = true } = {},
): void {
  fc.assert(
    fc.property(strangers, (scene) => {
      const played = play(scene, patient);
      for (const suggestion of played.suggestions) check(suggestion, played, scene);
    }),
    { numRuns: runs },
  );
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;

/** Every amount of money anywhere in a value. */
function moneyIn(value: unknown): Money[] {
  if (isMoney(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(moneyIn);
}

/** Every text a person reads of a proposal. */
function textsOf({ reasons, packages, ladder, opponent }: CounterProposal): string[] {
  return [
    ...reasons.flatMap(({ rule, sentence, source }) => [rule, sentence, source]),
    ...packages.flatMap(({ gives, gets }) => [...gives, ...gets]),
    ...ladder.flatMap(({ ifThey, weDo }) => [ifThey, weDo]),
    opponent.sentence,
  ];
}

describe('in a deal of strangers, however odd its figures', () => {
  it('never names more than walk-away, budget, known value or ask', () => {
    inEveryTalk((suggestion) => {
      const { input, answer } = suggestion;
      if (!answer.price) return;
      const most = Math.min(
        input.walkAway.amount,
        input.remainingBudget.amount,
        input.expectedValue?.amount ?? Number.POSITIVE_INFINITY,
      );
      expect(answer.price.amount).toBeLessThanOrEqual(Math.max(0, most));
      const waiting = waitingFor(suggestion);
      if (!waiting) expect(answer.price.amount).toBeLessThanOrEqual(answer.position.ask.amount);
    });
  });

  it('names terms that cost what it says, to a hundredth, and never more', () => {
    inEveryTalk((suggestion) => {
      const { price, terms } = suggestion.answer;
      if (!price) return;
      expect(terms).toBeDefined();
      const cost = costOf(terms as Terms, suggestion);
      expect(cost).toBeLessThanOrEqual(price.amount);
      expect(cost).toBeGreaterThanOrEqual(
        Math.floor(price.amount * 0.99) - coarseness(terms as Terms, suggestion),
      );
    });
  });

  it('proposes terms that an offer can be logged with, without internal notes', () => {
    inEveryTalk(({ answer }) => {
      for (const terms of [answer.terms, ...answer.packages.map((each) => each.terms)]) {
        if (!terms) continue;
        expect(termsSchema.parse(terms)).toEqual(terms);
        expect(terms.note).toBeUndefined();
      }
    });
  });

  it('never goes below what we offered for the same work or less, unless they ask less', () => {
    inEveryTalk((suggestion) => {
      const { answer, input } = suggestion;
      const { price, terms } = answer;
      if (!price || !terms || answer.action === 'accept' || waitingFor(suggestion)) return;
      for (const round of input.rounds) {
        if (round.side !== 'ours' || !coversNoMore(round.terms, terms)) continue;
        expect(price.amount).toBeGreaterThanOrEqual(costOf(round.terms, suggestion));
      }
    });
  });

  it('repeats what is on the table, to the cent, while it waits for an answer', () => {
    inEveryTalk((suggestion) => {
      const waiting = waitingFor(suggestion);
      const { answer } = suggestion;
      if (!waiting || answer.action !== 'hold') return;
      expect(answer.price?.amount).toBe(costOf(waiting, suggestion));
      expect(compareTerms(waiting, answer.terms as Terms)).toEqual([]);
    });
  });

  it('accepts only what they asked, as they asked it', () => {
    inEveryTalk((suggestion) => {
      const { answer, asked } = suggestion;
      if (answer.action !== 'accept') return;
      expect(answer.price?.amount).toBe(costOf(asked, suggestion));
      expect(compareTerms(asked, answer.terms as Terms)).toEqual([]);
    });
  });

  it('builds packages that are worth the same to us within 0.5 %, within every limit, and differ in two terms', () => {
    inEveryTalk((suggestion) => {
      const { answer, input } = suggestion;
      const most = Math.min(
        input.walkAway.amount,
        input.remainingBudget.amount,
        input.expectedValue?.amount ?? Number.POSITIVE_INFINITY,
      );
      for (const [index, { terms, worth, gets, gives }] of answer.packages.entries()) {
        expect(worth.amount).toBeLessThanOrEqual(most);
        expect(costOf(terms, suggestion)).toBeLessThanOrEqual(most);
        expect(terms.fee.amount + (terms.bonusCap?.amount ?? 0)).toBeLessThanOrEqual(
          input.remainingBudget.amount,
        );
        expect([...gets, ...gives].every((line) => line.trim() === line && line.length > 0)).toBe(true);
        for (const other of answer.packages.slice(index + 1)) {
          expect(Math.abs(worth.amount - other.worth.amount)).toBeLessThanOrEqual(
            0.005 * Math.max(worth.amount, other.worth.amount),
          );
          expect(compareTerms(terms, other.terms).length).toBeGreaterThanOrEqual(2);
        }
      }
    });
  });

  it('calls only the same cost the same price', () => {
    inEveryTalk((suggestion) => {
      const { packages, price } = suggestion.answer;
      for (const { terms, gets } of packages) {
        if (!gets.includes('the same price')) continue;
        expect(terms.bonusCap).toEqual(suggestion.answer.terms?.bonusCap);
        expect(costOf(terms, suggestion)).toBeGreaterThanOrEqual(
          (price?.amount ?? 0) * 0.996 - coarseness(terms, suggestion),
        );
      }
    });
  });

  it('moves no lever that the workspace forbids', () => {
    inEveryTalk((suggestion) => {
      const { answer, asked, input } = suggestion;
      const from = answer.action === 'accept' ? asked : (waitingFor(suggestion) ?? asked);
      const moved = new Set(
        [answer.terms, ...answer.packages.map((each) => each.terms)]
          .filter((terms) => terms !== undefined)
          .flatMap((terms) => compareTerms(from, terms).map(({ field }) => field)),
      );
      const { levers } = input;
      if (!levers.usage) expect(moved.has('usage') || moved.has('whitelisting')).toBe(false);
      if (!levers.exclusivity) expect(moved.has('exclusivity')).toBe(false);
      if (!levers.deliverables) expect(moved.has('deliverables') || moved.has('revisions')).toBe(false);
      if (!levers.paymentTerms) expect(moved.has('payment')).toBe(false);
      if (!levers.bonus && !from.bonusCap) expect(moved.has('bonus')).toBe(false);
      expect(moved.has('expenses')).toBe(false);
    });
  });

  it('says at least three next steps, none of them beyond the walk-away', () => {
    inEveryTalk(({ answer, input }) => {
      expect(answer.ladder.length).toBeGreaterThanOrEqual(3);
      for (const { ifThey, weDo, price } of answer.ladder) {
        expect(ifThey.length > 0 && weDo.length > 0).toBe(true);
        if (price) expect(price.amount).toBeLessThanOrEqual(Math.max(0, input.walkAway.amount));
      }
    });
  });

  it('says why in clear words, and never computes nonsense', () => {
    inEveryTalk(({ answer, input }, { refusals }) => {
      for (const text of textsOf(answer)) {
        expect(text).toMatch(/\S/u);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null|\[object/u);
      }
      for (const { amount, currency } of moneyIn({ ...answer, range: undefined })) {
        expect(Number.isSafeInteger(amount)).toBe(true);
        expect(Object.is(amount, -0)).toBe(false);
        expect(currency).toBe(input.range.typical.currency);
      }
      expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity|null/u);
      expect(answer.reasons[0]?.sentence).toMatch(/[.!]$/u);
      for (const refusal of refusals) expect(refusal).toMatch(/"problem":"[A-Z][^"]+\."/u);
    });
  });

  it('speaks of no money left only when there is none', () => {
    inEveryTalk(({ answer, input }) => {
      if (!answer.reasons[0]?.sentence.startsWith('No money is left')) return;
      const most = Math.min(
        input.walkAway.amount,
        input.remainingBudget.amount,
        input.expectedValue?.amount ?? Number.POSITIVE_INFINITY,
      );
      // A walk-away for more work than they now ask shrinks with the work, so little can become nothing.
      expect(most).toBeLessThanOrEqual(20);
    });
  });

  it('gives the same bytes for the same deal, and leaves its input as it was', () => {
    inEveryTalk(
      ({ input, answer }, _played, scene) => {
        const again = inputOf(scene, structuredClone(input.rounds), input.roundsLeft);
        expect(JSON.stringify(proposeCounter(again))).toBe(JSON.stringify({ ok: true, value: answer }));
      },
      { runs: 30 },
    );
  });

  it('tells a creator no walk-away, target, opening, ceiling, budget, value or likely limit', () => {
    inEveryTalk(({ input, answer }) => {
      const { limits, opponent, reasons, packages } = answer;
      const secrets = [
        limits.walkAway,
        limits.target,
        limits.opening,
        input.walkAway,
        input.ceiling,
        input.remainingBudget,
        input.expectedValue,
        opponent.likelyLimit,
      ].filter((secret) => secret !== undefined);
      const told = [
        ...reasons
          .filter(({ audience }) => audience === 'public')
          .flatMap(({ rule, sentence, source }) => [rule, sentence, source]),
        ...packages.flatMap(({ gives, gets }) => [...gives, ...gets]),
      ];
      for (const text of told) {
        const numbers = numbersOf(text);
        for (const secret of secrets) for (const form of formsOf(secret)) expect(numbers).not.toContain(form);
      }
    });
  });

  it('never moves the price twice without a move of theirs', () => {
    inEveryTalk((suggestion) => {
      const { answer, input, asked } = suggestion;
      if (answer.action !== 'counter') return;
      const [ask1, offer1, ask2, offer2, ask3] = input.rounds.slice(-5);
      if (!ask1 || !offer1 || !ask2 || !offer2 || !ask3) return;
      const inTurn = [ask1, ask2, ask3].every(
        ({ side, terms }) => side === 'theirs' && sameWork(terms, asked),
      );
      const oursInTurn = [offer1, offer2].every(
        ({ side, terms }) => side === 'ours' && sameWork(terms, asked),
      );
      if (!inTurn || !oursInTurn) return;
      const [first, second, third] = [ask1, ask2, ask3].map(({ terms }) => costOf(terms, suggestion));
      const [before, after] = [offer1, offer2].map(({ terms }) => costOf(terms, suggestion));
      const theyStood = (second ?? 0) >= (first ?? 0) && (third ?? 0) >= (second ?? 0);
      if (theyStood && (after ?? 0) > (before ?? 0)) throw new Error('moved twice in a row');
    });
  });
});
