import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CreatorProfile } from '../../../src/domain/creator.ts';
import { creatorProfileSchema } from '../../../src/domain/creator.ts';
import { handOver } from '../../../src/domain/drafting/hand-over.ts';

const profile = (changes: Partial<CreatorProfile> = {}): CreatorProfile => ({
  ...creatorProfileSchema.parse({
    name: 'Nodira',
    email: 'nodira@example.com',
    accounts: [
      { platform: 'instagram', handle: 'nodira.k', followers: 1 },
      { platform: 'tiktok', handle: 'nodira', followers: 1 },
      { platform: 'blog', handle: 'nodira.example', followers: 1 },
    ],
  }),
  ...changes,
});

const mail = (text: string) => {
  const way = handOver(text, 'email', profile(), 'instagram');
  if (way.kind !== 'mail') throw new Error(way.kind);
  return { url: way.url, address: new URL(way.url) };
};

describe('taking an approved e-mail to a mail program', () => {
  test.each([
    ['Subject: A thought, & more\n\nHello.\nHow are you?', 'A thought, & more', 'Hello.\r\nHow are you?'],
    ['Mavzu: Hamkorlik\n\nSalom!', 'Hamkorlik', 'Salom!'],
    ['Objet : Une idée\n\nBonjour', 'Une idée', 'Bonjour'],
    ['件名：ご提案\n\nこんにちは', 'ご提案', 'こんにちは'],
    ['Тема: Идея\n\nЗдравствуйте', 'Идея', 'Здравствуйте'],
    ['Hello without a subject.', '', 'Hello without a subject.'],
  ])('puts the subject and the words in their places: %j', (text, subject, body) => {
    const { address } = mail(text);
    expect(decodeURIComponent(address.pathname)).toBe('nodira@example.com');
    expect(address.searchParams.get('subject')).toBe(subject);
    expect(address.searchParams.get('body')).toBe(body);
  });

  test('keeps every character of a text, and nothing of it can end the link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (words) => {
        const { url, address } = mail(`Subject: s\n\nx${words.replace(/[\r\n]/gu, ' ')}x`);
        expect(address.searchParams.get('body')).toBe(`x${words.replace(/[\r\n]/gu, ' ').toWellFormed()}x`);
        expect(url).not.toMatch(/[<>|\s"+]/u);
      }),
      { numRuns: 100 },
    );
  });

  test('is left out without an address, and for a text that makes a link too long', () => {
    const { email: _email, ...without } = profile();
    expect(handOver('Hello', 'email', without, 'instagram')).toEqual({
      kind: 'none',
      why: "The creator's e-mail address is not on file.",
    });
    expect(handOver('あ'.repeat(400), 'email', profile(), 'instagram')).toEqual({
      kind: 'none',
      why: 'The text is too long for a link to a mail program: use Copy.',
    });
    expect(handOver('a'.repeat(2_400), 'email', profile(), 'instagram').kind).toBe('mail');
  });
});

describe('taking an approved message to the creator’s page', () => {
  test.each([
    ['dm', 'instagram', 'https://www.instagram.com/nodira.k/'],
    ['comment', 'tiktok', 'https://www.tiktok.com/@nodira'],
    ['dm', 'youtube', 'https://www.instagram.com/nodira.k/'],
  ] as const)('a %s about %s opens %s', (channel, platform, url) => {
    expect(handOver('Hello', channel, profile(), platform)).toMatchObject({ kind: 'profile', url });
  });

  test('says where it is longer than one message there', () => {
    const to = (channel: 'dm' | 'comment', platform: string, characters: number) =>
      handOver('\u{1f600}'.repeat(characters), channel, profile(), platform);
    expect(to('dm', 'instagram', 1_001)).toMatchObject({ longerThan: 1_000 });
    expect(to('dm', 'instagram', 1_000)).not.toHaveProperty('longerThan');
    expect(to('dm', 'tiktok', 3_000)).not.toHaveProperty('longerThan');
    expect(to('comment', 'instagram', 1_001)).not.toHaveProperty('longerThan');
  });

  test('is left out where a handle leads to no page', () => {
    const blog = profile({ accounts: profile().accounts.slice(2) });
    expect(handOver('Hello', 'dm', blog, 'blog')).toMatchObject({ kind: 'none' });
    expect(handOver('Hello', 'dm', profile({ accounts: [] }), 'instagram')).toMatchObject({ kind: 'none' });
  });

  test('escapes a handle, so that it stays within the page', () => {
    const accounts = profile().accounts.map((each) => ({ ...each, handle: '../evil?x=<y>' }));
    const way = handOver('Hello', 'dm', profile({ accounts }), 'instagram');
    expect(way).toMatchObject({ url: 'https://www.instagram.com/..%2Fevil%3Fx%3D%3Cy%3E/' });
  });
});
