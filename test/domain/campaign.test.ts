import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Brief,
  briefSchema,
  type Campaign,
  checkBrief,
  commitBudget,
  remainingBudget,
} from '../../src/domain/campaign.ts';
import { money, zero } from '../../src/domain/money.ts';

const today = Temporal.PlainDate.from('2026-11-25');
const usd = (dollars: number) => money(dollars * 100, 'USD');

const brief = briefSchema.parse({
  name: 'Spring skincare',
  brand: 'Lumi',
  objective: 'awareness',
  audience: { description: 'Students who care for their skin', countries: ['US'] },
  deliverables: [],
  startsOn: '2026-12-01',
  endsOn: '2026-12-31',
  budget: usd(10_000),
  dealCeiling: usd(2_000),
  walkAway: usd(2_500),
});

function problems(change: Partial<Brief>) {
  const result = checkBrief({ ...brief, ...change }, today);
  return result.ok || result.refusal.kind !== 'invalid'
    ? []
    : result.refusal.problems.map((each) => each.field);
}

describe('a brief', () => {
  it('passes when dates, money and ages fit together', () => {
    expect(checkBrief(brief, today)).toEqual({ ok: true, value: brief });
  });

  it.each<[string, Partial<Brief>, string[]]>([
    ['ends before it starts', { endsOn: Temporal.PlainDate.from('2026-11-30') }, ['endsOn']],
    [
      'is over already',
      { startsOn: Temporal.PlainDate.from('2026-10-01'), endsOn: Temporal.PlainDate.from('2026-10-31') },
      ['endsOn'],
    ],
    [
      'has a ceiling above the budget',
      { dealCeiling: usd(11_000), walkAway: usd(11_000) },
      ['dealCeiling', 'walkAway'],
    ],
    ['has a walk-away below the ceiling', { walkAway: usd(1_900) }, ['walkAway']],
    ['mixes currencies', { walkAway: money(250_000, 'EUR') }, ['walkAway']],
    ['has no money', { budget: zero('USD') }, ['budget', 'dealCeiling', 'walkAway']],
    ['turns ages around', { audience: { ...brief.audience, ageFrom: 30, ageTo: 20 } }, ['ageTo']],
  ])('is refused when it %s', (_what, change, fields) => {
    expect(problems(change)).toEqual(fields);
  });

  it('names every problem at once', () => {
    expect(problems({ endsOn: Temporal.PlainDate.from('2026-11-30'), walkAway: usd(1) })).toEqual([
      'endsOn',
      'walkAway',
    ]);
  });
});

const campaign: Campaign = {
  workspace: 'T1',
  number: 1,
  version: 1,
  brief,
  committed: zero('USD'),
  status: 'active',
  createdBy: 'U1',
  createdAt: Temporal.Instant.from('2026-11-25T00:00:00Z'),
};

describe('committing budget', () => {
  it('never commits more than the budget, and a refusal says what is left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 20 }), (amounts) => {
        let now = campaign;
        for (const amount of amounts) {
          const result = commitBudget(now, money(amount, 'USD'), zero('USD'));
          if (result.ok) now = result.value;
          else if (result.refusal.kind === 'over-budget') {
            expect(result.refusal.remaining).toEqual(remainingBudget(now));
            expect(amount).toBeGreaterThan(result.refusal.remaining.amount);
          }
          expect(now.committed.amount).toBeLessThanOrEqual(brief.budget.amount);
        }
      }),
    );
  });

  it('given a deal that had reserved money, its old amount is free before the new one is checked', () => {
    const full = { ...campaign, committed: usd(10_000) };
    const result = commitBudget(full, usd(3_000), usd(2_500));
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'over-budget', remaining: usd(2_500) } });
    expect(commitBudget(full, usd(2_000), usd(2_500))).toMatchObject({
      ok: true,
      value: { committed: usd(9_500) },
    });
  });
});
