import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { SuggestedStep } from '../../domain/next-step.ts';
import { type Metric, metric, metricsOf } from '../../domain/performance/metrics.ts';
import type { Figures } from '../../domain/performance/results.ts';
import type { Announcement } from '../announcements.ts';
import type { Transaction } from '../ports.ts';
import { nextStepOf } from './next-step-of.ts';

/** One line of the story in a deal's thread: what happened, and what comes next while nothing else happened since. */
export interface DealNote {
  readonly deal: number;
  readonly version: number;
  readonly event: RecordedEvent;
  readonly step?: SuggestedStep;
  /** The figures that the event is about, as they stood when it was recorded or were corrected since. */
  readonly result?: { readonly figures: Figures; readonly engagementRate?: Metric };
}

/** Builds the note of one event; undefined when there is no such event. */
export async function loadDealNote(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'deal-note' }>,
): Promise<DealNote | undefined> {
  const deal = await tx.deals.find(announcement.deal);
  const events = deal ? await tx.deals.events(deal.number) : [];
  const event = events.find(({ sequence }) => sequence === announcement.event);
  if (!deal || !event) return undefined;
  const isLatest = event.sequence === deal.version;
  const pending = isLatest ? await tx.approvals.list({ deal: deal.number, status: 'pending' }) : [];
  const result = await resultOf(tx, event, deal.creator);
  return {
    deal: deal.number,
    version: deal.version,
    event,
    ...(isLatest ? { step: await nextStepOf(tx, deal, pending) } : {}),
    ...(result ? { result } : {}),
  };
}

async function resultOf(
  tx: Transaction,
  { deal, event, at }: RecordedEvent,
  creator: number,
): Promise<DealNote['result']> {
  if (event.kind !== 'results-recorded') return undefined;
  const captures = (await tx.results.list({ deal })).filter(({ post }) => post === event.post);
  const result =
    captures.find(({ recordedAt }) => Temporal.Instant.compare(recordedAt, at) === 0) ?? captures.at(-1);
  if (!result) return undefined;
  const { figures, platform } = result;
  const accounts = (await tx.creators.find(creator))?.profile.accounts ?? [];
  const counts = accounts.filter((account) => account.platform === platform).map((one) => one.followers);
  const followers = counts.length > 0 ? Math.max(...counts) : undefined;
  const rates = metricsOf([{ figures, followers }], undefined).filter(({ result: { known } }) => known);
  const engagementRate = metric(rates, 'er_followers') ?? metric(rates, 'er_reach');
  return { figures, ...(engagementRate ? { engagementRate } : {}) };
}
