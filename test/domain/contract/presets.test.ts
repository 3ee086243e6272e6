import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES } from '../../../src/data/disclosure.ts';
import { disclosureFor } from '../../../src/domain/compliance/disclosure.ts';
import { DEFAULTS, defaultHint } from '../../../src/domain/contract/defaults.ts';
import { detailProblems } from '../../../src/domain/contract/detail-problems.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import { prefill, scheduleWords } from '../../../src/domain/contract/prefill.ts';
import { applyPreset, PRESET_IDS, PRESETS, presetFor } from '../../../src/domain/contract/presets.ts';
import type { Terms } from '../../../src/domain/terms.ts';
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

  it('invents no fact: parties, method, territory, governing law and dates of drafts stay open', () => {
    for (const field of [
      'brandParty',
      'creatorParty',
      'paymentMethod',
      'usageTerritory',
      'governingLaw',
      'draftsDueOn',
    ] as const) {
      expect(details[field]).toBeUndefined();
    }
  });

  it('proposes our standards where nothing else is said, each with its reason', () => {
    expect(details).toMatchObject({ terminationNoticeDays: 14, killFeeAfterDraft: 50, dataRole: 'separate' });
    for (const field of Object.keys(DEFAULTS)) expect(defaultHint(field)).toMatch(/^Our default: .{10,}/);
    expect(defaultHint('governingLaw')).toBeUndefined();
  });

  it('proposes none that the agreed terms leave no room for', () => {
    expect(details.productReturn).toBeUndefined();
  });

  it('never overwrites what a person saved', () => {
    expect(prefill(instagramCampaign({ disclosureLabel: 'Advertisement' })).disclosureLabel).toBe(
      'Advertisement',
    );
  });

  it.each([
    [{ upfrontPercent: 0, netDays: 30 }, '100% after publication, within 30 days of the invoice'],
    [{ upfrontPercent: 100, netDays: 0 }, '100% on signing, on receipt of the invoice'],
    [
      { upfrontPercent: 0, netDays: 1, termMonths: 6 },
      '100% in 6 monthly parts, each within 1 day of the invoice',
    ],
    [
      { upfrontPercent: 25, netDays: 14, termMonths: 3 },
      '25% on signing and 75% in 3 monthly parts, each within 14 days of the invoice',
    ],
  ])('words the schedule of %o', (terms, words) => {
    expect(scheduleWords(terms)).toBe(words);
  });
});

describe('the schedule that a form is filled with', () => {
  const scheduleOf = (terms: object) =>
    prefill({ ...instagramCampaign({}), terms: { ...instagramCampaign().terms, ...terms } }).paymentSchedule;
  const clicks = { kind: 'cpc', perClick: { amount: 50, currency: 'USD' } };

  it('speaks of publication only where a fee is paid, and of the statement for pay by results', () => {
    const monthly = "pay by results monthly, after the brand's statement, within 30 days of the invoice";
    expect(scheduleOf({ fee: { amount: 0, currency: 'USD' }, priceModel: clicks })).toBe(monthly);
    expect(
      scheduleOf({ upfrontPercent: 0, priceModel: { kind: 'hybrid', percent: 5, windowDays: 30 } }),
    ).toBe(`100% after publication, within 30 days of the invoice; ${monthly}`);
  });
});

describe('details that contradict each other', () => {
  it.each([
    ['endsOn', { endsOn: day('2026-11-30') }],
    ['publishUntil', { publishUntil: day('2026-12-14') }],
    ['draftsDueOn', { draftsDueOn: day('2027-01-20') }],
    ['liveUntil', { liveUntil: day('2027-01-10') }],
    ['exclusivityStatement', { exclusivityStatement: 'none' as const }],
    ['expensesCap', { expensesCap: { amount: 10_000, currency: 'USD' } }],
    ['killFeeAfterDraft', { killFeeAfterDraft: 10 }],
    ['killFeeAfterApproval', { killFeeAfterApproval: 40 }],
    ['disclosureLabel', { disclosureLabel: 'sponsored' }],
  ])('are told at %s', (field, change) => {
    const facts = instagramCampaign({ ...COMPLETE_DETAILS, ...change });
    expect(detailProblems(facts).map((one) => one.field)).toContain(field);
  });

  it('are none in complete details', () => {
    expect(detailProblems(instagramCampaign())).toEqual([]);
  });
});

