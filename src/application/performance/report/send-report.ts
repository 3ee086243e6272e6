import type { Actor, ChannelId } from '../../../domain/ids.ts';
import type { Report } from '../../../domain/performance/report/report.ts';
import { reportSections, reportTitle } from '../../../domain/performance/report/sections.ts';
import { ok, type Result, refuse } from '../../../domain/refusal.ts';
import type { Announcement } from '../../announcements.ts';
import { campaignNotFound } from '../../campaigns/find-campaign.ts';
import { change } from '../../change.ts';
import type { ReportDocument, ReportFormat } from '../../files.ts';
import type { Ports, Transaction } from '../../ports.ts';
import { loadReport, reportQuery } from './load-report.ts';
import type { ReportedDeal } from './report-store.ts';
import { reportedIn } from './show-report.ts';

/** A campaign's number, or all campaigns. */
type Of = number | 'program';

/** Deals that are read at once for a file. */
const PAGE = 1_000;

/** Sends a report as a file to whoever asks. Refuses guests, and what `showReport` refuses. */
export async function sendReportFile(
  ports: Ports,
  actor: Actor,
  input: { readonly of: Of; readonly format: ReportFormat },
): Promise<Result<Report>> {
  return change(ports, actor, { action: 'take a report home' }, async (tx, { now }) => {
    const report = await reportNow(tx, input.of, now);
    if (report.ok)
      await tx.announce(
        { kind: 'report-file', ...input, at: now.toString() },
        { to: 'member', user: actor.user },
      );
    return report;
  });
}

/** Posts a report into the channel of deals. Refuses guests, what `showReport` refuses, and a workspace without that channel. */
export async function shareReport(
  ports: Ports,
  actor: Actor,
  input: { readonly of: Of },
): Promise<Result<{ channel: ChannelId; report: Report }>> {
  return change(ports, actor, { action: 'share a report' }, async (tx, { settings, now }) => {
    const report = await reportNow(tx, input.of, now);
    if (!report.ok) return report;
    const channel = settings.channels.deals;
    if (!channel) {
      return refuse({
        kind: 'nothing-to-do',
        why: 'No channel for deals is set, so there is nowhere to share it. An admin sets one in /deal settings.',
      });
    }
    await tx.announce({ kind: 'report-card', of: input.of, at: now.toString() }, { to: 'channel', channel });
    return ok({ channel, report: report.value });
  });
}

async function reportNow(tx: Transaction, of: Of, now: Temporal.Instant): Promise<Result<Report>> {
  const found = await reportedIn(tx, of);
  if (!found) return campaignNotFound(of === 'program' ? 0 : of);
  return loadReport(tx, found, now);
}

/** What a report's file is made of, as the facts are when it is delivered. */
export type ReportFile =
  | { readonly format: 'pdf'; readonly title: string; readonly document: ReportDocument }
  | {
      readonly format: 'csv';
      readonly title: string;
      readonly name: string;
      readonly deals: readonly ReportedDeal[];
    };

/** Undefined when there is nothing to report any more. */
export async function loadReportFile(
  tx: Transaction,
  { of, format, at }: Extract<Announcement, { kind: 'report-file' }>,
): Promise<ReportFile | undefined> {
  const now = Temporal.Instant.from(at);
  const found = await reportedIn(tx, of);
  if (!found) return undefined;
  const report = await loadReport(tx, found, now);
  if (!report.ok) return undefined;
  const { on } = report.value;
  const title = reportTitle(report.value);
  const name = `report-${of === 'program' ? 'program' : `C-${of}`}-${on}`;
  if (format === 'csv') return { format, title, name, deals: await dealsOf(tx, found, now) };
  const { currency } = report.value;
  return {
    format,
    title,
    document: {
      name,
      title,
      on: on.toString(),
      at,
      paper: ['USD', 'CAD'].includes(currency) ? 'letter' : 'a4',
      sections: reportSections(report.value),
    },
  };
}

async function dealsOf(
  tx: Transaction,
  found: Parameters<typeof reportQuery>[1],
  now: Temporal.Instant,
): Promise<ReportedDeal[]> {
  const { query } = await reportQuery(tx, found, now);
  const deals: ReportedDeal[] = [];
  for (let page = await tx.reports.deals(query, 0, PAGE); page.length > 0; ) {
    deals.push(...page);
    page = await tx.reports.deals(query, page.at(-1)?.number ?? 0, PAGE);
  }
  return deals;
}
