import { STATUSES } from '../../domain/deal.ts';
import type { DraftChannel, DraftKind } from '../../domain/drafting/draft.ts';
import { allowKind, checkChannel, kindsFor } from '../../domain/drafting/kinds.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Ports } from '../ports.ts';

/** What a form that asks for a text starts from. */
export interface DraftStart {
  readonly deal: number;
  readonly creatorName: string;
  readonly campaignName: string;
  /** The kinds of text that the deal takes now; at least one. */
  readonly kinds: readonly DraftKind[];
  /** The usual way to this creator. */
  readonly channel: DraftChannel;
  /** The creator's language, ISO 639-1. */
  readonly language: string;
}

/**
 * Reads what a form about a text starts from. Refuses what it could not finish: an unknown deal, a stage without the kind (or
 * without any), a channel that the kind cannot take, a person who may not ask.
 */
export async function startDraft(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly kind?: DraftKind; readonly channel?: DraftChannel },
): Promise<Result<DraftStart>> {
  const rule = { action: 'draft a message', needs: ['campaign_manager'] as const };
  return look(ports, actor, rule, async (tx) => {
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = input.kind ? allowKind(deal, input.kind) : ok(deal);
    if (!allowed.ok) return allowed;
    const way = input.kind ? checkChannel(input.kind, input.channel) : ok(true);
    if (!way.ok) return way;
    const kinds = kindsFor(deal);
    if (kinds.length === 0) {
      const at = reference('deal', deal.number);
      return refuse({ kind: 'deal-closed', reference: at, status: STATUSES[deal.status] });
    }
    const { campaign, creator } = await partiesOf(tx, deal);
    return ok({
      deal: deal.number,
      creatorName: creator.profile.name,
      campaignName: campaign.brief.name,
      kinds,
      channel: input.channel ?? (creator.profile.email ? 'email' : 'dm'),
      language: creator.profile.language,
    });
  });
}
