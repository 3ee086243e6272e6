import { openDraft } from '../../../application/drafts/open-draft.ts';
import { openDraftValue, STALE_DRAFT } from '../messages/draft-value.ts';
import { draftWishModal } from '../modals/draft-wish.ts';
import type { Action } from '../surface.ts';

/** "Write it anew" on a draft's card: asks for a wish first. */
export const draftRegenerateAction: Action = {
  actionId: 'draft.regenerate',
  async run({ services, actor, value }) {
    const seen = openDraftValue(value);
    if (!seen) return STALE_DRAFT;
    const draft = await openDraft(services, actor, seen);
    return draft.ok
      ? { kind: 'modal', view: draftWishModal(draft.value, services.drafting.hasModel) }
      : { kind: 'refused', refusal: draft.refusal };
  },
};
