import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKET_MULTIPLIERS } from '../../../src/data/market-multipliers.ts';
import { GUIDE_RATE_TABLE } from '../../../src/data/rates-guide.ts';
import { creatorProfileSchema } from '../../../src/domain/creator.ts';
import { majorUnits } from '../../../src/domain/money.ts';
import { creator, rangeOf, terms } from './pricing-fixtures.ts';

const post = terms({ deliverables: [{ platform: 'instagram', format: 'post', quantity: 1 }] });

/** The fair range of one post of a creator with niches, a country and an audience. */
function rangeFor(market: Record<string, unknown>, change: Parameters<typeof rangeOf>[0] = {}) {
  return rangeOf({
    terms: post,
    profile: creatorProfileSchema.parse({ ...creator(), ...market }),
    multipliers: MARKET_MULTIPLIERS,
    ...change,
  });
}

const typicalFor = (market: Record<string, unknown>) => majorUnits(rangeFor(market).typical);
const factorOf = (market: Record<string, unknown>, label: string) =>
  rangeFor(market).factors.find((factor) => factor.label === label);

describe('niche and region', () => {
  it('of an unknown creator change nothing', () => {
    expect(rangeFor({})).toEqual(rangeOf({ terms: post }));
  });

  it('multiply the price, each as a factor with source and year', () => {
    expect(typicalFor({ niches: ['skincare'] }) / typicalFor({})).toBeCloseTo(1.25, 1);
    expect(factorOf({ niches: ['Skin-care & beauty'] }, 'Niche')).toMatchObject({
      effect: 'x 1.25',
      because: 'beauty x 1.25 (published 1.1 to 1.4)',
      source: expect.stringContaining('sponsorrate'),
      year: 2026,
    });
    expect(typicalFor({ country: 'BR' }) / typicalFor({})).toBeCloseTo(0.45, 1);
    expect(factorOf({ country: 'BR' }, 'Region')).toMatchObject({
      effect: 'x 0.45',
      because: '100% Latin America x 0.45 (published 0.3 to 0.5); the table is for United States and Canada',
    });
  });

  it('widen the range: a multiplier instead of a row by 10 %, a single page by 10 % more', () => {
    const spread = (market: Record<string, unknown>) => {
      const { low, high } = rangeFor(market);
      return high.amount / low.amount;
    };
    expect(spread({ niches: ['pets'] }) / spread({})).toBeCloseTo(1.21 ** 2, 1);
    expect(spread({ country: 'US' })).toBe(spread({}));
  });

  it('weigh the audience by country and count the rest of it as the home country', () => {
    const audience = [
      { country: 'US', percent: 50 },
      { country: 'IN', percent: 20 },
    ];
    const mixed = factorOf({ country: 'NG', audienceCountries: audience }, 'Region');
    expect(mixed?.effect).toBe(`x ${(0.5 + 0.2 * 0.58 + 0.3 * 0.35).toFixed(2)}`);
    expect(mixed?.because).toContain('50% United States and Canada');
  });

  it('say what no source knows instead of guessing it', () => {
    const range = rangeFor({ country: 'UZ', niches: ['calligraphy'] });
    expect(range.typical).toEqual(rangeFor({}).typical);
    expect(range.caveats).toEqual(
      expect.arrayContaining([
        'No source says what calligraphy costs against other niches, so that did not change the price.',
        'No source says what creators in UZ cost; the rates are those of United States and Canada and may be too high.',
      ]),
    );
  });

  it("leave the guide's anchors as they are", () => {
    const range = rangeFor(
      { niches: ['finance'], country: 'PK' },
      {
        table: GUIDE_RATE_TABLE,
        profile: creatorProfileSchema.parse({
          ...creator({ followers: 100_000, averageEngagements: undefined }),
          niches: ['finance'],
          country: 'PK',
        }),
      },
    );
    expect([range.low, range.typical, range.high].map(majorUnits)).toEqual([500, 1_000, 2_000]);
  });

  it('do not depend on the order in which niches and countries were entered', () => {
    const niches = fc.shuffledSubarray(['beauty', 'travel', 'tech', 'pets', 'knitting'], { minLength: 1 });
    const countries = fc.shuffledSubarray(['US', 'DE', 'IN', 'UZ', 'BR'], { minLength: 1 });
    fc.assert(
      fc.property(niches, countries, (names, codes) => {
        const audienceCountries = codes.map((country) => ({ country, percent: 20 }));
        const one = rangeFor({ niches: names, audienceCountries });
        const other = rangeFor({
          niches: names.toReversed(),
          audienceCountries: audienceCountries.toReversed(),
        });
        expect(other.typical).toEqual(one.typical);
        expect(one.low.amount).toBeLessThanOrEqual(one.typical.amount);
        expect(one.typical.amount).toBeLessThanOrEqual(one.high.amount);
      }),
    );
  });

  it('rest on rows in order, each with a source; a country stands in one region alone', () => {
    const { niches, regions } = MARKET_MULTIPLIERS;
    for (const row of [...niches, ...regions]) {
      expect(row.low).toBeLessThanOrEqual(row.typical);
      expect(row.typical).toBeLessThanOrEqual(row.high);
      expect(row.source).not.toBe('');
    }
    const countries = regions.flatMap(({ members }) => members);
    expect(new Set(countries).size).toBe(countries.length);
  });
});
