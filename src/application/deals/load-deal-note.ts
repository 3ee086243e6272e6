import type { RecordedEvent } from '../../domain/deal-events.ts';
import { type SuggestedStep, suggestedStep } from '../../domain/next-step.ts';
import type { Announcement } from '../announcements.ts';
import type { Transaction } from '../ports.ts';

/** One line of the story in a deal's thread: what happened, and what comes next while nothing else happened since. */
export interface DealNote {
  readonly deal: number;
  readonly version: number;
  readonly event: RecordedEvent;
  readonly step?: SuggestedStep;
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
  return {
    deal: deal.number,
    version: deal.version,
    event,
    ...(isLatest ? { step: suggestedStep(deal, pending) } : {}),
  };
}
