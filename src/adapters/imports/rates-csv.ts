import type { RateDefaults, ReadRates } from '../../application/files.ts';
import { isCurrencyCode } from '../../domain/money.ts';
import { unknownCurrency } from '../../domain/pricing/check-fx.ts';
import { formatKey, platformKey, unknownFormat, unknownPlatform } from '../../domain/pricing/check-rates.ts';
import { type RateEntry, typicalOf } from '../../domain/pricing/rate-entries.ts';
import { type DecimalMark, decimalMarkOf } from './csv-numbers.ts';
import { CsvRow } from './csv-row.ts';
import { type CsvTable, readCsvTable } from './csv-table.ts';

/** The columns of the format, in the order in which exports write them. */
export const RATE_COLUMNS = [
  'platform',
  'format',
  'followers_min',
  'followers_max',
  'currency',
  'low',
  'typical',
  'high',
  'source',
  'year',
  'basis',
  'sources',
] as const;

const REQUIRED = ['platform', 'format', 'followers_min', 'followers_max', 'low', 'high'];
const NUMBERS = ['followers_min', 'followers_max', 'low', 'typical', 'high'];

/** Some twenty formats in a hundred bands: more than anybody maintains, and little enough to price with at once. */
const MOST_ROWS = 2_000;

/**
 * Reads a rate table in Parley's own CSV format (`docs/rate-tables.md`), as text or as the bytes of a file. Every wrong
 * cell becomes a problem with its line and column, and nothing is guessed. An empty `typical` is the geometric mean of
 * low and high; an empty currency or source is that of the form.
 */
export function readRatesCsv(content: string | Uint8Array, defaults: RateDefaults): ReadRates {
  const table = readCsvTable(content, {
    columns: RATE_COLUMNS,
    required: REQUIRED,
    mostRows: MOST_ROWS,
    why: 'A rate table has one row for each platform, format and follower band.',
  });
  if ('problems' in table) return { items: [], problems: table.problems, notes: [] };
  const mark = decimalMarkOf(figuresOf(table), table.delimiter);
  const reader = new RateReader(defaults, mark);
  const items: ReadRates['items'][number][] = [];
  const problems = table.lines.flatMap((line) => {
    const row = new CsvRow(line, table.names);
    const item = reader.entry(row);
    if (item && row.isWhole) items.push({ line: row.line, item });
    return row.problems;
  });
  return {
    items,
    problems,
    notes: [...table.notes, ...markNote(mark, table), ...reader.notes()],
    ...(reader.currency === undefined ? {} : { currency: reader.currency }),
  };
}

function* figuresOf({ names, lines }: CsvTable): Generator<string> {
  const columns = NUMBERS.map((name) => names.indexOf(name)).filter((index) => index >= 0);
  for (const { cells } of lines) for (const column of columns) yield cells[column] ?? '';
}

function markNote(mark: DecimalMark, table: CsvTable): string[] {
  const uses = mark === ',' && [...figuresOf(table)].some((cell) => cell.includes(','));
  return uses ? ['Commas were read as decimal marks.'] : [];
}

/** Reads one row after the other; the first known currency is the table's. */
class RateReader {
  currency: string | undefined;
  private readonly defaults: RateDefaults;
  private readonly mark: DecimalMark;
  private readonly filled = { typical: 0, source: 0, currency: 0 };

  constructor(defaults: RateDefaults, mark: DecimalMark) {
    this.defaults = defaults;
    this.mark = mark;
  }

  /** What was filled in, in sentences. */
  notes(): string[] {
    const { typical, source, currency } = this.filled;
    const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
    return [
      ...(typical > 0
        ? [`${rows(typical)} had no typical price: it is the geometric mean of low and high.`]
        : []),
      ...(currency > 0
        ? [`${rows(currency)} had no currency: ${this.defaults.currency} of the form was used.`]
        : []),
      ...(source > 0 ? [`${rows(source)} had no source: that of the form was used.`] : []),
    ];
  }

  entry(row: CsvRow): RateEntry | undefined {
    const per = basisOf(row);
    const platform = platformOf(row);
    const format = platform && formatOf(row, platform);
    const currency = this.currencyOf(row);
    const followers = per === 'piece' ? this.followersOf(row) : noFollowers(row);
    const prices = this.pricesOf(row, currency);
    const source = this.sourceOf(row);
    const year = row.number('year', { mark: this.mark, whole: true });
    const sources = row.number('sources', { mark: this.mark, whole: true });
    if (!per || !platform || !format || !currency || !prices || !source || !followers) return undefined;
    return {
      per,
      platform,
      format,
      ...followers,
      ...prices,
      source,
      ...(year === undefined ? {} : { year }),
      ...(sources === undefined ? {} : { sources }),
    };
  }

