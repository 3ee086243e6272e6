import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKET_MULTIPLIERS } from '../../../src/data/market-multipliers.ts';
import { GUIDE_RATE_TABLE } from '../../../src/data/rates-guide.ts';
import { creatorProfileSchema } from '../../../src/domain/creator.ts';
import { FORMATS, PLATFORMS } from '../../../src/domain/deliverables.ts';
import { add, type Money, minorDigits, money, zero } from '../../../src/domain/money.ts';
import { askPosition } from '../../../src/domain/pricing/ask-position.ts';
import { type FairRangeInput, fairRange } from '../../../src/domain/pricing/fair-range.ts';
import type { FairRange } from '../../../src/domain/pricing/types.ts';
import { termsSchema } from '../../../src/domain/terms.ts';
import { rangeInput } from './pricing-fixtures.ts';

/** Work that is sold by followers; the open row of a post on any platform reaches sums that are refused. */
const WORK = PLATFORMS.filter((platform) => !['twitch', 'podcast', 'blog'].includes(platform)).flatMap(
  (platform) => FORMATS[platform].map((format) => ({ platform, format })),
);

const line = fc.record({ work: fc.constantFrom(...WORK), quantity: fc.integer({ min: 1, max: 5 }) });
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

/** Everything about a creator and an offer but the followers. */
const scene = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  rate: fc.option(fc.double({ min: 0, max: 40, noNaN: true }), { nil: undefined }),
  medianViews: fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: undefined }),
  niches: fc.subarray(['beauty', 'finance', 'pets', 'knitting']),
  country: fc.constantFrom(undefined, 'US', 'IN', 'UZ', 'ES'),
  usage: fc.constantFrom(
    { kind: 'none', duration: 0 },
    { kind: 'paid', duration: 90 },
    { kind: 'organic', duration: 'perpetual' },
  ),
  whitelistingDays: fc.integer({ min: 0, max: 365 }),
  revisions: fc.integer({ min: 0, max: 5 }),
  termMonths: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  ratio: fc.option(fc.double({ min: 0.34, max: 3, noNaN: true }), { nil: undefined }),
  currency: fc.constantFrom('USD', 'JPY', 'UZS', 'KWD', 'EUR'),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

function inputOf(given: Scene, followers: number): FairRangeInput {
  const { lines, rate, medianViews, niches, country, ratio, currency, ...rest } = given;
  const engagements = rate === undefined ? undefined : Math.round((rate / 100) * followers);
  return rangeInput({
    terms: termsSchema.parse({
      fee: { amount: 1, currency },
      deliverables: lines.map(({ work, quantity }) => ({ ...work, quantity })),
      ...rest,
    }),
    profile: creatorProfileSchema.parse({
      name: 'Aziza',
      accounts: [...new Set(lines.map(({ work }) => work.platform))].map((platform) => ({
        platform,
        handle: 'aziza',
        followers,
        averageEngagements: engagements,
        medianViews,
      })),
      niches,
      country,
    }),
    multipliers: MARKET_MULTIPLIERS,
    currency,
    ...(ratio === undefined ? {} : { history: { deals: [1, 2], weightPercent: 25, ratio } }),
  });
}

