import { allow, type Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import type { PostResult } from '../../domain/performance/results.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import { announceProgress } from '../deals/stage-progress.ts';
import type { Ports } from '../ports.ts';
import { problemsOf, putResult } from './put-result.ts';

export interface RecordedOutcome {
  readonly deal: Deal;
  readonly outcome: 'added' | 'replaced' | 'same';
}

/**
 * Records the figures of one post as they stood on a day; figures of the same day replace the earlier ones.
 * Refuses a deal without a contract, wrong dates, a format the platform lacks, and revenue in another currency.
 */
export async function recordResult(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly result: PostResult },
): Promise<Result<RecordedOutcome>> {
  const rule = { action: 'record results', needs: ['campaign_manager'] as const };
  return change<RecordedOutcome>(ports, actor, rule, async (tx, { now }) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allow(deal, 'record results');
    if (!allowed.ok) return allowed;
    const problems = problemsOf(input.result, deal, now);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const put = await putResult(tx, deal, input.result, actor.user, now);
    if (put.outcome !== 'same') await announceProgress(tx, put.deal);
    return ok(put);
  });
}
