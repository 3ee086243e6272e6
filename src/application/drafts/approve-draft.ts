import type { Draft } from '../../domain/drafting/draft.ts';
import { allPassed } from '../../domain/drafting/guardrails/check-text.ts';
import { missedReplyBy } from '../../domain/drafting/reply-by.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import type { Services } from '../services.ts';
import { changeDraft, refreshDraftCards, type SeenDraft } from './change-draft.ts';
import { dayOf } from './deal-facts.ts';
import { problemOf } from './edit-draft.ts';
import { gatherFacts } from './gather-facts.ts';

/**
 * Approves exactly the words a person saw. They are checked once more against the deal as it is now, so that no approval
 * covers a figure that has changed. Refuses a second approval, naming the first, and a text that asks for an answer by a day that is over.
 */
export async function approveDraft(
  services: Ports & Pick<Services, 'drafting'>,
  actor: Actor,
  seen: SeenDraft,
): Promise<Result<Draft>> {
  return changeDraft(services, actor, 'approve a draft', seen, async (tx, { draft, deal }, { now }) => {
    if (draft.status === 'approved') {
      const { approvedBy: by = '', approvedAt } = draft;
      return refuse({ kind: 'already-decided', decision: 'approved', by, at: approvedAt?.toString() ?? '' });
    }
    const gathered = await gatherFacts(tx, draft);
    if (!gathered) return refuse({ kind: 'stale', what: 'draft', reference: draft.id });
    const verdicts = services.drafting.check(draft.text, gathered.facts, gathered.secrets);
    if (!allPassed(verdicts)) {
      return refuse({ kind: 'nothing-to-do', why: `${problemOf(verdicts)} Edit it first.` });
    }
    const missed = missedReplyBy(draft.text, gathered.facts, dayOf(now, gathered.creator));
    if (missed) {
      const day = missed.toLocaleString('en-US', { dateStyle: 'long' });
      const why = `The text asks for an answer by ${day}, and that day is over. Write it anew, or take the day out with Edit.`;
      return refuse({ kind: 'nothing-to-do', why });
    }
    const approved: Draft = { ...draft, status: 'approved', approvedBy: actor.user, approvedAt: now };
    await tx.drafts.save(approved);
    await tx.deals.record(
      deal,
      [{ kind: 'draft-approved', draft: draft.id, hash: draft.textHash }],
      actor.user,
      now,
    );
    await refreshDraftCards(tx, approved);
    return ok(approved);
  });
}
