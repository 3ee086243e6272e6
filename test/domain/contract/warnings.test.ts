import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES } from '../../../src/data/disclosure.ts';
import { disclosureFor } from '../../../src/domain/compliance/disclosure.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import type { ContractFacts } from '../../../src/domain/contract/facts.ts';
import { contractWarnings } from '../../../src/domain/contract/warnings.ts';
import type { Terms } from '../../../src/domain/terms.ts';
import { COMPLETE_DETAILS, instagramCampaign } from './contract-fixtures.ts';

interface Given {
  readonly audience?: string[];
  readonly details?: Partial<ContractDetails>;
  readonly terms?: Partial<Terms>;
  readonly facts?: Partial<ContractFacts>;
}

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const day = (text: string) => Temporal.PlainDate.from(text);

function warningsOf({ audience = ['US'], details, terms, facts }: Given): string {
  const base = instagramCampaign({ ...COMPLETE_DETAILS, ...details });
  return contractWarnings({
    ...base,
    terms: { ...base.terms, ...terms },
    disclosure: disclosureFor(audience, DISCLOSURE_RULES),
    ...facts,
  }).join('\n');
}

const FX = [{ from: 'EUR', to: 'USD', rate: 1.2, on: '2026-11-20', source: 'a bank' }];

describe('what one section says and another does not', () => {
  it('is a review that may end after the last day to publish', () => {
    const late = /may come after the last day to publish/;
    const dates = { draftsDueOn: day('2026-12-10'), publishFrom: day('2026-12-10') };
    const given = (reviewDays: number) =>
      warningsOf({ details: { ...dates, publishUntil: day('2026-12-15'), reviewDays } });
    expect(given(6)).toMatch(late);
    expect(given(5)).not.toMatch(late);
  });

  it('is a country of the content that the campaign does not name', () => {
    expect(warningsOf({ details: { contentCountries: 'US, fr and GB' } })).toContain(
      'The content is made for France too, which the campaign does not name',
    );
    expect(warningsOf({})).not.toContain('does not name');
  });
});

describe('a country that demands a written contract', () => {
  it.each([
    [
      'fee alone',
      { terms: { fee: eur(100_000) } },
      'is worth €1,000: without a signed contract it is void there',
    ],
    ['fee below', { terms: { fee: eur(99_999) } }, "is worth €999.99; add the year's other deals"],
    [
      'fee and product',
      { terms: { fee: eur(60_000), productValue: eur(40_000) } },
      'is worth €1,000: without',
    ],
    [
      'barter',
      {
        terms: { fee: eur(0), priceModel: { kind: 'barter', product: 'a bike', retailValue: eur(120_000) } },
      },
      'is worth €1,200: without',
    ],
    [
      'a cap',
      { terms: { fee: eur(0), priceModel: { kind: 'cpc', perClick: eur(50), cap: eur(150_000) } } },
      'worth €1,500: ',
    ],
    [
      'commission',
      { terms: { fee: eur(50_000), priceModel: { kind: 'commission', percent: 10, windowDays: 30 } } },
      'worth €500 besides pay by results;',
    ],
    [
      'another currency',
      { terms: { fee: usd(120_000) }, facts: { fx: FX } },
      'is worth about €1,000 (rate of 20 Nov 2026): without',
    ],
    ['no rate', { terms: { fee: usd(120_000) }, facts: { fx: [] } }, 'No exchange rate to EUR is on file'],
  ] as const)('is compared with %s', (_, given, words) => {
    expect(warningsOf({ ...(given as Given), audience: ['FR'] })).toContain(words);
  });

  it('says that its own law applies, unless it is the one entered', () => {
    expect(warningsOf({ audience: ['FR'] })).toContain(
      'its law applies: you entered "the State of New York"',
    );
    expect(warningsOf({ audience: ['FR'], details: { governingLaw: 'French law' } })).not.toContain(
      'you entered',
    );
  });
});

const AT_60 = { netDays: 61 };

