import type { Draft } from '../../domain/drafting/draft.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { draftNotFound, notOpen, type SeenDraft } from './change-draft.ts';

/** The words of a draft, to edit or to copy. Refuses one that changed since the person saw it, and one that cannot change any more. */
export async function openDraft(ports: Ports, actor: Actor, seen: SeenDraft): Promise<Result<Draft>> {
  return look(ports, actor, { action: 'open a draft', needs: ['campaign_manager'] }, async (tx) => {
    const draft = await tx.drafts.find(seen.draft);
    if (!draft) return draftNotFound(seen.draft);
    return notOpen(draft, seen) ?? ok(draft);
  });
}
