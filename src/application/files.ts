import type { TermSheet } from '../domain/contract/details.ts';
import type { Money } from '../domain/money.ts';
import type { CounterAction } from '../domain/negotiation/types.ts';
import type { PostResult } from '../domain/performance/results.ts';

/** A file for people: bytes, name and type. */
export interface RenderedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface Documents {
  termSheet(sheet: TermSheet): Promise<RenderedFile>;
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

/** Reads files of results that people bring. Never throws on what is in them: a wrong row is a problem of that row. */
export interface Imports {
  results(text: string, source: string): ReadResults;
}
