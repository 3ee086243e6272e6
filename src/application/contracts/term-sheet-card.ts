import type { ContractDetails, TermSheet } from '../../domain/contract/details.ts';
import { isIntact } from '../../domain/contract/integrity.ts';
import { changedHeadings, diffSheets } from '../../domain/contract/sheet-diff.ts';
import type { SignedCopy } from '../../domain/contract/signed-copy.ts';
import type { LegalReview } from '../../domain/contract/signing.ts';
import type { DealStatus } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { Announcement } from '../announcements.ts';
import { settingsOf } from '../change.ts';
import type { Paper, SheetFormat } from '../files.ts';
import type { Transaction } from '../ports.ts';
import { reviewOfSheet } from './contract-facts.ts';
import type { SheetFile } from './contract-store.ts';

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
  /** The version before, and what is different since; missing for the first. */
  readonly since?: { readonly version: number; readonly headings: readonly string[] };
  /** The sheet's files in the thread. */
  readonly files: readonly SheetFile[];
  /** Signed copies of this version, newest first. */
  readonly copies: readonly SignedCopy[];
  /** The workspace's zone, for times on a card that many people read. */
  readonly zone: string;
}

/** What hangs on a sheet beside its words: its files, what it changed, and what came back signed. */
export type BesideSheet = Pick<TermSheetCard, 'since' | 'files' | 'copies' | 'zone'>;

/** Builds the card from the facts as they are now; undefined when there is no such sheet. */
export async function loadTermSheetCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'term-sheet' }>,
): Promise<TermSheetCard | undefined> {
  const deal = await tx.deals.find(announcement.deal);
  const sheet = await tx.contracts.termSheet(announcement.deal, announcement.version);
  if (!deal || !sheet) return undefined;
  const review = await reviewOfSheet(tx, deal, sheet, await settingsOf(tx));
  const approvals = await tx.approvals.list({ deal: deal.number });
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
    ...(await besideSheet(tx, sheet)),
  };
}

export async function besideSheet(tx: Transaction, sheet: TermSheet): Promise<BesideSheet> {
  const { deal, version } = sheet;
  const before = version > 1 ? await tx.contracts.termSheet(deal, version - 1) : undefined;
  const copies = await tx.contracts.signedCopies(deal);
  return {
    ...(before
      ? { since: { version: before.version, headings: changedHeadings(diffSheets(before, sheet)) } }
      : {}),
    files: await tx.contracts.files(deal, version),
    copies: copies.filter((copy) => copy.version === version),
    zone: (await settingsOf(tx)).timeZone,
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

/** The sheet that a file is made of, and how; the file itself is rendered outside the transaction. */
export interface SheetFileFacts {
  readonly sheet: TermSheet;
  readonly format: SheetFormat;
  readonly paper: Paper;
  /** It was uploaded already: once is enough. */
  readonly isPosted: boolean;
}

/** Undefined for a sheet that does not exist, and for one whose stored text is not what was issued: nobody may read that. */
export async function loadTermSheetFile(
  tx: Transaction,
  { deal, version, format = 'docx' }: Extract<Announcement, { kind: 'term-sheet-file' }>,
): Promise<SheetFileFacts | undefined> {
  const sheet = await tx.contracts.termSheet(deal, version);
  if (!sheet || !isIntact(sheet)) return undefined;
  const posted = await tx.contracts.files(deal, version);
  return {
    sheet,
    format,
    paper: paperFor(await tx.contracts.details(deal)),
    isPosted: posted.some((file) => file.format === format),
  };
}

/** Letter where one of the parties prints on it. */
function paperFor({ brandParty, creatorParty }: ContractDetails): Paper {
  const countries = [brandParty?.country, creatorParty?.country];
  return countries.some((country) => country === 'US' || country === 'CA') ? 'letter' : 'a4';
}
