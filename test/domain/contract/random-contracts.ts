import * as fc from 'fast-check';
import { DISCLOSURE_RULES } from '../../../src/data/disclosure.ts';
import { type Brief, briefSchema } from '../../../src/domain/campaign.ts';
import { disclosureFor } from '../../../src/domain/compliance/disclosure.ts';
import { defaultDetails } from '../../../src/domain/contract/defaults.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import { briefForContract, type ContractFacts } from '../../../src/domain/contract/facts.ts';
import { prefill } from '../../../src/domain/contract/prefill.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';
import { COMPLETE_DETAILS } from './contract-fixtures.ts';

/** Figures and words that no creator may read; each would be told apart anywhere. */
export const SECRETS = { budget: 98_765_400, ceiling: 87_654_300, walkAway: 87_654_399, note: 'CANARY-NOTE' };

const COUNTRIES = ['US', 'GB', 'DE', 'FR', 'AT', 'JP', 'UZ', 'RU', 'AE', 'BR', 'NG', 'KZ'];
const day = (text: string) => Temporal.PlainDate.from(text);
const usd = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((amount) => ({ amount, currency: 'USD' }));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const WORDS = fc.constantFrom(
  'Views 100,000',
  'Продажи & <охват>',
  '閲覧数',
  'line one\nline two',
  '*bold* {{fee}}',
);

const model = fc.oneof(
  fc.constant({ kind: 'per_campaign' }),
  fc.record({
    kind: fc.constant('commission'),
    percent: fc.integer({ min: 1, max: 90 }),
    windowDays: fc.constant(30),
  }),
  fc.record({ kind: fc.constant('cpc'), perClick: usd(1, 900), cap: usd(1_000, 90_000) }),
  fc.record({ kind: fc.constant('cpm'), perThousand: usd(1, 9_000) }),
  fc.record({ kind: fc.constant('barter'), product: WORDS, retailValue: usd(1, 90_000) }),
);

const terms: fc.Arbitrary<Terms> = fc
  .record({
    fee: usd(0, 5_000_000),
    priceModel: model,
    deliverables: fc.array(
      fc.record({
        platform: fc.constant('instagram'),
        format: fc.constantFrom('post', 'reel'),
        quantity: fc.integer({ min: 1, max: 9 }),
        price: optional(usd(0, 900_000)),
        seconds: optional(fc.integer({ min: 1, max: 600 })),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    usage: fc.record({
      kind: fc.constantFrom('none', 'organic', 'paid'),
      duration: fc.constantFrom(0, 30, 365, 'perpetual'),
      exclusiveLicence: fc.boolean(),
    }),
    whitelistingDays: fc.constantFrom(0, 14, 90),
    exclusivity: optional(
      fc.record({
        category: WORDS,
        days: fc.integer({ min: 1, max: 365 }),
        competitors: fc.array(WORDS, { maxLength: 3 }),
      }),
    ),
    upfrontPercent: fc.integer({ min: 0, max: 100 }),
    netDays: fc.integer({ min: 0, max: 180 }),
    revisions: fc.integer({ min: 0, max: 5 }),
    expenses: fc.constantFrom('included', 'excluded'),
    bonusCap: optional(usd(1, 90_000)),
    productValue: optional(usd(1, 90_000)),
    termMonths: optional(fc.integer({ min: 1, max: 36 })),
    expectedResults: fc.constant({ views: SECRETS.ceiling }),
    tentative: fc.constant(['fee']),
    note: fc.constant(SECRETS.note),
  })
  // A flat price of nothing is refused with the offer, so no deal is agreed at it.
  .filter(({ fee, priceModel: { kind } }) => kind !== 'per_campaign' || fee.amount > 0)
  .map((value) => termsSchema.parse(JSON.parse(JSON.stringify(value))));

const countries = fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 1, maxLength: 4 });

const brief: fc.Arbitrary<Brief> = fc
  .record({ messages: WORDS, countries, productCountries: fc.constantFrom([], ['US'], ['DE', 'FR']) })
  .map(({ messages, countries: audience, productCountries }) =>
    briefSchema.parse({
      name: 'Winter',
      brand: 'Northwind',
      objective: 'sales',
      audience: { description: SECRETS.note, countries: audience },
      deliverables: [],
      messages,
      allowedClaims: [],
      hashtags: ['Winter'],
      startsOn: '2026-12-01',
      endsOn: '2027-01-31',
      budget: { amount: SECRETS.budget, currency: 'USD' },
      dealCeiling: { amount: SECRETS.ceiling, currency: 'USD' },
      walkAway: { amount: SECRETS.walkAway, currency: 'USD' },
      productCountries,
    }),
  );

const choices = fc.record({
  creatorAge: fc.constantFrom('adult', 'minor'),
  taxes: fc.constantFrom('on top', 'included'),
  contentOwner: fc.constantFrom('creator', 'brand'),
  outdoorUse: fc.constantFrom('allowed', 'not allowed'),
  silenceMeans: fc.constantFrom('approved', 'not approved'),
  makeGood: fc.constantFrom('replacement', 'pro rata', 'none'),
  makeGoodBelowPercent: optional(fc.integer({ min: 1, max: 99 })),
  conductStandard: fc.constantFrom('law', 'reputation'),
  liabilityCap: fc.constantFrom('fee', 'twice the fee', 'none'),
  dataRole: fc.constantFrom('separate', 'joint', 'processor'),
  disputeSteps: fc.constantFrom('courts', 'mediation', 'arbitration'),
  disputePlace: fc.constant('Vienna'),
  kpis: WORDS,
  governingLaw: fc.constantFrom('Germany', 'French law', 'the law of Japan'),
  bonusRule: WORDS,
  guardian: WORDS,
  brandCountry: fc.constantFrom(...COUNTRIES),
  creatorCountry: fc.constantFrom(...COUNTRIES),
});

/** Complete contracts on all kinds of deals, built as the application builds them from a brief that holds secrets. */
export const contracts: fc.Arbitrary<ContractFacts> = fc
  .tuple(terms, brief, choices)
  .map(([agreed, campaign, { brandCountry, creatorCountry, ...chosen }]) => {
    const facts: ContractFacts = {
      deal: 7,
      terms: agreed,
      wanted: [],
      brief: briefForContract(campaign),
      creator: {
        name: 'Ana <!channel>',
        accounts: [{ platform: 'instagram', handle: 'ana', followers: 90_000 }],
        country: creatorCountry,
        timeZone: 'America/New_York',
      },
      details: {},
      disclosure: disclosureFor(campaign.audience.countries, DISCLOSURE_RULES),
    };
    const details = {
      ...defaultDetails(),
      ...prefill(facts),
      usageTerritory: 'US, DE',
      paymentMethod: 'Wise',
      draftsDueOn: day('2026-12-05'),
      disclosureLabel: facts.disclosure.label ?? '#ad',
      brandParty: { ...COMPLETE_DETAILS.brandParty, country: brandCountry },
      creatorParty: { ...COMPLETE_DETAILS.creatorParty, country: creatorCountry },
      ...chosen,
    };
    return { ...facts, details: details as ContractDetails };
  });
