import { z } from 'zod';
import { type ContractDetails, contractDetailsSchema } from '../../../domain/contract/details.ts';
import type { ContractFacts } from '../../../domain/contract/facts.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { countryNamed } from '../arguments/places.ts';
import { echo } from '../format.ts';
import { dateOf, optionOf, textOf } from '../inputs.ts';
import type { ViewContext } from '../surface.ts';
import { blockOf, inputsOfStep, type Renewed } from './term-detail-fields.ts';
import type { FieldInput, Step } from './term-fields/field-input.ts';

export interface ReadDetails {
  /** What was saved, with the fields of this step as they stand in the form; wrong ones are left out. */
  readonly details: ContractDetails;
  /** By block; empty when all was read. */
  readonly errors: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;

/**
 * Reads a step of the form over the details that were saved: an empty field is missing, fields of the other step stay as
 * they are, and wrong ones are errors, all at once.
 */
export function readDetails(
  view: ViewContext,
  {
    step,
    renewed,
    saved,
    facts,
  }: { step: Step; renewed: Renewed; saved: ContractDetails; facts: ContractFacts },
): ReadDetails {
  const errors: Record<string, string> = {};
  const values = z.encode(contractDetailsSchema, saved) as Json;
  const inputs = inputsOfStep(step, facts).filter(({ field }) => view.values[blockOf(field, renewed)]);
  for (const input of inputs) {
    const block = blockOf(input.field, renewed);
    const read = readField(view, block, input, facts.terms.fee.currency);
    if (read.problem) errors[block] = read.problem;
    put(values, input.field, read.value);
  }
  if (step === 1) for (const side of ['brandParty', 'creatorParty']) checkParty(values, side, errors);
  const parsed = contractDetailsSchema.safeParse(values);
  if (parsed.success) return { details: parsed.data, errors };
  for (const { path, message } of parsed.error.issues) {
    const field = inputs.find((input) => input.field === path.join('.'))?.field;
    const block = field ? blockOf(field, renewed) : inputs[0] && blockOf(inputs[0].field, renewed);
    if (block) errors[block] ??= message;
  }
  return { details: saved, errors };
}

interface Read {
  readonly value?: unknown;
  readonly problem?: string;
}

function readField(view: ViewContext, block: string, input: FieldInput, currency: string): Read {
  if (input.kind === 'choice') return { value: optionOf(view, block) };
  if (input.kind === 'date') return { value: dateOf(view, block)?.toString() };
  const typed = textOf(view, block);
  if (typed === undefined) return {};
  switch (input.kind) {
    case 'number':
      return wholeNumber(typed, input.least, input.most);
    case 'country':
      return country(typed);
    case 'money':
      return amount(typed, currency);
    case 'text':
    case 'email':
      return { value: typed };
  }
}

function wholeNumber(typed: string, least: number, most: number): Read {
  const value = Number(typed);
  return Number.isInteger(value) && value >= least && value <= most
    ? { value }
    : { problem: `Enter a whole number from ${least} to ${most}.` };
}

function country(typed: string): Read {
  const value = countryNamed(typed);
  return value
    ? { value }
    : { problem: `I do not know the country "${echo(typed)}". Enter a name or a two-letter code.` };
}

function amount(typed: string, currency: string): Read {
  const value = parseMoneyText(typed, { currency });
  return value
    ? { value }
    : { problem: `I cannot read the amount "${echo(typed)}". Enter one such as 500 ${currency}.` };
}

/** Sets or removes a field, also one within a party. */
function put(values: Json, field: string, value: unknown): void {
  const [name = '', member] = field.split('.');
  const at = member ? { ...(values[name] as Json | undefined) } : values;
  if (value === undefined) delete at[member ?? name];
  else at[member ?? name] = value;
  if (!member) return;
  if (Object.keys(at).length > 0) values[name] = at;
  else delete values[name];
}

/** A party needs name and country together: half of one would be lost, so it is an error. */
function checkParty(values: Json, side: string, errors: Record<string, string>): void {
  const party = values[side] as Json | undefined;
  if (!party) return;
  if (!party.legalName) errors[`${side}.legalName`] ??= 'Enter the legal name.';
  if (!party.country) errors[`${side}.country`] ??= 'Enter the country.';
  if (!party.legalName || !party.country) delete values[side];
}
