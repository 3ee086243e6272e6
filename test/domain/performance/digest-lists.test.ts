import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../../src/domain/campaign.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { DealInput } from '../../../src/domain/performance/campaign-figures.ts';
import { outlookOf } from '../../../src/domain/performance/outlook.ts';
import { paceOf } from '../../../src/domain/performance/pace.ts';
import { paymentPlan, unpaidParts } from '../../../src/domain/performance/payments/payment-plan.ts';
import { paymentsDue } from '../../../src/domain/performance/payments/payments-due.ts';
import type { KpiProgress, Standing } from '../../../src/domain/performance/progress.ts';
import { rightsEnding } from '../../../src/domain/performance/rights-ending.ts';
import { unansweredOffers } from '../../../src/domain/performance/unanswered.ts';
import { weekAhead } from '../../../src/domain/performance/week-ahead.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const usd = (amount: number) => ({ amount, currency: 'USD' });
const TODAY = day('2026-11-25');

const terms = (change: Record<string, unknown> = {}): Terms =>
  termsSchema.parse({
    deliverables: [{ platform: 'tiktok', format: 'video', quantity: 2 }],
    fee: usd(240_000),
    ...change,
  });

function input(agreed: Terms, change: Partial<DealInput> = {}, status: Deal['status'] = 'live'): DealInput {
  return {
    deal: {
      workspace: 'T1',
      number: 1,
      version: 9,
      campaign: 1,
      creator: 1,
      owner: 'U1',
      status,
      wanted: [],
      ceiling: usd(300_000),
      walkAway: usd(350_000),
      offers: [],
      agreed: { round: 1, terms: agreed, at: at('2026-11-10T00:00:00Z') },
      committed: usd(240_000),
      paid: usd(0),
      termSheetVersion: 1,
      contractSent: true,
      openedAt: at('2026-11-01T00:00:00Z'),
      changedAt: at('2026-11-20T00:00:00Z'),
    },
    creator: 'Ana',
    accounts: [],
    work: agreed.deliverables,
    results: [],
    published: [],
    signedOn: day('2026-11-05'),
    ...change,
  };
}

const out = (post: string, on: string) => ({ post, publishedOn: day(on) });
const BOTH_OUT = { posts: [out('a', '2026-11-02'), out('b', '2026-11-06')] };

describe('payments that may fall due', () => {
  const due = (one: DealInput, today = TODAY) =>
    paymentsDue([one], today).map(({ part, amount, on, from, late }) => [
      part,
      amount.amount,
      on,
      from.event,
      from.on,
      ...(late ? ['late'] : []),
    ]);

  it('run from the signing and from the last publication, by the net days of the contract', () => {
    const half = terms({ upfrontPercent: 50, netDays: 30 });
    expect(due(input(half, BOTH_OUT))).toEqual([
      ['on signing', 120_000, '2026-12-05', 'the signing', '2026-11-05'],
      ['after the last publication', 120_000, '2026-12-06', 'the last publication', '2026-11-06'],
    ]);
  });

  it('are planned by the last day to publish while posts are owed and the day can be kept', () => {
    const planned = (until: string) => {
      const one = terms({
        netDays: 7,
        deliverables: [{ platform: 'tiktok', format: 'video', quantity: 2, publishUntil: until }],
      });
      return due(input(one, { posts: [out('a', '2026-11-02')] }));
    };
    expect(planned('2026-11-28')).toEqual([
      ['after the last publication', 240_000, '2026-12-05', 'the last day to publish', '2026-11-28'],
    ]);
    expect(planned('2026-11-20')).toEqual([]);
  });

  it('of a retainer come month by month from the day the contract runs', () => {
    const retainer = terms({ termMonths: 3, netDays: 0 });
    expect(due(input(retainer, { startsOn: day('2026-11-01') }))).toEqual([
      ['month 1 of 3', 80_000, '2026-11-30', 'the end of the month', '2026-11-30'],
    ]);
  });

  it.each<[string, DealInput]>([
    ['is not signed', { ...input(terms({ netDays: 20 }), BOTH_OUT), signedOn: undefined as never }],
    ['was called off', input(terms({ netDays: 20 }), BOTH_OUT, 'cancelled')],
    ['is due later', input(terms({ netDays: 60 }), BOTH_OUT)],
  ])('are none of a contract that %s', (_, one) => {
    expect(due(one)).toEqual([]);
  });
});

