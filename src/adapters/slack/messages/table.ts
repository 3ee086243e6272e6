import type { Announcement, PostedFile, UploadedPicture } from '../../../application/announcements.ts';
import { type ApprovalCard, loadApprovalCard } from '../../../application/approvals/approval-card.ts';
import { loadCampaignCard } from '../../../application/campaigns/load-campaign-card.ts';
import { loadNudgeCard } from '../../../application/contact/nudge-card.ts';
import {
  keepSheetFile,
  keepSignedCopyFile,
  loadSignedCopyFile,
} from '../../../application/contracts/posted-files.ts';
import { loadTermSheetCard, loadTermSheetFile } from '../../../application/contracts/term-sheet-card.ts';
import { loadCounterCard } from '../../../application/deals/counter-card.ts';
import { loadDealCard } from '../../../application/deals/load-deal-card.ts';
import { loadDealNote } from '../../../application/deals/load-deal-note.ts';
import { loadOfferCard } from '../../../application/deals/offer-card.ts';
import { loadDraftCard } from '../../../application/drafts/draft-card.ts';
import type { RenderedFile } from '../../../application/files.ts';
import { loadDigestCard } from '../../../application/performance/digest-card.ts';
import { loadImportCard } from '../../../application/performance/imports/import-card.ts';
import { loadReportFile, type ReportFile } from '../../../application/performance/report/send-report.ts';
import { loadReportCard } from '../../../application/performance/report/show-report.ts';
import type { Transaction } from '../../../application/ports.ts';
import { loadRateTableFile } from '../../../application/rates/export-rate-table.ts';
import { loadReadingCard } from '../../../application/readings/reading-card.ts';
import type { Services } from '../../../application/services.ts';
import { bytesHash } from '../../../domain/content-hash.ts';
import {
  MOST_SIGNED_BYTES,
  SIGNED_KINDS,
  type SignedCopy,
  signedCopyName,
} from '../../../domain/contract/signed-copy.ts';
import { reference } from '../../../domain/ids.ts';
import { escape, person } from '../format.ts';
import type { Message, Pictured, PictureRequest } from '../surface.ts';
import { approvalCard, approvalResult } from './approval-card.ts';
import { campaignCard } from './campaign-card.ts';
import { counterCard } from './counter-card.ts';
import { dealCard } from './deal-card.ts';
import { dealNote } from './deal-note.ts';
import { digestMessage } from './digest.ts';
import { draftCard } from './draft-card.ts';
import { nudgeMessage } from './nudge.ts';
import { offerCard } from './offer-card.ts';
import { offerReadingCard } from './offer-reading.ts';
import { performanceImportCard } from './performance-import.ts';
import { fairRangePicture, pictured, trendPicture } from './pictures.ts';
import { sharedReport } from './report.ts';
import { termSheetCard } from './term-sheet.ts';

/** What an announcement is made of; rendering happens after the facts were read, outside the transaction. */
export type Prepared =
  | { readonly kind: 'message'; readonly message: Message }
  /** A message with a picture; without one when it cannot be drawn or uploaded. */
  | ({ readonly kind: 'pictured' } & Pictured)
  /** A file with a line above it. */
  | PreparedFile;

export interface PreparedFile {
  readonly kind: 'file';
  readonly comment: string;
  /** It was uploaded before: there is nothing to do. */
  readonly isPosted?: boolean;
  /** Undefined when what it would be made of is gone. */
  render(services: Services): Promise<RenderedFile | undefined>;
  /** Keeps where it stands. */
  keep?(tx: Transaction, file: PostedFile): Promise<void>;
}

type Prepare<Kind extends Announcement['kind']> = (
  tx: Transaction,
  announcement: Extract<Announcement, { kind: Kind }>,
) => Promise<Prepared | undefined>;

