import { buffer } from 'node:stream/consumers';
import type { Paper, RenderedFile } from '../../../application/files.ts';
import type { TermSheet } from '../../../domain/contract/details.ts';
import { printableSheet } from '../printable.ts';
import { SIGNATURES, wordsOf } from '../term-sheet-words.ts';
import { MARGIN, PaperFlow, type Style } from './paper.ts';
import {
  BODY,
  block,
  drawHeading,
  drawMargins,
  drawReplacedNote,
  drawSection,
  SMALL,
  TITLE,
} from './prose.ts';
import { drawTable, leastHeight } from './table.ts';

type Element = PDFKit.PDFStructureElement;

const NOTICE: Style = { ...BODY, weight: 'bold' };

const SIGNATURE_ROOM = 48;

/**
 * The term sheet as a PDF: fonts embedded, tagged for screen readers, bookmarks, page numbers, and the hash of its
 * content on every page. The same sheet gives the same bytes.
 */
export async function termSheetPdf(given: TermSheet, paper: Paper): Promise<RenderedFile> {
  const sheet = printableSheet(given);
  const words = wordsOf(sheet);
  const flow = new PaperFlow({
    paper,
    title: sheet.title,
    subject: sheet.notice,
    keywords: `content ${sheet.hash}`,
    at: new Date(sheet.issuedAt.epochMilliseconds),
  });
  const bytes = buffer(flow.doc);
  const root = flow.doc.struct('Document', { title: sheet.title });
  flow.doc.addStructure(root);
  drawTitle(flow, root, sheet);
  for (const [index, section] of sheet.sections.entries())
    drawSection(flow, root, { ...section, heading: `${index + 1}. ${section.heading}` });
  drawSignatures(flow, root);
  if (flow.faces.replaced.size > 0) drawReplacedNote(flow, root, ' The Word file has the character itself.');
  root.end();
  drawMargins(flow, words);
  flow.doc.end();
  return { name: `${words.fileName}.pdf`, mimeType: 'application/pdf', bytes: new Uint8Array(await bytes) };
}

function drawTitle(flow: PaperFlow, root: Element, sheet: TermSheet): void {
  flow.doc.outline.addItem(sheet.title, { top: MARGIN.top } as never);
  block(flow, root, 'H1', sheet.title, TITLE, { after: 3 });
  block(flow, root, 'P', wordsOf(sheet).version, SMALL, { after: 8 });
  drawNotice(flow, root, sheet.notice);
}

/** The notice in a box of its own, before anything else is read. */
function drawNotice(flow: PaperFlow, root: Element, notice: string): void {
  const pad = 7;
  const lines = flow.lines(notice, flow.width - 2 * pad - 3, NOTICE);
  const height = lines.length * NOTICE.size * NOTICE.leading + 2 * pad;
  flow.artifact('Layout', () => {
    flow.doc.rect(MARGIN.side, flow.y, flow.width, height).fill('#FFF4D6');
    flow.doc.rect(MARGIN.side, flow.y, 3, height).fill('#B7791F');
  });
  const element = flow.doc.struct('P');
  root.add(element);
  flow.write(element, 'P', lines, { x: MARGIN.side + pad + 3, y: flow.y + pad }, NOTICE);
  element.end();
  flow.y += height + 4;
}

function drawSignatures(flow: PaperFlow, root: Element): void {
  const table = { header: SIGNATURES.header, rows: SIGNATURES.rows };
  const part = flow.doc.struct('Sect');
  root.add(part);
  drawHeading(flow, part, SIGNATURES.heading, leastHeight(flow, table) + SIGNATURE_ROOM);
  drawTable(flow, part, table, { lastRowHeight: SIGNATURE_ROOM, wholeOnOnePage: true, plainCells: true });
  part.end();
}
