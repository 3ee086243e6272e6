import { z } from 'zod';
import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import type { DraftStart } from '../../../application/drafts/start-draft.ts';
import { languageName } from '../../../domain/drafting/languages/table.ts';
import { context, section } from '../blocks.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { draftAsked } from '../messages/draft-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { draftHeading, wayInputs, wayOf } from './draft-inputs.ts';

const FEEDBACK = 'draft.feedback.form';
const metadata = z.object({ deal: z.int().positive() });
const FIELDS = ['content', 'mustFix', 'niceToHave', 'channel', 'language'];

/** Ten points of 300 characters, and their line breaks. Slack takes no longer text. */
const LONGEST = 3000;

/** Asks what has to change in a piece of content and what would be nice, one point a line. */
export function feedbackForm(start: DraftStart): ModalView {
  return modal({
    callbackId: FEEDBACK,
    title: 'Feedback on content',
    submit: 'Write the text',
    metadata: sealValue('feedback', { deal: start.deal }),
    blocks: [
      section(draftHeading(start)),
      textInput({
        block: 'content',
        label: 'Which content?',
        optional: true,
        maxLength: 200,
        placeholder: 'draft of the first Reel',
      }),
      textInput({
        block: 'mustFix',
        label: 'Must change before it goes live',
        optional: true,
        multiline: true,
        maxLength: LONGEST,
        placeholder: 'Show the label from the first second\nSay the name of the serum once',
        hint: 'One point per line, at most ten.',
      }),
      textInput({
        block: 'niceToHave',
        label: 'Would be nice',
        optional: true,
        multiline: true,
        maxLength: LONGEST,
        placeholder: 'A warmer light in the last scene',
        hint: 'One point per line, at most ten. The creator decides.',
      }),
      ...wayInputs(start, ['revision_feedback']),
      context(
        "Your points stand in the text word for word: write them in the text's language, as the creator should read them. Nothing is sent.",
      ),
    ],
  });
}

export const draftFeedbackForm: Form = { callbackId: FEEDBACK, submit };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const opened = openValue('feedback', metadata, view.privateMetadata);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const content = textOf(view, 'content');
  const asked = await askForDraft(services, actor, {
    deal: opened.deal,
    kind: 'revision_feedback',
    ...wayOf(view),
    material: {
      ...(content ? { content } : {}),
      mustFix: pointsIn(textOf(view, 'mustFix')),
      niceToHave: pointsIn(textOf(view, 'niceToHave')),
    },
  });
  if (asked.ok) {
    const language = languageName(asked.value.language);
    return { kind: 'close', message: draftAsked(opened.deal, 'revision_feedback', language) };
  }
  const errors = refusalErrors(asked.refusal, FIELDS);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: asked.refusal };
}

/** The points of a field, without the bullets and numbers that people put before them. */
export function pointsIn(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–—]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
}
