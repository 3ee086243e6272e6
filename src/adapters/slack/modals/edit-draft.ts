import { editDraft } from '../../../application/drafts/edit-draft.ts';
import { showDraft } from '../../../application/drafts/open-draft.ts';
import type { Draft } from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { context, preformatted, section } from '../blocks.ts';
import { lengthOf, person, timeText } from '../format.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { openDraftValue, STALE_DRAFT, sealDraft } from '../messages/draft-value.ts';
import { refusalErrors } from '../messages/refusals.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';

const CALLBACK = 'edit-draft';

/** The words of a draft to change by hand. `mine` is what a person typed on an earlier version, kept beside the present text. */
export function editDraftModal(
  draft: Draft,
  zone: string,
  mine?: { text: string; changedBy?: string | undefined; changedAt?: string | undefined },
): ModalView {
  const words = mine?.text ?? draft.text;
  const isCut = lengthOf(words) > LIMITS.plainTextInput;
  const voids = draft.status === 'approved' ? ' Saving takes the approval back.' : '';
  return modal({
    callbackId: CALLBACK,
    title: `Edit draft of ${reference('deal', draft.deal)}`,
    submit: 'Check and save',
    metadata: sealDraft(draft),
    blocks: [
      ...(mine
        ? [
            section(
              `:warning: ${mine.changedBy ? person(mine.changedBy) : 'Somebody'} changed this text${whenOf(mine.changedAt, zone)} while you were editing. This is how it stands now; your words are below and kept. Save them in its place, or take over what you need.`,
            ),
            preformatted(draft.text),
          ]
        : []),
      ...(isCut
        ? [
            context(
              'The text is longer than the field: it holds the beginning. The whole of it is on the card.',
            ),
          ]
        : []),
      context(
        `Your words are checked by the same rules as any draft: figures of this deal only, nothing internal.${voids}`,
      ),
      textInput({
        block: 'text',
        label: 'Text',
        value: [...words].slice(0, LIMITS.plainTextInput).join(''),
        multiline: true,
        maxLength: LIMITS.plainTextInput,
      }),
    ],
  });
}

function whenOf(at: string | undefined, zone: string): string {
  return at ? ` on ${timeText(Temporal.Instant.from(at), zone)}` : '';
}

export const editDraftForm: Form = {
  callbackId: CALLBACK,
  async submit(ask) {
    const seen = openDraftValue(ask.view.privateMetadata);
    if (!seen) return STALE_DRAFT;
    const text = textOf(ask.view, 'text');
    if (!text) return { kind: 'errors', errors: { text: 'Enter the text.' } };
    const edited = await editDraft(ask.services, ask.actor, { ...seen, text });
    if (edited.ok) return { kind: 'close' };
    if (edited.refusal.kind === 'stale') return besideTheirs(ask, seen.draft, text, edited.refusal);
    const errors = refusalErrors(edited.refusal, ['text']);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: edited.refusal };
  },
};

/** Somebody else saved first: both texts stand in the form, and nothing is lost. */
async function besideTheirs(
  { services, actor, zone }: SubmitAsk,
  id: string,
  text: string,
  refusal: Extract<Refusal, { kind: 'stale' }>,
): Promise<FormAnswer> {
  const now = await showDraft(services, actor, id);
  const canGoOn = now.ok && (now.value.status === 'ready' || now.value.status === 'approved');
  if (!canGoOn) return { kind: 'refused', refusal };
  return { kind: 'update-modal', view: editDraftModal(now.value, zone, { ...refusal, text }) };
}