describe('the label of a contract (G5)', () => {
  const problems = (countries: string[], disclosureLabel: string) =>
    detailProblems({
      ...instagramCampaign({ ...COMPLETE_DETAILS, disclosureLabel }),
      disclosure: disclosureFor(countries, DISCLOSURE_RULES),
    });

  it.each([
    [['DE'], '#ad', 'The label "#ad" is not one Germany accepts: use Werbung or Anzeige or #Werbung.'],
    [['FR', 'DE'], 'Publicité', 'Germany accepts'],
    [['KR'], '컬래버레이션', 'South Korea accepts'],
  ])('blocks for %j with %s', (countries, label, words) => {
    expect(
      problems(countries, label)
        .map(({ problem }) => problem)
        .join(' '),
    ).toContain(words);
  });

  it.each([
    [['DE'], 'Werbung'],
    [['FR', 'DE'], 'Publicité / Werbung'],
    [['US'], 'our own words'],
    [['NG'], 'anything'],
  ])('lets %j pass with %s', (countries, label) => {
    expect(problems(countries, label)).toEqual([]);
  });

  it('is met by the label that we propose, for every country of the table', () => {
    for (const { jurisdiction } of DISCLOSURE_RULES) {
      const facts = { ...instagramCampaign({}), disclosure: disclosureFor([jurisdiction], DISCLOSURE_RULES) };
      expect(detailProblems({ ...facts, details: prefill(facts) })).toEqual([]);
    }
  });
});

const usd = (amount: number) => ({ amount, currency: 'USD' });

function withTerms(change: Partial<Terms>, details: ContractDetails = {}) {
  const facts = instagramCampaign(details);
  return { ...facts, terms: { ...facts.terms, ...change } };
}

describe('a preset', () => {
  it('fills what is empty or still our default, and keeps what a person chose', () => {
    const chosen = { ...prefill(instagramCampaign({})), reviewDays: 5 };
    const { details, filled, kept } = applyPreset('organic-light', instagramCampaign(chosen));
    expect(filled).toContain('killFeeBeforeDraft');
    expect(kept).toEqual(['reviewDays']);
    expect(details).toMatchObject({ killFeeBeforeDraft: 0, reviewDays: 5, terminationNoticeDays: 7 });
  });

  it('takes back what the preset before it filled, where it says something else', () => {
    const light = applyPreset('organic-light', instagramCampaign(prefill(instagramCampaign({})))).details;
    const { details } = applyPreset('retainer', instagramCampaign(light), 'organic-light');
    expect(details).toMatchObject({ terminationNoticeDays: 30, confidentialityYears: 3 });
    expect(applyPreset('retainer', instagramCampaign(light)).kept).toContain('terminationNoticeDays');
  });

  it.each(PRESET_IDS)('%s touches neither the terms nor what only people know', (id) => {
    const facts = instagramCampaign();
    const before = structuredClone(JSON.stringify(facts.terms));
    const { details } = applyPreset(id, facts);
    expect(JSON.stringify(facts.terms)).toBe(before);
    for (const field of [
      'brandParty',
      'creatorParty',
      'startsOn',
      'endsOn',
      'paymentSchedule',
      'exclusivityStatement',
      'governingLaw',
      'kpis',
    ] as const) {
      expect(details[field]).toEqual(COMPLETE_DETAILS[field]);
    }
  });

  it.each(PRESET_IDS)('%s makes no sheet contradictory', (id) => {
    const facts = instagramCampaign({ ...COMPLETE_DETAILS, ...PRESETS[id].details });
    expect(detailProblems(facts)).toEqual([]);
  });

  it('says where the agreed terms are not those of such a deal', () => {
    expect(applyPreset('exclusive-licence', instagramCampaign()).contradictions).toEqual([
      'It is meant for an exclusive licence for the content; agreed is usage rights: 90 days of paid use.',
      'It is meant for a licence of 365 days; agreed is usage rights: 90 days of paid use.',
    ]);
  });

  const year = { kind: 'paid', duration: 365, exclusiveLicence: true } as const;
  const organic = { kind: 'organic', duration: 30, exclusiveLicence: false } as const;
  const barter = { kind: 'barter', product: 'a jacket', retailValue: usd(20_000) } as const;

  it.each<[string | undefined, Partial<Terms>]>([
    ['exclusive-licence', { usage: year }],
    ['paid-social', { whitelistingDays: 30 }],
    ['retainer', { termMonths: 6 }],
    ['organic-light', { usage: organic, exclusivity: undefined }],
    ['gifted', { usage: organic, exclusivity: undefined, priceModel: barter }],
    [undefined, {}],
  ])('%s is proposed for terms of its kind', (id, change) => {
    expect(presetFor(withTerms(change).terms)).toBe(id);
  });

  it('of S4.2.E asks for approval before publication, and leaves exclusivity towards competitors as agreed', () => {
    const facts = withTerms({ usage: year }, prefill(instagramCampaign({})));
    const { details, contradictions } = applyPreset('exclusive-licence', facts);
    expect(details).toMatchObject({ reviewDays: 3, silenceMeans: 'not approved', contentOwner: 'creator' });
    expect(details.exclusivityStatement).toBe('as agreed');
    expect(contradictions).toEqual([]);
  });
});
