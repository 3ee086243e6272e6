import type { ExportDialect } from '../../../application/exports.ts';
import type { Platform } from '../../../domain/deliverables.ts';
import type { PostRow } from '../../../domain/performance/exports/export-row.ts';
import type { FigureName, Figures } from '../../../domain/performance/results.ts';
import type { CsvLine } from '../csv-table.ts';
import { type CellRules, Cells } from './cells.ts';
import type { Aliases, Columns } from './columns.ts';
import { dateOrderOf } from './date-order.ts';
import { datePartsOf } from './date-parts.ts';
import { DateReader } from './dates.ts';
import { type Dialect, defineDialect, markOf, type Out, type Table, type TableReader } from './dialect.ts';
import { existing } from './year-run.ts';

/** What tells which post a row is about. */
export type PostIdentity = Pick<PostRow, 'link' | 'postId' | 'account' | 'title' | 'format'>;

/** An export with one row for each post. */
interface PostDialectSpec<F extends string> {
  readonly key: ExportDialect;
  readonly title: string;
  readonly platform: Platform;
  readonly aliases: Aliases<F>;
  readonly keys: readonly (readonly NoInfer<F>[])[];
  /** The column of each figure. */
  readonly counts: Readonly<Partial<Record<FigureName, NoInfer<F>>>>;
  readonly published: NoInfer<F>;
  identify(cells: Cells<NoInfer<F>>): PostIdentity;
  /** The day on which a post was made, where its id tells it: for dates without a year. */
  readonly bornOn?: (cells: Cells<NoInfer<F>>) => Temporal.PlainDate | undefined;
  /** Why a row says nothing about a post as a whole; undefined when it does. */
  readonly skip?: (cells: Cells<NoInfer<F>>) => string | undefined;
  readonly isTotal?: (record: CsvLine) => boolean;
  /** Why a table says nothing about posts as a whole, by its columns; undefined when it does. */
  readonly refuse?: (columns: Columns<NoInfer<F>>) => string | undefined;
  /** What people should know of every such file. */
  readonly notes?: readonly string[];
}

export function definePostDialect<F extends string>(spec: PostDialectSpec<F>): Dialect {
  return defineDialect<F>({
    key: spec.key,
    title: spec.title,
    aliases: spec.aliases,
    keys: spec.keys,
    ...(spec.isTotal ? { isTotal: spec.isTotal } : {}),
    open(columns, table, out) {
      const problem = spec.refuse?.(columns);
      if (problem) return { kind: 'unreadable', problem };
      return postReader(spec, columns, table, out);
    },
  });
}

function postReader<F extends string>(
  spec: PostDialectSpec<F>,
  columns: Columns<F>,
  table: Table,
  out: Out,
): TableReader {
  for (const note of spec.notes ?? []) table.note(note);
  const rules = rulesOf(spec, columns, table);
  const counted = Object.entries(spec.counts) as [FigureName, F][];
  return {
    take(record) {
      const cells = new Cells(record, columns, rules);
      const why = spec.skip?.(cells);
      if (why) {
        out.skip(record.line, why);
        return;
      }
      emitPost(out, cells, {
        kind: 'post',
        line: record.line,
        platform: spec.platform,
        ...spec.identify(cells),
        ...publishedOn(cells, spec, table),
        figures: figuresOf(cells, counted),
      });
    },
  };
}

/** Meta, TikTok and YouTube write the month first where they write numbers, whatever the language of the header. */
function rulesOf<F extends string>(spec: PostDialectSpec<F>, columns: Columns<F>, table: Table): CellRules {
  const dates = columns.cellsOf([spec.published], table.sample);
  const { order, note } = dateOrderOf(dates, { usual: 'month-first', today: table.about.today });
  if (note) table.note(note);
  return {
    mark: markOf(columns, Object.values(spec.counts) as F[], table),
    dates: new DateReader({ order, today: table.about.today }),
    quotes: true,
    note: table.note,
  };
}

/** The day that a row gives; of one without a year, that of the id if it tells it, else the latest that is not in the future. */
function publishedOn<F extends string>(
  cells: Cells<F>,
  { published, bornOn }: PostDialectSpec<F>,
  { note }: Table,
): { publishedOn?: Temporal.PlainDate } {
  const date = cells.date(published);
  if (!date) return {};
  if (cells.raw(published).includes(String(date.year))) return { publishedOn: date };
  const parts = datePartsOf(cells.raw(published));
  if (parts?.kind === 'open' || parts?.year !== undefined) return { publishedOn: date };
  const born = bornOn?.(cells);
  const told = born && nearTo(born, date);
  if (!told)
    note(`Some posts have no year: they are taken as the latest such day until today, such as ${date}.`);
  return { publishedOn: told ?? date };
}

/** The day that is called as `day` is and lies next to another: the zones of both may differ. */
function nearTo(
  other: Temporal.PlainDate,
  { month, day }: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  return [other.year - 1, other.year, other.year + 1]
    .flatMap((year) => existing(year, month, day) ?? [])
    .find((date) => Math.abs(date.since(other).days) <= 2);
}

/** The figures of a row; those that the file leaves empty are missing. */
export function figuresOf<F extends string>(
  cells: Cells<F>,
  counted: readonly (readonly [FigureName, F])[],
): Figures {
  const figures: Partial<Record<FigureName, number>> = {};
  for (const [figure, field] of counted) {
    const value = cells.count(field);
    if (value !== undefined) figures[figure] = value;
  }
  return figures;
}

/** Puts out a post, or what is wrong with its row, or why there is nothing to count in it. */
export function emitPost<F extends string>(out: Out, cells: Cells<F>, row: PostRow): void {
  if (cells.problems.length > 0) {
    for (const problem of cells.problems) out.problem(problem);
  } else if (Object.keys(row.figures).length === 0) {
    out.skip(row.line, 'It has no figure.');
  } else if (!row.link && !row.postId && !row.title) {
    out.problem({
      line: row.line,
      column: 'row',
      problem: 'Neither a link, an id nor a title says which post it is.',
    });
  } else {
    out.row(row);
  }
}
