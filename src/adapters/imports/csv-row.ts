import type { RowProblem } from '../../application/files.ts';
import { type NumberRules, readNumber } from './csv-numbers.ts';
import { type CsvLine, shown } from './csv-table.ts';

/** What a spreadsheet would run instead of showing; the full-width signs too, which it takes for the others where people write Japanese or Chinese. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A cell that was kept from being one, as exports write it. */
const PROTECTED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const LONGEST_TEXT = 400;

/** Puts an apostrophe before text that a spreadsheet would run; a reader takes it away again. */
export function protectedText(text: string): string {
  return FORMULA.test(text) || PROTECTED.test(text) ? `'${text}` : text;
}

/** A line of a CSV file; a cell that would be read as several, or as another, stands in quotes. */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[",;\t\n\r']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

/** Reads one row cell by cell and keeps every problem it meets, with line and column. */
export class CsvRow {
  readonly problems: RowProblem[] = [];
  readonly line: number;
  private readonly cells: ReadonlyMap<string, string>;

  constructor({ line, cells }: CsvLine, names: readonly string[]) {
    this.line = line;
    this.cells = new Map(names.map((name, index) => [name, cells[index] ?? '']));
    const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (used > names.length || (cells.length < names.length && cells.length > 0)) {
      this.wrong(
        'row',
        `It has ${Math.max(used, cells.length)} cells; the header has ${names.length} columns. Put a cell that holds a separator in quotes.`,
      );
    }
  }

  get isWhole(): boolean {
    return this.problems.length === 0;
  }

  wrong(column: string, problem: string): undefined {
    this.problems.push({ line: this.line, column, problem });
    return undefined;
  }

  /** The cell without what surrounds it; undefined when it is empty, or a formula, which is a problem. */
  text(column: string): string | undefined {
    const raw = this.cells.get(column) ?? '';
    const text = plainText(raw);
    if (text === '') return undefined;
    if (FORMULA.test(raw) || FORMULA.test(text)) {
      return this.wrong(
        column,
        `"${shown(raw)}" starts like a formula (=, +, -, @ or a tab). Write the value itself, or leave the cell empty.`,
      );
    }
    const value = PROTECTED.test(text) ? text.slice(1) : text;
    if ([...value].length > LONGEST_TEXT) {
      return this.wrong(column, `The text has more than ${LONGEST_TEXT} characters.`);
    }
    return value;
  }

  /** The cell as a number; undefined when it is empty or none, which is a problem. */
  number(column: string, rules: NumberRules): number | undefined {
    const raw = this.cells.get(column) ?? '';
    if (raw.trim() === '') return undefined;
    const isNegative = /^\s*[-\u2212\u2013]\s*\d/.test(raw);
    const text = isNegative ? raw.trim() : this.text(column);
    if (text === undefined) return undefined;
    const read = readNumber(text, rules);
    return typeof read === 'number' ? read : this.wrong(column, read.problem);
  }

  /** Whether the cell holds nothing. */
  isEmpty(column: string): boolean {
    return (this.cells.get(column) ?? '').trim() === '';
  }
}

/** Text as it is kept: composed, one space between words, no characters that cannot be seen. */
function plainText(cell: string): string {
  return cell
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Zs}]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
