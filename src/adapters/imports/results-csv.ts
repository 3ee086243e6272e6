import { CsvError, parse } from 'csv-parse/sync';
import type { ReadResults, ResultRow, RowProblem } from '../../application/files.ts';
import { isFormatOf, PLATFORMS, type Platform } from '../../domain/deliverables.ts';
import { parseReference } from '../../domain/ids.ts';
import { isCurrencyCode, type Money, minorDigits, money } from '../../domain/money.ts';
import { COUNTS, type Figures, LONGEST_POST, type PostResult } from '../../domain/performance/results.ts';
import { postIdOf, webAddress } from '../../domain/post-link.ts';

const REQUIRED = ['deal', 'platform', 'format', 'published_on', 'captured_on'] as const;

/** The columns of the format, in the order in which the documentation shows them. */
export const RESULT_COLUMNS: readonly string[] = [
  'deal',
  'post',
  'url',
  'platform',
  'format',
  'published_on',
  'captured_on',
  ...COUNTS,
  'revenue',
  'currency',
];

const MOST_ROWS = 2000;
const MOST_CHARACTERS = 2_000_000;

type Cells = Readonly<Record<string, string>>;

/**
 * Reads results in Parley's own CSV format (`docs/import-format.md`). Comma, semicolon and tab separate; a byte
 * order mark and blank lines do no harm. An empty cell is a missing figure, never zero. Every wrong cell becomes
 * a problem with its line and column; nothing is guessed.
 */
export function readResultsCsv(text: string, source: string): ReadResults {
  if (text.length > MOST_CHARACTERS)
    return unreadable(1, `The text has more than ${MOST_CHARACTERS} characters. Import it in parts.`);
  const table = tableOf(text);
  if ('problem' in table) return unreadable(table.line, table.problem);
  const [header, ...records] = table.records;
  if (!header) return unreadable(1, `Paste the header row first: ${RESULT_COLUMNS.join(',')}`);
  const names = header.cells.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
  const wrong = headerProblems(names, header.line);
  if (wrong.length > 0) return { rows: [], problems: wrong };
  if (records.length > MOST_ROWS)
    return unreadable(1, `There are ${records.length} rows; import at most ${MOST_ROWS} at once.`);
  const rows: ResultRow[] = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of records) {
    const reading = new RowReader(line, names, cells, source);
    const row = reading.row();
    problems.push(...reading.problems);
    if (row) rows.push(row);
  }
  return { rows, problems };
}

