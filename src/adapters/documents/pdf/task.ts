import type { Paper, RenderedFile, ReportDocument } from '../../../application/files.ts';
import type { TermSheet } from '../../../domain/contract/details.ts';
import { pageTexts } from './page-texts.ts';
import { reportPdf } from './report-pdf.ts';
import { termSheetPdf } from './term-sheet-pdf.ts';

/** A sheet as it crosses to another thread: a moment does not, its text does. */
export type PlainSheet = Omit<TermSheet, 'issuedAt'> & { readonly issuedAt: string };

/** Work on a PDF that is too long for the thread that answers people. */
export interface PdfTasks {
  readonly render: { in: { readonly sheet: PlainSheet; readonly paper: Paper }; out: RenderedFile };
  readonly report: { in: { readonly document: ReportDocument }; out: RenderedFile };
  readonly read: { in: { readonly bytes: Uint8Array }; out: string[] | undefined };
}

export type PdfTask = { [Kind in keyof PdfTasks]: { kind: Kind } & PdfTasks[Kind]['in'] }[keyof PdfTasks];

export function doTask(task: PdfTask): Promise<PdfTasks[PdfTask['kind']]['out']> {
  switch (task.kind) {
    case 'render':
      return termSheetPdf(
        { ...task.sheet, issuedAt: Temporal.Instant.from(task.sheet.issuedAt) },
        task.paper,
      );
    case 'report':
      return reportPdf(task.document);
    case 'read':
      return pageTexts(task.bytes);
  }
}
