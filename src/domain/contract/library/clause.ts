import type { ContractDetails, TermSheetSection } from '../details.ts';
import type { ContractFacts } from '../facts.ts';

export type Table = NonNullable<TermSheetSection['table']>;

/** What one clause says. Of a section, one clause at most has a table. */
export interface ClauseText {
  readonly paragraphs: readonly string[];
  readonly table?: Table;
}

/** One clause of the library: our words, and the facts that they are filled with. */
export interface Clause {
  /** Stands for the clause for ever; `payment.due`. */
  readonly id: string;
  /** Counted up with every change of the words, so that each sheet says which words it was written from. */
  readonly version: number;
  /** Opens the first paragraph, so that people can find and cite it. */
  readonly heading?: string;
  /** The details that its words use. Nothing else of the details may reach them. */
  readonly needs: readonly (keyof ContractDetails)[];
  /** When the contract has this clause; always, where there is no rule. */
  readonly when?: (facts: ContractFacts) => boolean;
  /** Called only when nothing is missing. */
  readonly text: (facts: ContractFacts) => ClauseText;
}

/** A section of the contract and its clauses, in order. */
export interface Section {
  readonly heading: string;
  readonly clauses: readonly Clause[];
}

/** Only words. */
export function says(...paragraphs: string[]): ClauseText {
  return { paragraphs };
}
