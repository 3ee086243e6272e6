import type { ReadFxRates } from '../../application/files.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import { type DecimalMark, decimalMarkOf } from './csv-numbers.ts';
import { CsvRow } from './csv-row.ts';
import { readCsvTable } from './csv-table.ts';

const COLUMNS = ['from', 'to', 'rate', 'on', 'source'];
const MOST_ROWS = 2_000;

/** Reads dated exchange rates: `from,to,rate,on,source`. An empty source is that of the form. */
export function readFxCsv(content: string | Uint8Array, defaults: { readonly source?: string }): ReadFxRates {
  const table = readCsvTable(content, {
    columns: COLUMNS,
    required: ['from', 'to', 'rate', 'on'],
    mostRows: MOST_ROWS,
    why: 'Bring the rates of the currencies you work with.',
  });
  if ('problems' in table) return { items: [], problems: table.problems, notes: [] };
  const column = table.names.indexOf('rate');
  const mark = decimalMarkOf(
    table.lines.map(({ cells }) => cells[column] ?? ''),
    table.delimiter,
  );
  const items: ReadFxRates['items'][number][] = [];
  const problems = table.lines.flatMap((line) => {
    const row = new CsvRow(line, table.names);
    const item = rateOf(row, mark, defaults.source);
    if (item && row.isWhole) items.push({ line: row.line, item });
    return row.problems;
  });
  return { items, problems, notes: table.notes };
}

function rateOf(row: CsvRow, mark: DecimalMark, defaultSource: string | undefined): FxRate | undefined {
  const from = codeOf(row, 'from');
  const to = codeOf(row, 'to');
  if (row.isEmpty('rate'))
    row.wrong('rate', 'Write how many units of the second currency one of the first costs.');
  const rate = row.number('rate', { mark, whole: false, grouped: false });
  const on = dayOf(row);
  const source = row.text('source') ?? defaultSource;
  if (!source && row.isEmpty('source')) {
    row.wrong('source', 'Say where the rate comes from: in this column, or once in the form.');
  }
  return from && to && rate !== undefined && on && source ? { from, to, rate, on, source } : undefined;
}

function codeOf(row: CsvRow, column: 'from' | 'to'): string | undefined {
  if (row.isEmpty(column))
    return row.wrong(column, 'Name the currency with its ISO 4217 code, for example EUR.');
  return row.text(column)?.toUpperCase();
}

function dayOf(row: CsvRow): string | undefined {
  if (row.isEmpty('on')) return row.wrong('on', 'Write the day of the rate, as 2026-11-25.');
  const text = row.text('on');
  if (text === undefined) return undefined;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    // A day that no calendar has is told as any other wrong one.
  }
  return row.wrong('on', `"${text}" is not a day. Write it as 2026-11-25.`);
}
