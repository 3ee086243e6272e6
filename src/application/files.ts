import type { TermSheet } from '../domain/contract/details.ts';
import type { WorkspaceId } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { CounterAction } from '../domain/negotiation/types.ts';
import type { ReportSection } from '../domain/performance/report/sections.ts';
import type { PostResult } from '../domain/performance/results.ts';
import type { RateEntry } from '../domain/pricing/rate-entries.ts';
import type { FxRate, RateTable } from '../domain/pricing/types.ts';
import type { Result } from '../domain/refusal.ts';
import type { ReportedDeal } from './performance/report/report-store.ts';

/** A file for people: bytes, name and type. */
export interface RenderedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** The formats of a term sheet's file: one to sign and keep, one to edit. */
export const SHEET_FORMATS = ['pdf', 'docx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** What people print on: Letter in the United States and Canada, A4 elsewhere. */
export type Paper = 'a4' | 'letter';

/** The formats of a report's file: one to read, one to calculate with. */
export type ReportFormat = 'pdf' | 'csv';

/** A report as a document. */
export interface ReportDocument {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  /** The day of the report. */
  readonly on: string;
  /** ISO moment that the file bears. */
  readonly at: string;
  readonly paper: Paper;
  readonly sections: readonly ReportSection[];
}

export interface Documents {
  /** The same report as a PDF is the same bytes. */
  report(document: ReportDocument): Promise<RenderedFile>;
  /** The same sheet as a PDF is the same bytes. */
  termSheet(
    sheet: TermSheet,
    as: { readonly format: SheetFormat; readonly paper: Paper },
  ): Promise<RenderedFile>;
  /** The text of each page of a PDF; undefined when it cannot be read. A scan has pages without text. */
  pdfPages(bytes: Uint8Array): Promise<readonly string[] | undefined>;
}

/** One line of a trend picture. Missing points are gaps, never zero. */
export interface TrendSeries {
  readonly name: string;
  readonly points: readonly { readonly date: string; readonly value: number | undefined }[];
}

/** One offer of a negotiation in a picture, in money. */
export interface PicturedMove {
  readonly side: 'ours' | 'theirs';
  readonly price: Money;
}

/** What the picture of a fair range shows. Internal: no creator may see it. All money is of one currency. */
export interface FairRangeFacts {
  /** `D-12`. */
  readonly reference: string;
  readonly creatorName: string;
  readonly low: Money;
  readonly typical: Money;
  readonly high: Money;
  /** The newest offers, oldest first; the last of theirs is the ask that is answered. */
  readonly moves: readonly PicturedMove[];
  /** How many offers came before them. */
  readonly earlier: number;
  /** What is suggested; the price is missing with `decline`. */
  readonly next: { readonly action: CounterAction; readonly price?: Money };
}

export interface Picture extends RenderedFile {
  /** What the picture shows, in words with the figures. */
  readonly altText: string;
}

export interface Imaging {
  trend(title: string, unit: string, series: readonly TrendSeries[]): Promise<Picture>;
  fairRange(facts: FairRangeFacts): Promise<Picture>;
}

/** One data row of a results file, as read: the line it stands on and its result. */
export interface ResultRow {
  readonly line: number;
  /** Number of the deal. */
  readonly deal: number;
  readonly result: PostResult;
}

/** What is wrong with one row: which line of the file, which column, and what to write instead. */
export interface RowProblem {
  readonly line: number;
  readonly column: string;
  readonly problem: string;
}

export interface ReadResults {
  readonly rows: readonly ResultRow[];
  readonly problems: readonly RowProblem[];
}

/** What the form says for cells that a file leaves empty. */
export interface RateDefaults {
  /** ISO 4217 code. */
  readonly currency?: string;
  readonly source?: string;
}

/** What a reader made of a file: each item with the line it stands on, in the order of the file. */
interface ReadItems<Item> {
  readonly items: readonly { readonly line: number; readonly item: Item }[];
  readonly problems: readonly RowProblem[];
  /** What was understood or filled in, in sentences: the encoding, decimal commas, a typical price that was computed. */
  readonly notes: readonly string[];
}

/** A rate table's file as read. The rules of rate tables are not checked yet, only that each cell is what its column holds. */
export interface ReadRates extends ReadItems<RateEntry> {
  /** The table's currency; missing when no line named a known one. */
  readonly currency?: string;
}

export type ReadFxRates = ReadItems<FxRate>;

/**
 * Reads files that people bring, as text or as the bytes of an upload. Never throws on what is in them: a wrong row is a
 * problem of that row, and a file that is none of ours a problem of its first line.
 */
export interface Imports {
  results(text: string, source: string): ReadResults;
  rates(content: string | Uint8Array, defaults: RateDefaults): ReadRates;
  fxRates(content: string | Uint8Array, defaults: { readonly source?: string }): ReadFxRates;
  /** A rate table in the format that `rates` reads. */
  rateTable(table: RateTable): RenderedFile;
  /** One row for each deal of a report. `name` is the file's, without its ending. */
  reportedDeals(name: string, deals: readonly ReportedDeal[]): RenderedFile;
}

/** A file that people uploaded, as its bytes arrive. Reading it throws when the connection breaks. */
export interface SharedStream {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Files that are too large to be held in memory. Calls Slack: never inside a transaction. */
export interface SharedStreams {
  /** Refuses `unreadable-file` as `download` does; a file that grows beyond its limit ends with an error. */
  open(workspace: WorkspaceId, file: string, mostBytes: number): Promise<Result<SharedStream>>;
}

/** Files that people uploaded in Slack. Calls Slack: never inside a transaction. */
export interface SharedFiles {
  /** Whether the workspace lets Parley read files at all: without that, Slack takes no form with a field for one. */
  mayRead(workspace: WorkspaceId): Promise<boolean>;
  /** Refuses `unreadable-file` when the file may not be read, is too large, or is not there any more; an empty one is empty. */
  download(workspace: WorkspaceId, file: string, mostBytes: number): Promise<Result<RenderedFile>>;
}
