import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOn, creatorProfileSchema, engagementRate } from '../../src/domain/creator.ts';

describe('engagement rate', () => {
  it('is total engagements / followers x 100', () => {
    expect(engagementRate({ followers: 50_000, averageEngagements: 2_500 })).toBe(5);
  });

  it('is unknown, not zero, without followers or a count of engagements', () => {
    expect(engagementRate({ followers: 0, averageEngagements: 10 })).toBeUndefined();
    expect(engagementRate({ followers: 1_000, averageEngagements: undefined })).toBeUndefined();
    expect(engagementRate({ followers: 1_000, averageEngagements: 0 })).toBe(0);
  });

  it('is a finite number of percent whatever the counts', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (followers, averageEngagements) => {
        const rate = engagementRate({ followers, averageEngagements });
        expect(rate === undefined || (Number.isFinite(rate) && rate >= 0)).toBe(true);
      }),
    );
  });
});

describe('a creator', () => {
  const profile = creatorProfileSchema.parse({
    name: 'Aziza',
    accounts: [
      { platform: 'instagram', handle: '@aziza.second', followers: 2_000 },
      { platform: 'instagram', handle: '@aziza', followers: 90_000 },
    ],
  });

  it('is priced by the largest account on the platform', () => {
    expect(accountOn(profile, 'instagram')?.handle).toBe('aziza');
    expect(accountOn(profile, 'tiktok')).toBeUndefined();
  });
});
