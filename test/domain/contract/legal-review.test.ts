import { describe, expect, it } from 'vitest';
import type { ContractFacts } from '../../../src/domain/contract/facts.ts';
import { needsLegalReview } from '../../../src/domain/contract/legal-review.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';
import { COMPLETE_DETAILS, instagramCampaign } from './contract-fixtures.ts';

const usd = (major: number) => ({ amount: major * 100, currency: 'USD' });
const FX = [{ from: 'EUR', to: 'USD', rate: 1.2, on: '2026-11-24', source: 'European Central Bank' }];

function needed(rules: Partial<Settings['approvals']>, change: Partial<ContractFacts> = {}): boolean {
  const settings = defaultSettings('UTC');
  return needsLegalReview(
    { ...instagramCampaign(), fx: FX, ...change },
    { approvals: { ...settings.approvals, ...rules } },
  );
}

const terms = (change: object): { terms: Terms } => ({
  terms: termsSchema.parse({ deliverables: [], fee: usd(2_400), ...change }),
});
const EUROS = terms({ fee: { amount: 240_000, currency: 'EUR' } });
const PER_CLICK = { fee: usd(0), priceModel: { kind: 'cpc', perClick: usd(1) } };

describe('a legal review', () => {
  it('is not needed without a rule', () => {
    expect(needed({})).toBe(false);
  });

  it.each([
    ['above the limit of its currency', terms({}), [usd(2_399)], true],
    ['at the limit', terms({}), [usd(2_400)], false],
    ['with the bonus above it', terms({ bonusCap: usd(1) }), [usd(2_400)], true],
    ['above a limit in another currency', EUROS, [usd(2_879)], true],
    ['below a limit in another currency', EUROS, [usd(2_881)], false],
    [
      'below the limit of its own currency, whatever the others say',
      EUROS,
      [{ amount: 300_000, currency: 'EUR' }, usd(1)],
      false,
    ],
    ['in a currency without a rate, which nobody can compare', EUROS, [{ amount: 1, currency: 'XOF' }], true],
    ['by clicks without a cap, which nothing bounds', terms(PER_CLICK), [usd(9_000)], true],
  ])('%s', (_, change, legalReviewAbove, expected) => {
    expect(needed({ legalReviewAbove }, change)).toBe(expected);
  });

  it.each([
    ['the audience', {}, 'GB'],
    ["the creator's", { creatorParty: { legalName: 'Ana', country: 'FR' } }, 'FR'],
    ["the brand's", { brandParty: { legalName: 'N', country: 'JP' } }, 'JP'],
    ['the content', { contentCountries: 'US, BR' }, 'BR'],
  ])('is needed for a country of %s', (_, details, country) => {
    const facts = { details: { ...COMPLETE_DETAILS, ...details } };
    expect(needed({ legalReviewCountries: [country] }, facts)).toBe(true);
    expect(needed({ legalReviewCountries: ['KZ'] }, facts)).toBe(false);
  });
});
