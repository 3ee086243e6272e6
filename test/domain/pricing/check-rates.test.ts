import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRateEntries, formatKey, platformKey } from '../../../src/domain/pricing/check-rates.ts';
import { compareRates } from '../../../src/domain/pricing/compare-rates.ts';
import {
  entriesOf,
  type RateEntry,
  tableOfEntries,
  typicalOf,
} from '../../../src/domain/pricing/rate-entries.ts';
import { lookUpRate } from '../../../src/domain/pricing/rate-table.ts';
import { tableName } from '../../../src/domain/pricing/rate-table-name.ts';
import { rateWarnings } from '../../../src/domain/pricing/rate-warnings.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const RULES = { currency: 'USD', scale: 1, today: TODAY };

function reel(
  followersMin: number,
  followersMax: number | undefined,
  change: Partial<RateEntry> = {},
): RateEntry {
  return {
    per: 'piece',
    platform: 'instagram',
    format: 'reel',
    followersMin,
    ...(followersMax === undefined ? {} : { followersMax }),
    low: 100,
    typical: 200,
    high: 400,
    source: 'ours',
    year: 2026,
    ...change,
  };
}
const problems = (...entries: RateEntry[]) =>
  checkRateEntries(entries, RULES).map(({ index, field, problem }) => `${index} ${field}: ${problem}`);

describe('lines that are a rate table', () => {
  it.each([
    ['bands that touch', [reel(0, 10_000), reel(10_000, 50_000), reel(50_000, undefined)]],
    ['bands as spreadsheets number them', [reel(1, 9_999), reel(10_000, 49_999)]],
    ['a gap', [reel(0, 10_000), reel(20_000, undefined)]],
    ['points', [reel(10_000, 10_000), reel(100_000, 100_000)]],
    ['the same band for another format', [reel(0, 10_000), reel(0, 10_000, { format: 'post' })]],
    ['rows for any platform', [reel(0, undefined, { platform: 'any', format: 'post' })]],
  ])('may have %s', (_, entries) => {
    expect(problems(...entries)).toEqual([]);
  });
});

describe('lines that are none', () => {
  it.each([
    [
      'the same line twice',
      [reel(0, 10), reel(0, 10)],
      '1 followersMin: The same platform, format and band stands twice.',
    ],
    [
      'bands that share followers',
      [reel(0, 10_000), reel(9_000, 20_000)],
      '1 followersMin: The bands 0 to 10,000 and 9,000 to 20,000 overlap.',
    ],
    ['a band inside another', [reel(0, 100_000), reel(10_000, 20_000)], 'overlap'],
    ['a point inside a band', [reel(0, 100_000), reel(50_000, 50_000)], 'overlap'],
    [
      'two open bands',
      [reel(0, undefined), reel(50_000, undefined)],
      'The bands 0 and more and 50,000 and more overlap.',
    ],
    ['a price of views twice', [views(), views()], 'The same platform, format and basis stands twice.'],
    [
      'a band that ends before it begins',
      [reel(50_000, 10_000)],
      '0 followersMax: The band ends at 10,000 followers, before it begins at 50,000.',
    ],
    ['a band of nobody', [reel(0, 0)], '0 followersMax: Nobody is priced for 0 followers.'],
    [
      'more followers than there are',
      [reel(3e9, undefined)],
      '0 followersMin: No account has 3,000,000,000 followers.',
    ],
    ['low above high', [reel(0, 1, { low: 500 })], '0 low: low (500) is above high (400). Swap them.'],
    [
      'typical outside',
      [reel(0, 1, { typical: 50 })],
      '0 typical: typical (50) does not lie between low (100) and high (400).',
    ],
    ['a price of nothing', [reel(0, 1, { low: 0 })], '0 low: A price of 0 is no rate.'],
    [
      'an absurd price',
      [reel(0, 1, { low: 1e8, typical: 1e8, high: 1e8 })],
      '0 high: 100,000,000 USD is more than one piece costs.',
    ],
    [
      'an absurd range',
      [reel(0, 1, { low: 1, typical: 2, high: 5_000 })],
      '0 high: high is more than 1,000 times low.',
    ],
    [
      'a price finer than a cent',
      [reel(0, 1, { low: 100.123 })],
      '0 low: 100.123 is too fine: USD has 2 decimals.',
    ],
    ['a year to come', [reel(0, 1, { year: 2027 })], '0 year: 2027 is not a year from 2005 to 2026.'],
    ['nobody as the source', [reel(0, 1, { source: ' ' })], '0 source: Say where the figures come from.'],
    ['no pages at all', [reel(0, 1, { sources: 0 })], '0 sources: Write how many'],
    [
      'a platform that is none',
      [reel(0, 1, { platform: 'insta' })],
      '0 platform: "insta" is not a platform. Did you mean instagram?',
    ],
    ['a format of another', [reel(0, 1, { format: 'pin' })], '0 format: "pin" is not a format of instagram.'],
  ])('%s', (_, entries, words) => {
    expect(problems(...entries).join('\n')).toContain(words);
  });

  function views(): RateEntry {
    const { followersMin: _min, followersMax: _max, ...rest } = reel(0, 1);
    return { ...rest, per: '1000 views' };
  }

  it('are told by the later line, with the place of the other', () => {
    const found = checkRateEntries([reel(5_000, 20_000), reel(0, 1_000), reel(0, 10_000)], RULES);
    expect(found.map(({ index, other }) => [index, other])).toEqual([
      [2, 1],
      [2, 0],
    ]);
  });

  it('in a currency of large figures may cost more, and no fraction of what has none', () => {
    const yen = { ...RULES, currency: 'JPY', scale: 100 };
    expect(checkRateEntries([reel(0, 1, { low: 1e8, typical: 1e8, high: 1e8 })], yen)).toEqual([]);
    expect(checkRateEntries([reel(0, 1, { low: 100.5 })], yen)[0]?.problem).toContain('JPY has no decimals');
  });
});

