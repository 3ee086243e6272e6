import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { RenderedFile } from '../../application/files.ts';
import type { TermSheet, TermSheetSection } from '../../domain/contract/details.ts';
import { reference } from '../../domain/ids.ts';
import { GREY, NUMBERING, PAGE, STYLES, TEXT_WIDTH } from './docx-page.ts';
import { tableBorders, tableOf } from './docx-table.ts';
import { linesOf, run, small } from './docx-text.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The term sheet as a Word file: numbered headings, tables, the notice on top and on every page, page numbers. */
export async function termSheetDocx(sheet: TermSheet): Promise<RenderedFile> {
  const document = new Document({
    creator: 'Parley',
    title: sheet.title,
    description: sheet.notice,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        headers: { default: headerOf(sheet) },
        footers: { default: footerOf(sheet) },
        children: [...titleOf(sheet), ...sheet.sections.flatMap(sectionOf), ...signatures()],
      },
    ],
  });
  return {
    name: `term-sheet-${reference('deal', sheet.deal)}-v${sheet.version}.docx`,
    mimeType: DOCX,
    bytes: new Uint8Array(await Packer.toBuffer(document)),
  };
}

function headerOf(sheet: TermSheet): Header {
  return new Header({
    children: [
      small(
        `${reference('deal', sheet.deal)} · version ${sheet.version} · ${sheet.notice}`,
        AlignmentType.END,
      ),
    ],
  });
}

function footerOf(sheet: TermSheet): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run(`Content ${sheet.hash.slice(0, 12)} · page `, { size: 16, color: GREY }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16, color: GREY }),
          run(' of ', { size: 16, color: GREY }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 16, color: GREY }),
        ],
      }),
    ],
  });
}

function titleOf(sheet: TermSheet): FileChild[] {
  const issued = sheet.issuedAt.toZonedDateTimeISO('UTC').toPlainDate();
  const on = issued.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { after: 100, line: 300, lineRule: LineRuleType.AUTO },
      children: [run(sheet.title)],
    }),
    small(`Version ${sheet.version}, ${on}`),
    new Paragraph({
      spacing: { before: 120, after: 160 },
      shading: { type: ShadingType.CLEAR, fill: 'FFF4D6', color: 'auto' },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: 'B7791F', space: 8 } },
      indent: { left: 170 },
      children: [run(sheet.notice, { bold: true })],
    }),
  ];
}

function sectionOf(section: TermSheetSection): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: 'sections', level: 0 },
      children: [run(section.heading)],
    }),
    ...section.paragraphs.map((text, index) => {
      const isLast = index === section.paragraphs.length - 1;
      return new Paragraph({ keepNext: isLast && section.table !== undefined, children: linesOf(text) });
    }),
    ...(section.table
      ? [tableOf(section.table), new Paragraph({ spacing: { after: 60 }, children: [] })]
      : []),
  ];
}

/** Room to sign, kept together on one page. */
function signatures(): FileChild[] {
  const line = (text: string) =>
    new TableCell({
      width: { size: TEXT_WIDTH / 2, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [
        new Paragraph({ keepNext: true, spacing: { after: 0 }, children: [run(text, { size: 18 })] }),
      ],
    });
  const rows = [
    ['For the brand', 'For the creator'],
    ['Name:', 'Name:'],
    ['Date:', 'Date:'],
    ['Signature:', 'Signature:'],
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run('Signatures')] }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
      borders: tableBorders('C9D1DC'),
      rows: rows.map((cells, index) => {
        const isLast = index === rows.length - 1;
        return new TableRow({
          cantSplit: true,
          ...(isLast ? { height: { value: 900, rule: 'atLeast' as const } } : {}),
          children: cells.map(line),
        });
      }),
    }),
  ];
}
