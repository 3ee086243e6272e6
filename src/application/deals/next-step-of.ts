import type { Approval } from '../../domain/approval.ts';
import type { Deal } from '../../domain/deal.ts';
import { type SuggestedStep, suggestedStep } from '../../domain/next-step.ts';
import type { Transaction } from '../ports.ts';

/** What moves each deal on from where it stands, its requests and its results so far included; by the deal's number. */
export async function nextSteps(
  tx: Transaction,
  deals: readonly Deal[],
  pending: readonly Approval[],
): Promise<ReadonlyMap<number, SuggestedStep>> {
  const live = deals.filter(({ status }) => status === 'live').map(({ number }) => number);
  const measured = await tx.results.measured(live);
  const requests = Map.groupBy(pending, ({ deal }) => deal);
  return new Map(
    deals.map((deal) => [
      deal.number,
      suggestedStep(deal, requests.get(deal.number), measured.has(deal.number)),
    ]),
  );
}

/** What moves one deal on. */
export async function nextStepOf(
  tx: Transaction,
  deal: Deal,
  pending: readonly Approval[],
): Promise<SuggestedStep> {
  const step = (await nextSteps(tx, [deal], pending)).get(deal.number);
  if (!step) throw new Error('a deal has no next step');
  return step;
}
