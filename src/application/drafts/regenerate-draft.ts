import type { Draft } from '../../domain/drafting/draft.ts';
import { untellable } from '../../domain/drafting/material.ts';
import type { Actor } from '../../domain/ids.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import { changeDraft, refreshDraftCards, type SeenDraft, unapproved } from './change-draft.ts';
import { gatherFacts } from './gather-facts.ts';
import { withWish } from './wish.ts';
import { writingsOf } from './writings.ts';

/** So much fits into a wish. */
const LONGEST_WISH = 300;

/**
 * Writes the same text anew, a few times at most; afterwards a person's edit is quicker. A wish says how the words should differ: it goes to
 * the model, so it may hold nothing internal. An approval is void. Refuses a wish that no creator may read, as a problem of its field.
 */
export async function regenerateDraft(
  ports: Ports,
  actor: Actor,
  seen: SeenDraft & { readonly wish?: string | undefined },
): Promise<Result<Draft>> {
  return changeDraft(ports, actor, 'write a draft anew', seen, async (tx, { draft }) => {
    const { count, most } = await writingsOf(tx, draft);
    if (count >= most) {
      return refuse({ kind: 'nothing-to-do', why: `This text was written ${count} times. Edit it instead.` });
    }
    if ([...(seen.wish ?? '')].length > LONGEST_WISH) return invalid('wish', 'Use at most 300 characters.');
    const gathered = seen.wish ? await gatherFacts(tx, draft) : undefined;
    const problems = gathered ? untellable({ wish: seen.wish }, gathered.isTellable) : [];
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const again: Draft = {
      ...withWish(unapproved(draft), seen.wish),
      status: 'writing',
      writtenFor: actor.user,
      version: draft.version + 1,
    };
    await tx.drafts.save(again);
    await tx.enqueue({ kind: 'write-draft', draft: draft.id });
    await refreshDraftCards(tx, again);
    return ok(again);
  });
}
