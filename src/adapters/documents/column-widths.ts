import type { TermSheetSection } from '../../domain/contract/details.ts';

type Table = NonNullable<TermSheetSection['table']>;

/** Tables with so few characters stay on one page. */
const SHORT_TABLE = 900;
/** No word claims more of the width than this, however long it is: it is broken instead. */
const MOST_FOR_A_WORD = 0.34;
/** No column asks for more than this, however long its text is: it is set in several lines. */
const MOST_FOR_A_LINE = 0.42;

export function isShortTable({ rows }: Table): boolean {
  return rows.flat().join('').length <= SHORT_TABLE;
}

/** How wide a text is on one line, and its widest piece that is not broken; padding included. */
export interface CellMeasure {
  lineOf(text: string): number;
  wordOf(text: string): number;
}

/**
 * Widths that add up to `total`. Each column gets at least its longest word and at best its longest line; between the
 * two the columns share what there is, so that a long source does not starve a short label. Whole units.
 */
export function columnWidths({ header, rows }: Table, total: number, measure: CellMeasure): number[] {
  const columns = header.map((name, index) => [name, ...rows.map((row) => row[index] ?? '')]);
  const least = columns.map((texts) =>
    Math.min(Math.ceil(widest(texts, (text) => measure.wordOf(text))), total * MOST_FOR_A_WORD),
  );
  const best = columns.map((texts, column) => {
    const line = widest(texts, (text) => measure.lineOf(text));
    return Math.max(least[column] ?? 0, Math.min(line, total * MOST_FOR_A_LINE));
  });
  return wholeUnits(between(least, best, total), total);
}

function between(least: readonly number[], best: readonly number[], total: number): number[] {
  if (sum(best) <= total) return best.map((width) => (width / sum(best)) * total);
  if (sum(least) >= total) return narrowed(least, total);
  const share = (total - sum(least)) / (sum(best) - sum(least));
  return least.map((width, column) => width + ((best[column] ?? width) - width) * share);
}

/** The widest columns give way first, all to the same width: a long word is broken before a figure is. */
function narrowed(least: readonly number[], total: number): number[] {
  let left = total;
  let most = total / least.length;
  for (const [index, width] of least.toSorted((a, b) => a - b).entries()) {
    most = left / (least.length - index);
    if (width > most) break;
    left -= width;
  }
  return least.map((width) => Math.min(width, most));
}

function wholeUnits(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  return whole.map((width, index) => (index === whole.length - 1 ? width + total - sum(whole) : width));
}

function widest(texts: readonly string[], widthOf: (text: string) => number): number {
  return Math.max(1, ...texts.flatMap((text) => text.split('\n')).map(widthOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
