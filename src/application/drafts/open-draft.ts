import type { Draft } from '../../domain/drafting/draft.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { closedNow, draftNotFound, type SeenDraft } from './change-draft.ts';

/** The words of a draft, to edit or to copy. Refuses one that changed since the person saw it, and one that cannot change any more. */
export async function openDraft(ports: Ports, actor: Actor, seen: SeenDraft): Promise<Result<Draft>> {
  return look(ports, actor, { action: 'open a draft', needs: ['campaign_manager'] }, async (tx) => {
    const draft = await tx.drafts.find(seen.draft);
    if (!draft) return draftNotFound(seen.draft);
    return (await closedNow(tx, draft, seen)) ?? ok(draft);
  });
}

/** A draft as it stands, whatever a person saw of it before. Refuses an unknown one. */
export async function showDraft(ports: Ports, actor: Actor, id: string): Promise<Result<Draft>> {
  return look(ports, actor, { action: 'see a draft', needs: ['campaign_manager'] }, async (tx) => {
    const draft = await tx.drafts.find(id);
    return draft ? ok(draft) : draftNotFound(id);
  });
}
