import type { Draft, DraftChannel, DraftKind, DraftMaterial } from '../../domain/drafting/draft.ts';
import { allowKind } from '../../domain/drafting/kinds.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Ports } from '../ports.ts';
import { currentCounter } from './approved-counter.ts';
import { requestDraft } from './request-draft.ts';

export interface AskForDraftInput {
  readonly deal: number;
  readonly kind: DraftKind;
  readonly channel?: DraftChannel;
  readonly language?: string;
  /** What people said for this text: their notes on content, months, a wish. */
  readonly material?: DraftMaterial;
}

/**
 * Asks for a text by hand. A counter reply names the newest approved price; refuses when there is none, or when an offer
 * was logged since. The text arrives in the deal's thread.
 */
export async function askForDraft(
  ports: Ports,
  actor: Actor,
  input: AskForDraftInput,
): Promise<Result<Draft>> {
  const rule = { action: 'draft a message', needs: ['campaign_manager'] as const };
  const id = ports.ids.next();
  return change(ports, actor, rule, async (tx, circumstances) => {
    const request = { ...input, id, requestedBy: actor.user };
    if (input.kind !== 'counter_reply') return requestDraft(tx, circumstances, request);
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allowKind(deal, input.kind);
    if (!allowed.ok) return allowed;
    const counter = await currentCounter(tx, deal);
    if (!counter)
      return refuse({ kind: 'not-approved', what: 'offer', reference: reference('deal', deal.number) });
    return requestDraft(tx, circumstances, {
      ...request,
      approval: counter.approval,
      price: counter.terms.fee,
    });
  });
}
