import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { issueTermSheet } from '../../../application/contracts/issue-term-sheet.ts';
import { reviewTerms, type TermsReview } from '../../../application/contracts/review-terms.ts';
import { checkCompleteness } from '../../../domain/contract/completeness.ts';
import type { ContractDetails } from '../../../domain/contract/details.ts';
import {
  applyPreset,
  PRESET_IDS,
  PRESETS,
  type PresetApplied,
  type PresetId,
  presetFor,
} from '../../../domain/contract/presets.ts';
import { contractWarnings } from '../../../domain/contract/warnings.ts';
import { reference } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { describeTerms } from '../../../domain/terms.ts';
import { context, divider, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { checkboxesInput, checkedOf, modal, optionOf, selectInput } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { termsSaved, termsUnchanged } from '../messages/terms-status.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';
import { blockOf, fieldLabel, inputsOfStep, type Renewed } from './term-detail-fields.ts';
import { detailInputs } from './term-detail-inputs.ts';
import { readDetails } from './term-detail-values.ts';
import type { Step } from './term-fields/field-input.ts';

const CALLBACK = 'term-details';
/** A preset that is chosen fills the form at once. */
export const PRESET_CHOSEN = 'terms.preset';
const PRESET = 'preset';

const metadata = z.strictObject({
  deal: z.int().positive(),
  seen: z.string(),
  step: z.union([z.literal(1), z.literal(2)]),
  preset: z.enum(PRESET_IDS).optional(),
  /** How often each field was filled by a preset. */
  renewed: z.record(z.string(), z.int()).default({}),
});

interface Chosen {
  readonly id: PresetId;
  readonly applied: PresetApplied;
  readonly renewed: Renewed;
}

/**
 * What a contract needs beyond the agreed terms, filled with what is known, in two steps: first what only people know
 * (parties, dates, payment), then rights and clauses, where a preset can fill our standards. What is missing is named on top.
 */
export function termDetailsModal(review: TermsReview, step: Step = 1, chosen?: Chosen): ModalView {
  const { deal, seenDetails } = review;
  const renewed = chosen?.renewed ?? {};
  return modal({
    callbackId: CALLBACK,
    title: `Term sheet ${reference('deal', deal.number)}`,
    submit: step === 1 ? 'Next: clauses' : 'Post term sheet',
    metadata: sealValue('terms', {
      deal: deal.number,
      seen: seenDetails,
      step,
      ...(chosen ? { preset: chosen.id } : {}),
      renewed,
    }),
    blocks: [
      ...introduction(review, step),
      divider(),
      ...(step === 2 ? presetBlocks(review, chosen) : []),
      ...detailInputs(step, review, renewed),
      checkboxesInput({
        block: 'later',
        label: 'Not finished?',
        optional: true,
        options: [['later', 'Only save; I will finish the term sheet later']],
      }),
    ],
  });
}

function introduction({ items, warnings, terms, creatorName }: TermsReview, step: Step): AnyBlock[] {
  const missing = items.filter(({ present }) => !present);
  const agreed = describeTerms(terms)
    .filter(({ field }) => ['fee', 'deliverables', 'usage', 'exclusivity'].includes(field))
    .map(({ label, value }) => `${label}: ${escape(value)}`);
  const check =
    missing.length === 0
      ? `All ${items.length} items are there. Look through them and ${step === 1 ? 'go on' : 'post'}.`
      : `*${missing.length} of ${items.length} items are missing:* ${missing.map(({ item }) => escape(item)).join(', ')}`;
  return [
    context(
      step === 1
        ? '*Step 1 of 2:* parties, dates and payment. Going on saves them.'
        : '*Step 2 of 2:* rights and clauses. Step 1 is saved.',
    ),
    ...sections(`*Agreed with ${escape(creatorName)}:* ${agreed.join(' · ')}`),
    ...sections(check),
    ...(warnings.length > 0
      ? sections(warnings.map((warning) => `:warning: ${escape(warning)}`).join('\n'))
      : []),
    context(
      'Slack calls every field optional because you can save and finish later; what the sheet still needs is named above.',
      'A term sheet is a draft, not legal advice. Filled-in values follow from the agreed terms, the brief and the countries, or are our defaults.',
    ),
  ];
}

function presetBlocks({ terms }: TermsReview, chosen: Chosen | undefined): AnyBlock[] {
  const fitting = presetFor(terms);
  return [
    selectInput({
      block: PRESET,
      label: 'Fill our standards from a preset',
      options: PRESET_IDS.map((id) => [id, PRESETS[id].name]),
      value: chosen?.id,
      live: PRESET_CHOSEN,
      optional: true,
      placeholder: 'Choose a preset',
      hint: fitting
        ? `Fits the agreed terms: ${PRESETS[fitting].name}. It changes only what is empty or still our default, never what was agreed.`
        : 'It changes only what is empty or still our default, never what was agreed.',
    }),
    ...(chosen ? [...sections(presetWords(chosen))] : []),
  ];
}

function presetWords({ id, applied: { filled, kept, contradictions } }: Chosen): string {
  const names = (fields: readonly string[]) => fields.map(fieldLabel).join(', ');
  return [
    `*${PRESETS[id].name}.* ${PRESETS[id].about}`,
    filled.length > 0 ? `Filled: ${names(filled)}.` : 'Nothing had to be changed.',
    ...(kept.length > 0 ? [`Kept as you chose: ${names(kept)}.`] : []),
    ...contradictions.map((words) => `:warning: ${escape(words)} The agreed terms stay as they are.`),
  ].join('\n');
}

/** The second step with a preset's values; undefined when the form is from an older version. */
export async function withPreset(
  { services, actor }: Pick<SubmitAsk, 'services' | 'actor'>,
  view: ViewContext,
): Promise<{ view: ModalView } | { refusal: Refusal }> {
  const meta = openValue('terms', metadata, view.privateMetadata);
  const id = z.enum(PRESET_IDS).safeParse(optionOf(view, PRESET));
  if (!meta || !id.success) return { refusal: STALE };
  const review = await reviewTerms(services, actor, { deal: meta.deal });
  if (!review.ok) return { refusal: review.refusal };
  const { facts, saved } = review.value;
  if (review.value.seenDetails !== meta.seen) return { refusal: STALE };
  const { details } = readDetails(view, { step: 2, renewed: meta.renewed, saved, facts });
  const applied = applyPreset(id.data, { ...facts, details }, meta.preset);
  const renewed: Record<string, number> = { ...meta.renewed };
  for (const field of applied.filled) renewed[field] = (renewed[field] ?? 0) + 1;
  const shown = withDetails(review.value, applied.details);
  return { view: termDetailsModal(shown, 2, { id: id.data, applied, renewed }) };
}

/** The review as it would be if these details were saved. */
function withDetails(review: TermsReview, details: ContractDetails): TermsReview {
  const facts = { ...review.facts, details };
  return {
    ...review,
    facts,
    details,
    items: checkCompleteness(facts),
    warnings: contractWarnings(facts),
  };
}

const STALE: Refusal = { kind: 'stale', what: 'term sheet', reference: '' };

export const termDetailsForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const meta = openValue('terms', metadata, view.privateMetadata);
    if (!meta) return { kind: 'refused', refusal: STALE };
    const { deal, seen, step, renewed } = meta;
    const review = await reviewTerms(services, actor, { deal });
    if (!review.ok) return { kind: 'refused', refusal: review.refusal };
    const { facts, saved } = review.value;
    const { details, errors } = readDetails(view, { step, renewed, saved, facts });
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const later = checkedOf(view, 'later', 'later');
    const fields = inputsOfStep(step, facts).map(({ field }) => field);
    const issued = await issueTermSheet(services, actor, {
      deal,
      details,
      seenDetails: seen,
      onlySave: later || step === 1,
      shown: fields,
      ...(later ? {} : { finished: fields }),
    });
    // Slack may deliver the first step twice; what it saved is saved, and the second step follows all the same.
    const again = !issued.ok && issued.refusal.kind === 'duplicate' && step === 1;
    if (!issued.ok && !again)
      return problems(
        issued.refusal,
        Object.fromEntries(fields.map((field) => [field, blockOf(field, renewed)])),
      );
    if (!later && step === 1) return nextStep({ services, actor }, deal);
    if (!issued.ok) return { kind: 'refused', refusal: issued.refusal };
    switch (issued.value.kind) {
      case 'saved':
        return { kind: 'close', message: termsSaved(deal) };
      case 'unchanged':
        return { kind: 'close', message: termsUnchanged(issued.value.sheet) };
      case 'issued':
        return { kind: 'close' };
    }
  },
};

async function nextStep(
  { services, actor }: Pick<SubmitAsk, 'services' | 'actor'>,
  deal: number,
): Promise<FormAnswer> {
  const review = await reviewTerms(services, actor, { deal });
  return review.ok
    ? { kind: 'update-modal', view: termDetailsModal(review.value, 2) }
    : { kind: 'refused', refusal: review.refusal };
}

/** Missing items and wrong values under their fields, all at once; what no field of this step can mend above the inputs. */
function problems(refusal: Refusal, blocks: Readonly<Record<string, string>>): FormAnswer {
  if (refusal.kind === 'incomplete') {
    const errors: Record<string, string> = {};
    for (const { field, item, why } of refusal.missing) {
      const block = field && blocks[field];
      if (!block) return { kind: 'refused', refusal };
      errors[block] = `${item} is missing. ${why}`;
    }
    return { kind: 'errors', errors };
  }
  const errors = refusalErrors(refusal, blocks);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal };
}
