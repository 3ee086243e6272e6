import { markDraftSent } from '../../../application/drafts/mark-draft-sent.ts';
import { openDraftValue, STALE_DRAFT } from '../messages/draft-value.ts';
import type { Action } from '../surface.ts';

/** "Mark as sent" on an approved draft's card. */
export const draftSentAction: Action = {
  actionId: 'draft.sent',
  async run({ services, actor, value }) {
    const seen = openDraftValue(value);
    if (!seen) return STALE_DRAFT;
    const sent = await markDraftSent(services, actor, seen);
    return sent.ok ? { kind: 'done' } : { kind: 'refused', refusal: sent.refusal };
  },
};
