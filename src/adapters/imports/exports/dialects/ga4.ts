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
import { NO_PERIOD, NTH_DAY } from '../refusals.ts';
import { type Period, periodIn } from './ga4-period.ts';

type Field = keyof typeof GA4_HEADERS;

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
  // An exploration writes its total before the rows, with the word for it in a cell too many.
  isTotal: ({ cells }) => isTotalWord(cells[0] ?? '') || isTotalWord(cells.at(-1) ?? ''),
  isBetween: isComment,
});

function isComment({ cells }: CsvLine): boolean {
  return cells[0]?.trimStart().startsWith('#') ?? false;
}

function openTable(
  columns: Columns<Field>,
  table: Table,
  out: Out,
): TableReader | { kind: 'unreadable'; problem: string } {
  const period = periodIn(table.above);
  if (!columns.has('date')) {
    if (columns.has('nthDay')) return { kind: 'unreadable', problem: NTH_DAY };
    if (!period) return { kind: 'unreadable', problem: NO_PERIOD };
    if (Temporal.PlainDate.compare(period.from, table.about.today) > 0)
      return { kind: 'unreadable', problem: NO_PERIOD };
    table.note(`A table counts the days from ${period.from} to ${period.until} together.`);
  }
  return new VisitReader(columns, table, out, period);
}

class VisitReader implements TableReader {
  readonly #columns: Columns<Field>;
  readonly #out: Out;
  readonly #period: Period | undefined;
  readonly #rules: CellRules;
  readonly #segments: readonly (readonly [place: number, name: string])[];
  readonly #currency: string | undefined;

  constructor(columns: Columns<Field>, table: Table, out: Out, period: Period | undefined) {
    this.#columns = columns;
    this.#out = out;
    this.#period = period;
    this.#rules = {
      mark: markOf(columns, METRICS, table),
      dates: new DateReader({ order: 'month-first', today: table.about.today }),
      quotes: true,
      note: table.note,
    };
    this.#segments = segmentsOf(columns, table);
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

  #segmentsIn({ cells }: CsvLine): Record<string, string> {
    return Object.fromEntries(
      this.#segments.flatMap(([place, name]) => {
        const value = cells[place]?.trim() ?? '';
        return value === '' || value === '(not set)' ? [] : [[name, shown(value)]];
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

/** Columns of words that a visit has no place for. A column in which every cell is a number is another metric. */
function segmentsOf(columns: Columns<Field>, { sample }: Table): [place: number, name: string][] {
  const placed = new Set([...PLACED, ...METRICS].map((field) => columns.at(field)));
  return columns.header.flatMap((name, place) => {
    if (placed.has(place) || name.trim() === '') return [];
    const isMetric = sample
      .filter(({ cells }) => !isComment({ line: 0, cells }))
      .every(({ cells }) => isNumber(cells[place] ?? ''));
    return isMetric ? [] : [[place, shown(name)]];
  });
}

function isNumber(cell: string): boolean {
  const read = readAmount(cell.replace(/%$/, ''), undefined);
  return read === undefined || typeof read === 'object' || read === 'unclear-number';
}
