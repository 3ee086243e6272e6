import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../src/adapters/llm/template-drafter.ts';
import { TEMPLATES } from '../../../src/adapters/llm/templates/table.ts';
import type { LanguageTemplates, Sentence, Template } from '../../../src/adapters/llm/templates/template.ts';
import type { CreatorFacingFacts, Secrets } from '../../../src/domain/drafting/facts.ts';
import { checkText } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { LANGUAGES } from '../../../src/domain/drafting/languages/table.ts';
import { checkUnfilled, KIND_PLACEHOLDERS, PLACEHOLDERS } from '../../../src/domain/drafting/placeholders.ts';
import { placeholderValues } from '../../../src/domain/drafting/values.ts';
import { money } from '../../../src/domain/money.ts';
import { OUTREACH, SECRETS, TERMS, WITH_PACKAGES } from '../../domain/drafting/sample-facts.ts';
import { FACTS, statesOf, TEXTS } from './kind-facts.ts';

const CODES = LANGUAGES.map(({ code }) => code);

/** What is wrong with the built-in text, with the text; nothing for one that passes. */
function problemsOf(facts: CreatorFacingFacts, secrets: Secrets = SECRETS) {
  const { text } = builtInTemplates.write(facts);
  const failed = checkText(text, facts, secrets).filter(({ passed }) => !passed);
  return failed.length > 0 ? [{ text, failed }] : [];
}

