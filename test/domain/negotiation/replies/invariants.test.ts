import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCash } from '../../../../src/domain/commitment.ts';
import { type Money, money } from '../../../../src/domain/money.ts';
import { proposeCounter } from '../../../../src/domain/negotiation/counter-offer.ts';
import { coversNoMore } from '../../../../src/domain/negotiation/levers.ts';
import type { ReplyInput } from '../../../../src/domain/negotiation/replies/desk.ts';
import type { ReplyPlan } from '../../../../src/domain/negotiation/replies/plan.ts';
import {
  type Point,
  REPLY_SITUATIONS,
  replySchema,
} from '../../../../src/domain/negotiation/replies/reply.ts';
import { replyPlans } from '../../../../src/domain/negotiation/replies/reply-plans.ts';
import { mentionsAny } from '../../../../src/domain/negotiation/secrets.ts';
import type { CounterProposal, Round } from '../../../../src/domain/negotiation/types.ts';
import { DEFAULT_COST_ASSUMPTIONS, expectedCost } from '../../../../src/domain/pricing/price-models.ts';
import { describeTerms, type Terms, termsSchema } from '../../../../src/domain/terms.ts';
import { counterInput } from '../negotiation-fixtures.ts';
import { published } from './reply-fixtures.ts';

const CURRENCIES = ['USD', 'JPY', 'UZS', 'KWD'] as const;

const offers = fc.record({
  side: fc.constantFrom('ours' as const, 'theirs' as const),
  fee: fc.double({ min: 0.2, max: 3, noNaN: true }),
  usage: fc.constantFrom(
    { kind: 'none', duration: 0 },
    { kind: 'organic', duration: 60 },
    { kind: 'paid', duration: 30 },
    { kind: 'paid', duration: 365 },
    { kind: 'paid', duration: 'perpetual' },
  ),
  exclusivity: fc.constantFrom(
    undefined,
    { category: 'skincare', days: 30 },
    { category: 'skincare', days: 90 },
  ),
  whitelistingDays: fc.constantFrom(0, 30),
  revisions: fc.constantFrom(0, 1, 3),
  reels: fc.integer({ min: 1, max: 4 }),
  dates: fc.constantFrom(undefined, '2027-01-20', '2027-02-20'),
  payment: fc.constantFrom({ upfrontPercent: 0, netDays: 30 }, { upfrontPercent: 50, netDays: 14 }),
  gift: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
});

const scenes = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  typical: fc.integer({ min: 1_000, max: 300_000_000 }),
  spread: fc.double({ min: 1.05, max: 4, noNaN: true }),
  rounds: fc.array(offers, { minLength: 1, maxLength: 5 }),
  walkAway: fc.double({ min: 0.3, max: 3, noNaN: true }),
  budget: fc.double({ min: 0, max: 6, noNaN: true }),
  ceiling: fc.double({ min: 0.3, max: 3, noNaN: true }),
  roundsLeft: fc.integer({ min: 0, max: 6 }),
  levers: fc.record({
    usage: fc.boolean(),
    exclusivity: fc.boolean(),
    deliverables: fc.boolean(),
    paymentTerms: fc.boolean(),
    bonus: fc.boolean(),
    product: fc.boolean(),
  }),
  lastDay: fc.constantFrom(undefined, '2027-01-31'),
});

type Scene = typeof scenes extends fc.Arbitrary<infer T> ? T : never;

function termsOf(drawn: Scene['rounds'][number], { typical, currency }: Scene): Terms {
  const amount = Math.max(1, Math.round(typical * drawn.fee));
  const [line] = drawn.dates ? published('2027-01-10', drawn.dates) : [];
  const { draftDue: _, ...dates } = { draftDue: undefined, ...line };
  const work = { ...dates, platform: 'instagram' as const, format: 'reel', quantity: drawn.reels };
  const parsed = termsSchema.parse({
    deliverables: [],
    fee: money(drawn.gift ? 0 : amount, currency),
    ...(drawn.gift
      ? { priceModel: { kind: 'barter', product: 'Kit', retailValue: money(amount, currency) } }
      : {}),
    usage: drawn.usage,
    exclusivity: drawn.exclusivity,
    whitelistingDays: drawn.whitelistingDays,
    revisions: drawn.revisions,
    note: 'told us 12,345 in confidence',
    ...drawn.payment,
  });
  return { ...parsed, deliverables: [work] };
}

function inputOf(scene: Scene): ReplyInput {
  const of = (amount: number) => money(Math.round(amount), scene.currency);
  const drawn: Round[] = scene.rounds.map((each, index) => ({
    round: index + 1,
    side: each.side,
    terms: termsOf(each, scene),
  }));
  const [first] = scene.rounds;
  const rounds: Round[] = first
    ? [{ round: 0, side: 'theirs', terms: termsOf({ ...first, gift: false }, scene) }, ...drawn]
    : drawn;
  return {
    ...counterInput(rounds, {
      range: {
        ...counterInput([]).range,
        low: of(scene.typical / scene.spread),
        typical: of(scene.typical),
        high: of(scene.typical * scene.spread),
      },
      ceiling: of(scene.typical * scene.ceiling),
      walkAway: of(scene.typical * scene.walkAway),
      remainingBudget: of(scene.typical * scene.budget),
      roundsLeft: scene.roundsLeft,
      levers: scene.levers,
    }),
    wanted: published('2027-01-11', '2027-01-24').slice(0, 1),
    ...(scene.lastDay ? { lastDay: Temporal.PlainDate.from(scene.lastDay) } : {}),
  };
}

interface Played {
  readonly input: ReplyInput;
  readonly proposal: CounterProposal;
  readonly plan: ReplyPlan;
}

