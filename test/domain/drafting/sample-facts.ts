import type { CreatorFacingFacts, PublicTerms, Secrets } from '../../../src/domain/drafting/facts.ts';
import { money } from '../../../src/domain/money.ts';

export const TERMS: PublicTerms = {
  deliverables: [
    { platform: 'instagram', format: 'reel', quantity: 2 },
    { platform: 'instagram', format: 'story_set', quantity: 3 },
  ],
  priceModel: { kind: 'per_campaign' },
  fee: money(120_000, 'USD'),
  usage: { kind: 'paid', duration: 90, exclusiveLicence: false },
  whitelistingDays: 0,
  exclusivity: { category: 'sustainable fashion', days: 45, competitors: [] },
  upfrontPercent: 40,
  netDays: 21,
  revisions: 1,
  expenses: 'included',
};

export const OUTREACH: CreatorFacingFacts = {
  kind: 'outreach',
  channel: 'dm',
  language: 'en',
  creatorName: 'Mia Hansen',
  handle: 'miahansen',
  platform: 'Instagram',
  brand: 'Ecolife',
  campaignName: 'Spring line',
  objective: 'awareness',
  contentReference: 'your video on repairing old jeans',
  deliverables: TERMS.deliverables,
  reason: 'whole_scope',
  packages: [],
  allowedClaims: [],
};

export const COUNTER: CreatorFacingFacts = {
  ...OUTREACH,
  kind: 'counter_reply',
  terms: TERMS,
  theirFee: money(180_000, 'USD'),
  reason: 'market_rates',
  replyBy: Temporal.PlainDate.from('2026-12-04'),
};

export const WITH_PACKAGES: CreatorFacingFacts = {
  ...COUNTER,
  packages: [
    { name: 'lean', terms: { ...TERMS, usage: { ...TERMS.usage, duration: 30 } } },
    { name: 'partner', terms: { ...TERMS, fee: money(131_500, 'USD'), upfrontPercent: 50, netDays: 7 } },
    { name: 'upside', terms: { ...TERMS, fee: money(105_000, 'USD'), bonusCap: money(28_000, 'USD') } },
  ],
};

/** Ceiling 1,950, walk-away 2,300, budget 18,000. */
export const SECRETS: Secrets = {
  amounts: [money(195_000, 'USD'), money(230_000, 'USD'), money(1_800_000, 'USD')],
  phrases: ['she gave in quickly last time when we waited a week'],
};
