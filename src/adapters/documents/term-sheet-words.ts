import type { TermSheet } from '../../domain/contract/details.ts';
import { contentMark, headerLine } from '../../domain/contract/sheet-marks.ts';
import { reference } from '../../domain/ids.ts';

/** What the files of a sheet say around its sections; the same words in both formats. */
export function wordsOf(sheet: TermSheet) {
  const at = reference('deal', sheet.deal);
  const issued = sheet.issuedAt.toZonedDateTimeISO('UTC').toPlainDate();
  const on = issued.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return {
    fileName: `term-sheet-${at}-v${sheet.version}`,
    version: `Version ${sheet.version}, ${on}`,
    header: headerLine(sheet),
    content: contentMark(sheet.hash),
  };
}

/** Room to sign: a heading and rows for both sides. */
export const SIGNATURES = {
  heading: 'Signatures',
  header: ['For the brand', 'For the creator'],
  rows: [
    ['Name:', 'Name:'],
    ['Date:', 'Date:'],
    ['Signature:', 'Signature:'],
  ],
} as const;
