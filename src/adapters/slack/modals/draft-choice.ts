import { z } from 'zod';
import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import { type DraftStart, startDraft } from '../../../application/drafts/start-draft.ts';
import { DRAFT_KINDS, type DraftKind } from '../../../domain/drafting/draft.ts';
import { languageName } from '../../../domain/drafting/languages/table.ts';
import { context, section } from '../blocks.ts';
import { modal, optionOf, selectInput } from '../inputs.ts';
import { draftAsked } from '../messages/draft-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { draftHeading, wayInputs, wayOf } from './draft-inputs.ts';
import { materialForm, needsForm } from './draft-material.ts';

const CHOICE = 'draft.choice.form';
const metadata = z.object({ deal: z.int().positive() });

/** Asks which text to draft, of those that the deal takes now; one that needs more opens its own form. */
export function draftChoiceForm(start: DraftStart): ModalView {
  return modal({
    callbackId: CHOICE,
    title: 'Draft a text',
    submit: 'Draft',
    metadata: sealValue('draft-choice', { deal: start.deal }),
    blocks: [
      section(draftHeading(start)),
      selectInput({
        block: 'kind',
        label: 'Which text?',
        options: start.kinds.map((kind) => [kind, sentenceCase(DRAFT_KINDS[kind])]),
        value: start.kinds[0],
      }),
      ...wayInputs(start, start.kinds),
      context('It comes into the thread of the deal, to edit, approve and send yourself. Nothing is sent.'),
    ],
  });
}

function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export const draftChoice: Form = { callbackId: CHOICE, submit };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const opened = openValue('draft-choice', metadata, view.privateMetadata);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const kind = optionOf(view, 'kind');
  if (!isKind(kind)) return { kind: 'errors', errors: { kind: 'Choose a text.' } };
  const way = wayOf(view);
  if (needsForm(kind)) {
    const start = await startDraft(services, actor, { deal: opened.deal, kind, ...way });
    return start.ok
      ? { kind: 'update-modal', view: materialForm(kind, { ...start.value, ...way }) }
      : refused(start.refusal);
  }
  const asked = await askForDraft(services, actor, { deal: opened.deal, kind, ...way });
  return asked.ok
    ? { kind: 'close', message: draftAsked(opened.deal, kind, languageName(asked.value.language)) }
    : refused(asked.refusal);
}

function refused(refusal: Parameters<typeof refusalErrors>[0]): FormAnswer {
  const errors = refusalErrors(refusal, ['kind', 'channel', 'language']);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal };
}

function isKind(text: string | undefined): text is DraftKind {
  return text !== undefined && Object.hasOwn(DRAFT_KINDS, text);
}
