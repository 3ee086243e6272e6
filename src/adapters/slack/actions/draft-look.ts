import { compareDraft } from '../../../application/drafts/compare-draft.ts';
import { explainDraft } from '../../../application/drafts/explain-draft.ts';
import { reviewDraft } from '../../../application/drafts/review-draft.ts';
import { openDraftValue, STALE_DRAFT } from '../messages/draft-value.ts';
import { draftChangesModal } from '../modals/draft-changes.ts';
import { draftWhyModal } from '../modals/draft-why.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

/** "Why this text?" on a draft's card, also of one that was sent. */
async function why({ services, actor, value }: ActionAsk): Promise<Answer> {
  const seen = openDraftValue(value);
  if (!seen) return STALE_DRAFT;
  const explained = await explainDraft(services, actor, seen.draft);
  return explained.ok
    ? { kind: 'modal', view: draftWhyModal(explained.value) }
    : { kind: 'refused', refusal: explained.refusal };
}

/** "What changed": the newest version against the one before. */
async function changes({ services, actor, value }: ActionAsk): Promise<Answer> {
  const seen = openDraftValue(value);
  if (!seen) return STALE_DRAFT;
  const compared = await compareDraft(services, actor, { draft: seen.draft });
  return compared.ok
    ? { kind: 'modal', view: draftChangesModal(compared.value) }
    : { kind: 'refused', refusal: compared.refusal };
}

/** "I speak Uzbek: it reads well" on a text that a machine wrote. */
async function reviewed({ services, actor, value }: ActionAsk): Promise<Answer> {
  const seen = openDraftValue(value);
  if (!seen) return STALE_DRAFT;
  const review = await reviewDraft(services, actor, seen);
  return review.ok ? { kind: 'done' } : { kind: 'refused', refusal: review.refusal };
}

export const draftLookActions: readonly Action[] = [
  { actionId: 'draft.why', run: why },
  { actionId: 'draft.changes', run: changes },
  { actionId: 'draft.reviewed', run: reviewed },
];