describe('what was paid', () => {
  const open = (paid: number, change: object = {}) => {
    const one = input(terms({ upfrontPercent: 50, netDays: 10, ...change }), BOTH_OUT);
    return paymentsDue([{ ...one, deal: { ...one.deal, paid: usd(paid) } }], TODAY).map(
      ({ part, amount, late }) => [part, amount.amount, late ? 'late' : 'to come'],
    );
  };

  it('covers the parts of the contract in their order; what is late stays until it is recorded', () => {
    expect(open(0)).toEqual([
      ['on signing', 120_000, 'late'],
      ['after the last publication', 120_000, 'late'],
    ]);
    expect(open(50_000)[0]).toEqual(['on signing', 70_000, 'late']);
    expect(open(120_000)).toEqual([['after the last publication', 120_000, 'late']]);
    expect(open(240_000)).toEqual([]);
    expect(open(300_000)).toEqual([]);
  });

  it('leaves of each plan what was agreed less what was paid, whatever the parts', () => {
    fc.assert(
      fc.property(
        fc.record({
          upfrontPercent: fc.integer({ min: 0, max: 100 }),
          termMonths: fc.integer({ min: 1, max: 12 }),
        }),
        fc.integer({ min: 0, max: 400_000 }),
        (plan, paid) => {
          const one = input(terms({ netDays: 0, ...plan }), BOTH_OUT);
          const left = unpaidParts(paymentPlan(one, TODAY), usd(paid)).reduce(
            (sum, { amount }) => sum + amount.amount,
            0,
          );
          expect(left).toBe(Math.max(0, 240_000 - paid));
        },
      ),
    );
  });
});

describe('usage rights that end', () => {
  it('are counted from the publication of each post, whitelisting too', () => {
    const agreed = terms({ usage: { kind: 'paid', duration: 30 }, whitelistingDays: 31 });
    expect(rightsEnding([input(agreed, BOTH_OUT)], TODAY)).toEqual([
      { deal: 'D-1', creator: 'Ana', what: '30 days of paid use', posts: 1, on: '2026-12-02' },
      { deal: 'D-1', creator: 'Ana', what: '31 days of whitelisting', posts: 1, on: '2026-12-03' },
      { deal: 'D-1', creator: 'Ana', what: '30 days of paid use', posts: 1, on: '2026-12-06' },
      { deal: 'D-1', creator: 'Ana', what: '31 days of whitelisting', posts: 1, on: '2026-12-07' },
    ]);
  });

  it.each([
    ['perpetual', { usage: { kind: 'paid', duration: 'perpetual' } }],
    ['none', {}],
    ['over', { usage: { kind: 'organic', duration: 10 } }],
  ])('are none when %s', (_, change) => {
    expect(rightsEnding([input(terms(change), BOTH_OUT)], TODAY)).toEqual([]);
  });
});

describe('offers without an answer', () => {
  const offered = (side: 'ours' | 'theirs', when: string, status: Deal['status'] = 'negotiating') => {
    const one = input(terms(), {}, status);
    const offers = [{ round: 1, side, terms: terms(), by: 'U1', at: at(when) }];
    return unansweredOffers([{ ...one, deal: { ...one.deal, offers } }], at('2026-11-25T09:00:00Z'));
  };

  it('are ours that stand for more than a day', () => {
    expect(offered('ours', '2026-11-24T08:59:59Z')).toEqual([
      { deal: 'D-1', creator: 'Ana', amount: usd(240_000), since: '2026-11-24T08:59:59Z' },
    ]);
    expect(offered('ours', '2026-11-24T09:00:00Z')).toEqual([]);
    expect(offered('theirs', '2026-11-20T09:00:00Z')).toEqual([]);
    expect(offered('ours', '2026-11-20T09:00:00Z', 'agreed')).toEqual([]);
  });
});

