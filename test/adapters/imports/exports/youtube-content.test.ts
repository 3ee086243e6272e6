import { describe, expect, test } from 'vitest';
import { day, readAll } from './reading.ts';

describe('content of YouTube Studio', () => {
  test('the total is left out, and an id that begins with a sign has a space before it', async () => {
    const { dialect, rows, problems, skipped } = await readAll(
      [
        'Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Average view duration,Average percentage viewed (%),Impressions,Impressions click-through rate (%),Likes,Dislikes,Comments added,Shares,Estimated revenue (USD)',
        'Total,,,,5052,100.5,12,0:02:10,40.1,90000,4.1,300,4,50,20,33.12',
        'R26qwMQVoos,"Soup, slowly","Sep 26, 2026",470,3529,80.25,8,0:02:30,41.0,60000,4.0,"2,100",3,40,15,20.5',
        ' -1DxIZKzbcQ,Bread,2026-09-19,155,854,,,,,,,N/A,,1,,',
      ].join('\n'),
    );
    expect([dialect, problems]).toEqual(['youtube-content', []]);
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 3,
        platform: 'youtube',
        postId: 'R26qwMQVoos',
        title: 'Soup, slowly',
        publishedOn: day('2026-09-26'),
        figures: { views: 3_529, impressions: 60_000, likes: 2_100, comments: 40, shares: 15 },
      },
      {
        kind: 'post',
        line: 4,
        platform: 'youtube',
        postId: '-1DxIZKzbcQ',
        title: 'Bread',
        publishedOn: day('2026-09-19'),
        figures: { views: 854, comments: 1 },
      },
    ]);
    expect(skipped).toEqual([{ line: 2, why: 'It is a total of other rows.' }]);
  });

  test('thumbnail impressions of 2026, in Japanese', async () => {
    const { rows, skipped } = await readAll(
      [
        'コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数,サムネイルのインプレッション,サムネイルのクリック率 (%)',
        '合計,,,,1410110,10752096,4.3',
        'R26qwMQVoos,スープ,"Aug 4, 2026",600,100000,500000,4.67',
      ].join('\n'),
    );
    expect(skipped).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      publishedOn: day('2026-08-04'),
      figures: { views: 100_000, impressions: 500_000 },
    });
  });

  test('months in the language of the account', async () => {
    const times = [
      '20. Sept. 2026',
      '20 sept. 2026',
      '20 de set. de 2026',
      '20 сент. 2026 г.',
      '2026年9月20日',
    ];
    const rows = times.map((time, at) => `R26qwMQVoo${at},Soup,"${time}",10`);
    const read = await readAll(['Content,Video title,Video publish time,Views', ...rows].join('\n'));
    expect(read.problems).toEqual([]);
    expect(new Set(read.rows.map((row) => row.kind === 'post' && row.publishedOn?.toString()))).toEqual(
      new Set(['2026-09-20']),
    );
  });

  test('what is no id of a video is a problem of its row', async () => {
    const { rows, problems } = await readAll('Content,Video title,Views\nGermany,Soup,5\n');
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      {
        line: 2,
        column: 'Content',
        problem: '"Germany" is not an id of the platform. Upload the export as it was downloaded.',
      },
    ]);
  });
});
