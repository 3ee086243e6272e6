import { z } from 'zod';
import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import type { DraftStart } from '../../../application/drafts/start-draft.ts';
import { languageName } from '../../../domain/drafting/languages/table.ts';
import { context, section } from '../blocks.ts';
import { modal, numberInput, textOf } from '../inputs.ts';
import { draftAsked } from '../messages/draft-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { draftHeading, wayInputs, wayOf } from './draft-inputs.ts';

const AMBASSADOR = 'draft.ambassador.form';
const metadata = z.object({ deal: z.int().positive() });

/** Asks for how long a creator should be an ambassador; the price is negotiated afterwards. */
export function ambassadorForm(start: DraftStart): ModalView {
  return modal({
    callbackId: AMBASSADOR,
    title: 'Ambassador proposal',
    submit: 'Write the text',
    metadata: sealValue('ambassador', { deal: start.deal }),
    blocks: [
      section(draftHeading(start)),
      numberInput({
        block: 'months',
        label: 'For how many months?',
        min: 2,
        max: 36,
        placeholder: '6',
      }),
      ...wayInputs(start, ['ambassador']),
      context('The text proposes the role and names no price. Nothing is sent.'),
    ],
  });
}

export const draftAmbassadorForm: Form = { callbackId: AMBASSADOR, submit };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const opened = openValue('ambassador', metadata, view.privateMetadata);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const months = Number(textOf(view, 'months') ?? Number.NaN);
  const asked = await askForDraft(services, actor, {
    deal: opened.deal,
    kind: 'ambassador',
    ...wayOf(view),
    material: { months },
  });
  if (asked.ok) {
    const language = languageName(asked.value.language);
    return { kind: 'close', message: draftAsked(opened.deal, 'ambassador', language) };
  }
  const errors = refusalErrors(asked.refusal, ['months', 'channel', 'language']);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: asked.refusal };
}