describe('bands drawn at random', () => {
  const band = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }))
    .map(([from, width]) => reel(from, width === undefined ? undefined : from + width))
    .filter(({ followersMax }) => followersMax !== 0);

  it('pass exactly when no two of them share followers', () => {
    fc.assert(
      fc.property(fc.array(band, { maxLength: 6 }), (bands) => {
        const shares = bands.some((a, i) => bands.some((b, j) => i < j && share(a, b)));
        expect(problems(...bands).length > 0).toBe(shares);
      }),
      { numRuns: 500 },
    );
  });

  function share(a: RateEntry, b: RateEntry): boolean {
    const [from = 0, to = 0] = [a.followersMin, b.followersMin];
    const [aEnd, bEnd] = [a.followersMax ?? Infinity, b.followersMax ?? Infinity];
    if (from === to && aEnd === bEnd) return true;
    // A point on the edge of a band belongs to the band that begins there, and to no other.
    const [first, second] = from < to || (from === to && aEnd <= bEnd) ? [aEnd, to] : [bEnd, from];
    return second < first;
  }

  it('that pass price every number of followers, low below typical below high', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 3, maxLength: 3 });
    const table = fc.array(prices, { minLength: 1, maxLength: 8 }).map((drawn) =>
      drawn.map((each, index) => {
        const [low = 1, typical = 1, high = 1] = each.toSorted((a, b) => a - b);
        const to = (index + 1) * 5_000;
        return reel(index * 5_000, index === drawn.length - 1 ? undefined : to, { low, typical, high });
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 5_000_000 }), (entries, followers) => {
        fc.pre(entries.every(({ low, high }) => high / low <= 1_000));
        expect(problems(...entries)).toEqual([]);
        const whole = { id: 'x', name: 'x', version: 1, currency: 'USD', ...tableOfEntries(entries) };
        const found = lookUpRate(whole, 'instagram', 'reel', followers);
        if (!found.ok) throw new Error('no rate');
        const { low, typical, high } = found.value.range;
        expect(low.amount).toBeLessThanOrEqual(typical.amount);
        expect(typical.amount).toBeLessThanOrEqual(high.amount);
      }),
    );
  });
});

