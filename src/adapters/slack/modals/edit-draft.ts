import { editDraft } from '../../../application/drafts/edit-draft.ts';
import type { Draft } from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import { context } from '../blocks.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { openDraftValue, STALE_DRAFT, sealDraft } from '../messages/draft-value.ts';
import { refusalErrors } from '../messages/refusals.ts';
import type { Form, ModalView } from '../surface.ts';

const CALLBACK = 'edit-draft';

/** The words of a draft to change by hand. */
export function editDraftModal(draft: Draft): ModalView {
  const voids = draft.status === 'approved' ? ' Saving takes the approval back.' : '';
  return modal({
    callbackId: CALLBACK,
    title: `Edit draft of ${reference('deal', draft.deal)}`,
    submit: 'Check and save',
    metadata: sealDraft(draft),
    blocks: [
      context(
        `Your words are checked by the same rules as any draft: figures of this deal only, nothing internal.${voids}`,
      ),
      textInput({ block: 'text', label: 'Text', value: draft.text, multiline: true, maxLength: 3000 }),
    ],
  });
}

export const editDraftForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const seen = openDraftValue(view.privateMetadata);
    if (!seen) return STALE_DRAFT;
    const text = textOf(view, 'text');
    if (!text) return { kind: 'errors', errors: { text: 'Enter the text.' } };
    const edited = await editDraft(services, actor, { ...seen, text });
    if (edited.ok) return { kind: 'close' };
    const errors = refusalErrors(edited.refusal, ['text']);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: edited.refusal };
  },
};
