import { describe, expect, test } from 'vitest';
import { parseQuestion, ratesCommand } from '../../../../src/adapters/slack/commands/rates.ts';
import { DANA, dealUnderWay } from '../../../application/offers/deal-under-way.ts';
import { memberOf, messageOf, wordsOf } from './at-the-desk.ts';

describe('/deal rates reads a question', () => {
  test.each([
    ['instagram reel 120k', 'instagram', 'reel', 120_000],
    ['ig story 50 000', 'instagram', 'story_set', 50_000],
    ['tiktok 1.2m', 'tiktok', 'video', 1_200_000],
    ['instagrm rel 10,000', 'instagram', 'reel', 10_000],
    ['reel 5k', 'instagram', 'reel', 5_000],
    ['200k followers youtube video', 'youtube', 'dedicated', 200_000],
    ['youtube integration 200k', 'youtube', 'integration', 200_000],
    ['podcast 20k', 'podcast', 'mention', 20_000],
    ['blog post 20k', 'blog', 'post', 20_000],
    ['x post 5k', 'x', 'post', 5_000],
  ])('"%s"', (words, platform, format, followers) => {
    expect(parseQuestion(words, ['our-rates-2026', 'default', 'guide'])).toEqual({
      platform,
      format,
      followers,
    });
  });

  test.each([
    ['instagram 120k', 'Formats on Instagram: post, carousel, reel, story set.'],
    ['instagram reel', 'Say for how many followers.'],
    ['', 'Say which platform and format.'],
    ['banana 5k', 'Say which platform and format.'],
  ])('"%s" is answered with what is missing', (words, problem) => {
    expect(parseQuestion(words, ['our-rates-2026', 'default', 'guide'])).toEqual({
      problem: `${problem} For example \`/deal rates instagram reel 120k\`.`,
    });
  });
});

test("the guide's anchors are shown as estimates with their source, and no year is invented", async () => {
  const { services } = await dealUnderWay();
  const answer = messageOf(
    await ratesCommand.run(memberOf(services, DANA).types('instagram post 100k guide')),
  );
  expect(answer.text).toBe('Instagram post, 100,000 followers: $500 to $2,000, typical $1,000 (estimate)');
  expect(wordsOf(answer.blocks)).toContain(
    '• Instagram post, 100,000 followers: 500 to 2,000 (the guide, section 4.1, no year given)',
  );
});

test('no data is said as such, with what the table does know', async () => {
  const { services } = await dealUnderWay();
  const answer = messageOf(
    await ratesCommand.run(memberOf(services, DANA).types('podcast mention 20k guide')),
  );
  expect(answer.text).toBe('Podcast mention, 20,000 followers: no data');
  expect(wordsOf(answer.blocks)).toContain('nearest first*\\n• Instagram post');
});

test('work that is sold by views is answered with the price of a thousand of them', async () => {
  const { services } = await dealUnderWay();
  const answer = messageOf(await ratesCommand.run(memberOf(services, DANA).types('twitch stream 50k')));
  expect(answer.text).toBe('Twitch stream, 50,000 followers: no data by followers');
  expect(wordsOf(answer.blocks)).toContain('10.5 to 35 USD per 1,000 views (sponsorrate');
});
