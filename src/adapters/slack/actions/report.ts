import { z } from 'zod';
import { sendReportFile, shareReport } from '../../../application/performance/report/send-report.ts';
import { showReport } from '../../../application/performance/report/show-report.ts';
import { reference } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reportCard, reportSent, reportShared } from '../messages/report.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const reportValue = z.strictObject({ campaign: z.int().positive().optional() });
const STALE: Refusal = { kind: 'stale', what: 'campaign', reference: '' };

/** The report that was chosen in the list, for the one who chose. */
async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  const of = openValue('report', reportValue, value);
  if (!of) return { kind: 'refused', refusal: STALE };
  const campaign = of.campaign === undefined ? undefined : reference('campaign', of.campaign);
  const report = await showReport(services, actor, campaign === undefined ? {} : { campaign });
  return report.ok
    ? { kind: 'reply', message: reportCard(report.value) }
    : { kind: 'refused', refusal: report.refusal };
}

function send(format: 'pdf' | 'csv') {
  return async ({ services, actor, value }: ActionAsk): Promise<Answer> => {
    const of = openValue('report', reportValue, value);
    if (!of) return { kind: 'refused', refusal: STALE };
    const sent = await sendReportFile(services, actor, { of: of.campaign ?? 'program', format });
    return sent.ok
      ? { kind: 'reply', message: reportSent(sent.value, format) }
      : { kind: 'refused', refusal: sent.refusal };
  };
}

async function share({ services, actor, value }: ActionAsk): Promise<Answer> {
  const of = openValue('report', reportValue, value);
  if (!of) return { kind: 'refused', refusal: STALE };
  const shared = await shareReport(services, actor, { of: of.campaign ?? 'program' });
  return shared.ok
    ? { kind: 'reply', message: reportShared(shared.value.report, shared.value.channel) }
    : { kind: 'refused', refusal: shared.refusal };
}

/** The choice of a report, and "PDF", "CSV" and "Share in channel" on one. */
export const REPORT_ACTIONS: readonly Action[] = [
  { actionId: 'report.open', run: open },
  { actionId: 'report.pdf', run: send('pdf') },
  { actionId: 'report.csv', run: send('csv') },
  { actionId: 'report.share', run: share },
];
