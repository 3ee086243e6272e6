import { markContractSigned } from '../../../application/contracts/mark-contract.ts';
import { reference } from '../../../domain/ids.ts';
import { section } from '../blocks.ts';
import { dateInput, dateOf, fileOf, modal } from '../inputs.ts';
import { openSheet, STALE_SHEET, sealSheet } from '../messages/sheet-value.ts';
import type { Form, ModalView } from '../surface.ts';
import { refusedSigning, signedFileInput } from './signed-file-input.ts';

const CALLBACK = 'contract-signed';

/** Asks on which day both sides had signed, and for the signed copy if it is at hand. */
export function contractSignedModal(
  sheet: { readonly deal: number; readonly version: number },
  today: Temporal.PlainDate,
  mayRead: boolean,
): ModalView {
  return modal({
    callbackId: CALLBACK,
    title: `Contract of ${reference('deal', sheet.deal)}`,
    submit: 'Mark as signed',
    metadata: sealSheet(sheet),
    blocks: [
      section('When both sides have signed, the deal is contracted and production can start.'),
      dateInput({ block: 'on', label: 'Signed on', value: today }),
      ...signedFileInput(mayRead, { optional: true }),
    ],
  });
}

export const contractSignedForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const sheet = openSheet(view.privateMetadata);
    if (!sheet) return STALE_SHEET;
    const on = dateOf(view, 'on');
    if (!on) return { kind: 'errors', errors: { on: 'Choose the day of the signature.' } };
    const signed = await markContractSigned(services, actor, { ...sheet, on, file: fileOf(view, 'file') });
    return signed.ok ? { kind: 'close' } : refusedSigning(signed.refusal, ['on', 'file']);
  },
};
