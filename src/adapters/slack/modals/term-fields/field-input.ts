import type { DetailField } from '../../../../domain/contract/completeness.ts';
import type { ContractFacts } from '../../../../domain/contract/facts.ts';

/** The form has two pages. */
export type Step = 1 | 2;

interface Shown {
  readonly field: DetailField;
  readonly label: string;
  readonly hint?: string;
  /** Fields that the agreed terms leave no room for are not shown. */
  readonly when?: (facts: ContractFacts) => boolean;
}

/** One input of the form; its block has the field's name. */
export type FieldInput = Shown &
  (
    | { readonly kind: 'text'; readonly most: number }
    | { readonly kind: 'country' | 'email' | 'date' | 'money' }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string, text: string])[] }
  );

/** Inputs under one heading. */
export interface Group {
  readonly step: Step;
  readonly heading: string;
  readonly about?: string;
  readonly inputs: readonly FieldInput[];
}
