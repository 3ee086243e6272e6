import type { AnyBlock } from '@slack/types';
import type { TermsReview } from '../../../application/contracts/review-terms.ts';
import type { CompletenessItem, DetailField } from '../../../domain/contract/completeness.ts';
import { defaultHint } from '../../../domain/contract/defaults.ts';
import type { ContractDetails, Party } from '../../../domain/contract/details.ts';
import { formatMoney, type Money } from '../../../domain/money.ts';
import { countryName } from '../arguments/places.ts';
import { context, header } from '../blocks.ts';
import { escape } from '../format.ts';
import { dateInput, emailInput, numberInput, selectInput, textInput } from '../inputs.ts';
import { blockOf, groupsOf, type Renewed } from './term-detail-fields.ts';
import type { FieldInput, Step } from './term-fields/field-input.ts';

/**
 * The inputs of a step, grouped. All may stay empty while the person only saves. A default says that it is ours and why, and
 * what is missing says why it matters.
 */
export function detailInputs(step: Step, review: TermsReview, renewed: Renewed): AnyBlock[] {
  return groupsOf(step, review.facts).flatMap(({ heading, about, inputs }) => [
    header(heading),
    ...(about ? [context(about)] : []),
    ...inputs.flatMap((input) => [
      inputOf(input, review, renewed),
      ...(input.field === 'disclosureLabel' ? labelContexts(review.labelSources) : []),
    ]),
  ]);
}

function inputOf(input: FieldInput, { details, items }: TermsReview, renewed: Renewed): AnyBlock {
  const value = valueOf(details, input.field);
  const base = {
    block: blockOf(input.field, renewed),
    label: input.label,
    optional: true,
    hint: hintOf(input, items),
  };
  switch (input.kind) {
    case 'text':
      return textInput({
        ...base,
        value: textValue(value),
        maxLength: input.most,
        multiline: input.most > 250,
      });
    case 'country':
      return textInput({
        ...base,
        value: typeof value === 'string' ? countryName(value) : undefined,
        maxLength: 60,
      });
    case 'email':
      return emailInput({ ...base, value: textValue(value) });
    case 'money':
      return textInput({ ...base, value: value ? formatMoney(value as Money) : undefined, maxLength: 60 });
    case 'date':
      return dateInput({ ...base, value: value as Temporal.PlainDate | undefined });
    case 'number':
      return numberInput({ ...base, value: value as number | undefined, min: input.least, max: input.most });
    case 'choice':
      return selectInput({ ...base, value: textValue(value), options: input.options });
  }
}

function textValue(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value of a field, also of one within a party. */
function valueOf(details: ContractDetails, field: DetailField): unknown {
  const [name, member] = field.split('.') as [keyof ContractDetails, keyof Party | undefined];
  const value = details[name];
  return member ? (value as Party | undefined)?.[member] : value;
}

function hintOf({ field, hint }: FieldInput, items: readonly CompletenessItem[]): string | undefined {
  const item = items.find((one) => one.field === field);
  const parts = [
    hint,
    defaultHint(field),
    ...(item && !item.present ? [`Still missing: ${item.why}`] : []),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** A context block holds 2,000 characters per line and ten lines: each source is a line. */
function labelContexts(sources: readonly string[]): AnyBlock[] {
  const blocks: AnyBlock[] = [];
  for (let start = 0; start < sources.length; start += 10) {
    blocks.push(context(...sources.slice(start, start + 10).map(escape)));
  }
  return blocks;
}
