import { describe, expect, test } from 'vitest';
import { csv, day, readAll } from './reading.ts';

const HEADER =
  'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Total play time,Average watch time,Watched full video,Add to favorites';
const LINK = 'https://www.tiktok.com/@Nora.Cooks/video/7412345678901234567';

describe('content of TikTok Studio', () => {
  test('rounded likes, grouped views, a language in the link, an empty link', async () => {
    const { dialect, rows, problems, skipped, notes } = await readAll(
      [
        HEADER,
        `"Soup day, at last",${LINK}?lang=en,2026-08-02 19:05:00,1.2K,48,31,"18,400",,11.5,0.31,40`,
        'No link,,08/16/2026 15:00,10,1,0,700,,0:09,,',
        ',,,,,,,,,,',
        'Total,,,1210,49,31,19100,,,,40',
      ].join('\n'),
    );
    expect([dialect, problems]).toEqual(['tiktok-content', []]);
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'tiktok',
        link: `${LINK}?lang=en`,
        postId: '7412345678901234567',
        account: 'nora.cooks',
        title: 'Soup day, at last',
        format: 'video',
        publishedOn: day('2026-08-02'),
        figures: { views: 18_400, likes: 1_200, comments: 48, shares: 31, saves: 40 },
      },
      {
        kind: 'post',
        line: 3,
        platform: 'tiktok',
        title: 'No link',
        publishedOn: day('2026-08-16'),
        figures: { views: 700, likes: 10, comments: 1, shares: 0 },
      },
    ]);
    expect(skipped).toEqual([
      { line: 4, why: 'It is empty.' },
      { line: 5, why: 'It is a total of other rows.' },
    ]);
    expect(notes).toEqual([
      'Columns that are not kept: Total play time, Average watch time, Watched full video.',
      'Dates such as 08/16/2026 were read as month/day/year.',
      'Some figures are rounded by the platform, such as 1.2K: they are taken as 1,200.',
    ]);
  });

  test('days without a year, in any language, are never in the future', async () => {
    const times = ['10 de febrero', 'November 26', 'November 27', '5月10日', '1. März'];
    const rows = times.map((time, at) => `Video ${at},${LINK}${at},${time},1,1,1,1`);
    const header = 'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views';
    const read = await readAll([header, ...rows].join('\n'));
    expect(read.problems).toEqual([]);
    expect(read.rows.map((row) => row.kind === 'post' && row.publishedOn?.toString())).toEqual([
      '2026-02-10',
      '2026-11-26',
      '2025-11-27',
      '2026-05-10',
      '2026-03-01',
    ]);
  });

  test('a post may be called Total', async () => {
    const row = `Total,${LINK},2026-08-02 19:05:00,1,1,1,1,,,,`;
    expect((await readAll(`${HEADER}\n${row}\n`)).rows).toHaveLength(1);
  });

  test('bookmarks are saves in another version of the export', async () => {
    const { rows } = await readAll(
      `Video title,Video link,Post time,Total views,Total bookmarks\nSoup,${LINK},2026-08-02,10,3\n`,
    );
    expect(rows[0]).toMatchObject({ figures: { views: 10, saves: 3 } });
  });

  test.each([
    [',', '1.2M', 1_200_000],
    [',', '3.4万', 34_000],
    [',', '12 тыс.', 12_000],
    [',', '1 234', 1_234],
    [',', '1.234', 1_234],
    [',', '12.345.678', 12_345_678],
    [';', '3,4 Mio.', 3_400_000],
    [';', '1.234', 1_234],
  ])('between "%s", views of %s', async (delimiter, views, count) => {
    const { rows } = await readAll(
      csv(
        [
          ['Video title', 'Video link', 'Post time', 'Total views'],
          ['Soup', LINK, '2026-08-02', views],
        ],
        delimiter,
      ),
    );
    expect(rows[0]).toMatchObject({ figures: { views: count } });
  });
});

describe('overview of TikTok Studio', () => {
  const overview = (...days: string[]) =>
    ['Date,Video Views,Profile Views,Likes,Comments,Shares', ...days.map((d) => `"${d}",10,2,3,4,5`)].join(
      '\n',
    );
  const years = async (text: string) =>
    (await readAll(text)).rows.map((row) => row.kind === 'account-day' && row.on.toString());

  test('days of an account, undefined is missing', async () => {
    const { dialect, rows, notes } = await readAll(
      'Date,Video Views,Profile Views,Likes,Comments,Shares\nOctober 1,"1,234",undefined,3,0,5\n',
    );
    expect(dialect).toBe('tiktok-overview');
    expect(rows).toEqual([
      {
        kind: 'account-day',
        line: 2,
        platform: 'tiktok',
        on: day('2026-10-01'),
        counts: { views: 1_234, likes: 3, comments: 0, shares: 5 },
      },
    ]);
    expect(notes).toEqual([
      'The days have no year: the first was read as 2026-10-01, and none is later than today.',
    ]);
  });

  test('the year turns where the days do', async () => {
    expect(await years(overview('December 30', 'December 31', 'January 1'))).toEqual([
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
    ]);
    expect(await years(overview('January 1', 'December 31'))).toEqual(['2026-01-01', '2025-12-31']);
    // The last day would be in the future this year, so all of them are of the year before.
    expect(await years(overview('November 25', 'November 26', 'November 27'))).toEqual([
      '2025-11-25',
      '2025-11-26',
      '2025-11-27',
    ]);
  });

  test('a period in a title above tells the year', async () => {
    expect(await years(`2024-10-01 ~ 2024-10-02\n${overview('October 1', 'October 2')}`)).toEqual([
      '2024-10-01',
      '2024-10-02',
    ]);
  });

  test('the longer version with followers and reach', async () => {
    const { rows, notes } = await readAll(
      [
        'Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Website clicks,Net growth,New followers,Lost followers',
        '2026/05/10,10,9,8,7,6,5,4,-2,3,5',
      ].join('\n'),
    );
    expect(rows[0]).toMatchObject({
      on: day('2026-05-10'),
      counts: {
        views: 10,
        profile_views: 8,
        likes: 7,
        comments: 5,
        shares: 6,
        reach: 9,
        clicks: 4,
        followers_gained: 3,
        followers_lost: 5,
      },
    });
    expect(notes).toEqual(['Columns that are not kept: Net growth.']);
  });

  test('followers by day', async () => {
    const { dialect, rows, skipped } = await readAll(
      'Date,Followers,Difference in followers from previous day\nOctober 1,308209,-17\nOctober 2,undefined,undefined\n',
    );
    expect(dialect).toBe('tiktok-followers');
    expect(rows).toEqual([
      {
        kind: 'account-day',
        line: 2,
        platform: 'tiktok',
        on: day('2026-10-01'),
        counts: { followers: 308_209 },
      },
    ]);
    expect(skipped).toEqual([{ line: 3, why: 'It has no figure.' }]);
  });

  test('viewers by day are the reach', async () => {
    const { dialect, rows } = await readAll(
      'Date,Total Viewers,New Viewers,Returning Viewers\nOctober 1,120,100,20\n',
    );
    expect(dialect).toBe('tiktok-viewers');
    expect(rows[0]).toMatchObject({ on: day('2026-10-01'), counts: { reach: 120 } });
  });
});
