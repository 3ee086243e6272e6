import { allow, type Deal, type DealAction } from '../../domain/deal.ts';
import type { DealEvent } from '../../domain/deal-events.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import { refreshNudge } from '../contact/nudge-card.ts';
import type { Ports, Transaction } from '../ports.ts';
import { dealNotFound } from './deal-changes.ts';

/** Says in the thread what the deal's last event was and brings its card, its campaign's and its reminder up to date everywhere. */
export async function announceProgress(tx: Transaction, deal: Deal): Promise<void> {
  await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'copies' });
  await tx.announce(
    { kind: 'deal-note', deal: deal.number, event: deal.version },
    { to: 'deal-thread', deal: deal.number },
  );
  await tx.announce({ kind: 'campaign-card', campaign: deal.campaign }, { to: 'copies' });
  await refreshNudge(tx, deal);
}

/**
 * Moves a deal by one event where its status allows the action. Two people who click the same button make one step: the
 * second finds the deal in the next status and is told so.
 */
export async function moveDeal(
  ports: Ports,
  actor: Actor,
  number: number,
  action: DealAction,
  decide: (tx: Transaction, deal: Deal, now: Temporal.Instant) => Promise<Result<DealEvent>>,
): Promise<Result<Deal>> {
  const rule = { action, needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { now }) => {
    const deal = await tx.deals.lock(number);
    if (!deal) return dealNotFound(number);
    const allowed = allow(deal, action);
    if (!allowed.ok) return allowed;
    const event = await decide(tx, deal, now);
    if (!event.ok) return event;
    const moved = await tx.deals.record(deal, [event.value], actor.user, now);
    await announceProgress(tx, moved);
    return ok(moved);
  });
}
