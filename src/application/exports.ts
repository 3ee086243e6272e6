import type { Platform } from '../domain/deliverables.ts';
import type { ColumnMapping } from '../domain/performance/exports/column-mapping.ts';
import type { ExportRow } from '../domain/performance/exports/export-row.ts';
import type { RowProblem } from './files.ts';

/** The makes of files that are known; `mapped` is any table whose columns a person explained. */
export type ExportDialect =
  | 'instagram-content'
  | 'facebook-content'
  | 'facebook-video'
  | 'meta-metric'
  | 'tiktok-content'
  | 'tiktok-overview'
  | 'tiktok-followers'
  | 'tiktok-viewers'
  | 'youtube-content'
  | 'ga4'
  | 'shopify-orders'
  | 'mapped';

/** What is known of a file beside its content. */
export interface AboutExport {
  /** Its name, for people: a file is recognised by its content alone. */
  readonly name: string;
  /** Nothing dated later is taken, and dates without a year get the latest year that is not later. */
  readonly today: Temporal.PlainDate;
  /** IANA zone of moments that name none. */
  readonly timeZone: string;
  /** What a person said about the columns; it goes before what would be recognised. */
  readonly mapping?: ColumnMapping;
  /** The platform, where a person was asked for it (`ask-platform`). */
  readonly platform?: Platform;
}

/** A line that holds nothing to count: a total, an empty row, a repeated header. */
export interface SkippedLine {
  readonly line: number;
  readonly why: string;
}

/** A row that says something about the same post and day, or the same order, as an earlier row of the file. Both are among the rows. */
export interface RepeatedLine {
  readonly line: number;
  readonly firstLine: number;
}

/** A part of a file, in its order. */
export interface ExportBatch {
  /** At most 1,000. */
  readonly rows: readonly ExportRow[];
  readonly problems: readonly RowProblem[];
  readonly skipped: readonly SkippedLine[];
  readonly repeated: readonly RepeatedLine[];
  /** Only in the last batch: why the rest of the file cannot be read. What came before is not the whole file. */
  readonly breaksOff?: string;
}

export interface OpenedExport {
  readonly kind: 'opened';
  readonly dialect: ExportDialect;
  /** What the file is, in words: `TikTok Studio, content`. */
  readonly title: string;
  /** What was understood or left out, in sentences. Grows while batches are read: the list is whole after the last one. */
  readonly notes: readonly string[];
  /** To be read once, to the end or until its iterator is closed. Never throws on what is in the file. */
  readonly batches: AsyncIterable<ExportBatch>;
}

export type UnreadableExport =
  /** A table of unknown make, to be explained by a person. Cells that look personal are blanked in the samples. */
  | {
      readonly kind: 'unknown';
      readonly columns: readonly string[];
      readonly samples: readonly (readonly string[])[];
    }
  /** Known, but the file does not say of which platform its figures are: ask, and open it again with the answer. */
  | { readonly kind: 'ask-platform'; readonly title: string; readonly platforms: readonly Platform[] }
  /** No table, or not one that can be used: why, and what to do, in words for people. */
  | { readonly kind: 'unreadable'; readonly problem: string };

/** Reads the files that platforms and shops let people download. */
export interface ExportFiles {
  /**
   * Recognises a file by its first part and reads the rest only as its batches are taken, in bounded memory. A problem of one row is among the
   * problems of a batch; the content never makes it throw. An error of `content` itself, such as a lost connection, is thrown.
   */
  open(content: AsyncIterable<Uint8Array>, about: AboutExport): Promise<OpenedExport | UnreadableExport>;
}