function unreadable(line: number, problem: string): ReadResults {
  return { rows: [], problems: [{ line, column: 'file', problem }] };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function tableOf(text: string): { records: Line[] } | { line: number; problem: string } {
  const delimiter = delimiterOf(text);
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return { records: parsed.map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return { line, problem: 'A quotation mark is opened and not closed, or stands inside an unquoted cell.' };
  }
}

/** The separator that the header row has most of. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const [best] = [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length);
  return best ?? ',';
}

function headerProblems(names: readonly string[], line: number): RowProblem[] {
  const missing = REQUIRED.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => name !== '' && !RESULT_COLUMNS.includes(name));
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  const at = (column: string, problem: string): RowProblem => ({ line, column, problem });
  return [
    ...missing.map((name) => at(name, `The header has no column "${name}".`)),
    ...(names.includes('post') || names.includes('url')
      ? []
      : [at('post', 'The header needs "post" or "url" to tell posts apart.')]),
    ...unknown.map((name) =>
      at(name, `The column "${name}" is not known. Known: ${RESULT_COLUMNS.join(', ')}.`),
    ),
    ...twice.map((name) => at(name, `The column "${name}" stands twice.`)),
  ];
}

/** Reads one row cell by cell and keeps every problem it meets. */
class RowReader {
  readonly problems: RowProblem[] = [];
  readonly #line: number;
  readonly #cells: Cells;
  readonly #source: string;

  constructor(line: number, names: readonly string[], cells: readonly string[], source: string) {
    this.#line = line;
    this.#source = source;
    this.#cells = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    if (cells.length !== names.length) {
      this.#wrong('row', `It has ${cells.length} cells; the header has ${names.length} columns.`);
    }
  }

  row(): ResultRow | undefined {
    const deal = this.#deal();
    const platform = this.#platform();
    const format = this.#format(platform);
    const url = this.#url();
    const post = this.#post(url);
    const publishedOn = this.#date('published_on');
    const capturedOn = this.#date('captured_on');
    const figures = this.#figures();
    if (this.problems.length > 0 || !deal || !platform || !format || !post || !publishedOn || !capturedOn) {
      return undefined;
    }
    const result: PostResult = {
      post,
      ...(url ? { url } : {}),
      platform,
      format,
      publishedOn,
      capturedOn,
      figures,
      source: this.#source,
    };
    return { line: this.#line, deal, result };
  }

  #wrong(column: string, problem: string): undefined {
    this.problems.push({ line: this.#line, column, problem });
    return undefined;
  }

  #cell(column: string): string {
    return this.#cells[column] ?? '';
  }

  #deal(): number | undefined {
    const text = this.#cell('deal');
    return (
      parseReference('deal', text) ??
      this.#wrong('deal', `"${text}" is not a deal. Write its number, for example D-12.`)
    );
  }

  #platform(): Platform | undefined {
    const text = this.#cell('platform').toLowerCase();
    const platform = PLATFORMS.find((name) => name === text);
    return (
      platform ?? this.#wrong('platform', `"${text}" is not a platform. Known: ${PLATFORMS.join(', ')}.`)
    );
  }

  #format(platform: Platform | undefined): string | undefined {
    const text = this.#cell('format').toLowerCase().replaceAll(' ', '_');
    if (platform && !isFormatOf(platform, text)) {
      return this.#wrong('format', `"${text}" is not a format of ${platform}.`);
    }
    return text;
  }

  #url(): string | undefined {
    const text = this.#cell('url');
    if (text === '') return undefined;
    return (
      webAddress(text)?.href ??
      this.#wrong('url', `"${text}" is not a link. Begin with https:// or leave it empty.`)
    );
  }

  /** The name given, else the link without its tracking part. */
  #post(url: string | undefined): string | undefined {
    const name = this.#cell('post');
    if (name.length > LONGEST_POST)
      return this.#wrong('post', `The name has more than ${LONGEST_POST} characters.`);
    if (name) return postIdOf(name) ?? name;
    const id = url && postIdOf(url);
    if (id && id.length > LONGEST_POST)
      return this.#wrong(
        'url',
        'The link is too long to tell the post by. Name the post in the column "post".',
      );
    if (id) return id;
    // What is no link is told already.
    return this.#cell('url') ? undefined : this.#wrong('post', 'Name the post or give its link.');
  }

  #date(column: string): Temporal.PlainDate | undefined {
    const text = this.#cell(column);
    const problem = `"${text}" is not a date. Write it as 2026-11-25.`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return this.#wrong(column, problem);
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      return this.#wrong(column, problem);
    }
  }

  #figures(): Figures {
    const figures: Record<string, number> = {};
    for (const column of COUNTS) {
      const value = this.#count(column);
      if (value !== undefined) figures[column] = value;
    }
    const revenue = this.#revenue();
    return { ...figures, ...(revenue ? { revenue } : {}) };
  }

  #count(column: (typeof COUNTS)[number]): number | undefined {
    const text = this.#cell(column);
    if (text === '') return undefined;
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= 100_000_000_000) return value;
    return this.#wrong(
      column,
      `"${text}" is not a whole number. Write it without separators, or leave it empty when it is missing.`,
    );
  }

  #revenue(): Money | undefined {
    const text = this.#cell('revenue');
    const currency = this.#cell('currency').toUpperCase();
    if (text === '') return undefined;
    if (!isCurrencyCode(currency))
      return this.#wrong('currency', 'Revenue needs its currency, for example USD.');
    const digits = minorDigits(currency);
    const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text);
    const fraction = match?.[2] ?? '';
    if (!match || fraction.length > digits) {
      const example = digits === 0 ? '1250' : `1250.${'0'.repeat(digits)}`;
      return this.#wrong(
        'revenue',
        `"${text}" is not an amount in ${currency}. Write it as ${example}, with a point.`,
      );
    }
    return money(Number(`${match[1]}${fraction.padEnd(digits, '0')}`), currency);
  }
}
