import type { Deal } from '../../domain/deal.ts';
import type { DealEvent } from '../../domain/deal-events.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Circumstances } from '../change.ts';
import { refreshNudge } from '../contact/nudge-card.ts';
import { recordOffer } from '../deals/log-offer.ts';
import type { Ports, Transaction } from '../ports.ts';
import { approvedCounter } from './approved-counter.ts';
import { changeDraft, refreshDraftCards, type SeenDraft } from './change-draft.ts';

/**
 * Notes that a person sent the approved words. Outreach moves the deal on; a counter reply becomes our offer, the next round
 * with exactly the approved terms. Refuses words that are not approved, and a price that a later offer has overtaken.
 */
export async function markDraftSent(ports: Ports, actor: Actor, seen: SeenDraft): Promise<Result<Draft>> {
  return changeDraft(
    ports,
    actor,
    'mark a draft as sent',
    seen,
    async (tx, { draft, deal }, circumstances) => {
      if (draft.status !== 'approved') {
        return refuse({ kind: 'not-approved', what: 'draft', reference: reference('deal', deal.number) });
      }
      const offered =
        draft.kind === 'counter_reply'
          ? await offerApprovedTerms(tx, circumstances, actor, draft, deal)
          : ok(deal);
      if (!offered.ok) return offered;
      const sent: Draft = { ...draft, status: 'sent', sentBy: actor.user, sentAt: circumstances.now };
      await tx.drafts.save(sent);
      const events: DealEvent[] = [{ kind: 'draft-sent', draft: draft.id, hash: draft.textHash }];
      if (draft.kind === 'outreach') events.push({ kind: 'outreach-sent', draft: draft.id });
      const moved = await tx.deals.record(offered.value, events, actor.user, circumstances.now);
      await refreshDraftCards(tx, sent);
      await refreshNudge(tx, moved);
      await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'copies' });
      return ok(sent);
    },
  );
}

async function offerApprovedTerms(
  tx: Transaction,
  circumstances: Circumstances,
  actor: Actor,
  draft: Draft,
  deal: Deal,
): Promise<Result<Deal>> {
  const counter = draft.approval ? await approvedCounter(tx, draft.approval, deal.number) : undefined;
  if (!counter) {
    return refuse({ kind: 'stale', what: 'draft', reference: draft.id });
  }
  const offer = { side: 'ours', terms: counter.terms, via: 'reply' } as const;
  const logged = await recordOffer(tx, circumstances, actor.user, deal, offer);
  return logged.ok ? ok(logged.value.deal) : logged;
}
