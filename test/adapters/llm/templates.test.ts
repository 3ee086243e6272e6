import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../src/adapters/llm/template-drafter.ts';
import { TEMPLATES } from '../../../src/adapters/llm/templates/table.ts';
import type { Sentence } from '../../../src/adapters/llm/templates/template.ts';
import type { CreatorFacingFacts } from '../../../src/domain/drafting/facts.ts';
import { checkText } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { LANGUAGES } from '../../../src/domain/drafting/languages/table.ts';
import { checkUnfilled } from '../../../src/domain/drafting/placeholders.ts';
import { placeholderValues } from '../../../src/domain/drafting/values.ts';
import { money } from '../../../src/domain/money.ts';
import { COUNTER, OUTREACH, SECRETS, TERMS, WITH_PACKAGES } from '../../domain/drafting/sample-facts.ts';

const failures = (text: string, facts: CreatorFacingFacts) =>
  checkText(text, facts, SECRETS).filter(({ passed }) => !passed);

const everyCase = LANGUAGES.flatMap(({ code }) =>
  (['dm', 'email'] as const).flatMap((channel) =>
    [OUTREACH, COUNTER, WITH_PACKAGES].map((facts) => ({
      name: `${code} ${facts.kind} by ${channel}${facts.packages.length > 0 ? ', with packages' : ''}`,
      facts: { ...facts, language: code, channel },
    })),
  ),
);

