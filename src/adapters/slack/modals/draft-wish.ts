import { regenerateDraft } from '../../../application/drafts/regenerate-draft.ts';
import type { Draft } from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import { context, section } from '../blocks.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { openDraftValue, STALE_DRAFT, sealDraft } from '../messages/draft-value.ts';
import { refusalErrors } from '../messages/refusals.ts';
import type { Form, ModalView } from '../surface.ts';

const CALLBACK = 'draft-wish';

/** Writes a text anew, with a wish where a model listens to one. */
export function draftWishModal(draft: Draft, hasModel: boolean): ModalView {
  const voids = draft.status === 'approved' ? ' The approval of the present text is taken back.' : '';
  return modal({
    callbackId: CALLBACK,
    title: `Write ${reference('deal', draft.deal)} anew`,
    submit: 'Write it anew',
    metadata: sealDraft(draft),
    blocks: [
      section(`The present text stays among the versions, under *What changed*.${voids}`),
      hasModel
        ? textInput({
            block: 'wish',
            label: 'What should be different?',
            placeholder: 'shorter, warmer, start with the video',
            optional: true,
            maxLength: 300,
            hint: 'Goes to the language model as a wish about the words. No figures, no limits, nothing internal.',
          })
        : context(
            'No language model is set up: the built-in text is written again from the facts as they are now. For other words, use Edit.',
          ),
    ],
  });
}

export const draftWishForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const seen = openDraftValue(view.privateMetadata);
    if (!seen) return STALE_DRAFT;
    const again = await regenerateDraft(services, actor, { ...seen, wish: textOf(view, 'wish') });
    if (again.ok) return { kind: 'close' };
    const errors = refusalErrors(again.refusal, ['wish']);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: again.refusal };
  },
};
