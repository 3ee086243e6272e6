import { addSignedCopy } from '../../../application/contracts/signed-copy.ts';
import { reference } from '../../../domain/ids.ts';
import { section } from '../blocks.ts';
import { fileOf, modal } from '../inputs.ts';
import { openSheet, STALE_SHEET, sealSheet } from '../messages/sheet-value.ts';
import type { Form, ModalView } from '../surface.ts';
import { refusedSigning, signedFileInput } from './signed-file-input.ts';

const CALLBACK = 'signed-copy';

/** Asks for the contract as it was signed. */
export function signedCopyModal(sheet: { readonly deal: number; readonly version: number }): ModalView {
  return modal({
    callbackId: CALLBACK,
    title: `Contract of ${reference('deal', sheet.deal)}`,
    submit: 'Add signed copy',
    metadata: sealSheet(sheet),
    blocks: [
      section('An earlier signed copy is kept in the history; the newest is the one that counts.'),
      ...signedFileInput(true, { optional: false }),
    ],
  });
}

export const signedCopyForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const sheet = openSheet(view.privateMetadata);
    if (!sheet) return STALE_SHEET;
    const file = fileOf(view, 'file');
    if (!file) return { kind: 'errors', errors: { file: 'Choose the signed contract.' } };
    const added = await addSignedCopy(services, actor, { ...sheet, file });
    return added.ok ? { kind: 'close' } : refusedSigning(added.refusal, ['file']);
  },
};
