import type { Transaction } from '../ports.ts';

/** Updates the card of the deal's last suggestion: whether it still holds depends on what happened since. */
export async function refreshCounterCards(tx: Transaction, deal: number): Promise<void> {
  const events = await tx.deals.events(deal);
  const last = events.findLast(({ event }) => event.kind === 'counter-proposed');
  if (last) await tx.announce({ kind: 'counter-card', deal, event: last.sequence }, { to: 'copies' });
}
