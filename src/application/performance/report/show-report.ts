import type { Actor } from '../../../domain/ids.ts';
import type { Report } from '../../../domain/performance/report/report.ts';
import { ok, type Result } from '../../../domain/refusal.ts';
import type { Announcement } from '../../announcements.ts';
import { findCampaign } from '../../campaigns/find-campaign.ts';
import { look } from '../../change.ts';
import type { Ports, Transaction } from '../../ports.ts';
import { loadReport, type ReportOf } from './load-report.ts';

/** The report of a campaign, named by its number or a part of its name, or of all campaigns. Refuses guests, an unknown campaign, and one without an agreed deal. */
export async function showReport(
  ports: Ports,
  actor: Actor,
  input: { readonly campaign?: string },
): Promise<Result<Report>> {
  return look(ports, actor, { action: 'see a report' }, async (tx, { now }) => {
    const of =
      input.campaign === undefined ? ok<ReportOf>('program') : await findCampaign(tx, input.campaign);
    return of.ok ? loadReport(tx, of.value, now) : of;
  });
}

/** A report that was shared, as its facts are when it is delivered; undefined when there is nothing to report any more. */
export async function loadReportCard(
  tx: Transaction,
  { of, at }: Extract<Announcement, { kind: 'report-card' }>,
): Promise<Report | undefined> {
  const found = await reportedIn(tx, of);
  const report = found && (await loadReport(tx, found, Temporal.Instant.from(at)));
  return report?.ok ? report.value : undefined;
}

export async function reportedIn(tx: Transaction, of: number | 'program'): Promise<ReportOf | undefined> {
  return of === 'program' ? of : tx.campaigns.find(of);
}
