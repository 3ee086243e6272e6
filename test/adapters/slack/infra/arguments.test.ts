import { describe, expect, test } from 'vitest';
import { parseDeliverablesText } from '../../../../src/adapters/slack/arguments/deliverables.ts';
import { parseMoneyText } from '../../../../src/adapters/slack/arguments/money.ts';
import { nearest } from '../../../../src/adapters/slack/arguments/nearest.ts';
import { parseOfferText } from '../../../../src/adapters/slack/arguments/offer-text.ts';
import { money } from '../../../../src/domain/money.ts';

describe('an amount as people type it', () => {
  test.each([
    ['1.2k', 'USD', money(120_000, 'USD')],
    ['1,2k', 'EUR', money(120_000, 'EUR')],
    ['$1,200', 'USD', money(120_000, 'USD')],
    ['$1,200', undefined, money(120_000, 'USD')],
    ['$1,200', 'CAD', money(120_000, 'CAD')],
    ['1200 usd', undefined, money(120_000, 'USD')],
    ['USD 1200', undefined, money(120_000, 'USD')],
    ['$1,200 usd', undefined, money(120_000, 'USD')],
    ['$1200 cad', undefined, money(120_000, 'CAD')],
    ['1.500 €', undefined, money(150_000, 'EUR')],
    ['€1.500,50', undefined, money(150_050, 'EUR')],
    ['1,500.50', 'USD', money(150_050, 'USD')],
    ['1.5', 'USD', money(150, 'USD')],
    ['0.500', 'KWD', money(500, 'KWD')],
    ["1'200 chf", undefined, money(120_000, 'CHF')],
    ["150 000 so'm", undefined, money(15_000_000, 'UZS')],
    ['150 000 soʻm', undefined, money(15_000_000, 'UZS')],
    ['1 200 000', 'UZS', money(120_000_000, 'UZS')],
    ['15万円', undefined, money(150_000, 'JPY')],
    ['¥150,000', undefined, money(150_000, 'JPY')],
    ['¥150,000', 'CNY', money(15_000_000, 'CNY')],
    ['１５００円', undefined, money(1500, 'JPY')],
    ['2.5 mln uzs', undefined, money(250_000_000, 'UZS')],
    ['₹1,50,000', undefined, money(15_000_000, 'INR')],
    ['1200', 'USD', money(120_000, 'USD')],
    ['1,2345k', 'USD', money(123_450, 'USD')],
    ['900 dollars', undefined, money(90_000, 'USD')],
    ['r$ 900', undefined, money(90_000, 'BRL')],
  ])('%s (%s)', (text, currency, expected) => {
    expect(parseMoneyText(text, { currency })).toEqual(expected);
  });

  test.each([
    ['1200', undefined],
    ['-5', 'USD'],
    ['1000-1200', 'USD'],
    ['abc', 'USD'],
    ['', 'USD'],
    ['1.2345', 'USD'],
    ['1.5', 'JPY'],
    ['1,2,3', 'USD'],
    ['12 34', 'USD'],
    ['1200 xyz', 'USD'],
    ['$100 eur', 'USD'],
    ['99999999999999999999', 'USD'],
    ['1e5', 'USD'],
    ['= 5', 'USD'],
  ])('refuses %s (%s)', (text, currency) => {
    expect(parseMoneyText(text, { currency })).toBeUndefined();
  });
});

