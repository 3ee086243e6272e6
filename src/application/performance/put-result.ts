import { latestDateAnywhere } from '../../domain/dates.ts';
import { allow, currencyOfDeal, type Deal } from '../../domain/deal.ts';
import type { DealEvent } from '../../domain/deal-events.ts';
import { publishedPosts } from '../../domain/performance/published-posts.ts';
import { resultProblems } from '../../domain/performance/result-problems.ts';
import type { PostResult } from '../../domain/performance/results.ts';
import type { FieldProblem } from '../../domain/refusal.ts';
import type { Transaction } from '../ports.ts';

export function problemsOf(result: PostResult, deal: Deal, now: Temporal.Instant): FieldProblem[] {
  return resultProblems(result, currencyOfDeal(deal), latestDateAnywhere(now));
}

/**
 * Writes one capture of a post on a locked deal. The first one of a post also records that it is out, where the
 * deal still publishes. The same capture twice changes nothing and records nothing.
 */
export async function putResult(
  tx: Transaction,
  deal: Deal,
  result: PostResult,
  by: string,
  now: Temporal.Instant,
): Promise<{ outcome: 'added' | 'replaced' | 'same'; deal: Deal }> {
  const outcome = await tx.results.put({
    ...result,
    deal: deal.number,
    campaign: deal.campaign,
    recordedBy: by,
    recordedAt: now,
  });
  if (outcome === 'same') return { outcome, deal };
  const { post, source } = result;
  const events: DealEvent[] = [
    ...(await publication(tx, deal, result)),
    { kind: 'results-recorded', post, source },
  ];
  return { outcome, deal: await tx.deals.record(deal, events, by, now) };
}

async function publication(tx: Transaction, deal: Deal, result: PostResult): Promise<DealEvent[]> {
  if (!allow(deal, 'record a published post').ok) return [];
  const known = publishedPosts(await tx.deals.events(deal.number));
  if (known.some(({ post }) => post === result.post)) return [];
  const { post, url, platform, format, publishedOn } = result;
  return [{ kind: 'post-published', post, ...(url ? { url } : {}), platform, format, publishedOn }];
}
