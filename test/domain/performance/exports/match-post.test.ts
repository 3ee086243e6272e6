import { describe, expect, test } from 'vitest';
import type { PostRow } from '../../../../src/domain/performance/exports/export-row.ts';
import {
  indexOf,
  type MatchableDeal,
  matchPost,
} from '../../../../src/domain/performance/exports/match-post.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const AS_OF = day('2026-11-25');

const GLOW: MatchableDeal = {
  number: 12,
  creatorName: 'Ana Silva',
  accounts: [{ platform: 'tiktok', handle: 'Glow.With.Ana' }],
  work: [{ platform: 'tiktok', format: 'video', quantity: 3 }],
  posts: [
    {
      post: 'tiktok.com/@glow.with.ana/video/7300000000000000001',
      platform: 'tiktok',
      format: 'video',
      publishedOn: day('2026-11-10'),
    },
  ],
  words: ['#GlowWeek', 'Lumi Skincare'],
  since: day('2026-11-01'),
};
const TEA: MatchableDeal = { ...GLOW, number: 13, posts: [], words: ['#TeaTime'] };

const row = (more: Partial<PostRow> = {}): PostRow => ({
  kind: 'post',
  line: 2,
  platform: 'tiktok',
  link: 'https://www.tiktok.com/@glow.with.ana/video/7300000000000000002?lang=en',
  title: 'My morning #glowweek',
  publishedOn: day('2026-11-12'),
  figures: { views: 100 },
  ...more,
});
const without = (name: 'link' | 'publishedOn', more: Partial<PostRow> = {}): PostRow => {
  const { [name]: _, ...rest } = row(more);
  return rest as PostRow;
};
const match = (of: PostRow, deals: readonly MatchableDeal[] = [GLOW, TEA], chosen?: number) =>
  matchPost(of, indexOf(deals), { asOf: AS_OF, chosen });

describe('a post that a deal knows', () => {
  const known = row({ link: 'https://m.tiktok.com/@glow.with.ana/video/7300000000000000001' });

  test('is recognised by its address, and keeps what was recorded of it', () => {
    expect(match(known)).toMatchObject({
      deal: 12,
      by: 'link',
      isNew: false,
      result: {
        post: GLOW.posts[0]?.post,
        format: 'video',
        publishedOn: day('2026-11-10'),
        capturedOn: AS_OF,
      },
    });
  });

  test('is recognised by its id where the file has no address', () => {
    expect(match(without('link', { postId: '7300000000000000001' }))).toMatchObject({
      deal: 12,
      by: 'link',
    });
  });

  test('by its address and its id at once is one post, also among thousands that people gave one name', () => {
    const named = { post: 'reel 1', publishedOn: day('2026-11-10') };
    const many = Array.from({ length: 3_000 }, (_, at) => ({ ...TEA, number: 100 + at, posts: [named] }));
    const deals = [...many, GLOW];
    expect(match({ ...known, postId: '7300000000000000001' }, deals)).toMatchObject({
      deal: 12,
      isNew: false,
    });
    expect(match(without('link', { postId: 'reel 1' }), deals)).toEqual({
      kind: 'ambiguous',
      why: 'It stands in D-100, D-101, D-102, D-103, more.',
    });
  });

  test('that stands in two deals is left to a person', () => {
    const both = [GLOW, { ...TEA, posts: GLOW.posts }];
    expect(match(known, both)).toEqual({ kind: 'ambiguous', why: 'It stands in D-12, D-13.' });
    expect(match(known, both, 13)).toMatchObject({ deal: 13, isNew: false });
  });

  test('is not counted for another deal, though a person chose that one for the whole file', () => {
    expect(match(known, [GLOW, TEA], 13)).toEqual({
      kind: 'ambiguous',
      why: 'It stands in D-12, not in the deal that was chosen.',
    });
  });
});

describe('a post that no deal knows', () => {
  test('belongs to the deal of its account whose campaign its words name', () => {
    expect(match(row())).toMatchObject({
      deal: 12,
      by: 'words',
      isNew: true,
      result: { post: 'tiktok.com/@glow.with.ana/video/7300000000000000002', format: 'video' },
    });
  });

  test.each([
    ['names nothing of ours', { title: 'My cat' }, 'other-post'],
    ['names the hashtag only as a part of another', { title: '#glowweekend' }, 'other-post'],
    ['is older than the deal', { publishedOn: day('2026-10-30') }, 'other-post'],
    ['stands on an account of nobody', { account: 'someone' }, 'unknown'],
  ] as const)('stays nobody’s when it %s', (_, more, kind) => {
    expect(match(row(more))).toMatchObject({ kind });
  });

  test('is left to a person when it names two deals', () => {
    expect(match(row({ title: '#glowweek #teatime' }))).toEqual({
      kind: 'ambiguous',
      why: 'It may be of D-12, D-13.',
    });
  });

  test('is of the deal that a person chose for the whole file', () => {
    expect(match(row({ title: 'My cat' }), [GLOW, TEA], 13)).toMatchObject({
      deal: 13,
      by: 'chosen',
      isNew: true,
    });
  });

  test('needs an address or id, and the day it came out', () => {
    expect(match(without('link', { account: 'glow.with.ana' }))).toMatchObject({
      kind: 'incomplete',
    });
    expect(match(without('publishedOn'), [GLOW], 12)).toMatchObject({
      kind: 'incomplete',
    });
  });
});
