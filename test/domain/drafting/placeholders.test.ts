import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPassed } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { checkUnfilled, fill } from '../../../src/domain/drafting/placeholders.ts';
import { placeholderValues } from '../../../src/domain/drafting/values.ts';
import { COUNTER, OUTREACH, WITH_PACKAGES } from './sample-facts.ts';

const GOOD =
  'Hello {{creator}}, {{contentReference}} caught our eye. {{brand}} would like to try {{deliverables}} with you. May we write more? {{sender}}';
const outreach = (language = 'en') => ({
  kind: 'outreach' as const,
  language,
  values: placeholderValues(OUTREACH),
});
const problems = (text: string, language = 'en') =>
  checkUnfilled(text, outreach(language))
    .filter(({ passed }) => !passed)
    .map(({ detail }) => detail)
    .join('; ');

describe('a text before it is filled', () => {
  test('passes with every required placeholder and no figure of its own', () => {
    expect(problems(GOOD)).toBe('');
  });

  test.each([
    ['{{budget}}', 'unknown placeholder {{budget}}'],
    ['{{fee}}', 'unknown placeholder {{fee}}'],
    ['{{theirFee}}', 'unknown placeholder {{theirFee}}'],
  ])('refuses %s, which this deal has no value for', (placeholder, problem) => {
    expect(problems(`${GOOD} ${placeholder}`)).toContain(problem);
  });

  test('refuses a text that leaves a required placeholder out', () => {
    expect(problems(GOOD.replace('{{contentReference}}', 'your work'))).toBe(
      'missing placeholder {{contentReference}}',
    );
  });

  test('asks for the packages only where the deal has some', () => {
    const reply = 'Hello {{creator}}, we offer {{fee}} for {{deliverables}}: {{reason}}. Fine? {{sender}}';
    const check = (facts: typeof COUNTER) =>
      checkUnfilled(reply, { kind: 'counter_reply', language: 'en', values: placeholderValues(facts) });
    expect(allPassed(check(COUNTER))).toBe(true);
    expect(check(WITH_PACKAGES)[0]?.detail).toBe('missing placeholder {{packages}}');
  });

  test.each([
    ['en', 'We pay 500.', 'a digit'],
    ['en', 'We pay ٥٠٠.', 'a digit'],
    ['en', 'We pay ५००.', 'a digit'],
    ['en', 'We pay ５００.', 'a digit'],
    ['en', 'About ½ of it.', 'a digit'],
    ['en', 'Chapter Ⅳ.', 'a digit'],
    ['en', 'We pay five hundred.', 'a number word'],
    ['en', 'Twenty-five people saw it.', 'a number word'],
    ['en', 'A dozen posts.', 'a number word'],
    ['uz', "Besh yuz so'm.", 'a number word'],
    ['uz', "To'rtta video.", 'a number word'],
    ['ru', 'Мы заплатим пятьсот.', 'a number word'],
    ['es', 'Pagamos quinientos.', 'a number word'],
    ['fr', 'Nous payons quatre-vingt-dix.', 'a number word'],
    ['de', 'Wir zahlen zweitausendfünfhundert.', 'a number word'],
    ['pt', 'Pagamos quinhentos.', 'a number word'],
    ['ja', '動画を三本お願いします。', 'a number word'],
    ['ru', 'We pay fifteen hundred.', 'a number word'],
    ['en', 'We pay in € only.', 'a currency sign'],
    ['en', 'We pay in USD only.', 'a currency code'],
    ['en', 'We pay in dollars.', 'a currency'],
    ['de', 'Wir zahlen in Euro.', 'a currency'],
    ['en', 'A share of % of sales.', 'a percent sign'],
    ['en', 'Some percent of sales.', 'a percentage'],
    ['en', 'Write to us at hello@brand.example.', 'an address'],
    ['en', 'See www.brand.example for more.', 'an address'],
    ['en', 'See brand.shop for more.', 'an address'],
    ['en', 'As @someone said.', 'a mention'],
    ['en', 'Use #ad please.', 'a mention'],
    ['en', 'Can you start tomorrow.', 'a date'],
    ['en', 'It starts in November.', 'a date'],
    ['uz', 'Noyabr oyida boshlaymiz.', 'a date'],
    ['fr', 'Nous commençons en décembre.', 'a date'],
    ['en', 'Twice what you had.', 'a multiple'],
  ])('refuses a figure typed by the writer (%s: %s)', (language, sentence, what) => {
    expect(problems(`${GOOD} ${sentence}`, language)).toBe(`${what} must come from a placeholder`);
  });

  test('lets ordinary words be: one, may, march, face and nine that also mean new', () => {
    expect(problems(`${GOOD} May I ask one thing: would you march on with us.`)).toBe('');
    expect(problems(`${GOOD} Yuz parvarishi uchun bir taklif.`, 'uz')).toBe('');
    expect(problems(`${GOOD} Un produit neuf et une idée.`, 'fr')).toBe('');
    expect(problems(`${GOOD} 一緒に世界一の動画を作りませんか。`, 'ja')).toBe('');
  });

  test('refuses digits of any script', () => {
    const digit = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1810, 0xff10, 0x1d7ce);
    fc.assert(
      fc.property(digit, fc.nat(9), (zero, value) => {
        const typed = `${GOOD} ${String.fromCodePoint(zero + value)}`;
        expect(problems(typed)).toContain('a digit');
      }),
    );
  });

  test('is filled by code, and what has no value stays visible', () => {
    expect(fill('{{creator}} and {{ brand }} and {{fee}}', { creator: 'Mia', brand: 'Ecolife' })).toBe(
      'Mia and Ecolife and {{fee}}',
    );
  });

  test('cannot be widened by a value that looks like a placeholder', () => {
    const values = placeholderValues({ ...OUTREACH, creatorName: '{{brand}} <!channel>' });
    expect(values.creator).toBe('brand !channel');
  });
});
