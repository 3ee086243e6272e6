import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES } from '../../../src/data/disclosure.ts';
import { disclosureFor } from '../../../src/domain/compliance/disclosure.ts';
import { detailProblems } from '../../../src/domain/contract/detail-problems.ts';
import { EXCLUSIVE_CONTENT_LICENCE, prefill, scheduleWords } from '../../../src/domain/contract/presets.ts';
import { contractWarnings } from '../../../src/domain/contract/warnings.ts';
import { COMPLETE_DETAILS, instagramCampaign } from './contract-fixtures.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('what a contract form is filled with', () => {
  const details = prefill(instagramCampaign({}));

  it('takes dates, schedule, exclusivity, label, KPIs and countries from terms, brief and rules', () => {
    expect(details).toMatchObject({
      startsOn: day('2026-12-01'),
      endsOn: day('2027-01-31'),
      publishFrom: day('2026-12-01'),
      publishUntil: day('2027-01-31'),
      paymentSchedule: '50% on signing and 50% after publication, each within 30 days of the invoice',
      exclusivityStatement: 'as agreed',
      disclosureLabel: '#ad',
      kpis: 'Reach 200,000; Engagement rate 4%',
      contentCountries: 'US, GB',
    });
  });

  it('invents nothing: parties, method, owner, law, notice and confidentiality stay open', () => {
    for (const field of [
      'brandParty',
      'creatorParty',
      'paymentMethod',
      'contentOwner',
      'governingLaw',
      'terminationNoticeDays',
      'confidentialityYears',
      'draftsDueOn',
    ] as const) {
      expect(details[field]).toBeUndefined();
    }
  });

  it('never overwrites what a person saved', () => {
    expect(prefill(instagramCampaign({ disclosureLabel: 'Advertisement' })).disclosureLabel).toBe(
      'Advertisement',
    );
  });

  it('asks for approval before publication with an exclusive content licence of a year', () => {
    const facts = instagramCampaign({});
    const terms = { ...facts.terms, usage: EXCLUSIVE_CONTENT_LICENCE.usage };
    expect(prefill({ ...facts, terms })).toMatchObject({ reviewDays: 3, silenceMeans: 'not approved' });
    expect(contractWarnings({ ...facts, terms }).join(' ')).toContain('may still work for competitors');
  });

  it.each([
    [{ upfrontPercent: 0, netDays: 30 }, '100% after publication, within 30 days of the invoice'],
    [{ upfrontPercent: 100, netDays: 0 }, '100% on signing, on receipt of the invoice'],
  ])('words the schedule of %o', (terms, words) => {
    expect(scheduleWords(terms)).toBe(words);
  });
});

describe('details that contradict each other', () => {
  it.each([
    ['endsOn', { endsOn: day('2026-11-30') }],
    ['publishUntil', { publishUntil: day('2026-12-14') }],
    ['draftsDueOn', { draftsDueOn: day('2027-01-20') }],
    ['liveUntil', { liveUntil: day('2027-01-10') }],
    ['exclusivityStatement', { exclusivityStatement: 'none' as const }],
  ])('are told at %s', (field, change) => {
    const facts = instagramCampaign({ ...COMPLETE_DETAILS, ...change });
    expect(detailProblems(facts).map((one) => one.field)).toContain(field);
  });

  it('are none in complete details', () => {
    expect(detailProblems(instagramCampaign())).toEqual([]);
  });
});

describe('warnings before a sheet goes out', () => {
  const facts = (countries: string[], details = {}) => ({
    ...instagramCampaign({ ...COMPLETE_DETAILS, ...details }),
    disclosure: disclosureFor(countries, DISCLOSURE_RULES),
  });

  it('say that France demands a written contract and its own law', () => {
    expect(contractWarnings(facts(['FR'])).join(' ')).toContain(
      'France: a written contract is mandatory from €1,000',
    );
    expect(contractWarnings(facts(['FR'])).join(' ')).toContain(
      'its law applies: you entered "the State of New York"',
    );
    expect(contractWarnings(facts(['FR'], { governingLaw: 'French law' })).join(' ')).not.toContain(
      'you entered',
    );
  });

  it('say when a label is not accepted in a country', () => {
    expect(contractWarnings(facts(['US'], { disclosureLabel: '#partner' })).join(' ')).toContain(
      '"#partner" is not one United States accepts',
    );
  });

  it('say when the content reaches countries where the product is not sold', () => {
    expect(contractWarnings(facts(['US'], { contentCountries: 'US, DE' })).join(' ')).toContain(
      'not sold in DE',
    );
  });

  it('say when no rule is on file and when one is only partly verified', () => {
    expect(contractWarnings(facts(['NG'])).join(' ')).toContain('No disclosure rule on file for NG');
    expect(contractWarnings(facts(['JP'])).join(' ')).toContain('Japan: the rule is only partly verified');
  });
});
