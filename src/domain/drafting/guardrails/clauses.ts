import { canonicalJson } from '../../content-hash.ts';
import type { TermSheetSection } from '../../contract/details.ts';
import type { ContractFacts } from '../../contract/facts.ts';
import { clausesFor, renderClause, renderSections, SECTIONS } from '../../contract/library/library.ts';

/** What is wrong with the clauses of a sheet, and where. */
export interface ClauseProblem {
  readonly problem:
    | 'missing'
    /** It stands there more than once. */
    | 'repeated'
    | 'altered'
    | 'other version'
    /** Words or a clause that the facts do not ask for. */
    | 'added'
    | 'out of order';
  /** The clause's id, or the heading of a section. */
  readonly where: string;
}

/**
 * G4: every clause that these facts ask for stands in the sheet exactly once, in its section and place, word for word as the
 * library renders it, and nothing else stands there. Empty when all is well.
 */
export function clauseProblems(facts: ContractFacts, sections: readonly TermSheetSection[]): ClauseProblem[] {
  const wrong = SECTIONS.flatMap((section) =>
    clausesFor(section, facts).flatMap((clause) => {
      const { paragraphs, table } = renderClause(clause, facts);
      return problemsOf({ ...clause, paragraphs, table }, section.heading, sections);
    }),
  );
  if (wrong.length > 0) return wrong;
  const expected = renderSections(facts);
  const added = additions(expected, sections);
  if (added.length > 0) return added;
  const moved = sections.findIndex((section, index) => !isSame(section, expected[index]));
  return moved < 0 ? [] : [{ problem: 'out of order', where: sections[moved]?.heading ?? '' }];
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

interface Expected {
  readonly id: string;
  readonly version: number;
  readonly paragraphs: readonly string[];
  readonly table: TermSheetSection['table'];
}

function problemsOf(
  { id, version, paragraphs, table }: Expected,
  heading: string,
  sections: readonly TermSheetSection[],
): ClauseProblem[] {
  const is = (problem: ClauseProblem['problem']) => [{ problem, where: id }];
  const marks = sections.flatMap(({ clauses }) => clauses ?? []).filter((mark) => mark.id === id);
  const times = sections.reduce((sum, section) => sum + timesIn(section.paragraphs, paragraphs), 0);
  const tables = table ? sections.filter((section) => isSame(section.table, table)).length : 1;
  if (marks.length > 1 || times > 1 || tables > 1) return is('repeated');
  const [mark] = marks;
  const isGone = !sections.some((section) => section.paragraphs.some((text) => paragraphs.includes(text)));
  if (!mark) return is(isGone ? 'missing' : 'altered');
  if (mark.version !== version) return is('other version');
  const section = sections.find(({ clauses }) => clauses?.includes(mark));
  const isHere = section?.heading === heading && timesIn(section.paragraphs, paragraphs) === 1;
  return isHere && tables === 1 ? [] : is('altered');
}

/** How often a run of paragraphs stands in a section. */
function timesIn(all: readonly string[], run: readonly string[]): number {
  return all.filter((_, start) => run.every((text, index) => all[start + index] === text)).length;
}

/** Sections, clauses, paragraphs and tables that no clause of these facts accounts for. */
function additions(
  expected: readonly TermSheetSection[],
  sections: readonly TermSheetSection[],
): ClauseProblem[] {
  const ids = new Set(expected.flatMap(({ clauses = [] }) => clauses.map(({ id }) => id)));
  return sections.flatMap((section) => {
    const own = expected.find(({ heading }) => heading === section.heading);
    const foreign = (section.clauses ?? []).filter(({ id }) => !ids.has(id));
    if (foreign.length > 0) return foreign.map(({ id }) => ({ problem: 'added' as const, where: id }));
    const isOurs =
      own !== undefined &&
      section.paragraphs.length === own.paragraphs.length &&
      section.paragraphs.every((text) => own.paragraphs.includes(text)) &&
      isSame(section.table, own.table);
    return isOurs ? [] : [{ problem: 'added' as const, where: section.heading }];
  });
}