function holds(check: (played: Played) => void, numRuns = 400): void {
  fc.assert(
    fc.property(scenes, (scene) => {
      const input = inputOf(scene);
      const proposal = proposeCounter(input);
      if (!proposal.ok) return;
      for (const situation of REPLY_SITUATIONS) {
        const plans = replyPlans(situation, proposal.value, input);
        if (!plans.ok) throw new Error(JSON.stringify(plans.refusal));
        expect(plans.value.options.map(({ stance }) => stance)).toHaveLength(3);
        for (const option of plans.value.options) {
          if ('plan' in option) check({ input, proposal: proposal.value, plan: option.plan });
          else expect(JSON.stringify(option.absent).length).toBeGreaterThan(20);
        }
        const { recommended } = plans.value;
        const possible = plans.value.options.filter((each) => 'plan' in each).map(({ stance }) => stance);
        expect(recommended === undefined).toBe(possible.length === 0);
        if (recommended) expect(possible).toContain(recommended.stance);
      }
    }),
    { numRuns },
  );
}

const costOf = (terms: Terms): Money => {
  const cost = expectedCost(terms, DEFAULT_COST_ASSUMPTIONS);
  if (!cost.ok) throw new Error(JSON.stringify(cost.refusal));
  return cost.value.cost;
};

describe('in any deal, whatever the situation and the stance', () => {
  it('costs no more than walk-away and budget, and fits the schema of terms', () => {
    holds(({ input, plan }) => {
      const most = Math.min(input.walkAway.amount, input.remainingBudget.amount);
      expect(costOf(plan.terms)).toEqual(plan.cost);
      expect(plan.cost.amount).toBeLessThanOrEqual(most);
      const cash = mostCash(plan.terms);
      expect(cash.ok && cash.value.amount <= input.remainingBudget.amount).toBe(true);
      expect(termsSchema.safeEncode(plan.terms).success).toBe(true);
      expect(plan.terms.note).toBeUndefined();
    });
  });

  it('never goes below what we offered for that work or less of it, unless they ask less or it repeats our last offer', () => {
    holds(({ input, proposal, plan }) => {
      if (plan.reply.stance === 'hold-firm' || plan.cost.amount >= proposal.position.ask.amount) return;
      const isPackage = ['rate-counter', 'stalled-deal'].includes(plan.reply.situation);
      for (const { side, terms } of input.rounds) {
        if (side !== 'ours' || isPackage || !coversNoMore(terms, plan.terms)) continue;
        expect(plan.cost.amount).toBeGreaterThanOrEqual(costOf(terms).amount - 1);
      }
    });
  });

  it('changes no lever that the workspace does not allow: its value is one that somebody named', () => {
    const FIELDS = {
      usage: ['usage', 'whitelisting'],
      exclusivity: ['exclusivity'],
      deliverables: ['deliverables', 'revisions'],
      paymentTerms: ['payment'],
      bonus: ['bonus'],
      product: ['product'],
    } as const;
    holds(({ input, plan }) => {
      const said = [
        ...input.rounds.map(({ terms }) => terms),
        { ...plan.terms, deliverables: [...input.wanted] },
      ];
      for (const [lever, fields] of Object.entries(FIELDS)) {
        if (input.levers[lever as keyof typeof FIELDS]) continue;
        for (const field of fields) {
          const value = valueOf(plan.terms, field);
          const named = input.rounds.map(({ terms }) => valueOf(terms, field));
          if (field === 'deliverables') named.push(...said.map((terms) => valueOf(terms, field)));
          expect(named).toContain(value);
        }
      }
    });
  });

  it('tells no secret amount in a public line, and has no place for one in the reply', () => {
    holds(({ input, proposal, plan }) => {
      const { limits, opponent } = proposal;
      const own = [plan.terms.fee, plan.terms.bonusCap, plan.terms.productValue, barterOf(plan.terms)];
      const secrets = [
        limits.walkAway,
        limits.target,
        limits.opening,
        input.walkAway,
        input.ceiling,
        input.remainingBudget,
        ...(opponent.likelyLimit ? [opponent.likelyLimit] : []),
      ].filter(({ amount }) => amount > 0 && !own.some((each) => each?.amount === amount));
      const { lines, ...reply } = plan.reply;
      for (const line of [...lines.yes, ...lines.inReturn]) {
        expect(mentionsAny(line, secrets)).toBe(false);
        expect(line).not.toContain('12,345');
      }
      expect(replySchema.parse(reply)).toEqual(reply);
      expect(JSON.stringify(reply)).not.toMatch(/\d/);
    });
  });

  it('says yes to something and asks for something, or holds something; never the same point twice', () => {
    holds(({ plan: { reply } }) => {
      expect(reply.inReturn.length).toBeGreaterThan(0);
      expect(reply.yes.length > 0).toBe(reply.stance !== 'hold-firm');
      const points: Point[] = [...reply.yes, ...reply.inReturn];
      expect(new Set(points).size).toBe(points.length);
    });
  });

  it('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const all = () => {
          const input = inputOf(scene);
          const proposal = proposeCounter(input);
          return proposal.ok
            ? REPLY_SITUATIONS.map((situation) =>
                JSON.stringify(replyPlans(situation, proposal.value, input)),
              )
            : [];
        };
        expect(all()).toEqual(all());
      }),
      { numRuns: 100 },
    );
  });
});

function valueOf(terms: Terms, field: string): string {
  return describeTerms(terms).find((line) => line.field === field)?.value ?? '';
}

function barterOf({ priceModel }: Terms): Money | undefined {
  return priceModel.kind === 'barter' ? priceModel.retailValue : undefined;
}
