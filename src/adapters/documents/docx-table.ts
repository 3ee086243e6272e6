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
import { PAPER, TEXT_WIDTH } from './docx-page.ts';
import { run } from './docx-text.ts';

/** Tables with so few characters stay on one page. */
const SHORT_TABLE = 900;

/** A table over the whole width; its header repeats on every page, its rows do not break. */
export function tableOf({ header, rows }: NonNullable<TermSheetSection['table']>): Table {
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

export function tableBorders(color: string) {
  const line = { style: BorderStyle.SINGLE, size: 4, color };
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}
