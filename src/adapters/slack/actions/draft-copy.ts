import { openDraft } from '../../../application/drafts/open-draft.ts';
import { openDraftValue, STALE_DRAFT } from '../messages/draft-value.ts';
import { copyDraftModal } from '../modals/copy-draft.ts';
import type { Action } from '../surface.ts';

/** "Copy" on an approved draft's card. */
export const draftCopyAction: Action = {
  actionId: 'draft.copy',
  async run({ services, actor, value }) {
    const seen = openDraftValue(value);
    if (!seen) return STALE_DRAFT;
    const draft = await openDraft(services, actor, seen);
    if (!draft.ok) return { kind: 'refused', refusal: draft.refusal };
    if (draft.value.status !== 'approved') {
      return { kind: 'refused', refusal: { kind: 'not-approved', what: 'draft', reference: draft.value.id } };
    }
    return { kind: 'modal', view: copyDraftModal(draft.value) };
  },
};
