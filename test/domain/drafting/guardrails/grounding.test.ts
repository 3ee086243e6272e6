import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../../src/adapters/llm/template-drafter.ts';
import type { CreatorFacingFacts } from '../../../../src/domain/drafting/facts.ts';
import { checkText } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { LANGUAGES } from '../../../../src/domain/drafting/languages/table.ts';
import { money } from '../../../../src/domain/money.ts';
import { mutationOf } from '../mutations.ts';
import { COUNTER, OUTREACH, SECRETS, TERMS, WITH_PACKAGES } from '../sample-facts.ts';

function grounding(text: string, facts: CreatorFacingFacts = COUNTER): string | undefined {
  return checkText(text, facts, SECRETS).find(({ rule }) => rule === 'G1')?.detail;
}

describe('G1, every figure belongs to the deal and to the right thing', () => {
  test.each([
    'We would like to offer $1,200 for 2 Reels and 3 Story sets.',
    'We would like to offer 1200 USD.',
    'We would like to offer US$1,200.00 in total.',
    'We would like to offer twelve hundred dollars for two Instagram Reels.',
    'We would like to offer 1.2k dollars.',
    'You asked for $1,800, and our offer is $1,200.',
    'It includes 90 days of paid use and 45 days of exclusivity.',
    'It includes three months of usage.',
    'You get 40% on signing and the rest within 21 days of the invoice.',
    'An answer by 4 December helps, or by December 4, 2026.',
    'An answer by 2026-12-04 helps.',
  ])('lets %s pass', (text) => {
    expect(grounding(text)).toBeUndefined();
  });

  test.each([
    ['the wrong amount', 'We would like to offer $1,300.'],
    ['another currency', 'We would like to offer €1,200.'],
    ['another currency in words', 'We would like to offer 1200 euros.'],
    ['a Canadian dollar for a US one', 'We would like to offer CA$1,200.'],
    ['their ask as our offer', 'We would like to offer $1,800.'],
    ['our price as their ask', 'You asked for $1,200.'],
    ['their ask as ours without a currency', 'Our offer is 1800.'],
    ['three Reels for two', 'We pay for 3 Reels.'],
    ['three Reels in words', 'We pay for three Instagram Reels.'],
    ['a format nobody agreed on', 'We pay for 2 carousels.'],
    ['usage as long as the payment term', 'It includes 21 days of usage.'],
    ['payment as long as the usage', 'Payment within 90 days of the invoice.'],
    ['exclusivity as long as the usage', 'Exclusivity lasts 90 days.'],
    ['a duration of its own', 'The rights last two years.'],
    ['a percentage of its own', 'You get 15% of the sales.'],
    ['a date of its own', 'Please answer by 5 December.'],
    ['a year of its own', 'Please answer by December 4, 2027.'],
    ['a spelled amount', 'Our offer is thirteen hundred dollars.'],
    ['a German compound', 'Wir bieten zweitausend Dollar.'],
    ['full-width digits', 'We would like to offer ＄１３００.'],
    ['Arabic digits', 'We would like to offer ١٣٠٠ dollars.'],
    ['digits around a zero-width space', 'We would like to offer $1\u200b,300.'],
  ])('catches %s', (_, text) => {
    const facts = /Wir /u.test(text) ? { ...COUNTER, language: 'de' } : COUNTER;
    expect(grounding(text, facts)).toBeDefined();
  });

  test.each([
    ['uz', "Biz 1 200 US$ taklif qilamiz, siz 1 800 US$ so'ragansiz.", 'Biz 1 800 US$ taklif qilamiz.'],
    ['uz', 'Biz ming ikki yuz dollar taklif qilamiz.', 'Biz ming uch yuz dollar taklif qilamiz.'],
    ['uz', '90 kun davomida foydalanish huquqi.', '90 kun eksklyuzivlik.'],
    ['uz', '2 ta Reels va uchta stories.', '3 ta Reels.'],
    ['ru', 'Мы предлагаем 1 200 $ за 2 Reels.', 'Мы предлагаем 1 200 $ за 3 Reels.'],
    ['ru', 'Мы предлагаем тысячу двести долларов.', 'Мы предлагаем тысячу триста долларов.'],
    ['es', 'Ofrecemos 1200 US$ por dos Reels.', 'Ofrecemos 1200 US$ por cuatro Reels.'],
    [
      'fr',
      'Nous vous proposons 1 200 $US, 90 jours d’utilisation.',
      'Nous proposons 1 200 $US, 45 jours d’utilisation.',
    ],
    ['de', 'Wir bieten 1.200 $ für zwei Reels.', 'Wir bieten 12.000 $ für zwei Reels.'],
    ['pt', 'Oferecemos US$ 1.200 por 2 Reels.', 'Oferecemos US$ 1.250 por 2 Reels.'],
    ['ja', '1,200ドルをご提案します。リール2本です。', '1,200ドルをご提案します。リール三本です。'],
  ])('reads %s: "%s" is right, "%s" is not', (language, right, wrong) => {
    const facts = { ...COUNTER, language };
    expect(grounding(right, facts)).toBeUndefined();
    expect(grounding(wrong, facts)).toBeDefined();
  });

  test('holds the line of a package against that package alone', () => {
    expect(grounding('- Option B: $1,315; 50% on signing', WITH_PACKAGES)).toBeUndefined();
    expect(grounding('- Option A: $1,315', WITH_PACKAGES)).toContain('$1,315'.slice(1));
    expect(grounding('We would like to offer $1,315.', WITH_PACKAGES)).toBeDefined();
  });

  test('leaves figures alone that stand in names and quotations of the deal', () => {
    const facts = {
      ...OUTREACH,
      brand: '3Mill',
      creatorName: 'Studio 54',
      contentReference: 'your 7 ways to mend 20 shirts',
    };
    expect(
      grounding('Hello Studio 54, your 7 ways to mend 20 shirts impressed 3Mill.', facts),
    ).toBeUndefined();
    expect(grounding('Hello Studio 54, your 7 ways to mend 21 shirts.', facts)).toBeDefined();
  });

  test('knows amounts in currencies without minor units', () => {
    const yen = { ...COUNTER, terms: { ...TERMS, fee: money(150_000, 'JPY') } };
    expect(grounding('We would like to offer ¥150,000.', yen)).toBeUndefined();
    expect(grounding('We would like to offer 15万円.', { ...yen, language: 'ja' })).toBeUndefined();
    expect(grounding('We would like to offer ¥150.', yen)).toBeDefined();
  });

  const cases = LANGUAGES.flatMap(({ code }) =>
    [OUTREACH, COUNTER, WITH_PACKAGES].map((facts) => ({
      name: `${code} ${facts.kind}${facts.packages.length > 0 ? ' with packages' : ''}`,
      facts: { ...facts, language: code, channel: 'email' as const },
    })),
  );

  test.each(cases)('catches one wrong figure in a good draft: $name', ({ facts }) => {
    const good = builtInTemplates.write(facts).text;
    expect(grounding(good, facts)).toBeUndefined();
    fc.assert(
      fc.property(mutationOf(good), ({ text }) => {
        const caught = checkText(text, facts, SECRETS).some(
          ({ rule, passed }) => !passed && /^G[12]$/u.test(rule),
        );
        expect(caught).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
