import { z } from 'zod';
import { reviewApproval } from '../../../application/home/review-approval.ts';
import { approvalCard } from '../messages/approval-card.ts';
import { openValue } from '../payload.ts';
import type { Action } from '../surface.ts';

/** Shows the card of a request, with its decision buttons, to the person who asked for it in the queue or App Home. */
export const approvalReview: Action = {
  actionId: 'approval.review',
  run: async ({ services, actor, value }) => {
    const opened = openValue('approval', z.object({ approval: z.string() }), value);
    if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'approval', reference: '' } };
    const found = await reviewApproval(services, actor, opened);
    return found.ok
      ? { kind: 'reply', message: approvalCard(found.value) }
      : { kind: 'refused', refusal: found.refusal };
  },
};