/** Facts to words, for every announcement; undefined when the thing that it is about does not exist. */
const TABLE: { readonly [Kind in Announcement['kind']]: Prepare<Kind> } = {
  'deal-card': card(loadDealCard, dealCard),
  'campaign-card': card(loadCampaignCard, campaignCard),
  'offer-card': card(loadOfferCard, offerCard),
  'counter-card': picturedCard(loadCounterCard, fairRangePicture, counterCard),
  'approval-card': card(loadApprovalCard, approvalCard),
  'approval-result': card<'approval-result', ApprovalCard>(loadApprovalCard, approvalResult),
  'offer-reading': card(loadReadingCard, offerReadingCard),
  'performance-import': card(loadImportCard, performanceImportCard),
  'draft-card': card(loadDraftCard, draftCard),
  'deal-note': card(loadDealNote, dealNote),
  'term-sheet': card(loadTermSheetCard, termSheetCard),
  'term-sheet-file': async (tx, announcement) => {
    const facts = await loadTermSheetFile(tx, announcement);
    if (!facts) return undefined;
    const { sheet, format, paper, isPosted } = facts;
    return {
      kind: 'file',
      isPosted,
      render: ({ documents }) => documents.termSheet(sheet, { format, paper }),
      keep: (inside, file) => keepSheetFile(inside, sheet, { ...file, format }),
      comment: `${escape(sheet.title)}, version ${sheet.version}, ${FORMATS[format]}. ${escape(sheet.notice)}`,
    };
  },
  'signed-copy-file': async (tx, announcement) => {
    const copy = await loadSignedCopyFile(tx, announcement);
    if (!copy) return undefined;
    return {
      kind: 'file',
      isPosted: copy.isPosted,
      render: (services) => signedCopyFile(services, tx.workspace, copy),
      keep: (inside, file) => keepSignedCopyFile(inside, copy, file),
      comment: `The signed copy of the contract of ${reference('deal', copy.deal)} (${escape(copy.name)}), added by ${person(copy.addedBy)}.`,
    };
  },
  'rate-table-file': async (tx, announcement) => {
    const table = await loadRateTableFile(tx, announcement);
    if (!table) return undefined;
    return {
      kind: 'file',
      render: async ({ imports }) => imports.rateTable(table),
      comment: `${escape(table.name)}, version ${table.version}, in ${escape(table.currency)}. Change it and bring it back with \`/deal rates import\`.`,
    };
  },
  digest: picturedCard(loadDigestCard, trendPicture, digestMessage),
  nudge: card(loadNudgeCard, nudgeMessage),
  'report-card': card(loadReportCard, sharedReport),
  'report-file': async (tx, announcement) => {
    const file = await loadReportFile(tx, announcement);
    if (!file) return undefined;
    return {
      kind: 'file',
      render: (services) => reportFile(services, file),
      comment: `${escape(file.title)}, ${REPORT_FORMATS[file.format]}. For the team only: it holds what was paid.`,
    };
  },
};

const REPORT_FORMATS = { pdf: 'as a PDF to read', csv: 'one row a deal, as a CSV file' } as const;

async function reportFile({ documents, imports }: Services, file: ReportFile): Promise<RenderedFile> {
  return file.format === 'pdf'
    ? documents.report(file.document)
    : imports.reportedDeals(file.name, file.deals);
}

const FORMATS = { pdf: 'as a PDF to sign', docx: 'as a Word file to edit' } as const;

/** The copy as it was added; undefined when it is gone from Slack, or is not that file any more. */
async function signedCopyFile(
  { sharedFiles }: Services,
  workspace: string,
  copy: SignedCopy,
): Promise<RenderedFile | undefined> {
  const { kind, slackFileId, sha256 } = copy;
  const found = await sharedFiles.download(workspace, slackFileId, MOST_SIGNED_BYTES);
  if (!found.ok || bytesHash(found.value.bytes) !== sha256) return undefined;
  return { name: signedCopyName(copy), mimeType: SIGNED_KINDS[kind].mimeType, bytes: found.value.bytes };
}

function card<Kind extends Announcement['kind'], Facts>(
  load: (tx: Transaction, announcement: Extract<Announcement, { kind: Kind }>) => Promise<Facts | undefined>,
  build: (facts: Facts) => Message,
): Prepare<Kind> {
  return async (tx, announcement) => {
    const facts = await load(tx, announcement);
    return facts === undefined ? undefined : { kind: 'message', message: build(facts) };
  };
}

function picturedCard<Kind extends Announcement['kind'], Facts>(
  load: (tx: Transaction, announcement: Extract<Announcement, { kind: Kind }>) => Promise<Facts | undefined>,
  pictureOf: (facts: Facts) => PictureRequest | undefined,
  build: (facts: Facts, picture?: UploadedPicture) => Message,
): Prepare<Kind> {
  return async (tx, announcement) => {
    const facts = await load(tx, announcement);
    if (facts === undefined) return undefined;
    const withPicture = pictured(facts, pictureOf, build);
    return withPicture ? { kind: 'pictured', ...withPicture } : { kind: 'message', message: build(facts) };
  };
}

export function prepare(tx: Transaction, announcement: Announcement): Promise<Prepared | undefined> {
  // The table's entry belongs to the announcement's own kind; the union of functions loses that link.
  const entry = TABLE[announcement.kind] as Prepare<Announcement['kind']>;
  return entry(tx, announcement);
}
