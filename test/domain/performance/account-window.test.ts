import { describe, expect, it } from 'vitest';
import {
  type AccountCounts,
  compareAccount,
} from '../../../src/domain/performance/accounts/account-window.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (
  from: string,
  counts: readonly AccountCounts['counts'][],
  file = 'overview.csv',
): AccountCounts[] =>
  counts.map((each, index) => ({
    platform: 'tiktok',
    on: day(from).add({ days: index }),
    counts: each,
    file,
  }));
const FOUR = { from: day('2026-11-05'), until: day('2026-11-08') };

describe('an account while a deal ran', () => {
  it('is summed over the days that are there, beside as many days before', () => {
    const all = [
      ...days('2026-11-01', [{ views: 100 }, { views: 100 }, { views: 100 }, { views: 100, clicks: 3 }]),
      ...days('2026-11-05', [
        { views: 150, reach: 90 },
        { views: 150, reach: 110 },
        { views: 150 },
        { views: 150 },
      ]),
    ];
    expect(compareAccount('tiktok', all, FOUR)).toEqual({
      platform: 'tiktok',
      window: {
        from: day('2026-11-05'),
        until: day('2026-11-08'),
        length: 4,
        days: 4,
        figures: { views: { value: 600, days: 4 }, reach: { value: 100, days: 2 } },
      },
      before: {
        from: day('2026-11-01'),
        until: day('2026-11-04'),
        length: 4,
        days: 4,
        figures: { views: { value: 400, days: 4 }, clicks: { value: 3, days: 1 } },
      },
      changes: { views: 50 },
      files: ['overview.csv'],
    });
  });

  it('takes what several files say of a day together; of the same count the later one has it', () => {
    const all = [
      ...days('2026-11-05', [{ views: 10 }, { views: 20 }], 'views.csv'),
      ...days('2026-11-05', [{ reach: 7 }, { reach: 9 }], 'reach.csv'),
      ...days('2026-11-06', [{ views: 30, likes: 2 }], 'later.csv'),
    ];
    expect(compareAccount('tiktok', all, FOUR)).toMatchObject({
      window: {
        length: 2,
        days: 2,
        figures: {
          views: { value: 40, days: 2 },
          reach: { value: 8, days: 2 },
          likes: { value: 2, days: 1 },
        },
      },
      files: ['views.csv', 'reach.csv', 'later.csv'],
    });
  });

  it('ends with its newest day, names what is not there, and changes nothing over unequal days', () => {
    const all = [
      ...days('2026-11-04', [{ views: 1 }], 'a.csv'),
      ...days('2026-11-06', [{ views: 2 }], 'b.csv'),
    ];
    expect(compareAccount('tiktok', all, { ...FOUR, until: day('2026-12-08') })).toMatchObject({
      window: { until: day('2026-11-06'), length: 2, days: 1 },
      before: { from: day('2026-11-03'), length: 2, days: 1 },
      changes: { views: 100 },
      files: ['a.csv', 'b.csv'],
    });
    const more = [...all, ...days('2026-11-05', [{ views: 2 }])];
    expect(compareAccount('tiktok', more, FOUR)?.changes).toEqual({});
  });

  it('wins followers as the file counts them: gained less lost, else from one standing to another', () => {
    const both = days('2026-11-05', [
      { followers_gained: 50, followers_lost: 10 },
      { followers_gained: 20, followers_lost: 30 },
    ]);
    expect(compareAccount('tiktok', both, FOUR)?.window.figures).toEqual({
      followers: { value: 30, days: 2 },
    });
    const standing = days('2026-11-04', [{ followers: 1000 }, { followers: 1100 }, {}, { followers: 1450 }]);
    expect(compareAccount('tiktok', standing, FOUR)?.window.figures).toEqual({
      followers: { value: 450, days: 3 },
    });
    const gained = days('2026-11-05', [{ followers_gained: 50 }]);
    expect(compareAccount('tiktok', gained, FOUR)?.window.figures).toEqual({
      followers_gained: { value: 50, days: 1 },
    });
  });

  it('is unknown without a day of it, whatever other days and accounts have', () => {
    const other = days('2026-11-01', [{ views: 1 }]);
    expect(compareAccount('tiktok', other, FOUR)).toBeUndefined();
    expect(compareAccount('instagram', days('2026-11-05', [{ views: 1 }]), FOUR)).toBeUndefined();
  });
});
