import type { Deal } from '../../../domain/deal.ts';
import { evidenceOf } from '../../../domain/performance/report/evidence.ts';
import { type ThanksDue, thanksDueTo } from '../../../domain/performance/report/thanks.ts';
import type { Transaction } from '../../ports.ts';
import { loadReportFacts } from './load-report.ts';

/**
 * Whether a deal's creator beat the goal of its campaign, and what the report suggests then. Said on the newest of their deals
 * there; undefined where the campaign has no goal that posts measure, too few posts have figures, or the goal was missed.
 */
export async function thanksDue(
  tx: Transaction,
  deal: Deal,
  now: Temporal.Instant,
): Promise<ThanksDue | undefined> {
  const campaign = await tx.campaigns.find(deal.campaign);
  if (!campaign || campaign.brief.kpiTargets.length === 0) return undefined;
  const facts = await loadReportFacts(tx, campaign, now);
  const due = facts.ok ? thanksDueTo(deal.creator, evidenceOf(facts.value)) : undefined;
  return due?.deal === deal.number ? due : undefined;
}
