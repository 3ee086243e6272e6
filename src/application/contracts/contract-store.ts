import type { KnownVersion } from '../../domain/contract/check-signed-text.ts';
import type { ContractDetails, TermSheet } from '../../domain/contract/details.ts';
import type { SignedCopy } from '../../domain/contract/signed-copy.ts';
import type { PostedFile } from '../announcements.ts';
import type { SheetFormat } from '../files.ts';

export interface Contracts {
  details(deal: number): Promise<ContractDetails>;
  /** Details of those deals that have any. */
  detailsOf(deals: readonly number[]): Promise<ReadonlyMap<number, ContractDetails>>;
  saveDetails(deal: number, details: ContractDetails): Promise<void>;
  addTermSheet(sheet: TermSheet): Promise<void>;
  /** The version asked for, or the latest. */
  termSheet(deal: number, version?: number): Promise<TermSheet | undefined>;
  saveTermSheet(sheet: TermSheet): Promise<void>;
  /** Number and hash of every version, oldest first. */
  versions(deal: number): Promise<KnownVersion[]>;
  /** The files of a version that stand in its thread. */
  files(deal: number, version: number): Promise<SheetFile[]>;
  /** Keeps where a file stands; the first one of a version and format counts. */
  addFile(deal: number, version: number, file: SheetFile): Promise<void>;
  /** Every signed copy, newest first. */
  signedCopies(deal: number): Promise<SignedCopy[]>;
  addSignedCopy(copy: SignedCopy): Promise<void>;
  /** Keeps where a signed copy stands in the thread. */
  postedSignedCopy(deal: number, copy: number, file: PostedFile): Promise<void>;
}

/** A file of a term sheet that stands in the deal's thread. */
export interface SheetFile extends PostedFile {
  readonly format: SheetFormat;
}