describe('the built-in texts', () => {
  test.each(CODES)('fit a comment on TikTok, which takes 150 characters: %s', (language) => {
    const problems = TEXTS.filter(({ channel }) => channel === 'comment').flatMap(({ kind, channel }) =>
      problemsOf({
        ...FACTS[kind],
        channel,
        language,
        platform: 'TikTok',
        contentReference: 'your long walk through the old town of Samarkand with three cameras and a drone',
      }),
    );
    expect(problems).toEqual([]);
  });

  test.each(CODES)('do without the name of a campaign that no creator may read: %s', (language) => {
    const able = TEXTS.filter(({ kind }) => !KIND_PLACEHOLDERS[kind].required.includes('campaign'));
    expect(able.length).toBeGreaterThan(10);
    const problems = able.flatMap(({ kind, channel }) =>
      problemsOf({ ...FACTS[kind], channel, language, campaignName: '' }),
    );
    expect(problems).toEqual([]);
  });

  test('exist in every language that can be checked', () => {
    expect(Object.keys(TEMPLATES).sort()).toEqual([...CODES].sort());
  });

  test('cannot leave out a kind or a channel, by their types', () => {
    const { recap: _recap, ...withoutRecap } = TEMPLATES.en;
    const { comment: _comment, ...thanks } = TEMPLATES.en.thanks;
    // @ts-expect-error a language has a text of every kind
    const one: LanguageTemplates = withoutRecap;
    // @ts-expect-error a thank-you can be a comment
    const other: LanguageTemplates = { ...TEMPLATES.en, thanks };
    expect([one, other]).toHaveLength(2);
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

  test('say what is clear, what is not firm and what is open, each in its own list', () => {
    expect(builtInTemplates.write(FACTS.recap).text).toBe(
      `Hello Mia Hansen, thank you for your time and for the open conversation with Ecolife. This is how we understand where we stand.

These points are clear so far:
- 2 Instagram Reels and 3 Instagram Story sets
- 90 days of paid use in the brand's ads
- 45 days of exclusivity in sustainable fashion

These points are not firm yet:
- your proposal: a fee of $1,800; our proposal: a fee of $1,200
- your proposal: 40% on signing, the rest within 14 days of the invoice; our proposal: 40% on signing, the rest within 21 days of the invoice

These points still have to be settled:
- the publication dates
- how content is approved before it goes live
- which figures you share with us afterwards

The posts carry this label, so that everyone can see the partnership: #ad.

If something is missing or wrong, please correct it: now is the easiest time. Do you see it the same way? An answer by December 4, 2026 would help us plan.

Kind regards,
The Ecolife team`,
    );
  });

  test('tell what must change from what would be nice', () => {
    expect(builtInTemplates.write(FACTS.revision_feedback).text).toBe(
      `Hello Mia Hansen, thank you for showing us your work (draft of the first Reel). The care that went into it is easy to see.

Before it goes live, Ecolife would need changes in these points:
- The logo is hidden behind the caption
- Name the shop where the jeans were bought

These points would be a nice touch, and they are entirely up to you:
- A warmer closing shot

The label for the post: #ad.

If a point is unclear or does not suit your style, tell us, and we will look for a way together. What do you think? An answer by December 4, 2026 would help us plan.

Kind regards,
The Ecolife team`,
    );
  });

  test.each(CODES)('speak of an agreement only once the deal is agreed: %s', (language) => {
    const recap = { ...FACTS.recap, language };
    const { text: open } = builtInTemplates.write(recap);
    const { text: agreed } = builtInTemplates.write({ ...recap, agreed: true });
    const heading = (text: string) => text.split('\n\n')[1]?.split('\n')[0];
    expect(heading(open)).not.toBe(heading(agreed));
    const { tentative, missing } = placeholderValues(recap);
    const lists = open.split('\n\n').filter((paragraph) => paragraph.includes('\n- '));
    expect(lists).toHaveLength(3);
    expect(lists[1]).toContain(tentative);
    expect(lists[2]).toContain(missing);
  });

  test.each(CODES)('leave out the sentence before a list that is empty: %s', (language) => {
    const recap = { agreed: ['fee'] as const, tentative: [], missing: [] };
    const { text } = builtInTemplates.write({ ...FACTS.recap, language, recap });
    expect(text.match(/\n- /gu)).toHaveLength(1);
    expect(text.match(/[:：]\n/gu)).toHaveLength(1);
  });

  test('greet and sign as the market does, and hardly change between', () => {
    const lines = (language: string, formality: 'formal' | 'neutral' | 'informal') => {
      const { text } = builtInTemplates.write({ ...FACTS.thanks, language, manner: { formality } });
      return [text.slice(0, 16), text.split('\n').at(-2)];
    };
    expect(lines('de', 'formal')).toEqual(['Guten Tag Mia Ha', 'Mit freundlichen Grüßen']);
    expect(lines('de', 'neutral')).toEqual(['Hallo Mia Hansen', 'Herzliche Grüße']);
    expect(lines('en', 'formal')).toEqual(['Dear Mia Hansen,', 'Kind regards,']);
    expect(lines('en', 'informal')).toEqual(['Hi Mia Hansen, t', 'Best wishes,']);
    expect(lines('uz', 'formal')).toEqual(['Assalomu alaykum', 'Chuqur hurmat bilan,']);
    expect(lines('ja', 'formal')).toEqual(['Mia Hansen様\nこのたび', '何卒よろしくお願い申し上げます。']);
  });

  test('say so when a language has no text, and write in English', () => {
    const written = builtInTemplates.write({ ...FACTS.renewal, language: 'sw' });
    expect(written.language).toBe('en');
    expect(written.english).toBeUndefined();
    expect(written.because).toBe('there is no built-in text in Swahili, so this one is in English');
  });

  test('are never a comment where the kind would show terms to everybody', () => {
    expect(() => builtInTemplates.write({ ...FACTS.recap, channel: 'comment' })).toThrow(
      'a recap never goes by comment',
    );
  });
});

describe('every built-in text', () => {
  test.each(CODES)('passes every guardrail in every state: %s', (language) => {
    const problems = TEXTS.flatMap(({ kind, channel }) =>
      statesOf(kind).flatMap(({ state, facts }) =>
        problemsOf({ ...facts, channel, language }).map((problem) => ({ kind, channel, state, ...problem })),
      ),
    );
    expect(problems).toEqual([]);
  });

  test.each(['USD', 'EUR', 'UZS', 'JPY', 'BRL'])(
    'passes in every language with its amounts in %s',
    (code) => {
      const secrets = inCurrency(SECRETS, code);
      const problems = CODES.flatMap((language) =>
        [...statesOf('counter_reply'), ...statesOf('recap')].flatMap(({ state, facts }) =>
          problemsOf({ ...inCurrency(facts, code), language, channel: 'email' }, secrets).map((problem) => ({
            state,
            ...problem,
          })),
        ),
      );
      expect(problems).toEqual([]);
    },
  );

  test.each(CODES)('uses what its kind must use, as far as the deal has it: %s', (language) => {
    for (const { kind, channel } of TEXTS) {
      const facts = { ...FACTS[kind], channel, language };
      const { text } = builtInTemplates.write(facts);
      const values = placeholderValues(facts);
      const silent = KIND_PLACEHOLDERS[kind].required.filter((name) => !text.includes(values[name] ?? ''));
      expect({ kind, channel, silent }).toEqual({ kind, channel, silent: [] });
    }
  });

  test.each(CODES)('types no figure of its own before it is filled: %s', (language) => {
    const values = Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, 'x']));
    for (const [kind, letters] of Object.entries(TEMPLATES[language as keyof typeof TEMPLATES])) {
      for (const template of Object.values(letters)) {
        const raw = wordingsOf(template).join(' ');
        const figures = checkUnfilled(raw, { kind: kind as keyof typeof FACTS, language, values });
        expect({ kind, raw, figures }).toMatchObject({ figures: [{}, { passed: true }] });
      }
    }
  });

  test.each(CODES)(
    'has a subject as an e-mail alone, and no signature or terms as a comment: %s',
    (language) => {
      for (const { kind, channel } of TEXTS) {
        const facts = { ...FACTS[kind], channel, language };
        const { text } = builtInTemplates.write(facts);
        expect({ kind, channel, subject: SUBJECT.test(text) }).toEqual({
          kind,
          channel,
          subject: channel === 'email',
        });
        if (channel !== 'comment') continue;
        const { sender, deliverables, deadline } = placeholderValues({ ...facts, channel: 'dm' });
        for (const hidden of [sender, deliverables, deadline ?? '2026'])
          expect(text).not.toContain(`\n${hidden}`);
        expect(text).not.toContain(deliverables);
      }
    },
  );

  test('passes whatever the deal is', () => {
    const drawn = fc.record({
      text: fc.constantFrom(...TEXTS),
      language: fc.constantFrom(...CODES),
      currency: fc.constantFrom('USD', 'EUR', 'GBP', 'UZS', 'KZT', 'JPY', 'BRL', 'CHF'),
      fee: fc.integer({ min: 50, max: 900_000 }),
      reels: fc.integer({ min: 1, max: 12 }),
      posts: fc.integer({ min: 0, max: 9 }),
      usage: fc.constantFrom<number | 'perpetual' | undefined>(undefined, 1, 30, 90, 365, 'perpetual'),
      paid: fc.boolean(),
      exclusive: fc.boolean(),
      exclusivity: fc.constantFrom<number | undefined>(undefined, 1, 14, 60, 180),
      upfront: fc.constantFrom(0, 25, 50, 100),
      net: fc.integer({ min: 1, max: 90 }),
      months: fc.integer({ min: 2, max: 36 }),
      agreed: fc.boolean(),
      reference: fc.constantFrom(
        'your reel on morning skincare',
        'the 5 trips you filmed in 2024',
        'your sourdough series',
      ),
    });
    fc.assert(
      fc.property(drawn, ({ text: { kind, channel }, language, currency, reference, ...deal }) => {
        const { exclusivity: _, ...others } = TERMS;
        const deliverables = [
          { platform: 'instagram' as const, format: 'reel', quantity: deal.reels },
          ...(deal.posts > 0
            ? [{ platform: 'instagram' as const, format: 'post', quantity: deal.posts }]
            : []),
        ];
        const terms = {
          ...others,
          deliverables,
          fee: money(deal.fee * 100, currency),
          usage:
            deal.usage === undefined
              ? { kind: 'none' as const, duration: 0, exclusiveLicence: false }
              : {
                  kind: deal.paid ? ('paid' as const) : ('organic' as const),
                  duration: deal.usage,
                  exclusiveLicence: deal.exclusive,
                },
          ...(deal.exclusivity
            ? { exclusivity: { category: 'skincare', days: deal.exclusivity, competitors: [] } }
            : {}),
          upfrontPercent: deal.upfront,
          netDays: deal.net,
        };
        const { theirOffer: _their, terms: _terms, theirFee: _fee, ...facts } = FACTS[kind];
        const mayBeAgreed = kind === 'recap' ? { agreed: deal.agreed } : {};
        const secrets = { amounts: [money(deal.fee * 120, currency)], phrases: [] };
        const all: CreatorFacingFacts = {
          ...facts,
          ...mayBeAgreed,
          language,
          channel,
          contentReference: reference,
          deliverables,
          ...(kind === 'outreach' || kind === 'follow_up' ? {} : { terms }),
          ...(kind === 'counter_reply' ? { theirFee: money(deal.fee * 137, currency) } : {}),
          ...(kind === 'recap' && !deal.agreed
            ? { theirOffer: { terms: { ...terms, fee: money(deal.fee * 137, currency) } } }
            : {}),
          ...(kind === 'ambassador' ? { months: deal.months } : {}),
        };
        expect(problemsOf(all, secrets)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** The same with every amount in another currency, with as many of its smallest unit. */
function inCurrency<Value>(value: Value, currency: string): Value {
  if (Array.isArray(value)) return value.map((each) => inCurrency(each, currency)) as Value;
  if (typeof value !== 'object' || value === null || value instanceof Temporal.PlainDate) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    key === 'currency' ? currency : inCurrency(each, currency),
  ]);
  return Object.fromEntries(entries) as Value;
}

const SUBJECT = /^(?:Subject: |Mavzu: |Тема: |Asunto: |Objet : |Betreff: |Assunto: |件名：)/u;

/** Every wording of a template, as it is written. */
function wordingsOf({ paragraphs }: Template): string[] {
  return paragraphs.flat().flatMap((sentence: Sentence) => {
    if (typeof sentence === 'string') return [sentence];
    if ('either' in sentence) return sentence.either;
    if ('when' in sentence) return [sentence.say, sentence.otherwise];
    if ('agreed' in sentence) return [sentence.agreed, sentence.open];
    if ('short' in sentence) return [sentence.full, sentence.short];
    return 'manner' in sentence ? Object.values(sentence.manner) : [sentence.maybe];
  });
}
