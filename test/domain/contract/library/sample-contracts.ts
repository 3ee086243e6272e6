import type { DisclosureRule } from '../../../../src/domain/compliance/disclosure.ts';
import type { ContractDetails } from '../../../../src/domain/contract/details.ts';
import type { ContractFacts } from '../../../../src/domain/contract/facts.ts';
import type { Terms } from '../../../../src/domain/terms.ts';
import { COMPLETE_DETAILS, instagramCampaign } from '../contract-fixtures.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** Rules that stay as they are here, whatever the table of countries learns. */
const RULES: readonly DisclosureRule[] = [
  {
    jurisdiction: 'FR',
    name: 'France',
    regulator: 'DGCCRF',
    labels: ['Publicité'],
    notEnough: ['#ad'],
    placement: 'Clear during the whole post.',
    duties: ['written contract', 'fixed wording'],
    contract: 'Void without a written contract.',
    writtenContractFrom: eur(100_000),
    law: ['France', 'French'],
    source: 'a page',
    year: 2025,
    verified: 'yes',
  },
  {
    jurisdiction: 'AE',
    name: 'United Arab Emirates',
    regulator: 'Media Council',
    labels: [],
    notEnough: [],
    placement: 'The permit stands on the account.',
    duties: ['permit'],
    contract: 'A permit is needed.',
    source: 'another page',
    year: 2026,
    verified: 'partly',
    doubt: 'not read in the original',
  },
];

function contract(details: Partial<ContractDetails>, terms: Partial<Terms>): ContractFacts {
  const facts = instagramCampaign({ ...COMPLETE_DETAILS, ...details });
  return {
    ...facts,
    terms: { ...facts.terms, ...terms },
    disclosure: { rules: RULES, unknown: ['NG'], label: 'Publicité' },
  };
}

const { exclusivity: _, ...WITHOUT_EXCLUSIVITY } = instagramCampaign().terms;
const ALONE = {
  legalName: 'A. Torres',
  address: 'Calle Mayor 1',
  taxStatus: 'self-employed',
  email: 'a@torres.example',
};

/** Contracts of every kind: together they hold every clause of the library, each of its wordings at least once. */
export const SAMPLES: Readonly<Record<string, ContractFacts>> = {
  'posts that the brand uses in its ads': contract({}, {}),
  'a gift': {
    ...contract(
      {
        exclusivityStatement: 'none',
        makeGood: 'none',
        conductStandard: 'law',
        confidentialityYears: 0,
        silenceMeans: 'approved',
        disputeSteps: 'courts',
        disputePlace: 'Toulouse',
        productReturn: 'kept',
        liabilityCap: 'none',
        creatorParty: { ...ALONE, country: 'FR' },
      },
      {},
    ),
    terms: {
      ...WITHOUT_EXCLUSIVITY,
      fee: eur(0),
      priceModel: { kind: 'barter', product: 'a tent', retailValue: eur(29_900) },
      usage: { kind: 'none', duration: 0, exclusiveLicence: false },
      revisions: 0,
      upfrontPercent: 0,
    },
  },
  'commission by an agent that signs': contract(
    {
      contentOwner: 'brand',
      outdoorUse: 'allowed',
      makeGood: 'pro rata',
      makeGoodBelowPercent: 70,
      bonusRule: 'EUR 100 for each 10,000 views above 200,000',
      productReturn: 'returned',
      expensesCap: eur(40_000),
      taxes: 'included',
      liabilityCap: 'twice the fee',
      dataRole: 'joint',
      disputeSteps: 'arbitration',
      disputePlace: 'Vienna',
      governingLaw: 'Austrian law',
      brandParty: { ...COMPLETE_DETAILS.brandParty, legalName: 'Nordwind GmbH', country: 'AT' },
      creatorParty: {
        ...COMPLETE_DETAILS.creatorParty,
        legalName: 'A. Torres',
        country: 'ES',
        agentAuthority: 'signs',
      },
    },
    {
      fee: eur(200_000),
      priceModel: { kind: 'hybrid', percent: 7.5, windowDays: 30, cap: eur(300_000) },
      usage: { kind: 'paid', duration: 'perpetual', exclusiveLicence: true },
      whitelistingDays: 30,
      bonusCap: eur(50_000),
      productValue: eur(29_900),
      expenses: 'excluded',
      upfrontPercent: 25,
      netDays: 0,
      termMonths: 7,
      deliverables: [
        { platform: 'tiktok', format: 'video', quantity: 2, seconds: 45, price: eur(150_000) },
        { platform: 'newsletter', format: 'mention', quantity: 1, price: eur(50_000) },
      ],
    },
  ),
  'clicks for a creator under age': contract(
    {
      creatorAge: 'minor',
      guardian: 'Lucía Torres',
      dataRole: 'processor',
      brandParty: { ...COMPLETE_DETAILS.brandParty, legalName: 'Shamol MChJ', country: 'UZ' },
      creatorParty: {
        ...COMPLETE_DETAILS.creatorParty,
        legalName: '鳥居 花',
        country: 'JP',
        agentAuthority: 'introduces',
      },
    },
    { fee: eur(0), priceModel: { kind: 'cpc', perClick: eur(40), cap: eur(80_000) }, upfrontPercent: 0 },
  ),
  'views, paid across the Channel': contract(
    {
      brandParty: { ...COMPLETE_DETAILS.brandParty, legalName: 'Northwind Ltd', country: 'GB' },
      creatorParty: { ...ALONE, country: 'ES' },
    },
    { fee: eur(0), priceModel: { kind: 'cpm', perThousand: eur(900) }, upfrontPercent: 0 },
  ),
  'commission alone, to Russia': contract(
    {
      brandParty: { ...COMPLETE_DETAILS.brandParty, legalName: 'Nordwind GmbH', country: 'DE' },
      creatorParty: { ...ALONE, legalName: 'А. Торрес', country: 'RU' },
    },
    {
      fee: eur(0),
      priceModel: { kind: 'commission', percent: 10, windowDays: 14, code: 'ANA10' },
      upfrontPercent: 0,
    },
  ),
  'to a creator abroad from the United States': contract({ creatorParty: { ...ALONE, country: 'MX' } }, {}),
  'within one country of the Union': contract(
    {
      brandParty: { ...COMPLETE_DETAILS.brandParty, legalName: 'Nordwind GmbH', country: 'DE' },
      creatorParty: { ...ALONE, country: 'DE' },
    },
    {},
  ),
};
