import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountLine, parseAccounts } from '../../../../src/adapters/slack/arguments/accounts.ts';
import { parseCountText } from '../../../../src/adapters/slack/arguments/counts.ts';
import { parseDeliverablesText } from '../../../../src/adapters/slack/arguments/deliverables.ts';
import { kpiTypedText, parseKpiTargets } from '../../../../src/adapters/slack/arguments/kpi-targets.ts';
import {
  parseAudienceSplit,
  parseCountries,
  parseLanguages,
  timeZoneNamed,
} from '../../../../src/adapters/slack/arguments/places.ts';
import { typedDeliverable } from '../../../../src/adapters/slack/modals/campaign-form.ts';
import { KPIS, type Kpi } from '../../../../src/domain/campaign.ts';
import { FORMATS, PLATFORMS } from '../../../../src/domain/deliverables.ts';

describe('what a form shows, it reads back', () => {
  test('every platform and format, in one line', () => {
    const lines = PLATFORMS.flatMap((platform) =>
      FORMATS[platform].map((format, index) => ({ platform, format, quantity: index + 1 })),
    );
    const { deliverables, unknown } = parseDeliverablesText(lines.map(typedDeliverable).join('; '));
    expect(unknown).toEqual([]);
    expect(deliverables).toEqual(lines);
  });

  test('a video with its length', () => {
    const line = { platform: 'tiktok', format: 'video', quantity: 2, seconds: 45 } as const;
    expect(parseDeliverablesText(typedDeliverable(line)).deliverables).toEqual([line]);
  });

  test('accounts with any figures', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 900_000_000 }), { nil: undefined });
    const account = fc.record({
      platform: fc.constantFrom(...PLATFORMS),
      handle: fc.stringMatching(/^[a-z][a-z0-9._]{0,20}[a-z0-9]$/),
      followers: fc.integer({ min: 0, max: 2_000_000_000 }),
      averageEngagements: figure,
      medianViews: figure,
    });
    fc.assert(
      fc.property(account, ({ averageEngagements, medianViews, ...rest }) => {
        const full = {
          ...rest,
          ...(averageEngagements === undefined ? {} : { averageEngagements }),
          ...(medianViews === undefined ? {} : { medianViews }),
        };
        expect(parseAccounts(accountLine(full))).toEqual({ values: [full], unknown: [] });
      }),
    );
  });

  test('every KPI target', () => {
    const targets = (Object.keys(KPIS) as Kpi[]).map((kpi) => ({
      kpi,
      target: KPIS[kpi].unit === 'percent' ? 6.5 : KPIS[kpi].unit === 'ratio' ? 3.2 : 500_000,
    }));
    const typed = targets.map((target) => kpiTypedText(target, 'USD')).join(', ');
    expect(parseKpiTargets(typed, 'USD')).toEqual({ values: targets, unknown: [] });
  });
});

describe('what people type', () => {
  test.each([
    ['184000', 184_000],
    ['184,000', 184_000],
    ['184 000', 184_000],
    ['184.000', 184_000],
    ['1,234.00', 1_234],
    ['1.234.567,0', 1_234_567],
    ["1'234", 1_234],
    ['340 12', undefined],
    ['1,234.50', undefined],
    ['184k', 184_000],
    ['1.2m', 1_200_000],
    ['1,2 million', 1_200_000],
    ['1.5', undefined],
    ['-3', undefined],
    ['many', undefined],
    ['', undefined],
  ])('count %s', (text, count) => {
    expect(parseCountText(text)).toBe(count);
  });

  test('countries by name, code and nickname; the EU is its members', () => {
    expect(parseCountries('usa; UK, Uzbekistan\nCôte d’Ivoire, Narnia, ZZ')).toEqual({
      values: ['US', 'GB', 'UZ', 'CI'],
      unknown: ['Narnia', 'ZZ'],
    });
    expect(parseCountries('EU').values).toHaveLength(27);
    expect(parseCountries('')).toEqual({ values: [], unknown: [] });
  });

  test('languages, time zones and audience splits', () => {
    expect(parseLanguages('English, uz; Klingon')).toEqual({ values: ['en', 'uz'], unknown: ['Klingon'] });
    expect(timeZoneNamed('tashkent')).toBe('Asia/Tashkent');
    expect(timeZoneNamed('New York')).toBe('America/New_York');
    expect(timeZoneNamed('Mordor')).toBeUndefined();
    expect(parseAudienceSplit('US 55, GB: 12.5%, Germany = 3; lots')).toEqual({
      values: [
        { country: 'US', percent: 55 },
        { country: 'GB', percent: 12.5 },
        { country: 'DE', percent: 3 },
      ],
      unknown: ['lots'],
    });
  });
});
