import type { RowProblem } from '../../../application/files.ts';
import { isCurrencyCode, type Money, minorDigits, money } from '../../../domain/money.ts';
import type { DecimalMark } from '../csv-numbers.ts';
import { type CsvLine, shown } from '../csv-table.ts';
import type { Columns } from './columns.ts';
import { isMissing, isRounded, minorUnits, readAmount, readCount } from './counts.ts';
import type { DateReader } from './dates.ts';
import { type Flaw, inWords } from './flaws.ts';
import { isIdFlaw, readId } from './ids.ts';

/** How the cells of one table are read. */
export interface CellRules {
  readonly mark: DecimalMark;
  readonly dates: DateReader;
  /** Whether a problem may say what stands in the cell: never in a file with personal columns, for a shifted row holds them anywhere. */
  readonly quotes: boolean;
  readonly note: (text: string) => void;
}

/** Titles are kept to recognise a post by. */
const LONGEST_TITLE = 200;
/** Words of ASCII with one space between them: nothing to clean. */
const PLAIN_WORDS = /^[!-~]+(?: [!-~]+)*$/;

/** Reads the cells of one row by field, and keeps every problem it meets. */
export class Cells<F extends string> {
  readonly line: number;
  readonly problems: RowProblem[] = [];
  readonly #cells: readonly string[];
  readonly #columns: Columns<F>;
  readonly #rules: CellRules;

  constructor({ line, cells }: CsvLine, columns: Columns<F>, rules: CellRules) {
    this.line = line;
    this.#cells = cells;
    this.#columns = columns;
    this.#rules = rules;
  }

  wrong(field: F, flaw: Flaw): undefined {
    const cell = this.#rules.quotes ? shown(this.raw(field)) : undefined;
    const column = shown(this.#columns.nameOf(field));
    this.problems.push({ line: this.line, column, problem: inWords(flaw, cell) });
    return undefined;
  }

  /** What stands in the cell; empty when the file has no such column. */
  raw(field: F): string {
    return this.#cells[this.#columns.at(field)] ?? '';
  }

  /** What stands in the cell, trimmed; undefined when it is empty or says that there is nothing. */
  value(field: F): string | undefined {
    const text = this.raw(field).trim();
    return isMissing(text) ? undefined : text;
  }

  /** Words to recognise something by: one line, without what cannot be seen, cut after 200 characters. */
  title(field: F): string | undefined {
    const raw = this.raw(field);
    if (raw.length <= LONGEST_TITLE && PLAIN_WORDS.test(raw)) return raw;
    const text = raw
      .slice(0, 4 * LONGEST_TITLE)
      .toWellFormed()
      .replaceAll(/[\s\p{Zs}]+/gu, ' ')
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim();
    if (text === '') return undefined;
    const characters = [...text];
    return characters.length <= LONGEST_TITLE ? text : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
  }

  id(field: F): string | undefined {
    const id = readId(this.value(field) ?? '');
    return id !== undefined && isIdFlaw(id) ? this.wrong(field, id) : id;
  }

  count(field: F): number | undefined {
    const cell = this.raw(field);
    if (cell === '') return undefined;
    const read = readCount(cell, this.#rules.mark);
    if (typeof read === 'string') return this.wrong(field, read);
    if (read !== undefined && isRounded(cell))
      this.#rules.note('Some figures are rounded by the platform, such as 1.2K: they are taken as 1,200.');
    return read;
  }

  /** A number that may have a fraction, in whatever unit its column has. */
  number(field: F): number | undefined {
    const read = readAmount(this.raw(field), this.#rules.mark);
    if (typeof read === 'string') return this.wrong(field, read);
    return read && Number(read.digits);
  }

  money(field: F, currency: string): Money | undefined {
    const read = readAmount(this.raw(field), this.#rules.mark);
    if (typeof read === 'string') return this.wrong(field, read);
    if (read === undefined) return undefined;
    const amount = minorUnits(read.digits, minorDigits(currency));
    return typeof amount === 'string' ? this.wrong(field, amount) : money(amount, currency);
  }

  currency(field: F): string | undefined {
    const code = this.value(field)?.toUpperCase();
    if (code === undefined || isCurrencyCode(code)) return code;
    return this.wrong(field, 'no-currency');
  }

  /** The day in the cell; undefined when it is empty, or no day, which is a problem. */
  date(field: F): Temporal.PlainDate | undefined {
    const cell = this.raw(field);
    if (cell === '' || isMissing(cell.trim())) return undefined;
    const read = this.#rules.dates.read(cell);
    return typeof read === 'string' ? this.wrong(field, read) : read;
  }
}
