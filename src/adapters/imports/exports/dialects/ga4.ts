import { isCurrencyCode } from '../../../../domain/money.ts';
import type { VisitRow } from '../../../../domain/performance/exports/export-row.ts';
import type { CsvLine } from '../../csv-table.ts';
import { type CellRules, Cells } from '../cells.ts';
import type { Columns } from '../columns.ts';
import { DateReader } from '../dates.ts';
import { type Dialect, defineDialect, markOf, type Out, type Table, type TableReader } from '../dialect.ts';
import { GA4_HEADERS } from '../headers/ga4.ts';
import { NO_PERIOD, NTH_DAY } from '../refusals.ts';
import {
  dimensionsIn,
  type Field,
  isComment,
  isTotal,
  METRICS,
  PLACED,
  type Segment,
  segmentsOf,
} from './ga4-lines.ts';
import { type Period, periodIn } from './ga4-period.ts';
import { countsTwice } from './ga4-twice.ts';

const LONGEST_SEGMENT = 200;

const DIMENSIONS = [
  ...PLACED,
  'nthDay',
  'channel',
  'city',
  'country',
  'device',
  'page',
] as const satisfies readonly Field[];

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

function openTable(
  columns: Columns<Field>,
  table: Table,
  out: Out,
): TableReader | { kind: 'unreadable'; problem: string } {
  const period = periodIn(table.above);
  const segments = segmentsOf(columns, table);
  const twice = countsTwice(columns, segments, table);
  if (!columns.has('date')) {
    if (columns.has('nthDay')) return { kind: 'unreadable', problem: NTH_DAY };
    if (!period) return { kind: 'unreadable', problem: NO_PERIOD };
    if (Temporal.PlainDate.compare(period.from, table.about.today) > 0)
      return { kind: 'unreadable', problem: NO_PERIOD };
  }
  if (twice) return { kind: 'unreadable', problem: twice };
  if (!columns.has('date') && period)
    table.note(`A table counts the days from ${period.from} to ${period.until} together.`);
  return new VisitReader(columns, table, out, period, segments);
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
