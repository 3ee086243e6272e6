import { describe, expect, test } from 'vitest';
import { accountInLink, postKeyOf } from '../../../../src/domain/performance/exports/post-key.ts';

describe('the key of a post', () => {
  test.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=12s', 'youtube:dQw4w9WgXcQ'],
    ['https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ', 'youtube:dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', 'youtube:dQw4w9WgXcQ'],
    ['https://youtube.com/shorts/dQw4w9WgXcQ', 'youtube:dQw4w9WgXcQ'],
    ['https://www.instagram.com/reel/Cx1_-b/?utm_source=ig_web', 'instagram:Cx1_-b'],
    ['https://instagram.com/p/Cx1_-b', 'instagram:Cx1_-b'],
    ['https://www.instagram.com/ana.glow/reel/Cx1_-b/', 'instagram:Cx1_-b'],
    ['https://www.tiktok.com/@ana.glow/video/7312345678901234567?lang=en', 'tiktok:7312345678901234567'],
    ['https://www.facebook.com/lumen/posts/pfbid02abc', 'facebook:pfbid02abc'],
    ['https://www.facebook.com/watch/?v=123456789', 'facebook:123456789'],
    ['https://twitter.com/ana/status/17123', 'x:17123'],
    ['https://x.com/ana/status/17123?s=20', 'x:17123'],
    ['https://blog.example/a-post/?utm_source=x', 'blog.example/a-post'],
  ])('is one, however the address is written: %s', (link, key) => {
    expect(postKeyOf(link)).toBe(key);
  });

  test('is made of an id where the file says whose it is', () => {
    expect(postKeyOf('dQw4w9WgXcQ', 'youtube')).toBe('youtube:dQw4w9WgXcQ');
    expect(postKeyOf('dQw4w9WgXcQ')).toBeUndefined();
    expect(postKeyOf('a name given by a person', 'youtube')).toBeUndefined();
  });
});

describe('the account in an address', () => {
  test.each([
    ['https://www.tiktok.com/@Ana.Glow/video/7312345678901234567', 'ana.glow'],
    ['https://www.instagram.com/ana.glow/reel/Cx1/', 'ana.glow'],
    ['https://www.instagram.com/reel/Cx1/', undefined],
    ['https://x.com/Ana/status/1', 'ana'],
    ['https://youtu.be/dQw4w9WgXcQ', undefined],
    ['not a link', undefined],
  ])('%s', (link, account) => {
    expect(accountInLink(link)).toBe(account);
  });
});
