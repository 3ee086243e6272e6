import type { Draft } from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import { context } from '../blocks.ts';
import { modal, textInput } from '../inputs.ts';
import type { Form, ModalView } from '../surface.ts';

const CALLBACK = 'copy-draft';

/** The approved words in a field, where they can be selected as a whole. A form with a field needs a submit button. */
export function copyDraftModal(draft: Draft): ModalView {
  return modal({
    callbackId: CALLBACK,
    title: `Copy draft of ${reference('deal', draft.deal)}`,
    submit: 'Done',
    close: 'Close',
    blocks: [
      context(
        'Select the text, copy it and send it yourself. What you change here is not saved: use Edit on the card, so that it is checked and approved again. Then press Mark as sent.',
      ),
      textInput({
        block: 'text',
        label: 'Approved text',
        value: draft.text,
        multiline: true,
        optional: true,
      }),
    ],
  });
}

export const copyDraftForm: Form = {
  callbackId: CALLBACK,
  submit: async () => ({ kind: 'close' }),
};
