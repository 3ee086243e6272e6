import { describe, expect, it } from 'vitest';
import {
  checkCompleteness,
  type DetailField,
  missingItems,
} from '../../../src/domain/contract/completeness.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import { COMPLETE_DETAILS, instagramCampaign } from './contract-fixtures.ts';

/** The details without one field; a party without its name or country is no party. */
function without(field: DetailField): ContractDetails {
  const [name, member] = field.split('.') as [keyof ContractDetails, string?];
  const { [name]: whole, ...rest } = COMPLETE_DETAILS;
  if (!member || member === 'legalName' || member === 'country') return rest;
  const { [member as never]: _, ...party } = whole as object;
  return { ...rest, [name]: party };
}

const fields = checkCompleteness(instagramCampaign()).flatMap(({ field }) => (field ? [field] : []));

describe('completeness of a contract', () => {
  it('covers every demand on terms (S4.2.1 to S4.2.8) and on the written contract (S5.1 to S5.12)', () => {
    const rows = new Set(checkCompleteness(instagramCampaign()).flatMap((item) => item.rows));
    const demanded = [
      ...Array.from({ length: 8 }, (_, index) => `S4.2.${index + 1}`),
      ...Array.from({ length: 12 }, (_, index) => `S5.${index + 1}`),
    ];
    expect([...rows].filter((row) => row !== 'usual').toSorted()).toEqual(demanded.toSorted());
  });

  it('finds nothing missing in complete details', () => {
    expect(missingItems(instagramCampaign())).toEqual([]);
  });

  it.each(fields)('names what is missing without %s, and why it matters', (field) => {
    const missing = missingItems(instagramCampaign(without(field)));
    const item = missing.find((one) => one.field === field);
    expect(item?.why.length).toBeGreaterThan(20);
  });

  it.each([
    [
      'an agent without authority',
      { creatorParty: { ...COMPLETE_DETAILS.creatorParty, agentAuthority: undefined } },
      'creatorParty.agentAuthority',
    ],
    ['a creator under age without a guardian', { creatorAge: 'minor' }, 'guardian'],
    ['an arbitration without a seat', { disputeSteps: 'arbitration' }, 'disputePlace'],
  ] as const)('asks about %s', (_, change, field) => {
    const details = { ...COMPLETE_DETAILS, ...change } as ContractDetails;
    expect(missingItems(instagramCampaign(details)).map((item) => item.field)).toEqual([field]);
  });

  it.each([
    ['the rule of a bonus', { bonusCap: { amount: 50_000, currency: 'USD' } }, 'bonusRule'],
    ['what happens to a product', { productValue: { amount: 9_900, currency: 'USD' } }, 'productReturn'],
  ] as const)('asks for %s where the terms have one', (_, change, field) => {
    const facts = instagramCampaign();
    expect(
      missingItems({ ...facts, terms: { ...facts.terms, ...change } }).map((item) => item.field),
    ).toEqual([field]);
  });

  it('asks a barter deal for nothing about money', () => {
    const facts = instagramCampaign({});
    const fee = { amount: 0, currency: 'USD' };
    const priceModel = {
      kind: 'barter',
      product: 'a jacket',
      retailValue: { amount: 20_000, currency: 'USD' },
    } as const;
    const missing = missingItems({ ...facts, terms: { ...facts.terms, fee, priceModel } }).map(
      ({ field }) => field,
    );
    for (const field of ['paymentSchedule', 'paymentMethod', 'taxes', 'killFeeAfterDraft'])
      expect(missing).not.toContain(field);
    expect(missing).toContain('productReturn');
  });

  it('asks for every item when nothing was entered', () => {
    const missing = missingItems(instagramCampaign({})).map(({ field }) => field);
    // Some fields are asked for because of what another one says.
    expect(missing).toEqual(fields.filter((field) => field !== 'creatorParty.agentAuthority'));
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
