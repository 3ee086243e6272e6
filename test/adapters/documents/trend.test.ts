import { describe, expect, it } from 'vitest';
import { createImaging } from '../../../src/adapters/documents/documents.ts';

describe('the trend as a picture', () => {
  const series = [
    {
      name: 'Winter Trails',
      points: [
        { date: '2026-11-01', value: 1_000 },
        { date: '2026-11-08', value: undefined },
        { date: '2026-11-15', value: 48_200 },
      ],
    },
    { name: 'Зимние маршруты', points: [{ date: '2026-11-15', value: 9_000 }] },
  ];

  it('is a PNG, wide enough to be sharp on a phone', async () => {
    const { bytes, mimeType } = await createImaging().trend('Views by campaign', 'views', series);
    const buffer = Buffer.from(bytes);
    expect(mimeType).toBe('image/png');
    expect(buffer.subarray(1, 4).toString()).toBe('PNG');
    expect(buffer.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('is told in words with the figures', async () => {
    const { altText } = await createImaging().trend('Views by campaign', 'views', series);
    expect(altText).toBe(
      'Line chart, Views by campaign. Winter Trails: from 1,000 views on 2026-11-01 to 48,200 on 2026-11-15. Зимние маршруты: 9,000 views on 2026-11-15.',
    );
  });

  it('is drawn for one point and for names in other scripts too', async () => {
    const drawn = async (name: string) => {
      const one = [{ name, points: [{ date: '2026-11-15', value: 0 }] }];
      return Buffer.from((await createImaging().trend('Views', 'views', one)).bytes);
    };
    // Empty boxes in place of letters would look the same for both names.
    expect((await drawn('冬のお茶')).equals(await drawn('夏のお酒'))).toBe(false);
    expect((await drawn('한국어')).length).toBeGreaterThan(1000);
  });
});
