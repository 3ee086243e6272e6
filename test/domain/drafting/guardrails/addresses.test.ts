import { describe, expect, test } from 'vitest';
import { OUTREACH } from '../sample-facts.ts';
import { type Row, verdictOn } from './verdicts.ts';

describe('G3, addresses only from the deal', () => {
  test.each<Row>([
    ['Greetings to @miahansen.', 'passes', "the creator's own handle"],
    ['Greetings to @MiaHansen!', 'passes', 'handles know no case'],
    ['We start at 9.30 or so.', 'passes', 'a figure with a dot'],
    [
      'That is good.Next week is fine.',
      'fails',
      'a missing space makes an address that a mail turns into a link',
    ],
    ['Write to team@ecolife.example.', 'fails', 'an e-mail address'],
    ['Write to müller@ökö.example.', 'fails', 'an e-mail address of other letters'],
    ['See https://ecolife.example/brief.', 'fails', 'a link'],
    ['See www.ecolife.example', 'fails', 'a link without a scheme'],
    ['See ecolife.example.', 'fails', 'a bare domain'],
    ['See xn--eclife-dya.example.', 'fails', 'a domain in punycode'],
    ['See ecolife dot com.', 'fails', 'a domain that is spelled'],
    ['As @miahansen_ said.', 'fails', 'another handle, one sign longer'],
    ['As @m\u0456ahansen said.', 'fails', 'a look-alike letter in the handle'],
    ['As @mia.hansen said.', 'fails', 'another handle with a dot'],
    ['Call +998 90 123 45 67.', 'fails', 'a phone number'],
    ['Call (020) 7946 0958.', 'fails', 'a phone number in brackets'],
  ])('"%s" %s: %s', (text, verdict) => {
    expect(verdictOn('G3', text, OUTREACH)).toBe(verdict);
  });

  test('a brand that is an address may be named, and nothing of it more', () => {
    const facts = { ...OUTREACH, brand: 'Booking.com' };
    expect(verdictOn('G3', 'Booking.com would like to work with you.', facts)).toBe('passes');
    expect(verdictOn('G3', 'See booking.com/deal.', facts)).toBe('fails');
    expect(verdictOn('G3', 'See Hooking.com.', facts)).toBe('fails');
  });
});
