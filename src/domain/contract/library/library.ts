import type { TermSheetSection } from '../details.ts';
import type { ContractFacts } from '../facts.ts';
import type { Clause, ClauseText, Section } from './clause.ts';
import { claims, conduct, forceMajeureSection, independence, warranties } from './conduct.ts';
import { disclosure, geography } from './disclosure.ts';
import { killFeeSection, termination } from './ending.ts';
import { general, governingLaw, noticesSection } from './law.ts';
import { background, parties } from './parties.ts';
import { compensation, products } from './pay.ts';
import { makeGood, reporting } from './results.ts';
import { exclusivity, usageRights } from './rights.ts';
import { confidentiality, dataProtection } from './secrecy.ts';
import { tax } from './tax.ts';
import { approval, scope, timeline } from './work.ts';

/** The sections in the order of a contract. A section without a clause that applies is left out. */
export const SECTIONS: readonly Section[] = [
  parties,
  background,
  scope,
  timeline,
  compensation,
  products,
  tax,
  approval,
  usageRights,
  exclusivity,
  disclosure,
  conduct,
  warranties,
  reporting,
  makeGood,
  geography,
  confidentiality,
  dataProtection,
  termination,
  killFeeSection,
  claims,
  forceMajeureSection,
  independence,
  governingLaw,
  noticesSection,
  general,
];

/** Every clause of the library, in the order of the contract. */
export const CLAUSES: readonly Clause[] = SECTIONS.flatMap(({ clauses }) => clauses);

/** The clauses of a section that a contract on these facts has. */
export function clausesFor(section: Section, facts: ContractFacts): readonly Clause[] {
  return section.clauses.filter(({ when }) => when?.(facts) ?? true);
}

/** A clause on these facts, its heading in front of its first paragraph. */
export function renderClause(clause: Clause, facts: ContractFacts): ClauseText {
  const { paragraphs, table } = clause.text(facts);
  const [first, ...rest] = paragraphs;
  const opened =
    clause.heading && first !== undefined ? [`${clause.heading}: ${first}`, ...rest] : paragraphs;
  return { paragraphs: opened, ...(table ? { table } : {}) };
}

/** Every section of the contract on these facts, each with the clauses and versions that it was written from. */
export function renderSections(facts: ContractFacts): TermSheetSection[] {
  return SECTIONS.flatMap((section) => {
    const clauses = clausesFor(section, facts);
    if (clauses.length === 0) return [];
    const texts = clauses.map((clause) => renderClause(clause, facts));
    const table = texts.find((text) => text.table)?.table;
    return [
      {
        heading: section.heading,
        paragraphs: texts.flatMap(({ paragraphs }) => paragraphs),
        clauses: clauses.map(({ id, version }) => ({ id, version })),
        ...(table ? { table } : {}),
      },
    ];
  });
}
