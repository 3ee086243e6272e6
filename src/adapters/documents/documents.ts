import type { Documents, Imaging } from '../../application/files.ts';
import { fairRangePicture } from './fair-range-picture.ts';
import { termSheetDocx } from './term-sheet-docx.ts';
import { trendPicture } from './trend-picture.ts';

/** Writes files for people. Pure work on the thread: about 50 ms a file, so never inside a transaction. */
export function createDocuments(): Documents {
  return { termSheet: termSheetDocx };
}

/** Draws pictures for people. About 100 ms each, so never inside a transaction. */
export function createImaging(): Imaging {
  return { trend: trendPicture, fairRange: fairRangePicture };
}
