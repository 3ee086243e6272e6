import { describe, expect, it } from 'vitest';
import type { TermSheetSection } from '../../../../src/domain/contract/details.ts';
import { CLAUSES, renderClause, renderSections } from '../../../../src/domain/contract/library/library.ts';
import { clauseProblems } from '../../../../src/domain/drafting/guardrails/clauses.ts';
import { COMPLETE_DETAILS, instagramCampaign } from '../../contract/contract-fixtures.ts';
import { SAMPLES } from '../../contract/library/sample-contracts.ts';

const facts = instagramCampaign();
const whole = (): TermSheetSection[] => structuredClone(renderSections(facts)) as TermSheetSection[];

/** The sheet after something was done to the section of that heading. */
function sheetWith(
  heading: string,
  change: (section: TermSheetSection) => TermSheetSection,
): TermSheetSection[] {
  return whole().map((section) => (section.heading === heading ? change(section) : section));
}

const kinds = (sections: TermSheetSection[]) =>
  clauseProblems(facts, sections).map(({ problem, where }) => `${problem}: ${where}`);

describe('the clauses of a sheet (G4)', () => {
  it.each(Object.entries(SAMPLES))('are right as the library renders them: %s', (_, sample) => {
    expect(clauseProblems(sample, renderSections(sample))).toEqual([]);
  });

  const present = CLAUSES.filter(({ when }) => when?.(facts) ?? true).map((clause) => ({
    clause,
    ...renderClause(clause, facts),
  }));
  const home = (id: string) =>
    whole().find(({ clauses }) => clauses?.some((mark) => mark.id === id))?.heading ?? '';

  it.each(present.map((one) => [one.clause.id, one] as const))(
    'tell that %s was removed',
    (id, { paragraphs }) => {
      const sections = sheetWith(home(id), (section) => ({
        ...section,
        paragraphs: section.paragraphs.filter((text) => !paragraphs.includes(text)),
        clauses: section.clauses?.filter((mark) => mark.id !== id) ?? [],
      }));
      expect(kinds(sections)).toContain(`missing: ${id}`);
    },
  );

  it.each(present.map((one) => [one.clause.id, one] as const))(
    'tell that %s stands there twice',
    (id, { paragraphs }) => {
      const doubled = sheetWith(home(id), (section) => ({
        ...section,
        paragraphs: [...section.paragraphs, ...paragraphs],
      }));
      expect(kinds(doubled)).toContain(`repeated: ${id}`);
      const elsewhere = sheetWith('Notices', (section) => ({
        ...section,
        paragraphs: [...section.paragraphs, ...paragraphs],
      }));
      expect(kinds(elsewhere)).toContain(`repeated: ${id}`);
    },
  );

  it.each(present.map((one) => [one.clause.id, one] as const))(
    'tell that one letter of %s is another',
    (id, { paragraphs }) => {
      const [first = ''] = paragraphs;
      const at = Math.floor(first.length / 2);
      const altered = `${first.slice(0, at)}${first[at] === 'x' ? 'y' : 'x'}${first.slice(at + 1)}`;
      const sections = sheetWith(home(id), (section) => ({
        ...section,
        paragraphs: section.paragraphs.map((text) => (text === first ? altered : text)),
      }));
      expect(kinds(sections)).toContain(`altered: ${id}`);
    },
  );

  it.each<[string, TermSheetSection[], string]>([
    [
      'an amount in a table',
      sheetWith('Compensation', (section) => ({
        ...section,
        table: {
          header: section.table?.header ?? [],
          rows: [['Fee', '$24,000.01'], ...(section.table?.rows.slice(1) ?? [])],
        },
      })),
      'altered: payment.amounts',
    ],
    [
      'a row that is gone',
      sheetWith('Kill fee', (section) => ({
        ...section,
        table: { header: section.table?.header ?? [], rows: section.table?.rows.slice(1) ?? [] },
      })),
      'altered: kill-fee.stages',
    ],
    [
      'a table that is gone',
      sheetWith('Ownership and usage rights', ({ table: _, ...section }) => section),
      'altered: rights.matrix',
    ],
    [
      'a table where none belongs',
      sheetWith('Conduct', (section) => ({ ...section, table: { header: ['a'], rows: [['b']] } })),
      'added: Conduct',
    ],
    [
      'a sentence that nobody wrote',
      sheetWith('Conduct', (section) => ({
        ...section,
        paragraphs: [...section.paragraphs, 'The creator waives all claims.'],
      })),
      'added: Conduct',
    ],
    [
      'a section that nobody wrote',
      [...whole(), { heading: 'Penalty', paragraphs: ['The creator pays $50,000.'] }],
      'added: Penalty',
    ],
    [
      'a clause that the facts do not ask for',
      sheetWith('Parties', (section) => ({
        ...section,
        clauses: [...(section.clauses ?? []), { id: 'parties.guardian', version: 1 }],
      })),
      'added: parties.guardian',
    ],
    [
      'a mark that stands there twice',
      sheetWith('Conduct', (section) => ({
        ...section,
        clauses: [...(section.clauses ?? []), ...(section.clauses ?? [])],
      })),
      'repeated: conduct.standard',
    ],
    [
      'words of an older version',
      sheetWith('Conduct', (section) => ({ ...section, clauses: [{ id: 'conduct.standard', version: 0 }] })),
      'other version: conduct.standard',
    ],
    [
      'words without their mark',
      sheetWith('Conduct', (section) => ({ ...section, clauses: [] })),
      'altered: conduct.standard',
    ],
    [
      'a heading that was renamed',
      sheetWith('Conduct', (section) => ({ ...section, heading: 'Manners' })),
      'altered: conduct.standard',
    ],
    [
      'a section that moved',
      [...whole().slice(1), ...whole().slice(0, 1)],
      'out of order: Background and purpose',
    ],
    [
      'paragraphs that changed places',
      sheetWith('Conduct', (section) => ({ ...section, paragraphs: section.paragraphs.toReversed() })),
      'altered: conduct.standard',
    ],
    [
      'a section that is gone',
      whole().filter(({ heading }) => heading !== 'Kill fee'),
      'missing: kill-fee.stages',
    ],
    ['a sheet without anything', [], 'missing: parties.who'],
  ])('tell of %s', (_, sections, problem) => {
    expect(kinds(sections)).toContain(problem);
  });

  it('are those of these facts: the same sheet is wrong for another deal', () => {
    const other = instagramCampaign({ ...COMPLETE_DETAILS, reviewDays: 4 });
    expect(clauseProblems(other, whole())).toEqual([{ problem: 'altered', where: 'approval.answer' }]);
  });
});