describe('warnings before a sheet goes out', () => {
  it.each<[string, Given, string]>([
    ['a permit', { audience: ['AE'] }, "check the creator's permit before publication"],
    ['prices in ads in Uzbekistan', { audience: ['UZ'] }, 'no prices in foreign currency'],
    ['sanctions', { audience: ['RU'] }, 'have sanctions on the parties'],
    ['a creator under age', { details: { creatorAge: 'minor' } }, 'the guardian signs'],
    [
      'the Italian list',
      {
        audience: ['IT'],
        facts: {
          creator: {
            name: 'A',
            accounts: [{ platform: 'tiktok', handle: 'a', followers: 500_000 } as never],
            country: 'IT',
            timeZone: 'Europe/Rome',
          },
        },
      },
      'AGCOM list',
    ],
    [
      'a label in doubt',
      { details: { disclosureLabel: '#partner' } },
      '"#partner" is not one United States accepts',
    ],
    ['no rule', { audience: ['NG'] }, 'No disclosure rule on file for NG'],
    ['a rule that is partly verified', { audience: ['JP'] }, 'Japan: the rule is only partly verified'],
    [
      'silence as approval under a strict law',
      { audience: ['DE'], details: { silenceMeans: 'approved', disclosureLabel: 'Werbung' } },
      'Silence counts as approval, yet the brand answers for the label in Germany',
    ],
    [
      'late payment in the Union',
      { terms: AT_60, details: { brandParty: { legalName: 'B', country: 'DE' } } },
      'directive 2011/7/EU',
    ],
    ['late payment elsewhere', { terms: AT_60 }, 'Payment after 61 days is long'],
    [
      'late payment of a freelancer in the US',
      { terms: { netDays: 31 } },
      'New York, California and Illinois',
    ],
    [
      'a schedule against the terms',
      { details: { paymentSchedule: '30% now, 70% later' } },
      'names 30%, 70%; agreed is 50% on signing',
    ],
    ['content where nothing is sold', { details: { contentCountries: 'US, DE' } }, 'not sold in DE'],
    [
      'ads where nothing is sold',
      { details: { usageTerritory: 'US, JP' } },
      'The licence for ads reaches Japan',
    ],
    ['ads everywhere', { details: { usageTerritory: 'worldwide' } }, 'reaches the whole world'],
    [
      'a post outside the contract',
      { details: { endsOn: day('2027-01-01') } },
      'outside the dates of the contract',
    ],
    [
      'a draft after publication',
      { details: { draftsDueOn: day('2026-12-20') } },
      'no time is left for the review',
    ],
    [
      'a licence after the contract',
      {},
      'The licence runs until about 15 Apr 2027, after the contract ends on 28 Feb 2027',
    ],
    [
      'a licence without end',
      { terms: { usage: { kind: 'paid', duration: 'perpetual', exclusiveLicence: false } } },
      'The licence has no end',
    ],
    ['a retainer longer than the contract', { terms: { termMonths: 6 } }, 'The retainer runs over 6 months'],
    [
      'ads longer than the posts',
      { terms: { whitelistingDays: 60 } },
      'let the posts stay until the ads end',
    ],
    [
      'an exclusive licence',
      { terms: { usage: { kind: 'paid', duration: 365, exclusiveLicence: true } } },
      'may still work for competitors',
    ],
    [
      'whitelisting without paid use',
      { terms: { whitelistingDays: 7, usage: { kind: 'organic', duration: 30, exclusiveLicence: false } } },
      'Whitelisting is agreed without paid use',
    ],
    [
      'ownership for the price of a licence',
      { details: { contentOwner: 'brand' } },
      'the agreed price is for a licence',
    ],
    ['outdoor use', { details: { outdoorUse: 'allowed' } }, 'Make sure they were priced'],
    [
      'exclusivity without a category',
      { terms: { exclusivity: { category: 'everything', days: 30, competitors: [] } } },
      'names no category',
    ],
    [
      'exclusivity without names',
      { terms: { exclusivity: { category: 'skincare', days: 30, competitors: [] } } },
      'names no competitors',
    ],
    [
      'no kill fee',
      { details: { killFeeBeforeDraft: 0, killFeeAfterDraft: 0, killFeeAfterApproval: 0 } },
      'There is no kill fee',
    ],
    [
      'all paid and nothing secured',
      { terms: { upfrontPercent: 100 }, details: { makeGood: 'none' } },
      'nothing secures the work',
    ],
    [
      'prices that are not the fee',
      { terms: { deliverables: [{ platform: 'instagram', format: 'post', quantity: 1, price: usd(100) }] } },
      'do not add up to the fee of $2,400.01',
    ],
    ['expenses without a limit', { terms: { expenses: 'excluded' } }, 'without a limit'],
  ])('tell of %s', (_, given, words) => {
    expect(warningsOf(given)).toContain(words);
  });

  it('are few for an ordinary contract', () => {
    const ordinary = warningsOf({ details: { endsOn: day('2027-04-30') }, audience: ['GB'] });
    expect(ordinary).toBe('');
  });
});
