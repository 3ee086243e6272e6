import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../../src/domain/content-hash.ts';
import { missingItems } from '../../../../src/domain/contract/completeness.ts';
import type { Clause } from '../../../../src/domain/contract/library/clause.ts';
import {
  CLAUSES,
  clausesFor,
  renderClause,
  renderSections,
  SECTIONS,
} from '../../../../src/domain/contract/library/library.ts';
import { CLAUSE_VERSIONS } from './clause-versions.ts';
import { SAMPLES } from './sample-contracts.ts';

const samples = Object.entries(SAMPLES);

function appliesTo(clause: Clause, facts: (typeof SAMPLES)[string]): boolean {
  return clause.when?.(facts) ?? true;
}

/** The words of a clause in every sample that has it. */
function wordsOf(clause: Clause) {
  return samples.flatMap(([name, facts]) =>
    appliesTo(clause, facts) ? [{ name, ...renderClause(clause, facts) }] : [],
  );
}

describe('the clause library', () => {
  it.each(samples)('is filled by a complete contract: %s', (_, facts) => {
    expect(missingItems(facts)).toEqual([]);
  });

  it('names each clause once', () => {
    expect(new Set(CLAUSES.map(({ id }) => id)).size).toBe(CLAUSES.length);
    expect(new Set(SECTIONS.map(({ heading }) => heading)).size).toBe(SECTIONS.length);
  });

  it.each(CLAUSES.map((clause) => [clause.id, clause] as const))(
    'keeps the words of %s while its version stands',
    (id, clause) => {
      const words = wordsOf(clause);
      expect(words.length).toBeGreaterThan(0);
      // Words that changed: count up the version of the clause, and write both down in `clause-versions.ts`.
      expect([clause.version, contentHash(words).slice(0, 12)]).toEqual(CLAUSE_VERSIONS[id]);
    },
  );

  it('has no clause that is forgotten in the list of versions, and none that is gone', () => {
    expect(Object.keys(CLAUSE_VERSIONS).toSorted()).toEqual(CLAUSES.map(({ id }) => id).toSorted());
  });

  it.each(CLAUSES.map((clause) => [clause.id, clause] as const))(
    'writes %s from the details that it names, and from no other',
    (_, clause) => {
      for (const [, facts] of samples.filter(([, each]) => appliesTo(clause, each))) {
        const details = Object.fromEntries(
          Object.entries(facts.details).filter(([field]) => clause.needs.some((need) => need === field)),
        );
        expect(clause.text({ ...facts, details })).toEqual(clause.text(facts));
      }
    },
  );

  it.each(samples)('has one table a section at most, and no empty or broken words: %s', (_, facts) => {
    for (const section of SECTIONS) {
      const tables = clausesFor(section, facts).filter((clause) => clause.text(facts).table);
      expect(tables.length).toBeLessThanOrEqual(1);
    }
    for (const { paragraphs, table } of renderSections(facts)) {
      for (const text of [...paragraphs, ...(table?.rows.flat() ?? [])]) {
        expect(text).not.toMatch(/undefined|NaN|null|\[object|\{\{| {2}|\.\.$/);
        expect(text.trim()).not.toBe('');
      }
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.header.length ?? 0);
    }
  });

  it.each(samples)('says with each section which clauses it was written from: %s', (_, facts) => {
    const named = renderSections(facts).flatMap(({ clauses }) => clauses ?? []);
    expect(named).toEqual(
      CLAUSES.filter((clause) => appliesTo(clause, facts)).map(({ id, version }) => ({ id, version })),
    );
  });
});

describe('what depends on the deal', () => {
  const text = (name: string, heading: string) => {
    const found = renderSections(SAMPLES[name] as never).find((section) => section.heading === heading);
    return [...(found?.paragraphs ?? []), ...(found?.table?.rows.map((row) => row.join(' | ')) ?? [])].join(
      '\n',
    );
  };

  it.each([
    ['posts that the brand uses in its ads', 'Invoices and tax', 'Form W-9'],
    ['to a creator abroad from the United States', 'Invoices and tax', 'Form W-8BEN'],
    ['commission by an agent that signs', 'Invoices and tax', 'the words "Reverse charge"'],
    ['within one country of the Union', 'Invoices and tax', 'Germany: the creator shows VAT'],
    ['views, paid across the Channel', 'Invoices and tax', "taxed at the brand's seat"],
    ['clicks for a creator under age', 'Invoices and tax', 'Japan: the parties check'],
    ['clicks for a creator under age', 'Invoices and tax', 'Uzbekistan: the parties check'],
    ['commission alone, to Russia', 'Invoices and tax', 'Russia: the parties check'],
    ['clicks for a creator under age', 'Parties', 'Lucía Torres signs as legal guardian'],
    ['clicks for a creator under age', 'Data protection', 'ZRU-547'],
    ['commission by an agent that signs', 'Parties', 'may sign this contract'],
    ['commission by an agent that signs', 'Timeline', 'spread over 7 months'],
    ['commission by an agent that signs', 'Compensation', 'End of months 1 to 4, each | €214.29'],
    ['commission by an agent that signs', 'Compensation', 'on top of the fee, at most €400 in total'],
    ['commission by an agent that signs', 'Make-good', '2 TikTok videos | €1,500, shared equally by 2'],
    ['commission by an agent that signs', 'Make-good', 'stays below 70% of its goal'],
    ['commission by an agent that signs', 'Governing law', 'The contract follows Austrian law'],
    ['commission by an agent that signs', 'Governing law', 'The seat is Vienna'],
    ['commission by an agent that signs', 'Governing law', 'From €1,000 of pay and product'],
    [
      'commission by an agent that signs',
      'Ownership and usage rights',
      'belongs to the brand once it is paid',
    ],
    [
      'commission by an agent that signs',
      'Ownership and usage rights',
      'Print, television and out of home | yes | without limit in time',
    ],
    ['a gift', 'Product', 'the product "a tent" (retail value €299)'],
    ['a gift', 'Compensation', 'Fee | none'],
    ['a gift', 'Content approval', 'no round of changes'],
    ['a gift', 'Confidentiality', 'until the contract ends'],
  ])('%s: %s says it', (name, heading, words) => {
    expect(text(name, heading)).toContain(words);
  });

  it('keeps tax neutral: each section on tax sends the parties to their advisers', () => {
    for (const name of Object.keys(SAMPLES)) {
      expect(text(name, 'Invoices and tax')).toContain(
        "to be checked by the parties' tax advisers; nothing here is tax advice",
      );
    }
  });

  it('has no kill fee, no due date and no VAT where no money is owed', () => {
    expect(text('a gift', 'Kill fee')).toBe('');
    expect(text('a gift', 'Compensation')).not.toContain('Due date');
    expect(text('a gift', 'Invoices and tax')).not.toContain('VAT and sales tax');
  });
});
