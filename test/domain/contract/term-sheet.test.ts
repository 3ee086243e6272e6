import { describe, expect, it } from 'vitest';
import type { ContractDetails, TermSheet } from '../../../src/domain/contract/details.ts';
import type { ContractFacts } from '../../../src/domain/contract/facts.ts';
import { buildTermSheet, type Issue } from '../../../src/domain/contract/term-sheet.ts';
import { COMPLETE_DETAILS, instagramCampaign } from './contract-fixtures.ts';

const ISSUE: Issue = {
  workspace: 'T1',
  version: 1,
  issuedBy: 'U1',
  issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
  legalReviewNeeded: false,
};

function sheetOf(facts: ContractFacts, issue: Partial<Issue> = {}): TermSheet {
  const built = buildTermSheet(facts, { ...ISSUE, ...issue });
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  return built.value;
}

function section(sheet: TermSheet, heading: string) {
  const found = sheet.sections.find((one) => one.heading === heading);
  if (!found) throw new Error(`no section ${heading}`);
  return { text: found.paragraphs.join('\n'), rows: found.table?.rows ?? [] };
}

describe("the guide's contract for a social campaign", () => {
  const sheet = sheetOf(instagramCampaign());

  it('has a section for every demand, in the order of a contract', () => {
    expect(sheet.sections.map(({ heading }) => heading)).toEqual([
      'Parties',
      'Background and purpose',
      'Scope of work',
      'Timeline',
      'Compensation',
      'Invoices and tax',
      'Content approval',
      'Ownership and usage rights',
      'Exclusivity towards competitors',
      'Disclosure',
      'Conduct',
      'Warranties',
      'KPIs and reporting',
      'Make-good',
      'Countries of the content',
      'Confidentiality',
      'Data protection',
      'Termination',
      'Kill fee',
      'Responsibility and claims',
      'Force majeure',
      'Independent contractor',
      'Governing law',
      'Notices',
      'General provisions',
    ]);
  });

  it('says how many Instagram posts are due and which hashtags they carry', () => {
    const scope = section(sheet, 'Scope of work');
    expect(scope.rows).toEqual([
      ['3 Instagram posts', 'as usual', '10 Dec 2026', '15 Dec 2026', '15 Jan 2027', '15 Feb 2027'],
    ]);
    expect(scope.text).toContain('#WinterTrails #NorthwindWalks');
  });

  it('has captions approved before publication, with days and what silence means', () => {
    const { text } = section(sheet, 'Content approval');
    expect(text).toContain('picture or video, caption, tags and links for approval before publication');
    expect(text).toContain('within 3 days');
    expect(text).toContain('is not approved and may not be published');
  });

  it('says how long the brand may use the pictures in its own ads', () => {
    const { rows } = section(sheet, 'Ownership and usage rights');
    expect(rows).toContainEqual([
      "Paid ads from the brand's accounts",
      'yes',
      '90 days',
      'United States, United Kingdom',
      'no',
    ]);
  });

  it('splits the fee without losing a cent', () => {
    const { rows } = section(sheet, 'Compensation');
    expect(rows).toContainEqual(['Fee', '$2,400.01']);
    expect(rows).toContainEqual(['On signing (50%)', '$1,200.01']);
    expect(rows).toContainEqual(['After the last publication', '$1,200']);
  });

  it('names the label with the rules of the countries, strictest first, source and whether verified', () => {
    const { text, rows } = section(sheet, 'Disclosure');
    expect(text).toContain('Every post is marked as advertising with: #ad');
    expect(rows.map(([country]) => country)).toEqual(['United Kingdom', 'United States']);
    expect(rows[1]?.join(' ')).toContain('FTC staff letter of 20 March 2017');
    expect(rows[1]?.[4]).toMatch(/^partly verified/);
  });

  it('says on top that it is a draft and no legal advice', () => {
    expect(sheet.notice).toMatch(/^Draft, not legal advice/);
  });

  it('holds nothing internal: no note, ceiling, walk-away or budget', () => {
    expect(JSON.stringify(sheet)).not.toMatch(/CANARY|walk.?away|ceiling|budget/i);
  });
});

describe('a term sheet', () => {
  it('is refused while something is missing, with every item named', () => {
    const built = buildTermSheet(instagramCampaign({}), ISSUE);
    expect(built.ok).toBe(false);
    if (built.ok || built.refusal.kind !== 'incomplete') throw new Error('expected incomplete');
    expect(built.refusal.reference).toBe('D-12');
    expect(built.refusal.missing.length).toBeGreaterThan(15);
  });

  it('has the same hash for the same words, whoever issues it and when', () => {
    const later = Temporal.Instant.from('2027-01-01T00:00:00Z');
    const other = sheetOf(instagramCampaign(), { version: 2, issuedBy: 'U2', issuedAt: later });
    expect(other.hash).toBe(sheetOf(instagramCampaign()).hash);
  });

  it.each([
    ['the review days', { reviewDays: 4 }],
    ['the governing law', { governingLaw: 'England and Wales' }],
    [
      'a party',
      { brandParty: { ...COMPLETE_DETAILS.brandParty, legalName: 'Northwind Ltd', country: 'GB' } },
    ],
  ])('has another hash when %s changes', (_, change) => {
    const changed = sheetOf(instagramCampaign({ ...COMPLETE_DETAILS, ...change }));
    expect(changed.hash).not.toBe(sheetOf(instagramCampaign()).hash);
  });

  it('keeps an exclusive licence for the content apart from exclusivity towards competitors', () => {
    const { exclusivity: _, ...terms } = instagramCampaign().terms;
    const facts = {
      ...instagramCampaign({ ...COMPLETE_DETAILS, exclusivityStatement: 'none' }),
      terms: { ...terms, usage: { kind: 'paid', duration: 365, exclusiveLicence: true } as const },
    };
    const sheet = sheetOf(facts);
    expect(section(sheet, 'Ownership and usage rights').text).toContain('only the brand may use the content');
    expect(section(sheet, 'Exclusivity towards competitors').text).toBe(
      'None. The creator may work with competitors of the brand.',
    );
  });

  it('marks the legal review as needed when the workspace asks for one', () => {
    expect(sheetOf(instagramCampaign(), { legalReviewNeeded: true }).legalReview).toBe('needed');
  });
});

describe('who signs for the creator', () => {
  const party = { legalName: 'Ana', country: 'US', ...COMPLETE_DETAILS.creatorParty };
  it.each<[string, Partial<ContractDetails>, string]>([
    ['the creator', {}, 'in person'],
    ['a signatory', { creatorParty: { ...party, signatory: 'Jo Ruiz, manager' } }, 'Jo Ruiz, manager'],
    [
      'an agent who may',
      { creatorParty: { ...party, agentAuthority: 'signs' } },
      'in person, or Bright Side Talent LLC for them',
    ],
    ['a guardian', { creatorAge: 'minor', guardian: 'Lucía Torres' }, 'Lucía Torres, legal guardian'],
  ])('is %s in the table as in the clauses', (_, details, words) => {
    const [parties] = sheetOf(instagramCampaign({ ...COMPLETE_DETAILS, ...details })).sections;
    expect(parties?.table?.rows.find(([label]) => label === 'Signs')?.[2]).toBe(words);
  });
});
