import { allow, currencyOfDeal } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import type { Terms } from '../../domain/terms.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { partiesOf } from './counter-basis.ts';
import { dealNotFound, priceChangeSince } from './deal-changes.ts';
import { offerBasis } from './offer-basis.ts';

/** What an offer form or command starts from. */
export interface OfferStart {
  readonly deal: number;
  readonly version: number;
  /** `D-12 · Nodira Karimova · Spring skincare`. */
  readonly label: string;
  readonly currency: string;
  /** The platform that words without one mean. */
  readonly platform?: string;
  readonly basis: { readonly ours: Terms; readonly theirs: Terms };
  /** The last change of offers since the version the person saw. */
  readonly changed?: { readonly by: string; readonly what: string };
}

/** Reads what an offer on a deal starts from. Refuses an unknown deal and one that takes no more offers. */
export async function startOffer(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly seenVersion?: number },
): Promise<Result<OfferStart>> {
  const rule = { action: 'log an offer', needs: ['campaign_manager'] as const };
  return look(ports, actor, rule, async (tx) => {
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allow(deal, 'log an offer');
    if (!allowed.ok) return allowed;
    const { campaign, creator } = await partiesOf(tx, deal);
    const changed = await priceChangeSince(tx, deal, input.seenVersion);
    const platform = deal.wanted[0]?.platform ?? creator.profile.accounts[0]?.platform;
    return ok({
      deal: deal.number,
      version: deal.version,
      label: `${reference('deal', deal.number)} · ${creator.profile.name} · ${campaign.brief.name}`,
      currency: currencyOfDeal(deal),
      ...(platform ? { platform } : {}),
      basis: { ours: offerBasis(deal, 'ours'), theirs: offerBasis(deal, 'theirs') },
      ...(changed ? { changed: { by: changed.by, what: whatChanged(changed.event) } } : {}),
    });
  });
}

function whatChanged(event: { kind: string; round?: number }): string {
  if (event.kind === 'offer-logged') return `logged round ${event.round}`;
  return event.kind === 'agreed' ? 'agreed on the deal' : 'closed the deal';
}
