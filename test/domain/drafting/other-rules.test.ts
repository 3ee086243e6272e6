import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../src/adapters/llm/template-drafter.ts';
import type { CreatorFacingFacts } from '../../../src/domain/drafting/facts.ts';
import { checkText, RULES } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { COUNTER, OUTREACH, SECRETS } from './sample-facts.ts';

function failed(text: string, facts: CreatorFacingFacts = OUTREACH): string[] {
  return checkText(text, facts, SECRETS)
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule);
}

const GOOD = builtInTemplates.write(OUTREACH).text;
const REPLY = builtInTemplates.write(COUNTER).text;
const added = (text: string, sentence: string) =>
  text.replace('\n\nKind regards', ` ${sentence}\n\nKind regards`);

describe('the other guardrails', () => {
  test('let a good draft pass, one verdict each', () => {
    expect(checkText(GOOD, OUTREACH, SECRETS)).toEqual(RULES.map(({ id }) => ({ rule: id, passed: true })));
  });

  test.each([
    ['G3', 'Write to team@ecolife.example.'],
    ['G3', 'See https://ecolife.example/brief.'],
    ['G3', 'See ecolife.example.'],
    ['G3', 'See xn--eclife-dya.example.'],
    ['G3', 'As @miahansen_ said.'],
    ['G3', 'As @m\u0456ahansen said.'],
    ['G3', 'Call +998 90 123 45 67.'],
    ['G8', 'We accept your terms.'],
    ['G8', "It's a deal."],
    ['G8', 'Please sign the contract.'],
    ['G10', 'This is your last chance.'],
    ['G10', 'We can pay you in exposure.'],
    ['G11', 'Hello <!channel>.'],
    ['G11', 'Hello @here.'],
    ['G11', 'Hello <https://evil.example|brand>.'],
    ['G11', 'Turn\u202e around.'],
    ['G15', 'Fill in [Brand name].'],
    ['G15', 'Fill in {{fee}}.'],
    ['G15', 'Code ```x```.'],
    ['G15', 'Bell \u0007.'],
    ['G15', 'Broken \ufffd.'],
    ['G15', 'Half \ud83d of it.'],
    ['parts', 'And one more thing?'],
  ])('%s catches "%s"', (rule, sentence) => {
    expect(failed(added(GOOD, sentence))).toContain(rule);
  });

  test("let the creator's own handle and an emoji stand", () => {
    expect(failed(added(GOOD, 'Greetings to @miahansen ❤️.'))).toEqual([]);
  });

  test('ask for the name, the brand, the content reference and one question', () => {
    expect(failed(GOOD.replaceAll('Mia Hansen', 'there'))).toEqual(['parts']);
    expect(failed(GOOD.replaceAll('Ecolife', 'Our brand'))).toEqual(['parts']);
    expect(failed(GOOD.replace('your video on repairing old jeans', 'your whole feed'))).toEqual(['parts']);
    expect(failed(GOOD.replace('?', '.'))).toEqual(['parts']);
  });

  test('know the content reference in other words of the same stem', () => {
    const reworded = GOOD.replace(
      'your video on repairing old jeans',
      'the way you repair jeans in that video',
    );
    expect(failed(reworded)).toEqual([]);
  });

  test('hold the length of each channel', () => {
    expect(failed(`${GOOD}\n${'And we like it a lot. '.repeat(4)}`)).toEqual(['G10']);
    expect(
      failed('Hello Mia Hansen, your video on repairing old jeans is good. Ecolife asks: interested?'),
    ).toEqual(['G10']);
    expect(failed(REPLY, COUNTER)).toEqual([]);
  });

  test('notice a text in another language', () => {
    expect(failed(GOOD, { ...OUTREACH, language: 'ru' })).toContain('G9');
    expect(failed(GOOD, { ...OUTREACH, language: 'uz' })).toContain('G9');
    expect(failed(GOOD, { ...OUTREACH, language: 'de' })).toContain('G9');
    expect(failed(GOOD, { ...OUTREACH, language: 'ja' })).toContain('G9');
  });

  test('let nothing live through, whatever people typed into names', () => {
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
        const { text } = builtInTemplates.write(facts);
        expect(text.replaceAll('\n', '')).not.toMatch(/<[!@#h]|\{\{|[\p{Cc}\p{Cf}]/u);
        if (/(?<![\p{L}\p{N}])@here(?![\p{L}\p{N}])/u.test(text))
          expect(failed(text, facts)).toContain('G11');
      }),
      { numRuns: 500 },
    );
  });
});
