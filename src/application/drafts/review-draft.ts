import type { Draft } from '../../domain/drafting/draft.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import { changeDraft, refreshDraftCards, type SeenDraft } from './change-draft.ts';

/**
 * A member who speaks the language has read a text that a machine wrote, and it is good. Everybody of the team may, whatever their role. Refuses
 * an English text, one of the built-in texts, and one that somebody read already; an edit takes the review back.
 */
export async function reviewDraft(ports: Ports, actor: Actor, seen: SeenDraft): Promise<Result<Draft>> {
  return changeDraft(
    ports,
    actor,
    'review a draft',
    seen,
    async (tx, { draft, deal }, { now }) => {
      if (!needsReview(draft)) {
        return refuse({ kind: 'nothing-to-do', why: 'This text needs no review of its language.' });
      }
      if (draft.reviewedBy) {
        const at = draft.reviewedAt?.toString() ?? '';
        return refuse({ kind: 'already-decided', decision: 'reviewed', by: draft.reviewedBy, at });
      }
      const reviewed: Draft = { ...draft, reviewedBy: actor.user, reviewedAt: now };
      await tx.drafts.save(reviewed);
      const { id, language, textHash: hash } = draft;
      await tx.deals.record(deal, [{ kind: 'draft-reviewed', draft: id, hash, language }], actor.user, now);
      await refreshDraftCards(tx, reviewed);
      return ok(reviewed);
    },
    'any role',
  );
}

/** A model wrote it in another language than the team's. */
export function needsReview({ language, authorship }: Draft): boolean {
  return language !== 'en' && authorship?.by === 'model';
}
