import { describe, expect, test } from 'vitest';
import { day, readAll } from './reading.ts';

describe('content of Facebook', () => {
  test('reactions are likes, clicks on a link are clicks, and a page stands in the link', async () => {
    const { dialect, rows, problems } = await readAll(
      [
        'Post ID,Page ID,Page name,Title,Description,Publish time,Post type,Permalink,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Link clicks,Other clicks',
        '122101,1001,Nora Cooks,Soup,Pumpkin soup,10/03/2026 08:31,Photos,https://www.facebook.com/nora.cooks/posts/122101,5400,4100,160,120,30,10,90,25,65',
        '122102,1001,Nora Cooks,,Bread,10/04/2026 08:31,Reels,https://www.facebook.com/reel/122102/,900,800,3,3,,,,,',
      ].join('\n'),
    );
    expect([dialect, problems]).toEqual(['facebook-content', []]);
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'facebook',
        link: 'https://www.facebook.com/nora.cooks/posts/122101',
        postId: '122101',
        account: 'nora.cooks',
        title: 'Soup',
        format: 'post',
        publishedOn: day('2026-10-03'),
        figures: { views: 5_400, reach: 4_100, likes: 120, comments: 30, shares: 10, clicks: 25 },
      },
      {
        kind: 'post',
        line: 3,
        platform: 'facebook',
        link: 'https://www.facebook.com/reel/122102/',
        postId: '122102',
        title: 'Bread',
        format: 'reel',
        publishedOn: day('2026-10-04'),
        figures: { views: 900, reach: 800, likes: 3 },
      },
    ]);
  });

  test('a Swedish header', async () => {
    const { rows } = await readAll(
      [
        'Publicerings-id,Sid-id,Sidnamn,Titel,Beskrivning,Publiceringstid,Inläggstyp,Permalänk,Visningar,Räckvidd,"Reaktioner, kommentarer och delningar",Reaktioner,Kommentarer,Delningar,Totalt antal klick,Länkklick,Övriga klick',
        '122101,1001,Nora,Soppa,,10/13/2026 08:31,Foton,https://www.facebook.com/122101,5400,4100,160,120,30,10,90,25,65',
      ].join('\n'),
    );
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'facebook',
        link: 'https://www.facebook.com/122101',
        postId: '122101',
        title: 'Soppa',
        format: 'post',
        publishedOn: day('2026-10-13'),
        figures: { views: 5_400, reach: 4_100, likes: 120, comments: 30, shares: 10, clicks: 25 },
      },
    ]);
  });
});

test('videos of Facebook count a view from three seconds on', async () => {
  const { dialect, rows } = await readAll(
    [
      'Video asset ID,Page ID,Page name,Title,Duration (sec),Publish time,Reach,3-second video views,1-minute video views,Reactions,Comments,Shares',
      '555001,1001,Nora Cooks,Soup,61,10/03/2026 08:31,4100,2300,700,120,30,10',
    ].join('\n'),
  );
  expect(dialect).toBe('facebook-video');
  expect(rows).toEqual([
    {
      kind: 'post',
      line: 2,
      platform: 'facebook',
      postId: '555001',
      title: 'Soup',
      publishedOn: day('2026-10-03'),
      figures: { views: 2_300, reach: 4_100, likes: 120, comments: 30, shares: 10 },
    },
  ]);
});
