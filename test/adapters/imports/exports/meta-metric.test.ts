import { describe, expect, test } from 'vitest';
import { day, open, readAll, utf16 } from './reading.ts';

const metric = (title: string) =>
  `sep=,\r\n"${title}"\r\n"Date","Primary"\r\n"2026-05-10T00:00:00","88"\r\n"2026-05-11T00:00:00","1,204"\r\n`;

describe('one metric of Meta by day', () => {
  test('UTF-16 with a line sep=, a title, then the table', async () => {
    const read = await readAll(utf16(metric('Instagram reach')));
    expect([read.dialect, read.problems, read.skipped]).toEqual(['meta-metric', [], []]);
    expect(read.rows).toEqual([
      {
        kind: 'account-day',
        line: 4,
        platform: 'instagram',
        on: day('2026-05-10'),
        counts: { reach: 88 },
      },
      {
        kind: 'account-day',
        line: 5,
        platform: 'instagram',
        on: day('2026-05-11'),
        counts: { reach: 1_204 },
      },
    ]);
    expect(read.notes).toEqual([
      'The text was read as UTF-16.',
      'The figures are read as "Instagram reach" of the account, day by day.',
    ]);
  });

  test('a title that names no platform is a question, and the answer is taken', async () => {
    expect(await open(metric('Views'))).toEqual({
      kind: 'ask-platform',
      title: 'Views',
      platforms: ['instagram', 'facebook'],
    });
    const { rows } = await readAll(metric('Views'), { platform: 'facebook' });
    expect(rows[0]).toMatchObject({ platform: 'facebook', counts: { views: 88 } });
  });

  test.each([
    ['Facebook Page reach', 'reach'],
    ['Instagram profile visits', 'profile_views'],
    ['Facebook visits', 'profile_views'],
    ['Instagram follows', 'followers_gained'],
    ['Instagram link clicks', 'clicks'],
  ])('%s', async (title, count) => {
    const { rows } = await readAll(metric(title));
    expect(rows[0]).toMatchObject({ counts: { [count]: 88 } });
  });

  test('several tables in one file, each under its title', async () => {
    const second = metric('Instagram link clicks').split('\r\n').slice(1).join('\r\n');
    const { rows } = await readAll(`${metric('Instagram reach')}\r\n${second}`);
    expect(rows.map((row) => row.kind === 'account-day' && [row.line, row.counts])).toEqual([
      [4, { reach: 88 }],
      [5, { reach: 1_204 }],
      [9, { clicks: 88 }],
      [10, { clicks: 1_204 }],
    ]);
  });

  test('a metric without a figure here is refused with those that have one', async () => {
    expect(await open(metric('Content interactions'))).toEqual({
      kind: 'unreadable',
      problem:
        'This is the export of "Content interactions", which I keep no figure for. Export views, reach, impressions, interactions by kind, visits, follows or link clicks.',
    });
  });
});
