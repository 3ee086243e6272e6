import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../../src/adapters/llm/template-drafter.ts';
import { checkText } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { money } from '../../../../src/domain/money.ts';
import { COUNTER, SECRETS, TERMS } from '../sample-facts.ts';

function leak(text: string, language = 'en'): string | undefined {
  return checkText(text, { ...COUNTER, language }, SECRETS).find(({ rule }) => rule === 'G2')?.detail;
}

describe('G2, nothing internal', () => {
  test('lets a good draft pass in which a secret happens to equal a public figure', () => {
    const facts = { ...COUNTER, terms: { ...TERMS, fee: money(195_000, 'USD') } };
    const { text } = builtInTemplates.write(facts);
    expect(checkText(text, facts, SECRETS).filter(({ passed }) => !passed)).toEqual([]);
  });

  test.each([
    ['the ceiling', 'We have $1,950 for this.'],
    ['without a currency', 'We could see 1950 for this.'],
    ['in another format', 'We could see 1.950,00 for this.'],
    ['in thousands', 'We could see 1.95k for this.'],
    ['spelled out', 'We could see nineteen hundred and fifty for this.'],
    ['spelled like a year', 'We could see nineteen fifty for this.'],
    ['digit by digit', 'We could see one nine five zero for this.'],
    ['digits apart', 'We could see 1 9 5 0 for this.'],
    ['digits with dashes', 'Reference 1-9-5-0.'],
    ['backwards', 'Reference 0 5 9 1.'],
    ['in cents', 'We could see 195000 for this.'],
    ['the walk-away', 'We could see $2,300 for this.'],
    ['the budget', 'We could see $18,000 for this.'],
    ['within ten percent above', 'We could see $2,050 for this.'],
    ['within ten percent below', 'We could see $1,790 for this.'],
    ['in base64', `Code ${btoa('1950')}.`],
    ['in Roman numerals', 'Volume MCML.'],
    ['in hexadecimal', 'Code 0x79e.'],
    ['in full-width digits', 'We could see １９５０ for this.'],
    ['in Thai digits', 'We could see ๑๙๕๐ for this.'],
    ['around an invisible character', 'We could see 19\u206050 for this.'],
    ['as a percentage of our offer', 'We could see 62.5% more than that.'],
    ['as a multiple of our offer', 'We could see 1.625 times that.'],
    ['a note', 'As you know, she gave in quickly last time when we waited a week.'],
    ['a part of a note', 'I heard that she gave in quickly last time, and so on.'],
  ])('catches %s', (_, text) => {
    expect(leak(text)).toBeDefined();
  });

  test.each([
    ['en', 'This is the most we can offer.'],
    ['en', 'Our maximum is on the table.'],
    ['en', 'Our budget is fixed.'],
    ['en', 'We cannot go any higher.'],
    ['en', "We can't possibly pay more than this."],
    ['en', 'That is all we have.'],
    ['en', 'There is still some room to go up.'],
    ['en', 'This is as high as we can go.'],
    ['en', 'We have been authorised to go up to a certain price.'],
    ['en', 'We would walk away above that.'],
    ['en', 'Our fees are capped at this.'],
    ['uz', "Bu biz to'lay oladigan eng ko'p narx."],
    ['uz', "Bundan ortiq to'lay olmaymiz."],
    ['uz', 'Byudjetimiz shu.'],
    ['ru', 'Это максимум, который мы можем предложить.'],
    ['ru', 'Наш бюджет ограничен.'],
    ['ru', 'Больше мы не можем.'],
    ['es', 'Es lo máximo que podemos ofrecer.'],
    ['es', 'Nuestro presupuesto no da para más.'],
    ['fr', "C'est notre budget maximal."],
    ['fr', 'Nous ne pouvons pas aller plus haut.'],
    ['de', 'Das ist unser Maximum.'],
    ['de', 'Mehr können wir leider nicht zahlen.'],
    ['pt', 'É o máximo que podemos oferecer.'],
    ['pt', 'Nosso orçamento é limitado.'],
    ['ja', 'これが予算の上限です。'],
    ['ja', 'これ以上は難しいです。'],
    ['uz', 'Our budget is fixed.'],
  ])('catches limit language (%s: %s)', (language, text) => {
    expect(leak(text, language)).toContain('limit');
  });

  test.each([
    ['in turn', '1 2 3 4 5 6 7 8 9 '.repeat(220)],
    ['with dashes', '9-8-'.repeat(1_000)],
    ['in lines', '7\n3\n'.repeat(1_000)],
  ])('reads thousands of digits set apart in a moment: %s', (_, digits) => {
    const began = performance.now();
    leak(digits);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(leak(`${digits} 1 9 5 0`)).toContain('internal');
  });

  test('never repeats what it found', () => {
    const detail = leak('Our budget is $18,000 and our ceiling $1,950.') ?? '';
    expect(detail).not.toMatch(/\d/u);
  });

  test('catches a secret amount however it is formatted', () => {
    const locales = ['en-US', 'de-DE', 'fr-FR', 'uz', 'ru-RU', 'en-IN', 'ja-JP', 'ar-EG', 'hi-IN-u-nu-deva'];
    const secret = fc
      .integer({ min: 400, max: 90_000 })
      .filter((each) => Math.abs(each - 1200) > 250 && Math.abs(each - 1800) > 350);
    fc.assert(
      fc.property(secret, fc.constantFrom(...locales), fc.boolean(), (amount, locale, asMoney) => {
        const format = asMoney ? ({ style: 'currency', currency: 'USD' } as const) : {};
        const written = new Intl.NumberFormat(locale, format).format(amount);
        const verdicts = checkText(`Somewhere around ${written} would do.`, COUNTER, {
          amounts: [money(amount * 100, 'USD')],
          phrases: [],
        });
        expect(verdicts.find(({ rule }) => rule === 'G2')?.passed).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
