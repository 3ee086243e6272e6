import { describe, expect, test } from 'vitest';
import { discountCode } from '../../../../src/domain/performance/tracking/discount-code.ts';
import { trackedLink } from '../../../../src/domain/performance/tracking/tracked-link.ts';

const FACTS = {
  page: 'https://lumi.example/serum',
  platform: 'tiktok',
  campaign: { number: 3, name: 'Glow Wéek 2026!' },
  deal: 12,
  handle: '@Glow.With.Ana',
} as const;

describe('a tracked link', () => {
  test('says the platform, the campaign with its deal, and the creator', () => {
    expect(trackedLink(FACTS)).toEqual({
      campaign: 'glow-week-2026-d12-tiktok',
      url: 'https://lumi.example/serum?utm_source=tiktok&utm_medium=influencer&utm_campaign=glow-week-2026-d12-tiktok&utm_content=glow.with.ana',
    });
  });

  test('keeps what else the address says, and takes the place of other tracking', () => {
    const page = 'https://lumi.example/serum?color=red&utm_source=mail#reviews';
    const { url = '' } = trackedLink({ ...FACTS, page }) ?? {};
    const { searchParams, hash } = new URL(url);
    expect([searchParams.get('color'), searchParams.getAll('utm_source'), hash]).toEqual([
      'red',
      ['tiktok'],
      '#reviews',
    ]);
  });

  test('names the campaign by its number where its name has no Latin letter', () => {
    expect(trackedLink({ ...FACTS, campaign: { number: 3, name: '秋のお茶時間' } })?.campaign).toBe(
      'c3-d12-tiktok',
    );
  });

  test('needs a web address', () => {
    expect(trackedLink({ ...FACTS, page: 'our shop' })).toBeUndefined();
  });
});

describe('a discount code', () => {
  test.each([
    [' ANA10 ', 'ana10'],
    ['Glow-Week_26', 'glow-week_26'],
    ['Весна10', 'весна10'],
  ])('is kept in small letters: %j', (typed, code) => {
    expect(discountCode(typed)).toEqual({ ok: true, value: code });
  });

  test.each(['', 'ab', '-ana', 'ana 10', 'a'.repeat(41), 'ana<10>'])(
    'is refused when no shop takes it: %j',
    (typed) => {
      expect(discountCode(typed)).toMatchObject({ ok: false });
    },
  );
});
