import { DISCLOSURE_RULES } from '../../../src/data/disclosure.ts';
import { disclosureFor } from '../../../src/domain/compliance/disclosure.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import type { ContractFacts } from '../../../src/domain/contract/facts.ts';
import { termsSchema } from '../../../src/domain/terms.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

export const COMPLETE_DETAILS: ContractDetails = {
  brandParty: {
    legalName: 'Northwind Outdoor Inc.',
    country: 'US',
    address: '12 Ridge Road, Burlington, VT 05401',
    taxStatus: 'corporation',
    signatory: 'Dana Weber, head of marketing',
    email: 'legal@northwind.example',
  },
  creatorParty: {
    legalName: 'Ana María Torres',
    country: 'US',
    address: '48 Grove Street, New York, NY 10014',
    taxStatus: 'sole proprietor',
    email: 'ana@torres.example',
    agent: 'Bright Side Talent LLC',
    agentContact: 'jo@brightside.example',
    agentAuthority: 'receives',
  },
  creatorAge: 'adult',
  startsOn: day('2026-12-01'),
  endsOn: day('2027-02-28'),
  draftsDueOn: day('2026-12-10'),
  publishFrom: day('2026-12-15'),
  publishUntil: day('2027-01-15'),
  liveUntil: day('2027-02-15'),
  paymentMethod: 'bank transfer',
  paymentSchedule: '50% on signing and 50% after publication, each within 30 days of the invoice',
  taxes: 'on top',
  contentOwner: 'creator',
  outdoorUse: 'not allowed',
  usageTerritory: 'US, GB',
  exclusivityStatement: 'as agreed',
  reviewDays: 3,
  silenceMeans: 'not approved',
  disclosureLabel: '#ad',
  kpis: 'Reach 200,000; Engagement rate 4%',
  reportingDays: 7,
  makeGood: 'replacement',
  makeGoodDays: 14,
  conductStandard: 'reputation',
  terminationNoticeDays: 14,
  cureDays: 7,
  killFeeBeforeDraft: 25,
  killFeeAfterDraft: 50,
  killFeeAfterApproval: 100,
  liabilityCap: 'fee',
  forceMajeureDays: 30,
  contentCountries: 'US, GB',
  governingLaw: 'the State of New York',
  disputeSteps: 'mediation',
  confidentialityYears: 2,
  dataRole: 'separate',
};

/**
 * The guide's contract for a social campaign: a number of Instagram posts, use of hashtags, approval of captions,
 * and how long the brand may use the pictures in its own ads.
 */
export function instagramCampaign(details: ContractDetails = COMPLETE_DETAILS): ContractFacts {
  return {
    deal: 12,
    terms: termsSchema.parse({
      deliverables: [{ platform: 'instagram', format: 'post', quantity: 3 }],
      fee: { amount: 240_001, currency: 'USD' },
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { category: 'outdoor clothing', days: 30, competitors: ['Ridgeline'] },
      upfrontPercent: 50,
      netDays: 30,
      revisions: 2,
      note: 'CANARY-NOTE walk away at 3000',
    }),
    wanted: [],
    brief: {
      name: 'Winter Trails',
      brand: 'Northwind',
      startsOn: day('2026-12-01'),
      endsOn: day('2027-01-31'),
      messages: 'Warm jackets for long walks.',
      hashtags: ['WinterTrails', 'NorthwindWalks'],
      kpiTargets: [
        { kpi: 'reach', target: 200_000 },
        { kpi: 'engagement_rate', target: 4 },
      ],
      productCountries: ['US', 'GB'],
      countries: ['US', 'GB'],
      currency: 'USD',
      landingPage: 'https://northwind.example/trails',
    },
    creator: {
      name: 'Ana Torres',
      accounts: [{ platform: 'instagram', handle: 'ana.walks', followers: 86_000 }],
      country: 'US',
      timeZone: 'America/New_York',
    },
    details,
    disclosure: disclosureFor(['US', 'GB'], DISCLOSURE_RULES),
  };
}
