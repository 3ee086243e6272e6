import { type CsvLine, shown } from '../csv-table.ts';
import type { Dialect, Out, Refusal, Table, TableReader } from './dialect.ts';
import { CUT_OFF, TOO_FEW, TOO_MANY } from './flaws.ts';

const EMPTY_ROW = 'It is empty.';
const TOTAL = 'It is a total of other rows.';
const HEADER_AGAIN = 'It is the header again.';

/** Walks through the records below a header, and into further tables where the dialect has several in a file. */
export class TableWalk {
  readonly #dialect: Dialect;
  readonly #out: Out;
  readonly #first: Table;
  #header: readonly string[];
  #above: string[];
  #reader: TableReader | undefined;
  /** Between two tables: the next record with several cells is a header. */
  #isBetween = false;
  #ignored = '';

  /** `line` is that of the header. A first table that cannot be read is left out, for others follow it. */
  constructor(dialect: Dialect, table: Table, line: number, opened: TableReader | Refusal, out: Out) {
    this.#dialect = dialect;
    this.#out = out;
    this.#first = table;
    this.#header = table.header;
    this.#above = [...table.above];
    this.#use(opened, line);
  }

  /** `isLast` when the file ends with the record and without a line end, as a file does that was cut. */
  take(record: CsvLine, isLast: boolean): void {
    if (record.cells.every((cell) => cell.trim() === '')) {
      this.#out.skip(record.line, EMPTY_ROW);
    } else if (this.#dialect.isBetween?.(record)) {
      this.#between(record);
    } else if (this.#isBetween) {
      this.#begin(record);
    } else {
      this.#row(record, isLast);
    }
  }

  end(): void {
    this.#reader?.end?.();
  }

  #row(record: CsvLine, isLast: boolean): void {
    const why = this.#whyNot(record);
    if (why !== undefined || !this.#reader) {
      this.#out.skip(record.line, why ?? this.#ignored);
      return;
    }
    const problem = this.#widthProblem(record.cells, isLast);
    if (problem === undefined) {
      this.#reader.take(record);
    } else {
      this.#out.problem({ line: record.line, column: 'row', problem });
      this.#reader.broken?.(record);
    }
  }

  #whyNot(record: CsvLine): string | undefined {
    if (!this.#reader) return this.#ignored;
    if (sameCells(record.cells, this.#header)) return HEADER_AGAIN;
    return this.#dialect.isTotal(record) ? TOTAL : undefined;
  }

  #between({ cells }: CsvLine): void {
    if (!this.#isBetween) this.#reader?.end?.();
    this.#isBetween = true;
    this.#above.push(cells.join(this.#first.delimiter));
  }

  /** The header of a further table: read when the dialect knows it, left out otherwise. */
  #begin({ cells, line }: CsvLine): void {
    this.#isBetween = false;
    this.#header = cells;
    const sample = this.#first.sample.filter((record) => record.line > line);
    const table = { ...this.#first, header: cells, above: this.#above, sample };
    this.#use(this.#dialect.fit(cells) > 0 ? this.#dialect.open(table, this.#out) : undefined, line);
  }

  #use(opened: TableReader | Refusal | undefined, line: number): void {
    this.#reader = opened === undefined || isRefusal(opened) ? undefined : opened;
    if (this.#reader) return;
    const names = shown(this.#header.filter((cell) => cell.trim() !== '').join(', '));
    const why = opened && isRefusal(opened) && opened.kind === 'unreadable' ? ` ${opened.problem}` : '';
    this.#first.note(`The table from line ${line} on (${names}) is not read.${why}`);
    this.#ignored = 'It belongs to a table that is not read.';
  }

  #widthProblem(cells: readonly string[], isLast: boolean): string | undefined {
    const width = this.#header.length;
    if (cells.length === width) return undefined;
    // A header may end with separators that the rows do not have.
    if (cells.length < this.#header.findLastIndex((name) => name.trim() !== '') + 1)
      return isLast ? CUT_OFF : TOO_FEW;
    return cells.slice(width).every((cell) => cell.trim() === '') ? undefined : TOO_MANY;
  }
}

/** Whether a table that the dialect knows follows further down in what was looked at of a file. */
export function hasFurtherTable(dialect: Dialect, { sample }: Table): boolean {
  return sample.some(({ cells }, at) => {
    const before = sample[at - 1];
    return before !== undefined && dialect.isBetween?.(before) === true && dialect.fit(cells) > 0;
  });
}

export function isRefusal(opened: TableReader | Refusal): opened is Refusal {
  return 'kind' in opened;
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a[0] === b[0] && a.every((cell, at) => cell === b[at]);
}
