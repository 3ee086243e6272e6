import { describe, expect, it } from 'vitest';
import {
  deliverableSchema,
  describeDeliverables,
  FORMATS,
  formatName,
  isFormatOf,
  PLATFORMS,
} from '../../src/domain/deliverables.ts';

describe('deliverables', () => {
  it('reads as a person would say it', () => {
    expect(
      describeDeliverables([
        { platform: 'instagram', format: 'reel', quantity: 2 },
        { platform: 'instagram', format: 'story_set', quantity: 1 },
      ]),
    ).toBe('2 Instagram Reels + 1 Instagram Story set');
    expect(describeDeliverables([])).toBe('no deliverables yet');
  });

  it('has a name in both numbers for every format of every platform', () => {
    for (const platform of PLATFORMS) {
      for (const format of FORMATS[platform]) {
        expect(formatName(format, 1)).not.toContain('_');
        expect(formatName(format, 2)).not.toBe(formatName(format, 1));
      }
    }
  });

  it('knows which platform has which format', () => {
    expect(isFormatOf('instagram', 'reel')).toBe(true);
    expect(isFormatOf('tiktok', 'reel')).toBe(false);
  });

  it.each([0, -1, 1.5, 501])('refuses a quantity of %d', (quantity) => {
    expect(deliverableSchema.safeParse({ platform: 'tiktok', format: 'video', quantity }).success).toBe(
      false,
    );
  });

  it('keeps calendar dates as dates', () => {
    const line = deliverableSchema.parse({
      platform: 'tiktok',
      format: 'video',
      quantity: 1,
      draftDue: '2026-12-01',
    });
    expect(line.draftDue).toEqual(Temporal.PlainDate.from('2026-12-01'));
  });
});
