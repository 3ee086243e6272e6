import { approveDraft } from '../../../application/drafts/approve-draft.ts';
import { openDraftValue, STALE_DRAFT } from '../messages/draft-value.ts';
import type { Action } from '../surface.ts';

/** "Approve" on a draft's card: exactly the words on it. */
export const draftApproveAction: Action = {
  actionId: 'draft.approve',
  async run({ services, actor, value }) {
    const seen = openDraftValue(value);
    if (!seen) return STALE_DRAFT;
    const approved = await approveDraft(services, actor, seen);
    return approved.ok ? { kind: 'done' } : { kind: 'refused', refusal: approved.refusal };
  },
};
