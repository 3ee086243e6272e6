import type { Documents, Imaging } from '../../application/files.ts';
import { fairRangePicture } from './fair-range-picture.ts';
import { inWorker } from './pdf/in-worker.ts';
import { termSheetDocx } from './term-sheet-docx.ts';
import { trendPicture } from './trend-picture.ts';

/** Writes files for people: Word files on this thread (about 50 ms), PDFs on one of their own. Never inside a transaction. */
export function createDocuments(): Documents {
  return {
    termSheet: (sheet, { format, paper }) =>
      format === 'pdf'
        ? inWorker('render', { sheet: { ...sheet, issuedAt: sheet.issuedAt.toString() }, paper })
        : termSheetDocx(sheet, paper),
    report: (document) => inWorker('report', { document }),
    pdfPages: (bytes) => inWorker('read', { bytes }).catch(() => undefined),
  };
}

/** Draws pictures for people. About 100 ms each, so never inside a transaction. */
export function createImaging(): Imaging {
  return { trend: trendPicture, fairRange: fairRangePicture };
}
