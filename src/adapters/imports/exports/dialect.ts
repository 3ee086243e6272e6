import type { AboutExport, ExportDialect, UnreadableExport } from '../../../application/exports.ts';
import type { RowProblem } from '../../../application/files.ts';
import type { ExportRow } from '../../../domain/performance/exports/export-row.ts';
import { type DecimalMark, decimalMarkOf } from '../csv-numbers.ts';
import { type CsvLine, shown } from '../csv-table.ts';
import { type Aliases, ColumnFinder, type Columns } from './columns.ts';
import { isPersonalColumn } from './personal.ts';
import type { Delimiter } from './record-parser.ts';

/** A table of a file: its header, what stands above it, and as many rows as were looked at before reading. */
export interface Table {
  readonly header: readonly string[];
  /** Titles and comment lines above the header, as they stand, since the beginning of the file. */
  readonly above: readonly string[];
  readonly sample: readonly CsvLine[];
  readonly delimiter: Delimiter;
  readonly about: AboutExport;
  /** Says something about the file to people, once. */
  readonly note: (text: string) => void;
}

/** Where a reader puts what it found. At most one row for each record. */
export interface Out {
  row(row: ExportRow): void;
  problem(problem: RowProblem): void;
  skip(line: number, why: string): void;
}

/** Reads the records under one header, in their order. */
export interface TableReader {
  take(record: CsvLine): void;
  /** A record with more or fewer cells than the header, which nothing is read of; its problem is said already. */
  broken?(record: CsvLine): void;
  end?(): void;
}

export type Refusal = Exclude<UnreadableExport, { readonly kind: 'unknown' }>;

/** One make of export. */
export interface Dialect {
  readonly key: ExportDialect;
  /** What such a file is, in words. */
  readonly title: string;
  /** How many columns of a header are known, when the ones that the dialect is told by are among them; otherwise 0. */
  fit(header: readonly string[]): number;
  open(table: Table, out: Out): TableReader | Refusal;
  /** Whether a record is a total of others. */
  isTotal(record: CsvLine): boolean;
  /** In files of several tables: whether a record stands between two of them, as a title or comment. */
  readonly isBetween?: (record: CsvLine) => boolean;
}

interface DialectSpec<F extends string> {
  readonly key: ExportDialect;
  readonly title: string;
  readonly aliases: Aliases<F>;
  /** Sets of fields: a header that has all of one set is of this dialect. */
  readonly keys: readonly (readonly NoInfer<F>[])[];
  open(columns: Columns<NoInfer<F>>, table: Table, out: Out): TableReader | Refusal;
  /** Names of columns that no field reads and that are kept all the same. */
  readonly keeps?: (columns: Columns<NoInfer<F>>, table: Table) => readonly string[];
  readonly isTotal?: (record: CsvLine) => boolean;
  readonly isBetween?: (record: CsvLine) => boolean;
}

export function defineDialect<F extends string>(spec: DialectSpec<F>): Dialect {
  const finder = new ColumnFinder(spec.aliases);
  return {
    key: spec.key,
    title: spec.title,
    fit(header) {
      const columns = finder.find(header);
      const isKnown = spec.keys.some((fields) => fields.every((field) => columns.has(field)));
      return isKnown ? columns.size : 0;
    },
    open(table, out) {
      const columns = finder.find(table.header);
      noteColumns(columns, table.note, spec.keeps?.(columns, table));
      return spec.open(columns, table, out);
    },
    isTotal: spec.isTotal ?? isTotalRow,
    ...(spec.isBetween ? { isBetween: spec.isBetween } : {}),
  };
}

const MOST_NAMED = 12;

/** Says which columns are not read, by name; those about buyers apart. */
export function noteColumns<F extends string>(
  columns: Columns<F>,
  note: (text: string) => void,
  kept: readonly string[] = [],
): void {
  const personal = columns.unread.filter(isPersonalColumn);
  const others = columns.unread.filter((name) => !isPersonalColumn(name) && !kept.includes(shown(name)));
  if (personal.length > 0) note(`Personal columns are dropped while reading: ${listed(personal)}.`);
  if (others.length > 0) note(`Columns that are not kept: ${listed(others)}.`);
  for (const name of columns.doubled)
    note(`The column "${shown(name)}" stands twice in the header: the first is read.`);
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names.map((name) => shown(name)))];
  const more = distinct.length - MOST_NAMED;
  const named = distinct.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

/** The decimal mark of a table, as its columns of figures show it. */
export function markOf<F extends string>(
  columns: Columns<F>,
  fields: readonly F[],
  table: Table,
): DecimalMark {
  const delimiter = table.delimiter === '|' ? '\t' : table.delimiter;
  return decimalMarkOf(columns.cellsOf(fields, table.sample), delimiter);
}

/** How platforms call a row that sums up others. */
const TOTALS = new Set([
  'total',
  'totals',
  'grand total',
  'gesamt',
  'gesamtsumme',
  'summe',
  'insgesamt',
  'totale',
  'totaux',
  'total général',
  'total general',
  'total geral',
  'totalt',
  'totalsumma',
  'итого',
  'всего',
  'общий итог',
  '合計',
  '総計',
  '总计',
  '합계',
  'jami',
]);

export function isTotalWord(cell: string): boolean {
  return cell.length < 20 && TOTALS.has(cell.trim().toLowerCase());
}

/** A row whose first cell is a word for a total. */
function isTotalRow({ cells }: CsvLine): boolean {
  return isTotalWord(cells[0] ?? '');
}