describe('deliverables as people type them', () => {
  test('a bundle on the usual platforms', () => {
    expect(parseDeliverablesText('2 reels + 3 stories')).toEqual({
      deliverables: [
        { platform: 'instagram', format: 'reel', quantity: 2 },
        { platform: 'instagram', format: 'story_set', quantity: 3 },
      ],
      unknown: [],
    });
  });

  test.each([
    ['two 30s TikToks and 1 carousel', undefined, ['tiktok video 2 30', 'instagram carousel 1']],
    ['3x stories', 'tiktok', ['tiktok story_set 3']],
    ['1 video', 'youtube', ['youtube dedicated 1']],
    ['tiktok video', undefined, ['tiktok video 1']],
    ['2 posts', 'linkedin', ['linkedin post 2']],
    ['1 instagram post, 2 posts', undefined, ['instagram post 1', 'instagram post 2']],
    ['1 x 60-second integration', undefined, ['youtube integration 1 60']],
    ['newsletter', undefined, ['newsletter mention 1']],
    ['2 story sets', undefined, ['instagram story_set 2']],
    ['1 tweet', undefined, ['x post 1']],
    ['5 videos', 'tiktok', ['tiktok video 5']],
  ] as const)('%s (%s)', (text, platform, expected) => {
    const { deliverables, unknown } = parseDeliverablesText(text, { platform });
    expect(unknown).toEqual([]);
    expect(
      deliverables.map((line) =>
        [line.platform, line.format, line.quantity, line.seconds].filter(Boolean).join(' '),
      ),
    ).toEqual(expected);
  });

  test('says which pieces it does not know, and knows no platform for a bare post', () => {
    expect(parseDeliverablesText('2 reels + 4 unicorns + 1 story').unknown).toEqual(['4 unicorns']);
    expect(parseDeliverablesText('1 post').unknown).toEqual(['1 post']);
    expect(parseDeliverablesText('0 reels').unknown).toEqual(['0 reels']);
    expect(parseDeliverablesText('1 tiktok carousel').unknown).toEqual(['1 tiktok carousel']);
    expect(parseDeliverablesText('2 constructor')).toEqual({ deliverables: [], unknown: ['2 constructor'] });
  });
});

describe('an offer in one line', () => {
  const context = { currency: 'USD', platform: 'instagram' } as const;

  test('price, work and usage', () => {
    expect(parseOfferText('1.2k 2 reels 30d usage', context)).toEqual({
      fee: money(120_000, 'USD'),
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 2 }],
      usage: { kind: 'organic', duration: 30, exclusiveLicence: false },
      unknown: [],
    });
  });

  test('a sentence with every lever', () => {
    expect(
      parseOfferText(
        '$1,200 for 2 reels + 3 stories, 90 days paid usage, 60 days exclusivity in skincare, 30d whitelisting, 50% upfront, net 30, 2 revisions',
        context,
      ),
    ).toEqual({
      fee: money(120_000, 'USD'),
      deliverables: [
        { platform: 'instagram', format: 'reel', quantity: 2 },
        { platform: 'instagram', format: 'story_set', quantity: 3 },
      ],
      usage: { kind: 'paid', duration: 90, exclusiveLicence: false },
      exclusivity: { category: 'skincare', days: 60, competitors: [] },
      whitelistingDays: 30,
      upfrontPercent: 50,
      netDays: 30,
      revisions: 2,
      unknown: [],
    });
  });

  test.each([
    ['usage 3 months', { kind: 'organic', duration: 90, exclusiveLicence: false }],
    ['perpetual paid usage', { kind: 'paid', duration: 'perpetual', exclusiveLicence: false }],
    ['no usage', { kind: 'none', duration: 0, exclusiveLicence: false }],
    ['“6 months” usage'.replace(/[“”]/g, ''), { kind: 'organic', duration: 180, exclusiveLicence: false }],
  ])('%s', (text, usage) => {
    expect(parseOfferText(text, context)).toEqual({ usage, unknown: [] });
  });

  test('a number before a word is not a currency, and what is not understood is named', () => {
    expect(parseOfferText('900 for 1 tiktok video', context)).toEqual({
      fee: money(90_000, 'USD'),
      deliverables: [{ platform: 'tiktok', format: 'video', quantity: 1 }],
      unknown: [],
    });
    expect(parseOfferText('900 plus dinner', context).unknown).toEqual(['dinner']);
  });

  test('another currency keeps its name, and two amounts are left for the person', () => {
    expect(parseOfferText('€900', context).fee).toEqual(money(90_000, 'EUR'));
    expect(parseOfferText('$900 or $1,000', context).fee).toBeUndefined();
  });
});

describe('the word that was probably meant', () => {
  test.each([
    ['ofer', 'offer'],
    ['cuonter', 'counter'],
    ['camp', 'campaign'],
    ['OFFER', 'offer'],
    ['lst', 'list'],
  ])('%s', (typed, meant) => {
    expect(nearest(typed, ['campaign', 'offer', 'counter', 'list'])).toBe(meant);
  });

  test('nothing when nothing is near', () => {
    expect(nearest('xyzzy', ['campaign', 'offer'])).toBeUndefined();
    expect(nearest('', ['campaign'])).toBeUndefined();
  });
});
