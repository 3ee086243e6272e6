import type { DetailField } from '../../../domain/contract/completeness.ts';
import type { ContractFacts } from '../../../domain/contract/facts.ts';
import { DATES_AND_PAY } from './term-fields/dates-and-pay.ts';
import { ENDING_AND_LAW } from './term-fields/ending-and-law.ts';
import type { FieldInput, Group, Step } from './term-fields/field-input.ts';
import { PARTIES } from './term-fields/parties.ts';
import { RIGHTS_AND_CONTENT } from './term-fields/rights-and-content.ts';

const GROUPS: readonly Group[] = [...PARTIES, ...DATES_AND_PAY, ...RIGHTS_AND_CONTENT, ...ENDING_AND_LAW];

/** The groups of a step with the inputs that this deal needs. */
export function groupsOf(step: Step, facts: ContractFacts): readonly Group[] {
  return GROUPS.filter((group) => group.step === step).map((group) => ({
    ...group,
    inputs: group.inputs.filter(({ when }) => when?.(facts) ?? true),
  }));
}

export function inputsOfStep(step: Step, facts: ContractFacts): readonly FieldInput[] {
  return groupsOf(step, facts).flatMap(({ inputs }) => inputs);
}

/** What the form calls a field. */
export function fieldLabel(field: string): string {
  return GROUPS.flatMap(({ inputs }) => inputs).find((input) => input.field === field)?.label ?? field;
}

/**
 * The block of a field. Slack keeps what was typed under a block's id: a field that a preset filled gets a new one, so that
 * the new value shows.
 */
export function blockOf(field: DetailField, renewed: Renewed): string {
  const times = renewed[field];
  return times ? `${field}.${times}` : field;
}

/** How often a preset has filled each field since the form was opened. */
export type Renewed = Readonly<Record<string, number>>;