describe('the week ahead', () => {
  it('tells dates of the next seven days that are no deadline yet', () => {
    const agreed = terms({
      deliverables: [
        {
          platform: 'tiktok',
          format: 'video',
          quantity: 2,
          draftDue: '2026-11-26',
          publishFrom: '2026-11-30',
          publishUntil: '2026-12-02',
          liveUntil: '2026-12-03',
        },
      ],
    });
    const brief = briefSchema.parse({
      name: 'Glow',
      brand: 'Glow',
      objective: 'awareness',
      audience: { description: 'Gen Z', countries: ['US'] },
      deliverables: [],
      startsOn: '2026-11-01',
      endsOn: '2026-12-01',
      budget: usd(2_000_000),
      dealCeiling: usd(300_000),
      walkAway: usd(350_000),
    });
    const deals = [input(agreed, {}, 'in_production')];
    const campaign = { number: 3, brief, committed: usd(0), deals };
    expect(weekAhead([campaign], TODAY)).toEqual([
      { who: 'D-1 Ana', what: '2 TikTok videos: publication may start', on: '2026-11-30' },
      { who: 'C-3 Glow', what: 'last day', on: '2026-12-01' },
      { who: 'D-1 Ana', what: 'publish 2 TikTok videos', on: '2026-12-02' },
    ]);
  });
});

describe('how a campaign stands', () => {
  const kpi = (standing: Standing): KpiProgress => ({
    kpi: 'reach',
    name: 'Reach',
    unit: 'count',
    goal: 10,
    actual: standing === 'no figures yet' ? undefined : 5,
    standing,
  });
  const stands = (standings: Standing[], missing: string[] = [], overdue = 0, hasFigures = true) =>
    outlookOf({ kpis: standings.map(kpi), missing }, { hasFigures, overdue });

  it.each<[ReturnType<typeof stands>, string, string]>([
    [stands(['met', 'on track']), 'on track', 'all 2 goals met or on track'],
    [stands(['met']), 'on track', 'its goal is met or on track'],
    [stands([]), 'on track', 'no goals are set, no date is overdue'],
    [stands(['met', 'no figures yet']), 'on track', '1 of 2 goals with figures, none behind'],
    [stands(['met', 'behind']), 'watch', '1 of 2 goals behind: Reach'],
    [stands(['met'], [], 2), 'watch', '2 dates overdue'],
    [stands(['met'], ['views for 1 of 2 posts']), 'watch', 'figures are missing'],
    [
      stands(['behind', 'behind', 'met'], [], 1),
      'behind',
      '2 of 3 goals behind: Reach, Reach; 1 date overdue',
    ],
    [stands(['no figures yet'], [], 0, false), 'no figures', 'no post has figures yet'],
    [stands([], [], 1, false), 'no figures', 'no post has figures yet; 1 date overdue'],
  ])('%o', ({ light, why }, expected, words) => {
    expect([light, why.join('; ')]).toEqual([expected, words]);
  });
});

describe('the pace of spending', () => {
  const dates = { startsOn: day('2026-11-01'), endsOn: day('2026-11-30'), budget: usd(1_000_000) };
  it.each([
    [850_000, '2026-11-25', 85, 83, 'in step with the days'],
    [1_000_000, '2026-11-15', 100, 50, 'ahead of the days'],
    [100_000, '2026-11-25', 10, 83, 'slower than the days'],
    [100_000, '2026-10-25', 10, 0, 'not begun yet'],
  ])('%i cents on %s', (committed, on, share, days, words) => {
    expect(paceOf(dates, usd(committed), day(on))).toEqual({ committed: share, days, words });
  });
});
