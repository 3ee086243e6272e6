import { describe, expect, it } from 'vitest';
import { compareTerms, describeTerms, describeUsage, termsSchema } from '../../src/domain/terms.ts';

const offer = termsSchema.parse({
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: 2 }],
  fee: { amount: 180_000, currency: 'USD' },
  usage: { kind: 'paid', duration: 90 },
});

describe('terms', () => {
  it('given the same terms, nothing has changed', () => {
    expect(compareTerms(offer, structuredClone(offer))).toEqual([]);
  });

  it('given a new fee and a longer licence, says what changed from what to what', () => {
    const next = {
      ...offer,
      fee: { amount: 150_000, currency: 'USD' },
      usage: { ...offer.usage, duration: 365 },
    };
    expect(compareTerms(offer, next)).toEqual([
      { field: 'fee', label: 'Fee', before: '$1,800', after: '$1,500' },
      { field: 'usage', label: 'Usage rights', before: '90 days of paid use', after: '365 days of paid use' },
    ]);
  });

  it('given an internal note, neither the words nor the comparison hold it', () => {
    const noted = { ...offer, note: 'we would pay 2,000' };
    expect(compareTerms(offer, noted)).toEqual([]);
    expect(describeTerms(noted).some((line) => line.value.includes('2,000'))).toBe(false);
  });

  it('keeps an exclusive licence and competitor exclusivity apart', () => {
    expect(describeUsage({ kind: 'organic', duration: 365, exclusiveLicence: true })).toBe(
      '365 days of organic use, exclusive licence',
    );
    const lines = describeTerms({ ...offer, usage: { ...offer.usage, exclusiveLicence: true } });
    expect(lines.find((line) => line.field === 'exclusivity')?.value).toBe('none');
  });

  it.each([
    [{ kind: 'per_post' }, 'per post'],
    [{ kind: 'commission', percent: 12 }, 'commission: 12% of sales within 30 days'],
    [
      { kind: 'cpc', perClick: { amount: 80, currency: 'USD' }, cap: { amount: 100_000, currency: 'USD' } },
      'CPC (per click): $0.80 a click, at most $1,000',
    ],
    [
      { kind: 'barter', product: 'a coat', retailValue: { amount: 30_000, currency: 'USD' } },
      'barter (product): a coat, worth $300',
    ],
  ])('describes the price model %j', (priceModel, words) => {
    const terms = termsSchema.parse({ ...offer, priceModel });
    expect(describeTerms(terms).find((line) => line.field === 'priceModel')?.value).toBe(words);
  });
});
