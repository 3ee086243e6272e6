import type { TermSheet } from '../domain/contract/details.ts';

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

export interface TrendPicture extends RenderedFile {
  /** What the picture shows, in words with the figures. */
  readonly altText: string;
}

export interface Imaging {
  trend(title: string, unit: string, series: readonly TrendSeries[]): Promise<TrendPicture>;
}
