import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { RenderedFile } from '../../application/files.ts';
import type { TermSheet, TermSheetSection } from '../../domain/contract/details.ts';
import { reference } from '../../domain/ids.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Fonts that come with Word on every system; Japanese, Chinese and Korean names get their own. */
const FONTS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' };

const INK = '1D1C1D';
const GREY = '5F6368';
const ACCENT = '1A4B8C';
const PAPER = 'EEF2F8';

/** A4 with margins of 2.2 cm, in twentieths of a point; what is left for text is 9,412. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_247 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

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

const STYLES = {
  default: {
    document: {
      run: { font: FONTS, size: 21, color: INK, language: { value: 'en-GB', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { after: 110, line: 276 } },
    },
    title: {
      run: { font: FONTS, size: 36, bold: true, color: ACCENT },
      paragraph: { spacing: { after: 100, line: 288 } },
    },
    heading1: {
      run: { font: FONTS, size: 25, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 300, after: 110 }, keepNext: true },
    },
  },
} as const;

const NUMBERING = {
  config: [
    {
      reference: 'sections',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 454, hanging: 454 } } },
        },
      ],
    },
  ],
};

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

/** Tables with so few characters stay on one page. */
const SHORT_TABLE = 900;

function tableOf({ header, rows }: NonNullable<TermSheetSection['table']>): Table {
  const widths = columnWidths(header, rows);
  const isShort = rows.flat().join('').length <= SHORT_TABLE;
  const row = (cells: readonly string[], isHeader: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((text, index) =>
        cellOf(text, widths[index] ?? 0, { isHeader, isFirst: index === 0, keepNext }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: tableBorders('C9D1DC'),
    rows: [
      row(header, true, true),
      ...rows.map((cells, index) => row(cells, false, isShort && index < rows.length - 1)),
    ],
  });
}

function cellOf(
  text: string,
  width: number,
  { isHeader, isFirst, keepNext }: { isHeader: boolean; isFirst: boolean; keepNext: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: PAPER, color: 'auto' } } : {}),
    children: [
      new Paragraph({
        keepNext,
        spacing: { after: 0, line: 252 },
        children: [run(text, { size: 18, bold: isHeader || isFirst })],
      }),
    ],
  });
}

/** Widths by the longest text of each column, damped so that a long source does not starve a short label, and never narrower than a word. */
function columnWidths(header: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const weights = header.map((name, index) => {
    const texts = [name, ...rows.map((row) => row[index] ?? '')];
    const longest = longestOf(texts);
    const longestWord = longestOf(texts.flatMap((text) => text.split(/\s+/)));
    return Math.max(Math.sqrt(Math.max(9, Math.min(longest, 180))), Math.min(longestWord, 14) / 2);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / total) * TEXT_WIDTH));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function longestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => [...text].length));
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

function tableBorders(color: string) {
  const line = { style: BorderStyle.SINGLE, size: 4, color };
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

function small(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.START,
) {
  return new Paragraph({
    alignment,
    spacing: { after: 60 },
    children: [run(text, { size: 16, color: GREY })],
  });
}

function run(text: string, options: { size?: number; bold?: boolean; color?: string } = {}): TextRun {
  return new TextRun({ text: printable(text), ...options });
}

/** A text with line breaks as runs. */
function linesOf(text: string): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: printable(line), ...(index > 0 ? { break: 1 } : {}) }));
}

/** XML has no place for control characters and lone surrogates. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
