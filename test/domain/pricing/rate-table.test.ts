import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATE_TABLES } from '../../../src/data/rate-tables.ts';
import { DEFAULT_RATE_TABLE } from '../../../src/data/rates-default.ts';
import { GUIDE_RATE_TABLE } from '../../../src/data/rates-guide.ts';
import { FORMATS, PLATFORMS } from '../../../src/domain/deliverables.ts';
import { majorUnits } from '../../../src/domain/money.ts';
import { lookUpFigures, lookUpRate } from '../../../src/domain/pricing/rate-table.ts';
import type { RateTable } from '../../../src/domain/pricing/types.ts';

/** Everything that can be ordered and is sold by followers. */
const sortable = PLATFORMS.flatMap((platform) =>
  FORMATS[platform].map((format) => ({ platform, format })),
).filter(({ platform }) => platform !== 'twitch' && platform !== 'podcast');

function dollars(table: RateTable, platform: string, format: string, followers: number) {
  const found = lookUpRate(table, platform, format, followers);
  if (!found.ok) throw new Error(found.refusal.kind);
  const { low, typical, high } = found.value.range;
  return [majorUnits(low), majorUnits(typical), majorUnits(high)] as const;
}

describe("the guide's anchors", () => {
  it('are exact: 500 to 2,000 USD at 100,000 followers, 5,000 to 20,000 USD at 1,000,000', () => {
    expect(dollars(GUIDE_RATE_TABLE, 'instagram', 'post', 100_000)).toEqual([500, 1_000, 2_000]);
    expect(dollars(GUIDE_RATE_TABLE, 'instagram', 'post', 1_000_000)).toEqual([5_000, 10_000, 20_000]);
  });

  it('say nothing about other platforms', () => {
    expect(lookUpRate(GUIDE_RATE_TABLE, 'tiktok', 'video', 100_000)).toEqual({
      ok: false,
      refusal: { kind: 'no-benchmark', platform: 'tiktok', format: 'video', nearest: 'Instagram post' },
    });
  });
});

describe('looking a rate up', () => {
  it('names every table by its id', () => {
    expect(Object.keys(RATE_TABLES)).toEqual(['default', 'guide']);
  });

  it('gives the row itself at the middle of its band', () => {
    const middle = Math.sqrt(10_000 * 100_000);
    const found = lookUpFigures(DEFAULT_RATE_TABLE, 'instagram', 'reel', middle);
    expect(found).toMatchObject({
      ok: true,
      value: { figures: { low: 300, typical: 640, high: 1_400 }, fallbacks: [] },
    });
  });

  it('has a price or a fallback for every format that is sold by followers', () => {
    for (const { platform, format } of sortable) {
      const [low, typical, high] = dollars(DEFAULT_RATE_TABLE, platform, format, 50_000);
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(typical);
      expect(typical).toBeLessThanOrEqual(high);
    }
  });

  it.each([
    ['twitch', 'stream', 'a post on any platform'],
    ['podcast', 'mention', 'Newsletter mention'],
  ])(
    'has no data for a %s %s, which is not sold by followers, and names the nearest',
    (platform, format, nearest) => {
      expect(lookUpRate(DEFAULT_RATE_TABLE, platform, format, 50_000)).toEqual({
        ok: false,
        refusal: { kind: 'no-benchmark', platform, format, nearest },
      });
    },
  );

  it('lets a post on any platform stand in for a blog post, two steps away', () => {
    const found = lookUpRate(DEFAULT_RATE_TABLE, 'blog', 'post', 50_000);
    expect(found.ok && found.value.fallbacks).toEqual([
      'No rate for Blog post; used a post on any platform and widened the range by about 20%.',
    ]);
  });

  it('names the pages of every row, and a year or none', () => {
    for (const { source, year, sources } of DEFAULT_RATE_TABLE.rows) {
      expect(source).toMatch(/\.(com|pages\.dev)|GitHub/);
      expect(sources).toBeGreaterThan(0);
      if (year !== undefined) expect(year).toBeGreaterThan(2020);
    }
  });

  it('without a row for the format, takes the nearest one, widens by 10 % and says so', () => {
    const table: RateTable = {
      ...DEFAULT_RATE_TABLE,
      rows: DEFAULT_RATE_TABLE.rows.filter((row) => row.format !== 'carousel'),
    };
    const post = lookUpFigures(table, 'instagram', 'post', 60_000);
    const carousel = lookUpFigures(table, 'instagram', 'carousel', 60_000);
    if (!post.ok || !carousel.ok) throw new Error('no rate');
    expect(carousel.value.figures.typical).toBe(post.value.figures.typical);
    expect(carousel.value.figures.low).toBeCloseTo(post.value.figures.low / 1.1);
    expect(carousel.value.figures.high).toBeCloseTo(post.value.figures.high * 1.1);
    expect(carousel.value.fallbacks).toEqual([
      'No rate for Instagram carousel; used Instagram post and widened the range by about 10%.',
    ]);
  });

  it('widens what rests on a single page and what is old, and says so', () => {
    const single = lookUpRate(DEFAULT_RATE_TABLE, 'facebook', 'post', 30_000);
    expect(single.ok && single.value.caveats).toEqual([
      'The rate rests on a single published range, so the range is 10% wider.',
    ]);
    const fresh = lookUpFigures(
      DEFAULT_RATE_TABLE,
      'instagram',
      'reel',
      30_000,
      Temporal.PlainDate.from('2026-12-31'),
    );
    const old = lookUpFigures(
      DEFAULT_RATE_TABLE,
      'instagram',
      'reel',
      30_000,
      Temporal.PlainDate.from('2027-07-01'),
    );
    if (!fresh.ok || !old.ok) throw new Error('no rate');
    expect(old.value.figures.high / fresh.value.figures.high).toBeCloseTo(1.05 ** 2);
    expect(old.value.figures.typical).toBe(fresh.value.figures.typical);
    expect(old.value.caveats).toEqual(['The rate is from 2026, about 2 quarters old: 5% wider for each.']);
  });

  it('never falls when followers grow', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sortable),
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        ({ platform, format }, a, b) => {
          const fewer = dollars(DEFAULT_RATE_TABLE, platform, format, Math.min(a, b));
          const more = dollars(DEFAULT_RATE_TABLE, platform, format, Math.max(a, b));
          for (const at of [0, 1, 2] as const) expect(more[at]).toBeGreaterThanOrEqual(fewer[at]);
        },
      ),
    );
  });

  it('does not jump: one follower more changes the price in proportion, at tier bounds as anywhere', () => {
    const steepest = 4;
    const bounds = fc.constantFrom(1_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 2_000_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...sortable),
        fc.oneof(bounds, fc.integer({ min: 1_000, max: 3_000_000 })),
        ({ platform, format }, followers) => {
          const before = lookUpFigures(DEFAULT_RATE_TABLE, platform, format, followers - 1);
          const after = lookUpFigures(DEFAULT_RATE_TABLE, platform, format, followers);
          if (!before.ok || !after.ok) throw new Error('no rate');
          for (const q of ['low', 'typical', 'high'] as const) {
            expect(after.value.figures[q] / before.value.figures[q]).toBeLessThan(
              1 + steepest / (followers - 1),
            );
          }
        },
      ),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d followers', (followers) => {
    expect(lookUpRate(DEFAULT_RATE_TABLE, 'tiktok', 'video', followers)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid' },
    });
  });
});
