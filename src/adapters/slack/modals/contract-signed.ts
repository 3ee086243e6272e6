import { markContractSigned } from '../../../application/contracts/mark-contract.ts';
import { reference } from '../../../domain/ids.ts';
import { section } from '../blocks.ts';
import { dateInput, dateOf, modal } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openSheet, STALE_SHEET, sealSheet } from '../messages/sheet-value.ts';
import type { Form, ModalView } from '../surface.ts';

const CALLBACK = 'contract-signed';

/** Asks on which day both sides had signed. */
export function contractSignedModal(
  sheet: { readonly deal: number; readonly version: number },
  today: Temporal.PlainDate,
): ModalView {
  return modal({
    callbackId: CALLBACK,
    title: `Contract of ${reference('deal', sheet.deal)}`,
    submit: 'Mark as signed',
    metadata: sealSheet(sheet),
    blocks: [
      section('When both sides have signed, the deal is contracted and production can start.'),
      dateInput({ block: 'on', label: 'Signed on', value: today }),
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
    const signed = await markContractSigned(services, actor, { ...sheet, on });
    if (signed.ok) return { kind: 'close' };
    const errors = refusalErrors(signed.refusal, ['on']);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: signed.refusal };
  },
};
