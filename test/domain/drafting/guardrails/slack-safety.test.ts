import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTREACH } from '../sample-facts.ts';
import { failed, goodText, type Row, verdictOn } from './verdicts.ts';

describe('G11, no live mention or hidden character', () => {
  test.each<Row>([
    ['Greetings to @miahansen ❤️.', 'passes', 'a handle and an emoji of two characters'],
    ['A family 👨‍👩‍👧 and a flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿.', 'passes', 'emoji that are made with invisible characters'],
    ['They are here, and everyone is glad.', 'passes', 'ordinary words'],
    ['Hello <!channel>.', 'fails', 'pings a channel'],
    ['Hello <@U0123>.', 'fails', 'pings a person'],
    ['Hello @here.', 'fails', 'pings a channel'],
    ['Hello <https://evil.example|brand>.', 'fails', 'a hidden link'],
    ['Turn\u202e around.', 'fails', 'turns the reading direction'],
    ['Zero\u200bwidth.', 'fails', 'an invisible character'],
  ])('"%s" %s: %s', (text, verdict) => {
    expect(verdictOn('G11', text, OUTREACH)).toBe(verdict);
  });

  test('nothing comes alive, whatever people typed into names', () => {
    const nasty = fc
      .array(
        fc.constantFrom(
          '<!channel>',
          '<@U123>',
          '@here',
          '<http://x.example|a>',
          '{{fee}}',
          '\u202e',
          '\u200b',
          '\u0000',
          'Mia',
          ' ',
          '\ud83d',
          '```',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, nasty, (creatorName, brand) => {
        const facts = { ...OUTREACH, creatorName: `Mia ${creatorName}`, brand: `Eco ${brand}` };
        const text = goodText(facts);
        expect(text.replaceAll('\n', '')).not.toMatch(/<[!@#h]|\{\{|[\p{Cc}\p{Cf}]/u);
        if (/(?<![\p{L}\p{N}])@here(?![\p{L}\p{N}])/u.test(text))
          expect(failed(text, facts)).toContain('G11');
      }),
      { numRuns: 200 },
    );
  });
});
