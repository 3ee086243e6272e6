import { describe, expect, it } from 'vitest';
import { elapsedShare, kpiProgress, standingOf } from '../../../src/domain/performance/progress.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const november = { startsOn: day('2026-11-01'), endsOn: day('2026-11-30') };

describe('how a goal stands', () => {
  it.each([
    [undefined, 100, 0.5, 'no figures yet'],
    [100, 100, 0.1, 'met'],
    [50, 100, 0.5, 'on track'],
    [49, 100, 0.5, 'behind'],
    [99, 100, 1, 'behind'],
  ] as const)('%s of %d with %d of the time gone is %s', (actual, goal, share, expected) => {
    expect(standingOf(actual, goal, share)).toBe(expected);
  });

  it('counts the days of the campaign that have passed', () => {
    expect(elapsedShare(november, day('2026-10-01'))).toBe(0);
    expect(elapsedShare(november, day('2026-11-15'))).toBe(0.5);
    expect(elapsedShare(november, day('2026-12-31'))).toBe(1);
  });

  it('puts every goal beside its figure; a rate is met or behind', () => {
    const brief = {
      ...november,
      budget: { amount: 1_000_000, currency: 'USD' },
      kpiTargets: [
        { kpi: 'video_views' as const, target: 100_000 },
        { kpi: 'engagement_rate' as const, target: 6 },
        { kpi: 'revenue' as const, target: 5_000 },
        { kpi: 'link_clicks' as const, target: 10 },
      ],
    };
    const posts = [
      {
        followers: 10_000,
        figures: { views: 60_000, likes: 500, revenue: { amount: 600_000, currency: 'USD' } },
      },
    ];
    const progress = kpiProgress(brief, posts, { amount: 100_000, currency: 'USD' }, day('2026-11-15'));
    expect(progress.map(({ kpi, actual, standing }) => [kpi, actual, standing])).toEqual([
      ['video_views', 60_000, 'on track'],
      ['engagement_rate', 5, 'behind'],
      ['revenue', 6_000, 'met'],
      ['link_clicks', undefined, 'no figures yet'],
    ]);
  });
});
