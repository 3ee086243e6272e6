import type { Draft } from '../../domain/drafting/draft.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import { changeDraft, refreshDraftCards, type SeenDraft, unapproved } from './change-draft.ts';
import { writingsOf } from './writings.ts';

/** Writes the same text anew, a few times at most; afterwards a person's edit is quicker. An approval is void. */
export async function regenerateDraft(ports: Ports, actor: Actor, seen: SeenDraft): Promise<Result<Draft>> {
  return changeDraft(ports, actor, 'write a draft anew', seen, async (tx, { draft }) => {
    const { count, most } = await writingsOf(tx, draft);
    if (count >= most) {
      return refuse({ kind: 'nothing-to-do', why: `This text was written ${count} times. Edit it instead.` });
    }
    const again: Draft = { ...unapproved(draft), status: 'writing', version: draft.version + 1 };
    await tx.drafts.save(again);
    await tx.enqueue({ kind: 'write-draft', draft: draft.id });
    await refreshDraftCards(tx, again);
    return ok(again);
  });
}
