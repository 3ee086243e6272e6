import { openDraft } from '../../../application/drafts/open-draft.ts';
import { openDraftValue, STALE_DRAFT } from '../messages/draft-value.ts';
import { editDraftModal } from '../modals/edit-draft.ts';
import type { Action } from '../surface.ts';

/** "Edit" on a draft's card. */
export const draftEditAction: Action = {
  actionId: 'draft.edit',
  async run({ services, actor, value, zone }) {
    const seen = openDraftValue(value);
    if (!seen) return STALE_DRAFT;
    const draft = await openDraft(services, actor, seen);
    return draft.ok
      ? { kind: 'modal', view: editDraftModal(draft.value, zone) }
      : { kind: 'refused', refusal: draft.refusal };
  },
};
