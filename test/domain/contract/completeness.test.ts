import { describe, expect, it } from 'vitest';
import {
  checkCompleteness,
  type DetailField,
  missingItems,
} from '../../../src/domain/contract/completeness.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import { COMPLETE_DETAILS, instagramCampaign } from './contract-fixtures.ts';

/** The details without one field. */
function without(field: DetailField): ContractDetails {
  const [party, member] = field.split('.');
  const { [party as keyof ContractDetails]: _, ...rest } = COMPLETE_DETAILS;
  if (member !== 'taxStatus') return rest;
  return { ...rest, creatorParty: { legalName: 'Ana María Torres', country: 'US' } };
}

const fields = checkCompleteness(instagramCampaign()).flatMap(({ field }) => (field ? [field] : []));

describe('completeness of a contract', () => {
  it('covers every demand on terms (S4.2.1 to S4.2.8) and on the written contract (S5.1 to S5.12)', () => {
    const rows = new Set(checkCompleteness(instagramCampaign()).flatMap((item) => item.rows));
    const demanded = [
      ...Array.from({ length: 8 }, (_, index) => `S4.2.${index + 1}`),
      ...Array.from({ length: 12 }, (_, index) => `S5.${index + 1}`),
    ];
    expect([...rows].toSorted()).toEqual(demanded.toSorted());
  });

  it('finds nothing missing in complete details', () => {
    expect(missingItems(instagramCampaign())).toEqual([]);
  });

  it.each(fields)('names what is missing without %s, and why it matters', (field) => {
    const missing = missingItems(instagramCampaign(without(field)));
    const item = missing.find((one) => one.field === field);
    expect(item?.why.length).toBeGreaterThan(20);
  });

  it('asks for every item when nothing was entered', () => {
    const missing = missingItems(instagramCampaign({})).map(({ field }) => field);
    expect(missing).toEqual(fields);
  });

  it('does not ask for a territory when no use was agreed', () => {
    const facts = instagramCampaign({});
    const terms = { ...facts.terms, usage: { kind: 'none', duration: 0, exclusiveLicence: false } as const };
    expect(missingItems({ ...facts, terms }).map(({ field }) => field)).not.toContain('usageTerritory');
  });

  it('does not ask for dates that the lines of work have', () => {
    const facts = instagramCampaign({});
    const day = Temporal.PlainDate.from('2026-12-20');
    const deliverables = facts.terms.deliverables.map((line) => ({
      ...line,
      draftDue: day,
      publishFrom: day,
      publishUntil: day,
    }));
    const missing = missingItems({ ...facts, terms: { ...facts.terms, deliverables } }).map(
      ({ field }) => field,
    );
    expect(missing).not.toContain('draftsDueOn');
    expect(missing).not.toContain('publishFrom');
    expect(missing).not.toContain('publishUntil');
  });

  it('treats a statement on exclusivity against the agreed terms as missing', () => {
    const missing = missingItems(instagramCampaign({ ...COMPLETE_DETAILS, exclusivityStatement: 'none' }));
    expect(missing.map(({ field }) => field)).toEqual(['exclusivityStatement']);
  });
});
