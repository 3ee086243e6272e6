import { z } from 'zod';
import { compareDraft, type DraftComparison } from '../../../application/drafts/compare-draft.ts';
import type { DraftVersion } from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import { context, section } from '../blocks.ts';
import { person } from '../format.ts';
import { modal, optionOf, selectInput } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { changeBlocks } from '../messages/changes.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, ModalView } from '../surface.ts';

const CALLBACK = 'draft-changes';
const metadata = z.strictObject({ draft: z.string().min(1).max(80) });

/** What is different between two versions of a text, and which two to compare. */
export function draftChangesModal(comparison: DraftComparison): ModalView {
  const { draft, deal, before, after, changes, versions } = comparison;
  const choices = versions
    .slice(-LIMITS.selectOptions)
    .map((each) => [String(each.version), `Version ${each.version}, ${authorOf(each)}`] as const);
  const isChoice = versions.length > 2;
  return modal({
    callbackId: CALLBACK,
    title: `Changes of ${reference('deal', deal)}`,
    ...(isChoice ? { submit: 'Compare' } : {}),
    metadata: sealValue(CALLBACK, { draft }),
    blocks: [
      section(`*Version ${after.version} against version ${before.version}*`),
      context(`Version ${after.version} by ${whoOf(after)}, version ${before.version} by ${whoOf(before)}`),
      ...(changes.length === 0
        ? [section('The words are the same in both.')]
        : changeBlocks('Text', '', changes)),
      ...(isChoice
        ? [
            selectInput({
              block: 'before',
              label: 'Earlier version',
              options: choices,
              value: String(before.version),
            }),
            selectInput({
              block: 'after',
              label: 'Later version',
              options: choices,
              value: String(after.version),
            }),
          ]
        : []),
    ],
  });
}

function authorOf({ authorship }: DraftVersion): string {
  if (authorship.editedBy) return 'edited by hand';
  return authorship.by === 'model' ? 'by the model' : 'built-in text';
}

function whoOf(version: DraftVersion): string {
  return version.authorship.editedBy ? person(version.by) : authorOf(version).replace(/^by /, '');
}

export const draftChangesForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const meta = openValue(CALLBACK, metadata, view.privateMetadata);
    if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'draft', reference: '' } };
    const [before, after] = ['before', 'after'].map((block) => Number(optionOf(view, block)));
    if (!before || !after || before >= after) {
      return { kind: 'errors', errors: { before: 'Choose an earlier version than the one below.' } };
    }
    const compared = await compareDraft(services, actor, { draft: meta.draft, before, after });
    return compared.ok
      ? { kind: 'update-modal', view: draftChangesModal(compared.value) }
      : { kind: 'refused', refusal: compared.refusal };
  },
};