describe('the typical price of a line that gives none', () => {
  it('lies between low and high, and in whole minor units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 0, max: 1e7 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (low, more, currency) => {
          const typical = typicalOf(low, low + more, currency);
          expect(typical).toBeGreaterThanOrEqual(low);
          expect(typical).toBeLessThanOrEqual(low + more);
          if (currency === 'JPY') expect(Number.isInteger(typical)).toBe(true);
        },
      ),
    );
    expect(typicalOf(700, 2_400, 'USD')).toBe(1_300);
  });
});

describe('what a person should know of a table', () => {
  const warned = (...entries: RateEntry[]) => rateWarnings(entries, TODAY).join('\n');

  it.each([
    [
      'a gap',
      [reel(0, 10_000), reel(20_000, undefined, { source: 'b' })],
      'Instagram Reel: nothing between 10,000 and 20,000 followers',
    ],
    [
      'a price that falls',
      [reel(0, 10), reel(10, 20, { typical: 150, source: 'b' })],
      'Instagram Reel: 10 to 20 followers cost less than 0 to 10.',
    ],
    ['a single source', [reel(0, 10), reel(10, 20)], 'Every row rests on one source: ours.'],
    ['old figures', [reel(0, 10, { year: 2022 })], '1 row has figures from before 2024'],
    ['figures without a year', [yearless(), reel(10, 20)], '1 row has no year'],
    ['a wide range', [reel(0, 10, { low: 10 })], '1 row has a high of more than 10 times the low'],
    ['no price of a piece', [{ ...reel(0, 1), per: '1000 views' as const }], 'There is no price of a piece'],
  ])('%s', (_, entries, words) => {
    expect(warned(...entries)).toContain(words);
  });

  function yearless(): RateEntry {
    const { year: _, ...rest } = reel(0, 10);
    return rest;
  }

  it('nothing, where there is nothing to say', () => {
    expect(
      warned(reel(0, 9_999, { source: 'a' }), reel(10_000, undefined, { typical: 300, source: 'b' })),
    ).toBe('');
  });
});

describe('a new version against the present one', () => {
  it('names lines that are new, gone, changed and the same', () => {
    const before = [reel(0, 10), reel(10, 20), reel(20, 30)];
    const after = [reel(0, 10), reel(10, 20, { high: 500 }), reel(30, 40)];
    const { added, removed, changed, same } = compareRates(before, after);
    expect(added.map(({ followersMin }) => followersMin)).toEqual([30]);
    expect(removed.map(({ followersMin }) => followersMin)).toEqual([20]);
    expect(changed.map(({ before: a, after: b }) => [a.high, b.high])).toEqual([[400, 500]]);
    expect(same).toBe(1);
  });

  it('is nothing new when it is the same', () => {
    const lines = entriesOf(tableOfEntries([reel(0, 10), reel(10, undefined)]));
    expect(compareRates(lines, lines)).toEqual({ added: [], removed: [], changed: [], same: 2 });
  });
});

describe('names', () => {
  it.each([
    ['Our rates 2026', 'our-rates-2026'],
    ['  Ставки 2026 ', 'ставки-2026'],
    ['料金表', '料金表'],
    ['Q3/Q4 (draft)', 'q3-q4-draft'],
  ])('"%s" is typed as %s', (typed, id) => {
    expect(tableName(typed)).toMatchObject({ ok: true, value: { id } });
  });

  it.each([
    ['', 'Give the table a name'],
    ['!!', 'Give the table a name'],
    ['Reel', 'means something else'],
    ['Story set', 'means something else'],
    ['120k', 'means something else'],
    ['import', 'means something else'],
    ['x'.repeat(41), 'at most 40 characters'],
  ])('"%s" is no name of a table', (typed, words) => {
    const named = tableName(typed);
    expect(named.ok ? '' : JSON.stringify(named.refusal)).toContain(words);
  });

  it('of platforms and formats are understood as they are shown', () => {
    expect([platformKey('YouTube'), platformKey('any'), platformKey('tv')]).toEqual([
      'youtube',
      'any',
      undefined,
    ]);
    expect([
      formatKey('youtube', 'Dedicated videos'),
      formatKey('instagram', 'story-set'),
      formatKey('any', 'pin'),
    ]).toEqual(['dedicated', 'story_set', 'pin']);
  });
});
