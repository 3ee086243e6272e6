import { isCurrencyCode } from '../../../../domain/money.ts';
import type { VisitRow } from '../../../../domain/performance/exports/export-row.ts';
import { type CsvLine, shown } from '../../csv-table.ts';
import { type CellRules, Cells } from '../cells.ts';
import type { Columns } from '../columns.ts';
import { readAmount } from '../counts.ts';
import { DateReader } from '../dates.ts';
import {
  type Dialect,
  defineDialect,
  isTotalWord,
  markOf,
  type Out,
  type Table,
  type TableReader,
} from '../dialect.ts';
import { GA4_HEADERS } from '../headers/ga4.ts';
import { COMPARED, CUT_FINER, NO_PERIOD, NTH_DAY, PIVOTED, SEGMENTED } from '../refusals.ts';
import { type Period, periodIn } from './ga4-period.ts';

type Field = keyof typeof GA4_HEADERS;
/** A column of words that a visit has no place for. */
type Segment = readonly [place: number, name: string];

const LONGEST_SEGMENT = 200;

const DIMENSIONS = [
  'sourceMedium',
  'source',
  'medium',
  'campaign',
  'content',
  'landing',
  'date',
  'nthDay',
  'channel',
  'city',
  'country',
  'device',
  'page',
] as const satisfies readonly Field[];
const METRICS = ['sessions', 'engaged', 'keyEvents', 'revenue'] as const satisfies readonly Field[];
/** Dimensions that a visit has a place for; the others are segments under their own names. */
const PLACED: ReadonlySet<Field> = new Set<Field>([
  'sourceMedium',
  'source',
  'medium',
  'campaign',
  'content',
  'landing',
  'date',
]);

/**
 * Google Analytics 4, a downloaded report or exploration: sessions by how people came. The lines above a table that begin with # say its
 * days; several tables may follow each other, each with its own.
 */
export const ga4: Dialect = defineDialect<Field>({
  key: 'ga4',
  title: 'Google Analytics 4, sessions',
  aliases: GA4_HEADERS,
  keys: DIMENSIONS.map((dimension) => ['sessions', dimension] as const),
  open: openTable,
  keeps: (columns, table) => segmentsOf(columns, table).map(([, name]) => name),
  isTotal,
  isBetween: isComment,
});

/** An exploration writes its total before the rows, with the word for it in a cell too many. */
function isTotal({ cells }: CsvLine): boolean {
  return isTotalWord(cells[0] ?? '') || isTotalWord(cells.at(-1) ?? '');
}

function isComment({ cells }: CsvLine): boolean {
  return cells[0]?.trimStart().startsWith('#') ?? false;
}

function openTable(
  columns: Columns<Field>,
  table: Table,
  out: Out,
): TableReader | { kind: 'unreadable'; problem: string } {
  const period = periodIn(table.above);
  const twice = countsTwice(columns, table);
  if (twice) return { kind: 'unreadable', problem: twice };
  if (!columns.has('date')) {
    if (columns.has('nthDay')) return { kind: 'unreadable', problem: NTH_DAY };
    if (!period) return { kind: 'unreadable', problem: NO_PERIOD };
    if (Temporal.PlainDate.compare(period.from, table.about.today) > 0)
      return { kind: 'unreadable', problem: NO_PERIOD };
  }
  const segments = segmentsOf(columns, table);
  if (isCutFiner(columns, segments, table)) return { kind: 'unreadable', problem: CUT_FINER };
  if (!columns.has('date') && period)
    table.note(`A table counts the days from ${period.from} to ${period.until} together.`);
  return new VisitReader(columns, table, out, period, segments);
}

/** Why the lines or columns of a table are not different visits, where it counts the same ones several times. */
function countsTwice(columns: Columns<Field>, table: Table): string | undefined {
  if (columns.has('dateRange')) return COMPARED;
  if (columns.doubled.includes(columns.nameOf('sessions'))) return PIVOTED;
  const segments = new Set(linesOf(table).map(({ cells }) => cells[columns.at('segment')]));
  return segments.size > 1 ? SEGMENTED : undefined;
}

/**
 * Whether lines that are not the same have the same dimensions: then a column of numbers, which is taken for a metric, tells them apart, such
 * as the month or the hour.
 */
function isCutFiner(columns: Columns<Field>, segments: readonly Segment[], table: Table): boolean {
  const seen = new Map<string, string>();
  for (const record of linesOf(table)) {
    const line = JSON.stringify(record.cells);
    const date = record.cells[columns.at('date')] ?? '';
    const key = JSON.stringify([date, dimensionsIn(record, columns, segments)]);
    const earlier = seen.get(key);
    if (earlier !== undefined && earlier !== line) return true;
    seen.set(key, line);
  }
  return false;
}

class VisitReader implements TableReader {
  readonly #columns: Columns<Field>;
  readonly #out: Out;
  readonly #period: Period | undefined;
  readonly #rules: CellRules;
  readonly #segments: readonly Segment[];
  readonly #currency: string | undefined;

