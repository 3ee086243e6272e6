import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUIDE_RATE_TABLE } from '../../../src/data/rates-guide.ts';
import { PLATFORMS } from '../../../src/domain/deliverables.ts';
import { majorUnits } from '../../../src/domain/money.ts';
import { fairRange } from '../../../src/domain/pricing/fair-range.ts';
import { creator, rangeInput, rangeOf, terms } from './pricing-fixtures.ts';

const labels = (change: Parameters<typeof rangeOf>[0]) =>
  rangeOf(change).factors.map((factor) => factor.label);
const post = terms({ deliverables: [{ platform: 'instagram', format: 'post', quantity: 1 }] });

describe('a fair range', () => {
  it("gives the guide's own figures for an average creator of 100,000 followers", () => {
    const range = rangeOf({
      table: GUIDE_RATE_TABLE,
      terms: post,
      profile: creator({ followers: 100_000, averageEngagements: undefined }),
    });
    expect([range.low, range.typical, range.high].map(majorUnits)).toEqual([500, 1_000, 2_000]);
    expect(range.caveats.join(' ')).toContain('name no year');
  });

  it('names a source for every factor, and a year where there is one', () => {
    const { factors } = rangeOf({
      terms: terms({
        usage: { kind: 'paid', duration: 90 },
        whitelistingDays: 30,
        exclusivity: { category: 'skincare', days: 60 },
        revisions: 3,
      }),
      profile: creator({ medianViews: 20_000 }),
      currency: 'EUR',
    });
    expect(factors.map((factor) => factor.label)).toEqual([
      '2 Instagram Reels',
      'Views, Instagram Reels',
      'Engagement, Instagram Reels',
      'Instagram Story set',
      'Engagement, Instagram Story set',
      'Bundle discount',
      'Usage rights',
      'Whitelisting',
      'Exclusivity',
      'Extra revisions',
      'Rounding',
      'Currency',
    ]);
    for (const factor of factors) expect(factor.source).not.toBe('');
  });

  it('pays for engagement by the square root of its distance to the median, between 0.75 and 1.35', () => {
    const at = (averageEngagements: number) =>
      majorUnits(
        rangeOf({ terms: post, profile: creator({ followers: 31_623, averageEngagements }) }).typical,
      );
    expect(at(949)).toBe(390);
    expect(at(1_366) / 390).toBeCloseTo(1.2, 1);
    expect(at(100_000) / 390).toBeCloseTo(1.35, 2);
    expect(at(0) / 390).toBeCloseTo(0.75, 2);
  });

  it('with views known, lies halfway in log space between the rate and the CPM price', () => {
    const unknown = majorUnits(rangeOf({ terms: post }).typical);
    const views = (unknown / 37) * 1_000;
    const same = majorUnits(
      rangeOf({ terms: post, profile: creator({ medianViews: Math.round(views) }) }).typical,
    );
    const twice = majorUnits(
      rangeOf({ terms: post, profile: creator({ medianViews: Math.round(views * 2) }) }).typical,
    );
    expect(twice / same).toBeCloseTo(Math.SQRT2, 1);
  });

  it('adds rights in percent of the work: 90 days of paid use 60 %, a month of exclusivity 20 %', () => {
    const bare = majorUnits(rangeOf().typical);
    const paid = majorUnits(rangeOf({ terms: terms({ usage: { kind: 'paid', duration: 90 } }) }).typical);
    const exclusive = majorUnits(
      rangeOf({ terms: terms({ exclusivity: { category: 'skincare', days: 30 } }) }).typical,
    );
    expect(paid / bare).toBeCloseTo(1.6, 1);
    expect(exclusive / bare).toBeCloseTo(1.2, 1);
  });

  it('never gets cheaper when rights last longer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('organic', 'paid'),
        fc.integer({ min: 1, max: 3650 }),
        fc.integer({ min: 1, max: 3650 }),
        (kind, a, b) => {
          const price = (duration: number) =>
            rangeOf({ terms: terms({ usage: { kind, duration } }) }).typical.amount;
          expect(price(Math.max(a, b))).toBeGreaterThanOrEqual(price(Math.min(a, b)));
        },
      ),
    );
  });

  it('gives a bundle discount from three pieces on, and rush from under seven days', () => {
    expect(labels({ terms: post })).not.toContain('Bundle discount');
    expect(labels({})).toContain('Bundle discount');
    const due = (draftDue: string) =>
      terms({ deliverables: [{ platform: 'instagram', format: 'post', quantity: 1, draftDue }] });
    expect(labels({ terms: due('2026-12-01') })).toContain('Rush');
    expect(labels({ terms: due('2026-12-02') })).not.toContain('Rush');
  });

  it('says that an exclusive licence has no published price instead of inventing one', () => {
    const range = rangeOf({
      terms: terms({ usage: { kind: 'organic', duration: 365, exclusiveLicence: true } }),
    });
    expect(range.caveats.join(' ')).toContain('exclusive licence');
  });

  it('converts by a dated rate that it shows, and scales price steps with the currency', () => {
    const range = rangeOf({ currency: 'UZS' });
    const dollars = rangeOf();
    expect(majorUnits(range.typical) / majorUnits(dollars.typical) / 11_792.2).toBeCloseTo(1, 1);
    expect(range.factors.at(-1)).toMatchObject({
      label: 'Currency',
      because: expect.stringContaining('2026-09-29'),
    });
    expect(range.scale).toBe(10_000);
    expect(rangeOf({ currency: 'JPY' }).typical.amount % 1).toBe(0);
  });

  it('says what a thousand views and an engagement cost at the typical price', () => {
    const range = rangeOf({ terms: post, profile: creator({ medianViews: 10_000 }) });
    expect(range.implied.cpm?.amount).toBeCloseTo(range.typical.amount / 10, -2);
    expect(rangeOf({ terms: post }).implied.cpm).toBeUndefined();
  });

  it.each([
    ['nothing to price', { terms: terms({ deliverables: [] }) }, 'deliverables'],
    [
      'no account on the platform',
      { terms: terms({ deliverables: [{ platform: 'tiktok', format: 'video', quantity: 1 }] }) },
      'deliverables',
    ],
    ['a currency without a rate', { currency: 'XPF' }, 'currency'],
    ['no currency', { currency: 'dollars' }, 'currency'],
  ])('refuses %s', (_what, change, field) => {
    expect(fairRange(rangeInput(change))).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', problems: [{ field }] },
    });
  });

  it('answers or refuses for any account and any amount of work, in order and without fractions', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLATFORMS),
        fc.constantFrom('post', 'reel', 'video', 'story_set', 'mention', 'unheard_of'),
        fc.integer({ min: 1, max: 500 }),
        fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000_000_000 })),
        fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: undefined }),
        fc.option(fc.integer({ min: 0, max: 5_000_000_000 }), { nil: undefined }),
        fc.constantFrom('USD', 'JPY', 'UZS', 'KWD', 'EUR'),
        (platform, format, quantity, followers, averageEngagements, medianViews, currency) => {
          const result = fairRange(
            rangeInput({
              terms: terms({
                deliverables: [{ platform, format, quantity }],
                usage: { kind: 'paid', duration: 'perpetual' },
              }),
              profile: creator({ platform, followers, averageEngagements, medianViews }),
              currency,
            }),
          );
          if (!result.ok) {
            expect(['invalid', 'no-benchmark']).toContain(result.refusal.kind);
            return;
          }
          const { low, typical, high } = result.value;
          expect(low.amount).toBeGreaterThan(0);
          expect(low.amount).toBeLessThanOrEqual(typical.amount);
          expect(typical.amount).toBeLessThanOrEqual(high.amount);
          expect(Number.isSafeInteger(high.amount)).toBe(true);
        },
      ),
    );
  });
});
