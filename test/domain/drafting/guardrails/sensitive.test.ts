import { describe, expect, test } from 'vitest';
import { isTellable } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { findSensitive } from '../../../../src/domain/drafting/guardrails/sensitive.ts';
import { OUTREACH, SECRETS } from '../sample-facts.ts';
import { detailOf, goodText, type Row, verdictOn } from './verdicts.ts';

/** Written in two parts, so that no scanner of secrets takes a test for one. */
const key = (start: string, rest: string) => `${start}${rest}`;

describe('G14, no secret or personal data', () => {
  test.each<Row>([
    [goodText(OUTREACH), 'passes', 'a good draft'],
    ['Greetings to @miahansen.', 'passes', "the creator's own handle"],
    ['The fee of 12 500 000 covers 3 Reels until 2026-12-04.', 'passes', 'figures of a deal'],
    ['We meet at the place on the square.', 'passes', 'no address'],
    ['The password question comes up often.', 'passes', 'the word alone'],
    [`The key is ${key('sk-', 'proj0123456789abcdefXYZ')}.`, 'fails', 'a key of a model provider'],
    [`The token is ${key('xoxb-', '1234567890-abcdefghij')}.`, 'fails', 'a Slack token'],
    [`Use ${key('ghp_', 'abcdefghijklmnopqrstuvwxyz012345')}.`, 'fails', 'a GitHub token'],
    [`Use ${key('AKIA', 'IOSFODNN7EXAMPLE')}.`, 'fails', 'an AWS key'],
    [key('-----BEGIN ', 'PRIVATE KEY-----'), 'fails', 'a private key'],
    [`It is ${key('postgres://', 'app:hunter2@db/main')}`, 'fails', 'a database address with a password'],
    ['It is aZ9kQ2mX7pL4vB8nR1tY6wC3.', 'fails', 'a random string'],
    ['The password is hunter22.', 'fails', 'a password'],
    ['Das Passwort lautet: sommer24', 'fails', 'a password in German'],
    ['Пароль: лето2024', 'fails', 'a password in Russian'],
    ['パスワードは「natsu2024」です。', 'fails', 'a password in Japanese'],
    ['The card is 4111 1111 1111 1111.', 'fails', 'a card number'],
    ['The number is 4111 1111 1111 1112.', 'passes', 'sixteen digits that are no card'],
    ['The account is DE89 3704 0044 0532 0130 00.', 'fails', 'an IBAN'],
    ['The account is DE88 3704 0044 0532 0130 00.', 'passes', 'no IBAN: its check digits are wrong'],
    ['Her number is 078-05-1120.', 'fails', 'a social security number'],
    ['Write to anna@mail.example.', 'fails', 'an e-mail address'],
    ['Call +44 20 7946 0958.', 'fails', 'a phone number'],
    ['She lives at 12 Baker Street.', 'fails', 'a street address'],
    ['Sie wohnt in der Lindenstraße 5.', 'fails', 'a street address in German'],
    ['Она живёт: ул. Навои, д. 5.', 'fails', 'a street address in Russian'],
    ['She was born on 3 May 1990.', 'fails', 'a date of birth'],
  ])('"%s" %s: %s', (text, verdict) => {
    expect(verdictOn('G14', text, OUTREACH)).toBe(verdict);
  });

  test('says what it found, never the thing itself', () => {
    expect(detailOf('G14', 'The password is hunter22, the card 4111 1111 1111 1111.', OUTREACH)).toBe(
      'holds a password, a card number',
    );
  });

  test('looks at wishes and notes as well', () => {
    expect(findSensitive('warmer, and call her at +44 20 7946 0958')).toEqual(['a phone number']);
    expect(isTellable('warmer, and mention that she lives at 12 Baker Street', OUTREACH, SECRETS)).toBe(
      false,
    );
  });
});
