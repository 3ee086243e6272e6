import type { TermSheetSection } from '../../../domain/contract/details.ts';
import { columnWidths, isShortTable } from '../column-widths.ts';
import type { Line } from './lines.ts';
import { INK, MARGIN, type PaperFlow, type Style } from './paper.ts';

type Element = PDFKit.PDFStructureElement;

const BODY: Style = { size: 9, weight: 'regular', color: INK, leading: 1.36 };
const HEAD: Style = { ...BODY, weight: 'bold' };
const PAD = { x: 5, y: 3.5 };
const FILL = '#EEF2F8';
const RULE = '#C9D1DC';

interface Cell {
  readonly lines: readonly Line[];
  readonly style: Style;
  readonly x: number;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
}

/** What every row of one table shares. */
interface Setting {
  readonly head: Row;
  readonly widths: readonly number[];
  readonly plainCells: boolean;
}

interface TableOptions {
  /** Room in the last row, for a signature. */
  readonly lastRowHeight?: number;
  readonly wholeOnOnePage?: boolean;
  /** The first column is no heading of its row. */
  readonly plainCells?: boolean;
}

/**
 * A table over the whole width. Its header repeats on every page; a row moves to the next page whole, unless it is
 * longer than a page, and a short table stays on one page.
 */
export function drawTable(
  flow: PaperFlow,
  parent: Element,
  table: NonNullable<TermSheetSection['table']>,
  options: TableOptions = {},
): void {
  const widths = widthsOf(flow, table);
  const { head, rows } = rowsOf(flow, table, widths, options);
  flow.ensure(leastOf(flow, head, rows, options.wholeOnOnePage || isShortTable(table)));
  const element = flow.doc.struct('Table');
  parent.add(element);
  const setting = { head, widths, plainCells: options.plainCells ?? false };
  drawRow(flow, element, head, setting, 'header');
  for (const row of rows) drawWithin(flow, element, row, setting);
  element.end();
}

/** How much room a table needs at least before anything of it can stand on a page. */
export function leastHeight(flow: PaperFlow, table: NonNullable<TermSheetSection['table']>): number {
  const { head, rows } = rowsOf(flow, table, widthsOf(flow, table));
  return leastOf(flow, head, rows, isShortTable(table));
}

/** All of a table that stays whole; else its header and first row, or some lines of a row that no page holds. */
function leastOf(flow: PaperFlow, head: Row, rows: readonly Row[], whole: boolean): number {
  const page = flow.bottom - MARGIN.top;
  const all = head.height + rows.reduce((sum, row) => sum + row.height, 0);
  if (whole && all <= page) return all;
  const first = head.height + (rows[0]?.height ?? 0);
  return first <= page ? first : head.height + heightOf(3);
}

function widthsOf(flow: PaperFlow, table: NonNullable<TermSheetSection['table']>): number[] {
  const padding = 2 * PAD.x + 1;
  return columnWidths(table, Math.floor(flow.width), {
    lineOf: (text) => flow.widthOf(flow.faces.runsOf(text, HEAD.weight), HEAD.size) + padding,
    wordOf: (text) => flow.widestPiece(text, HEAD) + padding,
  });
}

function rowsOf(
  flow: PaperFlow,
  { header, rows }: NonNullable<TermSheetSection['table']>,
  widths: readonly number[],
  { lastRowHeight = 0, plainCells = false }: TableOptions = {},
): { head: Row; rows: Row[] } {
  return {
    head: rowOf(flow, header, widths, () => HEAD),
    rows: rows.map((cells, index) => {
      const row = rowOf(flow, cells, widths, (column) => (column === 0 && !plainCells ? HEAD : BODY));
      return index === rows.length - 1 ? { ...row, height: Math.max(row.height, lastRowHeight) } : row;
    }),
  };
}

function rowOf(
  flow: PaperFlow,
  texts: readonly string[],
  widths: readonly number[],
  styleOf: (column: number) => Style,
): Row {
  const cells = widths.map((width, column) => {
    const style = styleOf(column);
    return {
      lines: flow.lines(texts[column] ?? '', width - 2 * PAD.x, style),
      style,
      x: MARGIN.side + widths.slice(0, column).reduce((sum, one) => sum + one, 0),
    };
  });
  return { cells, height: heightOf(Math.max(1, ...cells.map(({ lines }) => lines.length))) };
}

function heightOf(lines: number): number {
  return lines * BODY.size * BODY.leading + 2 * PAD.y;
}

/** A row on this page, or on the next under a header; in parts when no page holds it. */
function drawWithin(flow: PaperFlow, table: Element, row: Row, setting: Setting): void {
  const { head } = setting;
  const fullPage = flow.bottom - MARGIN.top - head.height;
  if (row.height > flow.room && (row.height <= fullPage || flow.room < heightOf(3))) nextPage(flow, setting);
  if (row.height <= flow.room) {
    drawRow(flow, table, row, setting, 'body');
    return;
  }
  const fits = Math.max(1, Math.floor((flow.room - 2 * PAD.y) / (BODY.size * BODY.leading)));
  const part = (from: number, to?: number) =>
    row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
  drawRow(flow, table, { cells: part(0, fits), height: heightOf(fits) }, setting, 'body');
  nextPage(flow, setting);
  const left = part(fits);
  const most = Math.max(1, ...left.map(({ lines }) => lines.length));
  drawWithin(flow, table, { cells: left, height: heightOf(most) }, setting);
}

function nextPage(flow: PaperFlow, { head, widths }: Setting): void {
  flow.newPage();
  flow.artifact('Layout', () => {
    drawFrame(flow, head, widths, true);
    for (const cell of head.cells)
      flow.draw(cell.lines, { x: cell.x + PAD.x, y: flow.y + PAD.y }, cell.style);
  });
  flow.y += head.height;
}

function drawRow(
  flow: PaperFlow,
  table: Element,
  row: Row,
  { widths, plainCells }: Setting,
  kind: 'header' | 'body',
): void {
  flow.artifact('Layout', () => drawFrame(flow, row, widths, kind === 'header'));
  const element = flow.doc.struct('TR');
  table.add(element);
  for (const [column, cell] of row.cells.entries()) {
    const isHead = kind === 'header' || (column === 0 && !plainCells);
    const inRow = flow.doc.struct(isHead ? 'TH' : 'TD', isHead ? scope(kind) : {});
    element.add(inRow);
    flow.write(inRow, isHead ? 'TH' : 'TD', cell.lines, { x: cell.x + PAD.x, y: flow.y + PAD.y }, cell.style);
    inRow.end();
  }
  element.end();
  flow.y += row.height;
}

/** What a heading cell is the heading of; the package's types do not know it. */
function scope(kind: 'header' | 'body'): object {
  return { scope: kind === 'header' ? 'Column' : 'Row' };
}

function drawFrame(flow: PaperFlow, { height }: Row, widths: readonly number[], filled: boolean): void {
  const { doc, y } = flow;
  const right = MARGIN.side + widths.reduce((sum, width) => sum + width, 0);
  if (filled) doc.rect(MARGIN.side, y, right - MARGIN.side, height).fill(FILL);
  doc.lineWidth(0.5).strokeColor(RULE);
  let x: number = MARGIN.side;
  for (const width of widths) {
    doc.rect(x, y, width, height).stroke();
    x += width;
  }
}
