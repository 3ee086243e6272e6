import type { Approval } from '../../domain/approval.ts';
import type { Deal } from '../../domain/deal.ts';
import { type SuggestedStep, suggestedStep } from '../../domain/next-step.ts';
import type { Transaction } from '../ports.ts';

/** What moves a deal on from where it stands, its requests and its results so far included. */
export async function nextStepOf(
  tx: Transaction,
  deal: Deal,
  pending: readonly Approval[],
): Promise<SuggestedStep> {
  const hasResults = deal.status === 'live' && (await tx.results.any(deal.number));
  return suggestedStep(deal, pending, hasResults);
}
