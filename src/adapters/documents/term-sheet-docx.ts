import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Paper, RenderedFile } from '../../application/files.ts';
import type { TermSheet, TermSheetSection } from '../../domain/contract/details.ts';
import { NUMBERING, pageOf, STYLES } from './docx-page.ts';
import { tableOf } from './docx-table.ts';
import { linesOf } from './docx-text.ts';
import { printableSheet } from './printable.ts';
import { SIGNATURES, wordsOf } from './term-sheet-words.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SIGNATURE_ROOM = 900;

/** The term sheet as a Word file: numbered headings, tables, the notice on top and on every page, page numbers. */
export async function termSheetDocx(given: TermSheet, paper: Paper): Promise<RenderedFile> {
  const sheet = printableSheet(given);
  const { page, textWidth } = pageOf(paper);
  const document = new Document({
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    title: sheet.title,
    subject: sheet.notice,
    keywords: `content ${sheet.hash}`,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page },
        headers: { default: headerOf(sheet) },
        footers: { default: footerOf(sheet, textWidth) },
        children: [
          ...titleOf(sheet),
          ...sheet.sections.flatMap((section) => sectionOf(section, textWidth)),
          ...signatures(textWidth),
        ],
      },
    ],
  });
  return {
    name: `${wordsOf(sheet).fileName}.docx`,
    mimeType: DOCX,
    bytes: new Uint8Array(await Packer.toBuffer(document)),
  };
}

function headerOf(sheet: TermSheet): Header {
  const text = linesOf(wordsOf(sheet).header);
  return new Header({
    children: [new Paragraph({ style: 'SmallPrint', alignment: AlignmentType.END, children: text })],
  });
}

/** The content's hash on the left, page numbers on the right. */
function footerOf(sheet: TermSheet, textWidth: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'SmallPrint',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(wordsOf(sheet).content),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function titleOf(sheet: TermSheet): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: linesOf(sheet.title) }),
    new Paragraph({ style: 'SmallPrint', children: linesOf(wordsOf(sheet).version) }),
    new Paragraph({
      style: 'Notice',
      shading: { type: ShadingType.CLEAR, fill: 'FFF4D6', color: 'auto' },
      children: linesOf(sheet.notice),
    }),
  ];
}

function sectionOf({ heading, paragraphs, table }: TermSheetSection, textWidth: number): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: 'sections', level: 0 },
      children: linesOf(heading),
    }),
    ...paragraphs.map((text, index) => {
      const isLast = index === paragraphs.length - 1;
      return new Paragraph({ keepNext: isLast && table !== undefined, children: linesOf(text) });
    }),
    ...(table ? [tableOf(table, { textWidth }), new Paragraph({ style: 'SmallPrint', children: [] })] : []),
  ];
}

/** Room to sign, kept together on one page. */
function signatures(textWidth: number): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      children: linesOf(SIGNATURES.heading),
    }),
    tableOf(SIGNATURES, {
      textWidth,
      lastRowHeight: SIGNATURE_ROOM,
      wholeOnOnePage: true,
      plainCells: true,
    }),
  ];
}
