import { allow, isEnded, STATUSES } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { dealNotFound } from './deal-changes.ts';
import { type DealCard, dealCard } from './load-deal-card.ts';

/**
 * Reads what a form about a deal's next stage or its end starts from. Refuses what the form could not finish: an unknown deal,
 * a status that does not allow it, a person who may not.
 */
export async function startProgress(
  ports: Ports,
  actor: Actor,
  input: {
    readonly deal: number;
    readonly action: 'close a deal' | 'record a published post' | 'note a contact';
  },
): Promise<Result<DealCard>> {
  const rule = { action: input.action, needs: ['campaign_manager'] as const };
  return look(ports, actor, rule, async (tx) => {
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    if (input.action === 'close a deal' && isEnded(deal)) {
      const at = reference('deal', deal.number);
      return refuse({ kind: 'deal-closed', reference: at, status: STATUSES[deal.status] });
    }
    const allowed = input.action === 'close a deal' ? ok(deal) : allow(deal, input.action);
    return allowed.ok ? ok(await dealCard(tx, deal)) : allowed;
  });
}
