import { describe, expect, test } from 'vitest';
import type { CreatorFacingFacts, PublicTerms } from '../../../src/domain/drafting/facts.ts';
import { RECAP_POINTS } from '../../../src/domain/drafting/facts.ts';
import { figuresIn } from '../../../src/domain/drafting/figures/figures.ts';
import { normalise } from '../../../src/domain/drafting/figures/normalise.ts';
import { Searched } from '../../../src/domain/drafting/figures/searched.ts';
import { checkText } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { GROUNDING } from '../../../src/domain/drafting/guardrails/grounding.ts';
import { checkedLanguages, LANGUAGES } from '../../../src/domain/drafting/languages/table.ts';
import { placeholderValues } from '../../../src/domain/drafting/values.ts';
import { money } from '../../../src/domain/money.ts';
import type { PriceModel } from '../../../src/domain/price-model.ts';
import { OUTREACH, SECRETS, TERMS } from './sample-facts.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const THEIRS: PublicTerms = {
  ...TERMS,
  fee: money(180_000, 'USD'),
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
  usage: { kind: 'organic', duration: 'perpetual', exclusiveLicence: true },
  whitelistingDays: 14,
  exclusivity: { category: 'sustainable fashion', days: 30, competitors: [] },
  upfrontPercent: 50,
  netDays: 10,
  bonusCap: money(25_000, 'USD'),
  productValue: money(8_000, 'USD'),
  revisions: 3,
};

const NEGOTIATING: CreatorFacingFacts = {
  ...OUTREACH,
  kind: 'recap',
  terms: TERMS,
  publication: { from: day('2027-01-11'), until: day('2027-01-24') },
  theirOffer: { terms: THEIRS, publication: { until: day('2027-02-07') } },
  theirFee: THEIRS.fee,
  recap: {
    agreed: ['deliverables'],
    tentative: [...RECAP_POINTS].filter((point) => point !== 'deliverables'),
    missing: [...RECAP_POINTS],
  },
  disclosure: { label: '#ad', accepted: ['#ad'], notEnough: ['#collab'] },
};

/** The lists of a recap in one language. */
function lists(facts: CreatorFacingFacts, language: string) {
  const { agreed = '', tentative = '', missing = '' } = placeholderValues({ ...facts, language });
  return { agreed: agreed.split('\n'), tentative: tentative.split('\n'), missing: missing.split('\n') };
}

