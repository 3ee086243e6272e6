import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { issueTermSheet } from '../../../application/contracts/issue-term-sheet.ts';
import type { TermsReview } from '../../../application/contracts/review-terms.ts';
import type { DetailField } from '../../../domain/contract/completeness.ts';
import { reference } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { describeTerms } from '../../../domain/terms.ts';
import { context, divider, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { checkboxesInput, checkedOf, modal } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { termsSaved, termsUnchanged } from '../messages/terms-status.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView } from '../surface.ts';
import { DETAIL_BLOCKS, detailInputs } from './term-detail-inputs.ts';
import { readDetails } from './term-detail-values.ts';

const CALLBACK = 'term-details';
const metadata = z.strictObject({ deal: z.int().positive(), seen: z.string() });

/** What a contract needs beyond the agreed terms, filled with what is known; what is missing is named on top. */
export function termDetailsModal(review: TermsReview): ModalView {
  const { deal, seenDetails } = review;
  return modal({
    callbackId: CALLBACK,
    title: `Term sheet ${reference('deal', deal.number)}`,
    submit: 'Post term sheet',
    metadata: sealValue('terms', { deal: deal.number, seen: seenDetails }),
    blocks: [
      ...introduction(review),
      divider(),
      ...detailInputs(review),
      checkboxesInput({
        block: 'later',
        label: 'Not finished?',
        optional: true,
        options: [['later', 'Only save; I will finish the term sheet later']],
      }),
    ],
  });
}

function introduction({ items, warnings, terms, creatorName }: TermsReview): AnyBlock[] {
  const missing = items.filter(({ present }) => !present);
  const agreed = describeTerms(terms)
    .filter(({ field }) => ['fee', 'deliverables', 'usage', 'exclusivity'].includes(field))
    .map(({ label, value }) => `${label}: ${escape(value)}`);
  const check =
    missing.length === 0
      ? `All ${items.length} items are there. Look through them and post.`
      : `*${missing.length} of ${items.length} items are missing:* ${missing.map(({ item }) => escape(item)).join(', ')}`;
  return [
    section(`*Agreed with ${escape(creatorName)}:* ${agreed.join(' · ')}`),
    ...sections(check),
    ...(warnings.length > 0
      ? sections(warnings.map((warning) => `:warning: ${escape(warning)}`).join('\n'))
      : []),
    context(
      'Slack calls every field optional because you can save and finish later; what the sheet still needs is named above.',
      'A term sheet is a draft, not legal advice. Filled-in values follow from the agreed terms, the brief and the countries.',
    ),
  ];
}

export const termDetailsForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const meta = openValue('terms', metadata, view.privateMetadata);
    if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'term sheet', reference: '' } };
    const read = readDetails(view);
    if (!read.ok) return { kind: 'errors', errors: read.errors };
    const onlySave = checkedOf(view, 'later', 'later');
    const { deal, seen } = meta;
    const issued = await issueTermSheet(services, actor, {
      deal,
      details: read.details,
      seenDetails: seen,
      onlySave,
    });
    if (!issued.ok) return problems(issued.refusal);
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

/** Missing items under their fields, all at once; what no field can mend above the inputs. */
function problems(refusal: Refusal): FormAnswer {
  if (refusal.kind === 'incomplete') {
    const errors: Record<string, string> = {};
    for (const { field, item, why } of refusal.missing) {
      const block = field && DETAIL_BLOCKS[field as DetailField];
      if (!block) return { kind: 'refused', refusal };
      errors[block] = `${item} is missing. ${why}`;
    }
    return { kind: 'errors', errors };
  }
  const errors = refusalErrors(refusal, DETAIL_BLOCKS);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal };
}
