import { regenerateDraft } from '../../../application/drafts/regenerate-draft.ts';
import { openDraftValue, STALE_DRAFT } from '../messages/draft-value.ts';
import type { Action } from '../surface.ts';

/** "Write it anew" on a draft's card. */
export const draftRegenerateAction: Action = {
  actionId: 'draft.regenerate',
  async run({ services, actor, value }) {
    const seen = openDraftValue(value);
    if (!seen) return STALE_DRAFT;
    const again = await regenerateDraft(services, actor, seen);
    return again.ok ? { kind: 'done' } : { kind: 'refused', refusal: again.refusal };
  },
};