function priceOf(given: Scene, followers: number): FairRange {
  const result = fairRange(inputOf(given, followers));
  if (!result.ok) throw new Error(`no fair range: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const FIGURES = ['low', 'typical', 'high'] as const;
const EDGES = [0, 999, 1_000, 9_999, 10_000, 49_999, 50_000, 99_999, 100_000, 500_000, 999_999, 1_000_000];
const followers = fc.oneof(fc.constantFrom(...EDGES), fc.integer({ min: 0, max: 3_000_000 }));

describe('every fair range', () => {
  it('runs from low over typical to high and is worth something, and every factor has a source', () => {
    fc.assert(
      fc.property(scene, followers, (given, count) => {
        const range = priceOf(given, count);
        expect(range.low.amount).toBeGreaterThan(0);
        expect(range.low.amount).toBeLessThanOrEqual(range.typical.amount);
        expect(range.typical.amount).toBeLessThanOrEqual(range.high.amount);
        for (const factor of range.factors) expect(factor.source).not.toBe('');
      }),
    );
  });

  it('is the sum of its factors, to the minor unit', () => {
    fc.assert(
      fc.property(scene, followers, (given, count) => {
        const { factors, typical } = priceOf(given, count);
        const amounts = factors
          .map(({ amount }) => amount)
          .filter((amount): amount is Money => amount !== undefined);
        expect(amounts.reduce(add, zero(typical.currency))).toEqual(typical);
      }),
    );
  });

  it('never falls when followers grow at the same engagement rate', () => {
    // Whole hundreds and whole percents, so that whole engagements make exactly the same rate.
    const hundreds = fc.integer({ min: 10, max: 30_000 }).map((count) => count * 100);
    const percent = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
    fc.assert(
      fc.property(scene, percent, hundreds, hundreds, (given, rate, a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)].map((count) =>
          priceOf({ ...given, rate }, count),
        );
        for (const figure of FIGURES) {
          expect(more?.[figure].amount).toBeGreaterThanOrEqual(fewer?.[figure].amount ?? Number.NaN);
        }
      }),
    );
  });

  it('never falls for an account below the smallest row when it wins followers and keeps its engagements', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.integer({ min: 0, max: 1_000 }),
        fc.nat(500),
        (a, b, engagements) => {
          const price = (count: number) => {
            const input = inputOf(
              { ...BARE, lines: [{ work: { platform: 'instagram', format: 'reel' }, quantity: 1 }] },
              count,
            );
            const [account] = input.profile.accounts;
            const profile = { ...input.profile, accounts: [{ ...account, averageEngagements: engagements }] };
            const result = fairRange({ ...input, profile: creatorProfileSchema.parse(profile) });
            return result.ok ? result.value.typical.amount : Number.NaN;
          };
          expect(price(Math.max(a, b))).toBeGreaterThanOrEqual(price(Math.min(a, b)));
        },
      ),
    );
  });

  it('does not jump: one percent more followers changes it by a few percent, at band edges as anywhere', () => {
    const many = fc.oneof(
      fc.constantFrom(...EDGES.filter((edge) => edge > 900)),
      fc.integer({ min: 900, max: 3_000_000 }),
    );
    fc.assert(
      fc.property(scene, many, (given, count) => {
        const [before, after] = [
          priceOf({ ...given, rate: undefined }, count),
          priceOf({ ...given, rate: undefined }, Math.ceil(count * 1.01)),
        ];
        for (const figure of FIGURES) {
          // Prices grow at most with the fourth power of followers; three shown digits are off by half a percent each.
          expect(after[figure].amount / before[figure].amount).toBeLessThan(1.01 ** 4 * 1.012);
        }
      }),
    );
  });

  it('does not depend on the order of the deliverables', () => {
    fc.assert(
      fc.property(scene, followers, (given, count) => {
        const { low, typical, high } = priceOf(given, count);
        expect(priceOf({ ...given, lines: given.lines.toReversed() }, count)).toMatchObject({
          low,
          typical,
          high,
        });
      }),
    );
  });

  it('never costs less for twice the work', () => {
    fc.assert(
      fc.property(scene, followers, (given, count) => {
        const twice = given.lines.map((each): Line => ({ ...each, quantity: each.quantity * 2 }));
        const [once, doubled] = [priceOf(given, count), priceOf({ ...given, lines: twice }, count)];
        for (const figure of FIGURES) {
          expect(doubled[figure].amount).toBeGreaterThanOrEqual(once[figure].amount);
        }
      }),
    );
  });

  it('places any ask, from nothing to a billion', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom(0, 1, 1e9), (given, ask) => {
        const range = priceOf(given, 50_000);
        const asked = money(ask * 10 ** minorDigits(given.currency), given.currency);
        const { percentile, verdict } = askPosition(asked, range);
        expect(percentile).toBeGreaterThanOrEqual(0);
        expect(percentile).toBeLessThanOrEqual(100);
        expect(verdict).toBe(
          asked.amount < range.low.amount
            ? 'below'
            : asked.amount <= range.high.amount
              ? 'fair'
              : asked.amount <= Math.trunc(range.high.amount * 1.5)
                ? 'above'
                : 'far above',
        );
      }),
    );
  });
});

const BARE: Scene = {
  lines: [{ work: { platform: 'x', format: 'post' }, quantity: 1 }],
  rate: undefined,
  medianViews: undefined,
  niches: [],
  country: undefined,
  usage: { kind: 'none', duration: 0 },
  whitelistingDays: 0,
  revisions: 1,
  termMonths: undefined,
  ratio: undefined,
  currency: 'USD',
};

describe('what cannot be known', () => {
  it('is left out and said: engagement where no creators are measured, views without a price', () => {
    const linkedin = priceOf(
      {
        ...BARE,
        lines: [{ work: { platform: 'linkedin', format: 'post' }, quantity: 1 }],
        rate: 4,
        medianViews: 9_000,
      },
      50_000,
    );
    expect(linkedin.factors.map(({ label }) => label)).toEqual(['LinkedIn post']);
    expect(linkedin.caveats).toEqual(
      expect.arrayContaining([
        'There is no median engagement rate of creators for LinkedIn, so engagement did not change the price.',
        'No price per 1,000 views is known for LinkedIn posts, so views did not change the price.',
      ]),
    );
  });

  it('names the rate that counts and the one that does not', () => {
    const reel = priceOf(
      {
        ...BARE,
        lines: [{ work: { platform: 'instagram', format: 'reel' }, quantity: 1 }],
        rate: 4,
        medianViews: 20_000,
      },
      50_000,
    );
    const engagement = reel.factors.find(({ label }) => label.startsWith('Engagement'));
    expect(engagement?.because).toContain('ER 4% (engagements / followers; 10% by views, not compared)');
    const video = priceOf(
      { ...BARE, lines: [{ work: { platform: 'youtube', format: 'short' }, quantity: 1 }], rate: 4 },
      50_000,
    );
    expect(video.caveats.join(' ')).toContain('mix rates by subscribers and by views');
  });

  it('prices a stream or an episode by its views alone, and asks for them', () => {
    const stream = (medianViews: number | undefined, table = rangeInput().table) => {
      const input = inputOf({ ...BARE, medianViews }, 50_000);
      return fairRange({
        ...input,
        table,
        terms: { ...input.terms, deliverables: [{ platform: 'twitch', format: 'stream', quantity: 2 }] },
        profile: {
          ...input.profile,
          accounts: [{ platform: 'twitch', handle: 'a', followers: 50_000, medianViews }],
        },
      });
    };
    // 2 streams x 10,000 views x 19 USD a thousand.
    expect(stream(10_000)).toMatchObject({
      ok: true,
      value: { typical: money(38_000, 'USD'), caveats: [expect.stringContaining('by its views alone')] },
    });
    expect(stream(undefined)).toMatchObject({
      ok: false,
      refusal: {
        problems: [{ problem: expect.stringContaining('Add the median views of the Twitch account') }],
      },
    });
    expect(stream(10_000, GUIDE_RATE_TABLE)).toMatchObject({
      ok: false,
      refusal: { kind: 'no-benchmark', nearest: 'Instagram post' },
    });
  });

  it('takes currencies of no and of three minor digits, and refuses one without a rate', () => {
    for (const currency of ['JPY', 'KWD', 'UZS'] as const) {
      const { typical } = priceOf({ ...BARE, currency }, 50_000);
      expect(typical.currency).toBe(currency);
      expect(Number.isSafeInteger(typical.amount)).toBe(true);
    }
    expect(fairRange({ ...inputOf(BARE, 50_000), currency: 'XPF' })).toMatchObject({
      ok: false,
      refusal: { problems: [{ field: 'currency', problem: expect.stringContaining('Add one') }] },
    });
  });
});
