import { type Deal, latestOffer } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import { allowKind } from '../../domain/drafting/kinds.ts';
import type { Actor } from '../../domain/ids.ts';
import { type Refused, type Result, refuse } from '../../domain/refusal.ts';
import type { Role } from '../../domain/settings.ts';
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
  needs: readonly Role[] | 'any role' = ['campaign_manager'],
): Promise<Result<T>> {
  const rule = needs === 'any role' ? { action } : { action, needs };
  return change(ports, actor, rule, async (tx, circumstances) => {
    const found = await tx.drafts.find(seen.draft);
    const deal = found && (await tx.deals.lock(found.deal));
    const draft = deal && (await tx.drafts.lock(seen.draft));
    if (!deal || !draft) return draftNotFound(seen.draft);
    const allowed = allowKind(deal, draft.kind);
    if (!allowed.ok) return allowed;
    const closed = (await closedNow(tx, draft, seen)) ?? (await overtaken(tx, draft, deal));
    return closed ?? work(tx, { draft, deal }, circumstances);
  });
}

/**
 * A text that the deal has left behind: a reply whose approved price is gone or no longer the answer to what is on the table, and
 * a recap of a deal that went on since it was written.
 */
async function overtaken(tx: Transaction, draft: Draft, deal: Deal): Promise<Refused | undefined> {
  if (draft.kind === 'counter_reply') {
    const counter = draft.approval ? await approvedCounter(tx, draft.approval, deal.number) : undefined;
    return counter && !isOvertaken(counter, deal) ? undefined : staleDraft(draft, latestOffer(deal));
  }
  if (draft.kind !== 'recap') return undefined;
  const events = await tx.deals.events(deal.number);
  const written = events.findLastIndex(
    ({ event }) => event.kind === 'draft-written' && event.draft === draft.id,
  );
  const moved = events.slice(written + 1).findLast(movesRecap);
  return moved && staleDraft(draft, moved);
}

/** Somebody's act, by which a text was left behind. */
interface Act {
  readonly by: string;
  readonly at: Temporal.Instant;
}

function staleDraft({ id }: Draft, act: Act | undefined): Refused {
  const changed = act ? { changedBy: act.by, changedAt: act.at.toString() } : {};
  return refuse({ kind: 'stale', what: 'draft', reference: id, ...changed });
}

/** Whether an event changes what is agreed, tentative or missing. */
function movesRecap({ event }: RecordedEvent): boolean {
  return ['offer-logged', 'agreed', 'contract-signed'].includes(event.kind);
}

export function draftNotFound(id: string): Refused {
  return refuse({ kind: 'not-found', what: 'draft', reference: id });
}

/** Why a draft cannot be worked on now, if it cannot; of changed or replaced words, who did that and when. */
export async function closedNow(
  tx: Transaction,
  draft: Draft,
  seen: SeenDraft,
): Promise<Refused | undefined> {
  const closed = notOpen(draft, seen);
  if (closed?.refusal.kind !== 'stale') return closed;
  const act =
    draft.status === 'superseded' ? await replacedBy(tx, draft) : (await tx.drafts.versions(draft.id)).at(-1);
  return staleDraft(draft, act);
}

/** Who asked for the text that took this one's place; undefined where none did. */
async function replacedBy(tx: Transaction, draft: Draft): Promise<Act | undefined> {
  const later = (await tx.drafts.list({ deal: draft.deal })).find(
    ({ id, kind, requestedAt }) =>
      kind === draft.kind && id !== draft.id && Temporal.Instant.compare(requestedAt, draft.requestedAt) >= 0,
  );
  return later && { by: later.requestedBy, at: later.requestedAt };
}

function notOpen(draft: Draft, seen: SeenDraft): Refused | undefined {
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

/** Takes an approval and a review of the language back: they were for other words. */
export function unapproved(approved: Draft): Draft {
  const { approvedBy: _by, approvedAt: _at, reviewedBy: _reader, reviewedAt: _read, ...draft } = approved;
  return draft;
}

export async function refreshDraftCards(tx: Transaction, draft: Draft): Promise<void> {
  await tx.announce({ kind: 'draft-card', draft: draft.id }, { to: 'copies' });
}
