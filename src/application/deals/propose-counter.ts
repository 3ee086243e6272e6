import { contentHash } from '../../domain/content-hash.ts';
import { allow, type Deal } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import type { CounterProposal } from '../../domain/negotiation/types.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';
import { rateTable } from '../rates/rate-tables.ts';
import { basisNow, type CounterBasis, type ProposalEvent, proposalOn, reasonText } from './counter-basis.ts';
import { type CounterCard, counterCard, isProposal, proposalEvent } from './counter-card.ts';
import { dealNotFound, priceChangeSince } from './deal-changes.ts';

export interface SuggestedCounter {
  readonly card: CounterCard;
  /** True when the deal stands as it stood at the last suggestion, so that nothing new was recorded or posted. */
  readonly repeated: boolean;
}

/**
 * Suggests what to do next in a deal by the rate table asked for, or the workspace's own. The suggestion is an event with
 * its reasons, and a card in the deal's thread. The same suggestion on an unchanged deal is shown again, not recorded again.
 * Refuses an unknown deal or table, a deal that is not being negotiated, and one without an ask.
 */
export async function suggestCounter(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly rateTable?: string },
): Promise<Result<SuggestedCounter>> {
  const rule = { action: 'suggest a counter', needs: ['campaign_manager', 'budget_approver'] as const };
  return change(ports, actor, rule, async (tx, { settings, now }) => {
    const table = await rateTable(tx, input.rateTable ?? settings.rateTable);
    if (!table.ok) return table;
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allow(deal, 'suggest a counter');
    if (!allowed.ok) return allowed;
    const basis = await basisNow(tx, deal, settings, now, table.value);
    const proposal = proposalOn(basis);
    if (!proposal.ok) return proposal;
    const event = eventOf(proposal.value, table.value, basis);
    const earlier = await lastProposal(tx, deal);
    const repeated = earlier !== undefined && (await isSame(tx, deal, earlier, event));
    // What is built in may be another with the next Parley; the suggestion keeps the rows that it rested on.
    if (!repeated) await tx.rateTables.keep(table.value, actor.user, now);
    const recorded = repeated ? earlier : await record(tx, deal, event, earlier, actor, now);
    const current = repeated ? deal : ((await tx.deals.find(deal.number)) ?? deal);
    const card = await counterCard(tx, current, settings, recorded);
    if (!card) throw new Error(`the suggestion on ${reference('deal', deal.number)} has no ask`);
    return ok({ card, repeated });
  });
}

function eventOf(proposal: CounterProposal, table: RateTable, basis: CounterBasis): ProposalEvent['event'] {
  return {
    kind: 'counter-proposed',
    action: proposal.action,
    ...(proposal.price ? { price: proposal.price } : {}),
    rateTable: table.id,
    rateTableVersion: table.version,
    fx: [...basis.fx],
    ...(basis.history ? { history: { ...basis.history, deals: [...basis.history.deals] } } : {}),
    ...(basis.results ? { results: basis.results } : {}),
    remainingBudget: basis.remaining,
    reasons: proposal.reasons.map(reasonText),
  };
}

async function lastProposal(tx: Transaction, deal: Deal): Promise<ProposalEvent | undefined> {
  return (await tx.deals.events(deal.number)).findLast(isProposal);
}

async function isSame(
  tx: Transaction,
  deal: Deal,
  earlier: ProposalEvent,
  event: ProposalEvent['event'],
): Promise<boolean> {
  if (await priceChangeSince(tx, deal, earlier.sequence)) return false;
  const { event: before } = earlier;
  return (
    before.action === event.action &&
    before.price?.amount === event.price?.amount &&
    before.rateTable === event.rateTable &&
    before.rateTableVersion === event.rateTableVersion &&
    contentHash(before.fx) === contentHash(event.fx) &&
    contentHash(before.history) === contentHash(event.history) &&
    contentHash(before.results) === contentHash(event.results) &&
    before.reasons.join('\n') === event.reasons.join('\n')
  );
}

async function record(
  tx: Transaction,
  deal: Deal,
  event: ProposalEvent['event'],
  earlier: ProposalEvent | undefined,
  actor: Actor,
  now: Temporal.Instant,
): Promise<ProposalEvent> {
  const saved = await tx.deals.record(deal, [event], actor.user, now);
  const recorded = await proposalEvent(tx, deal.number, saved.version);
  if (!recorded) throw new Error(`the suggestion on ${reference('deal', deal.number)} was not recorded`);
  await tx.announce(
    { kind: 'counter-card', deal: deal.number, event: recorded.sequence },
    { to: 'deal-thread', deal: deal.number },
  );
  if (earlier) {
    await tx.announce({ kind: 'counter-card', deal: deal.number, event: earlier.sequence }, { to: 'copies' });
  }
  await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'copies' });
  return recorded;
}
