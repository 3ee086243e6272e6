import type { Draft } from '../../domain/drafting/draft.ts';
import type { Transaction } from '../ports.ts';

/** A first text and three more. */
const MOST_WRITINGS = 4;

/** How often a draft was written so far, and how often it may be. */
export async function writingsOf(tx: Transaction, draft: Draft): Promise<{ count: number; most: number }> {
  const events = await tx.deals.events(draft.deal);
  const count = events.filter(
    ({ event }) => event.kind === 'draft-written' && event.draft === draft.id,
  ).length;
  return { count, most: MOST_WRITINGS };
}
