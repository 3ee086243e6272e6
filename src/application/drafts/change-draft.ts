import { allow, type Deal, latestOffer } from '../../domain/deal.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import type { Actor } from '../../domain/ids.ts';
import { type Refused, type Result, refuse } from '../../domain/refusal.ts';
import { type Circumstances, change } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';
import { approvedCounter, isOvertaken } from './approved-counter.ts';

/** The draft a person clicked on, and the text they saw on its card. */
export interface SeenDraft {
  readonly draft: string;
  readonly hash: string;
}

/**
 * Runs a change of one draft on the locked deal and draft. Refuses an unknown draft, one that is being written, replaced or
 * sent, a text other than the one the person saw, and a deal that no longer takes such a message.
 */
export async function changeDraft<T>(
  ports: Ports,
  actor: Actor,
  action: string,
  seen: SeenDraft,
  work: (
    tx: Transaction,
    open: { draft: Draft; deal: Deal },
    circumstances: Circumstances,
  ) => Promise<Result<T>>,
): Promise<Result<T>> {
  return change(ports, actor, { action, needs: ['campaign_manager'] }, async (tx, circumstances) => {
    const found = await tx.drafts.find(seen.draft);
    const deal = found && (await tx.deals.lock(found.deal));
    const draft = deal && (await tx.drafts.lock(seen.draft));
    if (!deal || !draft) return draftNotFound(seen.draft);
    const allowed = allow(deal, draft.kind === 'outreach' ? 'draft outreach' : 'draft a reply');
    if (!allowed.ok) return allowed;
    const closed = notOpen(draft, seen) ?? (await overtaken(tx, draft, deal));
    return closed ?? work(tx, { draft, deal }, circumstances);
  });
}

/** A reply whose approved price is gone, or no longer the answer to what is on the table. */
async function overtaken(tx: Transaction, draft: Draft, deal: Deal): Promise<Refused | undefined> {
  if (draft.kind !== 'counter_reply') return undefined;
  const counter = draft.approval ? await approvedCounter(tx, draft.approval, deal.number) : undefined;
  if (counter && !isOvertaken(counter, deal)) return undefined;
  const by = latestOffer(deal)?.by;
  return refuse({ kind: 'stale', what: 'draft', reference: draft.id, ...(by ? { changedBy: by } : {}) });
}

export function draftNotFound(id: string): Refused {
  return refuse({ kind: 'not-found', what: 'draft', reference: id });
}

/** Why a draft cannot be worked on now, if it cannot. */
export function notOpen(draft: Draft, seen: SeenDraft): Refused | undefined {
  if (draft.status === 'writing') {
    return refuse({ kind: 'nothing-to-do', why: 'This text is being written. It arrives in a moment.' });
  }
  if (draft.status === 'sent') {
    const at = draft.sentAt?.toString() ?? '';
    return refuse({ kind: 'already-decided', decision: 'sent', by: draft.sentBy ?? '', at });
  }
  if (draft.status === 'superseded' || draft.textHash !== seen.hash) {
    return refuse({ kind: 'stale', what: 'draft', reference: draft.id });
  }
  return undefined;
}

/** Takes an approval back: it was for other words. */
export function unapproved({ approvedBy: _by, approvedAt: _at, ...draft }: Draft): Draft {
  return draft;
}

export async function refreshDraftCards(tx: Transaction, draft: Draft): Promise<void> {
  await tx.announce({ kind: 'draft-card', draft: draft.id }, { to: 'copies' });
}
