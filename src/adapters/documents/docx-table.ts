import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TermSheetSection } from '../../domain/contract/details.ts';
import { type CellMeasure, columnWidths, isShortTable } from './column-widths.ts';
import { PAPER } from './docx-page.ts';
import { linesOf } from './docx-text.ts';

const RULE = 'C9D1DC';
/** In twentieths of a point, as a letter of the table's size usually is; a kanji is twice as wide. */
const LETTER = 100;
const KANJI = 180;
const CELL_MARGIN = 100;

export interface TableLook {
  readonly textWidth: number;
  /** Room in the last row, for a signature. */
  readonly lastRowHeight?: number;
  readonly wholeOnOnePage?: boolean;
  /** The first column is no heading of its row. */
  readonly plainCells?: boolean;
}

interface CellLook {
  readonly width: number;
  readonly style: 'TableText' | 'TableHeading';
  readonly isHeader: boolean;
  readonly keepNext: boolean;
}

/** A table over the whole width; its header repeats on every page, its rows do not break, a short one stays whole. */
export function tableOf(table: NonNullable<TermSheetSection['table']>, look: TableLook): Table {
  const { header, rows } = table;
  const widths = columnWidths(table, look.textWidth, ROUGHLY);
  const staysWhole = look.wholeOnOnePage || isShortTable(table);
  return new Table({
    width: { size: look.textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: borders(),
    rows: [
      rowOf(header, widths, { ...look, isHeader: true, keepNext: true }),
      ...rows.map((cells, index) => {
        const isLast = index === rows.length - 1;
        return rowOf(cells, widths, {
          ...look,
          isHeader: false,
          keepNext: staysWhole && !isLast,
          height: isLast ? look.lastRowHeight : undefined,
        });
      }),
    ],
  });
}

function rowOf(
  cells: readonly string[],
  widths: readonly number[],
  look: TableLook & { isHeader: boolean; keepNext: boolean; height?: number | undefined },
): TableRow {
  const { isHeader, keepNext, height, plainCells } = look;
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    ...(height ? { height: { value: height, rule: 'atLeast' as const } } : {}),
    children: widths.map((width, column) =>
      cellOf(cells[column] ?? '', {
        width,
        style: isHeader || (column === 0 && !plainCells) ? 'TableHeading' : 'TableText',
        isHeader,
        keepNext,
      }),
    ),
  });
}

function cellOf(text: string, { width, style, isHeader, keepNext }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: CELL_MARGIN, right: CELL_MARGIN },
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: PAPER, color: 'auto' } } : {}),
    children: [new Paragraph({ style, keepNext, children: linesOf(text) })],
  });
}

/** Word sets the text, so how wide it will be is only known roughly. Kanji may break anywhere. */
const ROUGHLY: CellMeasure = {
  lineOf: roughWidth,
  wordOf: (text) =>
    Math.max(
      ...text.split(/\s+|(?=\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})/u).map(roughWidth),
    ),
};

function roughWidth(text: string): number {
  const letters = [...text].map((letter) => (letter >= '\u2E80' ? KANJI : LETTER));
  return letters.reduce((sum, width) => sum + width, 0) * 1.12 + 2 * CELL_MARGIN;
}

function borders() {
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}
