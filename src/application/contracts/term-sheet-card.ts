import type { TermSheet } from '../../domain/contract/details.ts';
import { type LegalReview, legalReviewOf } from '../../domain/contract/signing.ts';
import type { DealStatus } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { Announcement } from '../announcements.ts';
import type { Transaction } from '../ports.ts';

/** A term sheet as it stands in the deal's thread, with what can be done next. */
export interface TermSheetCard {
  readonly sheet: TermSheet;
  readonly review: LegalReview;
  /** Who decided on the legal review. */
  readonly reviewedBy?: string;
  readonly status: DealStatus;
  /** The version that replaced this one. */
  readonly replacedBy?: number;
  readonly sent?: { readonly by: string; readonly at: Temporal.Instant };
  readonly signedOn?: Temporal.PlainDate;
  readonly dealVersion: number;
}

/** Builds the card from the facts as they are now; undefined when there is no such sheet. */
export async function loadTermSheetCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'term-sheet' }>,
): Promise<TermSheetCard | undefined> {
  const deal = await tx.deals.find(announcement.deal);
  const sheet = await tx.contracts.termSheet(announcement.deal, announcement.version);
  if (!deal || !sheet) return undefined;
  const approvals = await tx.approvals.list({ deal: deal.number });
  const review = legalReviewOf(sheet, approvals);
  const decided = approvals.find(
    ({ content, status }) =>
      content.kind === 'legal' && content.termSheetHash === sheet.hash && status === review,
  );
  const { sent, signedOn } = signingOf(await tx.deals.events(deal.number), sheet.version);
  return {
    sheet,
    review,
    ...(decided?.decidedBy ? { reviewedBy: decided.decidedBy } : {}),
    status: deal.status,
    ...(sheet.version === deal.termSheetVersion ? {} : { replacedBy: deal.termSheetVersion }),
    ...(sent ? { sent } : {}),
    ...(signedOn ? { signedOn } : {}),
    dealVersion: deal.version,
  };
}

/** When a version of the sheet was sent and signed, from the deal's story. */
export function signingOf(
  events: readonly RecordedEvent[],
  version: number,
): Pick<TermSheetCard, 'sent' | 'signedOn'> {
  const sent = events.findLast(({ event }) => event.kind === 'contract-sent' && event.version === version);
  const signed = events
    .map(({ event }) => event)
    .findLast((event) => event.kind === 'contract-signed' && event.version === version);
  return {
    ...(sent ? { sent: { by: sent.by, at: sent.at } } : {}),
    ...(signed?.kind === 'contract-signed' ? { signedOn: signed.on } : {}),
  };
}

/** The sheet that a file is made of; the file itself is rendered outside the transaction. */
export async function loadTermSheetFile(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'term-sheet-file' }>,
): Promise<TermSheet | undefined> {
  return tx.contracts.termSheet(announcement.deal, announcement.version);
}