describe('the built-in texts', () => {
  test('exist in every language that can be checked', () => {
    expect(Object.keys(TEMPLATES).sort()).toEqual(LANGUAGES.map(({ code }) => code).sort());
  });

  test('follow the example message of the guide in Uzbek', () => {
    const { text, language, english } = builtInTemplates.write({
      ...OUTREACH,
      language: 'uz',
      creatorName: 'Malika',
      contentReference: 'barqaror yashash haqidagi videolaringiz',
      deliverables: [],
    });
    expect(language).toBe('uz');
    expect(text).toMatch(
      /^Salom Malika, men Instagramdagi ishingizni ancha vaqtdan beri kuzataman va barqaror yashash haqidagi videolaringiz meni ayniqsa hayratda qoldirdi\.\n\nMening brendim, Ecolife, .*menimcha, sizning auditoriyangiz bizning qadriyatlarimizni qadrlaydi\. .*potentsial hamkorlikni muhokama qilishni istardim: Instagram postlari seriyasi\./u,
    );
    expect(english).toMatch(/^Hello Malika, I have followed your work on Instagram/u);
  });

  test('follow the same example in English', () => {
    const { text } = builtInTemplates.write({
      ...OUTREACH,
      creatorName: 'Malika',
      contentReference: 'your videos on sustainable living',
      deliverables: [],
    });
    expect(text).toMatch(
      /^Hello Malika, I have followed your work on Instagram for quite some time, and your videos on sustainable living impressed me in particular\.\n\nMy brand, Ecolife, .*I believe that your audience would appreciate our values\. .*I would like to discuss a possible collaboration with you: a series of posts on Instagram\./u,
    );
  });

  test('name the number with its one reason, the rights, the options and one question in a reply', () => {
    expect(builtInTemplates.write({ ...WITH_PACKAGES, channel: 'dm' }).text).toBe(
      `Hello Mia Hansen, thank you for your proposal of $1,800 and for the thought you have put into it. Ecolife would be glad to work with you, and we want the terms to be good for both sides.

We would like to offer $1,200 for 2 Instagram Reels and 3 Instagram Story sets. The reason for this price: it follows published market rates for this kind of work and audience. It includes 90 days of paid use in the brand's ads and 45 days of exclusivity in sustainable fashion.

If another mix suits you better, these options are just as good for us:
- Option A: $1,200; 2 Instagram Reels and 3 Instagram Story sets; 30 days of paid use in the brand's ads; 45 days of exclusivity in sustainable fashion; 40% on signing, the rest within 21 days of the invoice
- Option B: $1,315; 2 Instagram Reels and 3 Instagram Story sets; 90 days of paid use in the brand's ads; 45 days of exclusivity in sustainable fashion; 50% on signing, the rest within 7 days of the invoice
- Option C: $1,050; 2 Instagram Reels and 3 Instagram Story sets; 90 days of paid use in the brand's ads; 45 days of exclusivity in sustainable fashion; 40% on signing, the rest within 21 days of the invoice; a bonus of up to $280 when the results beat the target

Which way would you prefer?

Kind regards,
The Ecolife team`,
    );
  });

  test.each(everyCase)('pass every guardrail: $name', ({ facts }) => {
    expect(failures(builtInTemplates.write(facts).text, facts)).toEqual([]);
  });

  test.each(LANGUAGES.map(({ code }) => code))(
    'type no figure of their own before they are filled: %s',
    (code) => {
      for (const facts of [OUTREACH, WITH_PACKAGES]) {
        const values = placeholderValues(facts, code);
        for (const template of Object.values(TEMPLATES[code]?.[facts.kind] ?? {})) {
          const raw = template.paragraphs.flat().flatMap(wordings).join(' ');
          const figures = checkUnfilled(raw, { kind: facts.kind, language: code, values });
          expect(figures.find(({ rule }) => rule === 'no typed figures')).toMatchObject({ passed: true });
        }
      }
    },
  );

  test('say so when a language has no text, and write in English', () => {
    const written = builtInTemplates.write({ ...OUTREACH, language: 'sw' });
    expect(written.language).toBe('en');
    expect(written.because).toBe('there is no built-in text in Swahili, so this one is in English');
  });

  test('pass whatever the terms are', () => {
    const terms = fc.record({
      fee: fc.integer({ min: 50, max: 900_000 }),
      reels: fc.integer({ min: 1, max: 12 }),
      posts: fc.integer({ min: 0, max: 9 }),
      usage: fc.constantFrom<number | 'perpetual' | undefined>(undefined, 1, 30, 90, 365, 'perpetual'),
      paid: fc.boolean(),
      exclusive: fc.boolean(),
      exclusivity: fc.constantFrom<number | undefined>(undefined, 1, 14, 60, 180),
      upfront: fc.constantFrom(0, 25, 50, 100),
      net: fc.integer({ min: 1, max: 90 }),
      currency: fc.constantFrom('USD', 'EUR', 'GBP', 'UZS', 'KZT', 'JPY', 'BRL', 'CHF'),
      reference: fc.constantFrom(
        'your reel on morning skincare',
        'the 5 trips you filmed in 2024',
        'your sourdough series',
      ),
    });
    const shape = fc.record({
      language: fc.constantFrom(...LANGUAGES.map(({ code }) => code)),
      channel: fc.constantFrom('dm' as const, 'email' as const),
      kind: fc.constantFrom('outreach' as const, 'counter_reply' as const),
    });
    fc.assert(
      fc.property(terms, shape, (drawn, { language, channel, kind }) => {
        const deliverables = [
          { platform: 'instagram' as const, format: 'reel', quantity: drawn.reels },
          ...(drawn.posts > 0
            ? [{ platform: 'instagram' as const, format: 'post', quantity: drawn.posts }]
            : []),
        ];
        const agreed = {
          ...TERMS,
          deliverables,
          fee: money(drawn.fee * 100, drawn.currency),
          usage:
            drawn.usage === undefined
              ? { kind: 'none' as const, duration: 0, exclusiveLicence: false }
              : {
                  kind: drawn.paid ? ('paid' as const) : ('organic' as const),
                  duration: drawn.usage,
                  exclusiveLicence: drawn.exclusive,
                },
          exclusivity: drawn.exclusivity
            ? { category: 'skincare', days: drawn.exclusivity, competitors: [] }
            : undefined,
          upfrontPercent: drawn.upfront,
          netDays: drawn.net,
        };
        const facts: CreatorFacingFacts = {
          ...COUNTER,
          kind,
          language,
          channel,
          contentReference: drawn.reference,
          deliverables,
          theirFee: money(drawn.fee * 137, drawn.currency),
          ...(kind === 'counter_reply' ? { terms: agreed } : {}),
        };
        const { text } = builtInTemplates.write(facts);
        const verdicts = checkText(text, facts, {
          amounts: [money(drawn.fee * 120, drawn.currency)],
          phrases: [],
        });
        expect({ text, failed: verdicts.filter(({ passed }) => !passed) }).toEqual({ text, failed: [] });
      }),
      { numRuns: 400 },
    );
  });
});

function wordings(sentence: Sentence): readonly string[] {
  if (typeof sentence === 'string') return [sentence];
  if ('either' in sentence) return sentence.either;
  return 'maybe' in sentence ? [sentence.maybe] : [sentence.say, sentence.otherwise];
}
