import { CsvError, parse } from 'csv-parse/sync';
import type { RowProblem } from '../../application/files.ts';
import { nearest } from '../../domain/nearest.ts';
import { checkedText, decodeText } from './decode-text.ts';

type Delimiter = ',' | ';' | '\t';

/** One record: the line it begins on, and its cells as they stand, untrimmed. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text as a table: names of columns in small letters with underscores, and the lines under them. */
export interface CsvTable {
  readonly names: readonly string[];
  readonly lines: readonly CsvLine[];
  readonly delimiter: Delimiter;
  readonly notes: readonly string[];
}

export interface CsvRules {
  readonly columns: readonly string[];
  readonly required: readonly string[];
  readonly mostRows: number;
  /** What a file may be at most, said when it has more rows. */
  readonly why: string;
}

/** The most that is read, in bytes of a file or characters of a text: some 100,000 short lines. */
const MOST_BYTES = 20_000_000;

/**
 * Reads text or bytes as a table with known columns, or says what keeps it from being one. Comma, semicolon and tab
 * separate; a line `sep=;`, a byte order mark, Windows and old Mac line ends and blank lines do no harm.
 */
export function readCsvTable(
  content: string | Uint8Array,
  rules: CsvRules,
): CsvTable | { readonly problems: readonly RowProblem[] } {
  if (content.length > MOST_BYTES) return unreadable(1, `The file is larger than ${MOST_BYTES / 1e6} MB.`);
  const decoded = typeof content === 'string' ? checkedText({ text: content }) : decodeText(content);
  if ('problem' in decoded) return unreadable(1, decoded.problem);
  const text = decoded.text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '')
    return unreadable(1, 'There is nothing in it. Bring a header row and a row for each rate.');
  const { delimiter, body, skipped } = delimited(text);
  const records = recordsOf(body, delimiter, rules.mostRows);
  if ('problem' in records) return unreadable(records.line + skipped, records.problem);
  const [header, ...lines] = records.map(({ line, cells }) => ({ line: line + skipped, cells }));
  if (!header) return unreadable(1, `Write the header row first: ${rules.columns.join(',')}`);
  const names = header.cells.map(columnName);
  while (names.at(-1) === '') names.pop();
  const wrong = headerProblems(names, header.line, rules);
  if (wrong.length > 0) return { problems: wrong };
  if (lines.length === 0) return unreadable(header.line, 'There are no rows under the header.');
  if (lines.length > rules.mostRows) {
    const most = rules.mostRows.toLocaleString('en-US');
    return unreadable(
      1,
      `There are about ${linesIn(body).toLocaleString('en-US')} rows; at most ${most} are read. ${rules.why}`,
    );
  }
  return { names, lines, delimiter, notes: decoded.note ? [decoded.note] : [] };
}

function unreadable(line: number, problem: string): { problems: RowProblem[] } {
  return { problems: [{ line, column: 'file', problem }] };
}

/** A line `sep=;` decides; otherwise the separator that the header row has most of. */
function delimited(text: string): { delimiter: Delimiter; body: string; skipped: number } {
  const said = /^"?sep=([,;\t])"?[ \t]*(?:\n|$)/i.exec(text);
  if (said?.[1]) return { delimiter: said[1] as Delimiter, body: text.slice(said[0].length), skipped: 1 };
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const counts = ([',', ';', '\t'] as const).map((each) => [each, header.split(each).length] as const);
  const [best] = counts.toSorted(([, a], [, b]) => b - a);
  return { delimiter: best?.[0] ?? ',', body: text, skipped: 0 };
}

/** The header, and at most one row more than are allowed: enough to know that there are too many. */
function recordsOf(
  text: string,
  delimiter: Delimiter,
  mostRows: number,
): CsvLine[] | { line: number; problem: string } {
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: mostRows + 2,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    // The parser counts the line on which a record ends.
    return parsed.map(({ info, record }) => ({ line: info.lines - breaksIn(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return { line: lineOfOpenQuote(text), problem: 'A quotation mark is opened here and never closed.' };
    }
    return {
      line: typeof error.lines === 'number' ? error.lines : 1,
      problem: 'A quotation mark stands inside a cell. Put the cell in quotes and write the mark twice ("").',
    };
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function lineOfOpenQuote(text: string): number {
  let open = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = open < 0 ? at : -1;
  return text.slice(0, Math.max(0, open)).split('\n').length;
}

function linesIn(text: string): number {
  let lines = -1;
  for (let at = 0; at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.endsWith('\n') ? lines - 1 : lines;
}

/** `Followers Min`, `followers-min` and `FOLLOWERS_MIN` are one column. */
function columnName(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

function headerProblems(
  names: readonly string[],
  line: number,
  { columns, required }: CsvRules,
): RowProblem[] {
  const at = (column: string, problem: string): RowProblem => ({
    line,
    column: shown(column) || 'header',
    problem,
  });
  if (names.length <= 1) {
    return [
      at(
        'header',
        `I see only one column. Separate cells with commas, semicolons or tabs: ${columns.join(',')}`,
      ),
    ];
  }
  const missing = required.filter((name) => !names.includes(name));
  const strange = names.filter((name) => !columns.includes(name));
  const twice = new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index));
  return [
    ...missing.map((name) => at(name, `The header has no column "${name}".`)),
    ...strange.map((name) => {
      if (name === '') return at('header', 'A column has no name. Name it or remove it.');
      const meant = nearest(name, columns);
      const hint =
        meant && !names.includes(meant) ? `Did you mean "${meant}"?` : `Known: ${columns.join(', ')}.`;
      return at(name, `The column "${shown(name)}" is not known. ${hint}`);
    }),
    ...[...twice].map((name) => at(name, `The column "${shown(name)}" stands twice.`)),
  ];
}

/** The beginning of what stands in a cell, to say it back. */
export function shown(cell: string): string {
  const characters = [...cell.replaceAll(/\s+/g, ' ').trim()];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 60).join('')}…`;
}