  private followersOf(row: CsvRow): { followersMin: number; followersMax?: number } | undefined {
    const rules = { mark: this.mark, whole: true };
    if (row.isEmpty('followers_min')) {
      return row.wrong('followers_min', 'Write from how many followers the price holds, 0 or more.');
    }
    const followersMin = row.number('followers_min', rules);
    const followersMax = row.number('followers_max', rules);
    if (followersMin === undefined) return undefined;
    return { followersMin, ...(followersMax === undefined ? {} : { followersMax }) };
  }

  /** The currency of a line, if it is the table's: one table has one currency. */
  private currencyOf(row: CsvRow): string | undefined {
    const own = row.text('currency')?.toUpperCase();
    if (!own && !row.isEmpty('currency')) return undefined;
    const code = own ?? this.defaults.currency;
    if (!code) return row.wrong('currency', 'Name the currency: in this column, or once in the form.');
    if (!isCurrencyCode(code)) return row.wrong('currency', unknownCurrency(code));
    this.currency ??= code;
    if (code !== this.currency) {
      return row.wrong(
        'currency',
        `This table is in ${this.currency}, the currency of its first row. Bring rows in ${code} as a table of their own.`,
      );
    }
    if (!own) this.filled.currency += 1;
    return code;
  }

  /** Reads the prices also beside a wrong currency, so that every problem of a line is said at once. */
  private pricesOf(
    row: CsvRow,
    currency: string | undefined,
  ): Pick<RateEntry, 'low' | 'typical' | 'high'> | undefined {
    const rules = { mark: this.mark, whole: false };
    for (const column of ['low', 'high']) {
      if (row.isEmpty(column))
        row.wrong(column, `Write the ${column === 'low' ? 'lowest' : 'highest'} usual price.`);
    }
    const low = row.number('low', rules);
    const high = row.number('high', rules);
    const given = row.number('typical', rules);
    if (low === undefined || high === undefined) return undefined;
    if (given !== undefined || !row.isEmpty('typical')) {
      return given === undefined ? undefined : { low, typical: given, high };
    }
    this.filled.typical += 1;
    // A mean of wrong ends says nothing: the ends are the problem.
    return { low, typical: currency && low > 0 && low <= high ? typicalOf(low, high, currency) : high, high };
  }

  private sourceOf(row: CsvRow): string | undefined {
    const own = row.text('source');
    if (own) return own;
    if (!row.isEmpty('source')) return undefined;
    if (!this.defaults.source) {
      return row.wrong('source', 'Say where the figures come from: in this column, or once in the form.');
    }
    this.filled.source += 1;
    return this.defaults.source;
  }
}

function basisOf(row: CsvRow): RateEntry['per'] | undefined {
  const text = row.text('basis')?.toLowerCase();
  if (!text) return row.isEmpty('basis') ? 'piece' : undefined;
  if (['piece', 'per piece', 'post'].includes(text)) return 'piece';
  if (['cpm', '1000 views', '1,000 views'].includes(text)) return '1000 views';
  return row.wrong('basis', `"${text}" is not a basis. Write piece, or cpm for a price of 1,000 views.`);
}

function platformOf(row: CsvRow): string | undefined {
  const text = row.text('platform');
  if (!text) return row.isEmpty('platform') ? row.wrong('platform', 'Name the platform.') : undefined;
  return platformKey(text) ?? row.wrong('platform', unknownPlatform(text));
}

function formatOf(row: CsvRow, platform: string): string | undefined {
  const text = row.text('format');
  if (!text)
    return row.isEmpty('format') ? row.wrong('format', `Name the format of ${platform}.`) : undefined;
  return formatKey(platform, text) ?? row.wrong('format', unknownFormat(platform, text));
}

function noFollowers(row: CsvRow): object | undefined {
  if (row.isEmpty('followers_min') && row.isEmpty('followers_max')) return {};
  return row.wrong(
    'followers_min',
    'A price of 1,000 views holds for every number of followers. Leave both empty.',
  );
}
