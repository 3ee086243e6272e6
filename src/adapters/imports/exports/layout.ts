import type { CsvLine } from '../csv-table.ts';
import { datePartsOf } from './date-parts.ts';
import type { Dialect } from './dialect.ts';
import { dialectOf } from './dialects/table.ts';
import { looksPersonal } from './personal.ts';
import { DELIMITERS, type Delimiter, RecordParser } from './record-parser.ts';
import { Unreadable } from './refusals.ts';

/** Where the table of a file begins, and who reads it. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** The record that names the columns; undefined when the table begins with values. */
  readonly header: CsvLine | undefined;
  /** Lines above the header that are not empty, as they stand. */
  readonly above: readonly string[];
  /** The records below the header, as far as the first part of the file goes. */
  readonly sample: readonly CsvLine[];
  readonly dialect: Dialect | undefined;
}

interface Candidate extends Layout {
  /** How well it fits: known columns, then how many cells the rows have in common. */
  readonly fit: number;
  readonly shape: number;
}

/** Titles and comments above a header are few. */
const FURTHEST_HEADER = 60;
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?[ \t,;]*(?:\n|$)/i;

/**
 * Finds the table in the first part of a file: what separates its cells, which record is its header, and which dialect knows it. A line
 * `sep=;` decides the separator; otherwise it is the one with which a header is known, or with which rows have most cells in common.
 * Undefined when no separator makes a table of it. Throws `Unreadable` when the whole file is here and a quotation mark stays open.
 */
export async function layoutOf(
  head: string,
  isWhole: boolean,
  dialects?: readonly Dialect[],
): Promise<Layout | undefined> {
  const said = SEPARATOR_LINE.exec(head)?.[1] as Delimiter | undefined;
  const candidates: (Candidate & { problem: Unreadable | undefined })[] = [];
  let anyProblem: Unreadable | undefined;
  for (const delimiter of said ? [said] : DELIMITERS) {
    const { records, problem } = await recordsIn(head, isWhole, delimiter);
    anyProblem ??= problem;
    const candidate = candidateOf(head, delimiter, records, dialects);
    if (candidate) candidates.push({ ...candidate, problem });
  }
  const best = candidates.toSorted((a, b) => b.fit - a.fit || b.shape - a.shape)[0];
  const problem = best ? best.problem : anyProblem;
  if (problem) throw problem;
  return best;
}

async function recordsIn(
  head: string,
  isWhole: boolean,
  delimiter: Delimiter,
): Promise<{ records: CsvLine[]; problem?: Unreadable }> {
  const parser = new RecordParser(delimiter);
  const records: CsvLine[] = [];
  try {
    records.push(...(await parser.take(head)));
    if (isWhole) records.push(...(await parser.end()));
    return { records };
  } catch (error) {
    if (error instanceof Unreadable) return { records, problem: error };
    throw error;
  }
}

function candidateOf(
  head: string,
  delimiter: Delimiter,
  records: readonly CsvLine[],
  dialects: readonly Dialect[] | undefined,
): Candidate | undefined {
  const first = records.filter((_, at) => at < FURTHEST_HEADER || isComment(records[at - 1]));
  const fits = first.map(({ cells }) => dialectOf(cells, dialects));
  const known = fits.findIndex((found) => found !== undefined);
  const { width, shape } = commonWidth(records);
  const at = known >= 0 ? known : first.findIndex((record) => isTableRow(record, width));
  const begin = first[at];
  if (known < 0 && width < 2) return undefined;
  const header = known >= 0 || begin?.cells.every(isName) ? begin : undefined;
  return {
    delimiter,
    header,
    above: linesAbove(head, begin?.line ?? 1),
    sample: begin ? records.slice(records.indexOf(begin) + 1) : records,
    dialect: fits[known]?.dialect,
    fit: fits[known]?.fit ?? 0,
    shape,
  };
}

/** A line of comment: what follows it may be the header of a further table, below a long one that nobody knows. */
function isComment(record: CsvLine | undefined): boolean {
  return /^#(?:\s|$)/.test(record?.cells[0] ?? '');
}

/** The number of cells that most records have, and how much of the file that explains. */
function commonWidth(records: readonly CsvLine[]): { width: number; shape: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].toSorted(([a, m], [b, n]) => n * b - m * a)[0] ?? [];
  return { width, shape: width < 2 ? 0 : count * width };
}

/** A record as wide as the others, of a table that has more than one column. */
function isTableRow(record: CsvLine, width: number): boolean {
  const { cells } = record;
  return (
    cells.length === width && !isComment(record) && cells.filter((cell) => cell.trim() !== '').length >= 2
  );
}

const LONGEST_NAME = 100;

/** Whether a cell can name a column. A value never does: a table without a header would show its first row as names. */
function isName(cell: string): boolean {
  const text = cell.trim();
  return (
    text.length <= LONGEST_NAME &&
    // A row that something else separates.
    !/^\W*"|(?:[,;\t|].*){3}/.test(text) &&
    !/^[-+#]?[\d.,:\s/%]*\d[\d.,:\s/%]*$/.test(text) &&
    !/^\w+:\/\//.test(text) &&
    !looksPersonal(text) &&
    datePartsOf(text) === undefined
  );
}

function linesAbove(head: string, line: number): string[] {
  return head
    .split('\n', line - 1)
    .filter((text, at) => text.trim() !== '' && !(at === 0 && SEPARATOR_LINE.test(text)));
}

/** Where a line begins in a text. */
export function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