  constructor(
    columns: Columns<Field>,
    table: Table,
    out: Out,
    period: Period | undefined,
    segments: readonly Segment[],
  ) {
    this.#columns = columns;
    this.#out = out;
    this.#period = period;
    this.#rules = {
      mark: markOf(columns, METRICS, table),
      dates: new DateReader({ order: 'month-first', today: table.about.today }),
      quotes: true,
      note: table.note,
    };
    this.#segments = segments;
    this.#currency = /\b([A-Z]{3})\b/.exec(columns.nameOf('revenue'))?.[1];
  }

  take(record: CsvLine): void {
    const cells = new Cells(record, this.#columns, this.#rules);
    const days = this.#daysOf(cells);
    const sessions = cells.count('sessions');
    if (!days && cells.problems.length === 0) cells.wrong('date', 'missing');
    const figures = this.#figuresOf(cells);
    if (cells.problems.length > 0) {
      for (const problem of cells.problems) this.#out.problem(problem);
    } else if (sessions === undefined || !days) {
      this.#out.skip(record.line, 'It has no sessions.');
    } else {
      this.#out.row({
        kind: 'visit',
        line: record.line,
        ...days,
        ...wayOf(cells),
        segments: this.#segmentsIn(record),
        dimensions: this.#dimensionsIn(record),
        sessions,
        ...figures,
      });
    }
  }

  #daysOf(cells: Cells<Field>): Pick<VisitRow, 'from' | 'until'> | undefined {
    if (!this.#columns.has('date')) return this.#period;
    const date = cells.date('date');
    return date && { from: date, until: date };
  }

  /** Key events and revenue are shared among several ways, so they may be fractions. */
  #figuresOf(cells: Cells<Field>): Pick<VisitRow, 'engagedSessions' | 'keyEvents' | 'revenue' | 'currency'> {
    const engagedSessions = cells.count('engaged');
    const keyEvents = cells.number('keyEvents');
    const revenue = cells.number('revenue');
    const currency = this.#currency;
    return {
      ...(engagedSessions === undefined ? {} : { engagedSessions }),
      ...(keyEvents === undefined ? {} : { keyEvents }),
      ...(revenue === undefined ? {} : { revenue }),
      ...(revenue !== undefined && currency && isCurrencyCode(currency) ? { currency } : {}),
    };
  }

  #dimensionsIn(record: CsvLine): Record<string, string> {
    return dimensionsIn(record, this.#columns, this.#segments);
  }

  #segmentsIn({ cells }: CsvLine): Record<string, string> {
    return Object.fromEntries(
      this.#segments.flatMap(([place, name]) => {
        const value = cells[place]?.trim() ?? '';
        return value === '' || value === '(not set)'
          ? []
          : [[name, [...value].slice(0, LONGEST_SEGMENT).join('')]];
      }),
    );
  }
}

/** Where a visit came from. `(not set)` says nothing; `(direct)` and `(none)` say that no link led to it. */
function wayOf(
  cells: Cells<Field>,
): Pick<VisitRow, 'source' | 'medium' | 'campaign' | 'content' | 'landing'> {
  const [joinedSource, joinedMedium] = (cells.value('sourceMedium') ?? '').split(' / ');
  const source = cells.value('source') ?? said(joinedSource);
  const medium = cells.value('medium') ?? said(joinedMedium);
  const campaign = cells.value('campaign');
  const content = cells.value('content');
  const landing = cells.value('landing');
  return {
    ...(source ? { source } : {}),
    ...(medium ? { medium } : {}),
    ...(campaign ? { campaign } : {}),
    ...(content ? { content } : {}),
    ...(landing ? { landing } : {}),
  };
}

function said(text: string | undefined): string | undefined {
  const value = text?.trim();
  return value && value !== '(not set)' ? value : undefined;
}

/**
 * Every dimension of a line, whole and also where it says nothing: lines of a table count different visits, so one with `(not set)` is as much
 * a line of the table as the others.
 */
function dimensionsIn(
  { cells }: CsvLine,
  columns: Columns<Field>,
  segments: readonly Segment[],
): Record<string, string> {
  const at = (field: Field) => (columns.has(field) ? (cells[columns.at(field)]?.trim() ?? '') : undefined);
  const [joinedSource, joinedMedium = ''] = at('sourceMedium')?.split(' / ') ?? [];
  const found: Record<string, string | undefined> = {
    source: at('source') ?? joinedSource,
    medium: at('medium') ?? (joinedSource === undefined ? undefined : joinedMedium),
    campaign: at('campaign'),
    content: at('content'),
    landing: at('landing'),
  };
  for (const [place, name] of segments) found[name] = cells[place]?.trim() ?? '';
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The lines of a table that were looked at, without those of the next one, and without totals. */
function linesOf({ sample }: Table): readonly CsvLine[] {
  const next = sample.findIndex(isComment);
  return sample
    .slice(0, next < 0 ? sample.length : next)
    .filter((record) => !isTotal(record) && record.cells.some((cell) => cell.trim() !== ''));
}

/** Columns of words that a visit has no place for. A column in which every cell is a number is another metric; metrics stand behind dimensions. */
function segmentsOf(columns: Columns<Field>, table: Table): Segment[] {
  const lines = linesOf(table);
  const firstMetric = Math.min(
    ...METRICS.filter((field) => columns.has(field)).map((field) => columns.at(field)),
  );
  const placed = new Set([...PLACED, ...METRICS].map((field) => columns.at(field)));
  return columns.header.flatMap((name, place) => {
    if (placed.has(place) || name.trim() === '') return [];
    const isMetric =
      lines.length > 0 ? lines.every(({ cells }) => isNumber(cells[place] ?? '')) : place > firstMetric;
    return isMetric ? [] : [[place, shown(name)]];
  });
}

function isNumber(cell: string): boolean {
  const read = readAmount(cell.replace(/%$/, ''), undefined);
  return read === undefined || typeof read === 'object' || read === 'unclear-number';
}
