import { allow } from '../../domain/deal.ts';
import type { Draft, DraftChannel, DraftKind } from '../../domain/drafting/draft.ts';
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
    if (input.kind === 'outreach') return requestDraft(tx, circumstances, request);
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allow(deal, 'draft a reply');
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
