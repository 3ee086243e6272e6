import type { RenderedFile } from '../../application/files.ts';
import { entriesOf, type RateEntry } from '../../domain/pricing/rate-entries.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import { csvLine, protectedText } from './csv-row.ts';
import { RATE_COLUMNS } from './rates-csv.ts';

/**
 * A rate table as a CSV file that the reader takes back unchanged, with the version in its name. Text that a spreadsheet
 * would run as a formula gets an apostrophe before it; the byte order mark lets spreadsheets see that it is UTF-8.
 */
export function rateTableFile(table: RateTable): RenderedFile {
  const rows = entriesOf(table).map((entry) => {
    const cells = cellsOf(entry, table.currency);
    return RATE_COLUMNS.map((column) => cells[column]);
  });
  const text = [RATE_COLUMNS, ...rows].map(csvLine).join('\r\n');
  return {
    name: `rates-${table.id}-v${table.version}.csv`,
    mimeType: 'text/csv',
    bytes: new TextEncoder().encode(`\uFEFF${text}\r\n`),
  };
}

function cellsOf(entry: RateEntry, currency: string): Record<(typeof RATE_COLUMNS)[number], string> {
  const figure = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    platform: entry.platform,
    format: entry.format,
    followers_min: figure(entry.followersMin),
    followers_max: figure(entry.followersMax),
    currency,
    low: figure(entry.low),
    typical: figure(entry.typical),
    high: figure(entry.high),
    source: protectedText(entry.source),
    year: figure(entry.year),
    basis: entry.per === 'piece' ? 'piece' : 'cpm',
    sources: figure(entry.sources),
  };
}