describe('the lists of a recap', () => {
  test('name the side where only one said it, or each something else', () => {
    const { agreed, tentative, missing } = lists(NEGOTIATING, 'en');
    expect(agreed).toEqual(['- 2 Instagram Reels and 3 Instagram Story sets']);
    expect(tentative).toEqual([
      '- your proposal: a fee of $1,800; our proposal: a fee of $1,200',
      '- your proposal: product worth $80',
      '- your proposal: publication by February 7, 2027; our proposal: publication from January 11, 2027 to January 24, 2027',
      "- your proposal: open-ended use on the brand's own channels, with an exclusive licence; our proposal: 90 days of paid use in the brand's ads",
      '- your proposal: whitelisting for 14 days',
      '- your proposal: 30 days of exclusivity in sustainable fashion; our proposal: 45 days of exclusivity in sustainable fashion',
      '- your proposal: 50% on signing, the rest within 10 days of the invoice; our proposal: 40% on signing, the rest within 21 days of the invoice',
      '- your proposal: a bonus of up to $250 when the results beat the target',
      '- your proposal: 3 rounds of changes',
      '- how content is approved before it goes live',
      '- how the posts are marked as advertising',
      '- which figures you share with us afterwards',
    ]);
    expect(missing).toHaveLength(RECAP_POINTS.length);
  });

  test('name a side only for what it said: the usual days to pay are nobody’s proposal', () => {
    const facts: CreatorFacingFacts = {
      ...NEGOTIATING,
      terms: { ...TERMS, upfrontPercent: 0, netDays: 30 },
      recap: { agreed: [], tentative: ['payment'], missing: [] },
    };
    expect(lists(facts, 'en').tentative).toEqual([
      '- your proposal: 50% on signing, the rest within 10 days of the invoice',
    ]);
  });

  test('once agreed, hold the agreed terms alone', () => {
    const { theirOffer: _none, ...agreedFacts } = NEGOTIATING;
    const facts: CreatorFacingFacts = {
      ...agreedFacts,
      agreed: true,
      terms: { ...TERMS, usage: { kind: 'none', duration: 0, exclusiveLicence: false } },
      recap: {
        agreed: ['fee', 'dates', 'usage', 'payment', 'revisions', 'disclosure'],
        tentative: ['exclusivity'],
        missing: ['reporting'],
      },
    };
    expect(lists(facts, 'en')).toEqual({
      agreed: [
        '- a fee of $1,200',
        '- publication from January 11, 2027 to January 24, 2027',
        '- no usage rights',
        '- 40% on signing, the rest within 21 days of the invoice',
        '- 1 round of changes',
        '- posts marked with #ad',
      ],
      tentative: ['- 45 days of exclusivity in sustainable fashion'],
      missing: ['- which figures you share with us afterwards'],
    });
  });

  test.each<[PriceModel, number, string]>([
    [{ kind: 'commission', percent: 12.5, windowDays: 30 }, 0, '- 12.5% of the sales'],
    [
      { kind: 'hybrid', percent: 10, windowDays: 30, cap: money(50_000, 'USD') },
      30_000,
      '- a fee of $300; 10% of the sales, up to $500',
    ],
    [{ kind: 'cpc', perClick: money(50, 'USD') }, 0, '- $0.50 per click'],
    [
      { kind: 'cpm', perThousand: money(1_200, 'USD'), cap: money(40_000, 'USD') },
      0,
      '- $12 CPM, up to $400',
    ],
  ])('say how a price by results is paid: %j', (priceModel, fee, line) => {
    const terms = { ...TERMS, priceModel, fee: money(fee, 'USD') };
    const facts: CreatorFacingFacts = {
      ...OUTREACH,
      kind: 'recap',
      agreed: true,
      terms,
      recap: { agreed: ['fee'], tentative: [], missing: [] },
    };
    for (const { code } of LANGUAGES) {
      const { agreed } = lists(facts, code);
      expect(agreed).toHaveLength(1);
      if (code === 'en') expect(agreed).toEqual([line]);
      expect(strangeFigures(agreed.join('\n'), { ...facts, language: code })).toBeUndefined();
    }
  });

  test.each(LANGUAGES.map(({ code }) => code))('pass every check of figures and words in %s', (code) => {
    const facts = { ...NEGOTIATING, language: code };
    const { agreed, tentative, missing } = lists(facts, code);
    expect(tentative).toHaveLength(RECAP_POINTS.length - 1);
    expect(new Set(missing).size).toBe(RECAP_POINTS.length);
    for (const line of [...agreed, ...tentative, ...missing]) expect(line).toMatch(/^- \S/u);
    expect(problemsOf([...agreed, ...tentative, ...missing].join('\n'), facts)).toEqual([]);
  });
});

/** What grounding alone finds. */
function strangeFigures(text: string, facts: CreatorFacingFacts) {
  const normal = normalise(text);
  const languages = checkedLanguages(facts.language);
  const figures = figuresIn(normal, languages);
  const where = new Searched(normal);
  return GROUNDING.find({ text, normal, worded: normal, where, figures, facts, secrets: SECRETS, languages });
}

/** What the checks find that are about figures, secrets, addresses and words of acceptance. */
function problemsOf(text: string, facts: CreatorFacingFacts) {
  const about = ['G1', 'G2', 'G3', 'G8', 'G11'];
  return checkText(text, facts, SECRETS).filter(({ rule, passed }) => about.includes(rule) && !passed);
}

describe('the other values', () => {
  test('the notes on content stand word for word, one a line, with nothing that could come alive', () => {
    const values = placeholderValues({
      ...OUTREACH,
      kind: 'revision_feedback',
      feedback: {
        content: 'draft of the first Reel',
        mustFix: ['Show the label {{fee}}', 'Say <!channel> nothing'],
        niceToHave: [],
      },
    });
    expect(values.content).toBe('draft of the first Reel');
    expect(values.mustFix).toBe('- Show the label fee\n- Say !channel nothing');
    expect(values).not.toHaveProperty('niceToHave');
  });

  test.each([
    ['en', '6 months'],
    ['de', '6 Monate'],
    ['ru', '6 месяцев'],
    ['ja', '6 か月'],
    ['uz', '6 oy'],
  ])('months in %s', (language, months) => {
    expect(placeholderValues({ ...OUTREACH, kind: 'ambassador', language, months: 6 }).months).toBe(months);
  });

  test('claims stay in the words that were proved', () => {
    const facts = { ...OUTREACH, allowedClaims: ['Tested by dermatologists', 'Vegan'] };
    expect(placeholderValues(facts).allowedClaims).toBe('Tested by dermatologists; Vegan');
    expect(placeholderValues({ ...facts, language: 'de' })).not.toHaveProperty('allowedClaims');
  });
});
