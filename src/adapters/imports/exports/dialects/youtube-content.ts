import type { Cells } from '../cells.ts';
import { YOUTUBE_HEADERS } from '../headers/youtube.ts';
import { definePostDialect } from '../post-dialect.ts';
import { DAY_BY_DAY } from '../refusals.ts';

type Field = keyof typeof YOUTUBE_HEADERS;

/**
 * YouTube Studio, Advanced mode, Content, `Table data.csv`: one row for each video. What the channel earned with advertising is not what a
 * brand earned by it, so the column of revenue is not read.
 */
export const youtubeContent = definePostDialect<Field>({
  key: 'youtube-content',
  title: 'YouTube Studio, content',
  platform: 'youtube',
  aliases: YOUTUBE_HEADERS,
  keys: [
    ['content', 'title', 'views'],
    ['content', 'published'],
    ['content', 'title', 'impressions'],
  ],
  // The export of 2026 calls impressions those of the thumbnail; they are the same.
  counts: {
    views: 'views',
    impressions: 'impressions',
    likes: 'likes',
    comments: 'comments',
    shares: 'shares',
  },
  published: 'published',
  refuse: (columns) => (columns.has('date') ? DAY_BY_DAY : undefined),
  notes: [
    'YouTube Studio counts within the period that was chosen there: choose Lifetime for all figures since a video came out.',
    'YouTube Studio does not say which videos are Shorts, and exports about the first 500 rows.',
  ],
  identify(cells) {
    const id = videoId(cells);
    const title = cells.title('title');
    return { ...(id ? { postId: id } : {}), ...(title ? { title } : {}) };
  },
});

/** Eleven characters; a space or apostrophe stands before an id that begins with a sign, to keep spreadsheets from computing it. */
function videoId(cells: Cells<Field>): string | undefined {
  const text = cells.raw('content').trim().replace(/^'/, '');
  if (text === '' || /^[\w-]{11}$/.test(text)) return text === '' ? undefined : text;
  return cells.wrong('content', 'no-id');
}
