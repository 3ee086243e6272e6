import type { Platform } from '../../../domain/deliverables.ts';
import type { AccountCount } from '../../../domain/performance/exports/export-row.ts';
import { Cells } from './cells.ts';
import type { Columns } from './columns.ts';
import { dateOrderOf } from './date-order.ts';
import { DateReader } from './dates.ts';
import { markOf, type Out, type Table, type TableReader } from './dialect.ts';

/** How a table that counts an account day by day is read. */
interface AccountDaysSpec<F extends string> {
  readonly platform: Platform;
  readonly date: F;
  readonly counts: readonly (readonly [AccountCount, F])[];
}

/** Reads a table with one row for each day of an account. Its days follow each other, which tells the years that it leaves out. */
export function accountDays<F extends string>(
  { platform, date, counts }: AccountDaysSpec<F>,
  columns: Columns<F>,
  table: Table,
  out: Out,
): TableReader {
  const days = columns.cellsOf([date], table.sample);
  const { order, note } = dateOrderOf(days, {
    usual: 'month-first',
    today: table.about.today,
    isRun: true,
  });
  if (note) table.note(note);
  const rules = {
    mark: markOf(
      columns,
      counts.map(([, field]) => field),
      table,
    ),
    dates: new DateReader({ order, today: table.about.today, ...newestOf(table) }, days),
    quotes: true,
    note: table.note,
  };
  let saidYears = false;
  return {
    take(record) {
      const cells = new Cells(record, columns, rules);
      const on = cells.date(date);
      if (!on && cells.problems.length === 0) cells.wrong(date, 'missing');
      if (on && !saidYears && !cells.raw(date).includes(String(on.year))) {
        saidYears = true;
        table.note(`The days have no year: the first was read as ${on}, and none is later than today.`);
      }
      const counted: Partial<Record<AccountCount, number>> = {};
      for (const [count, field] of counts) {
        const value = cells.count(field);
        if (value !== undefined) counted[count] = value;
      }
      if (cells.problems.length > 0 || !on) {
        for (const problem of cells.problems) out.problem(problem);
      } else if (Object.keys(counted).length === 0) {
        out.skip(record.line, 'It has no figure.');
      } else {
        out.row({ kind: 'account-day', line: record.line, platform, on, counts: counted });
      }
    },
  };
}

const RANGE_END = /(\d{4}-\d{2}-\d{2})\D*$/;

/** The last day of the period that a title above the table names, when it is past. */
function newestOf({ above, about }: Table): { newest?: Temporal.PlainDate } {
  for (const line of above.toReversed()) {
    const end = RANGE_END.exec(line)?.[1];
    if (!end) continue;
    try {
      const newest = Temporal.PlainDate.from(end, { overflow: 'reject' });
      if (Temporal.PlainDate.compare(newest, about.today) <= 0) return { newest };
    } catch {}
  }
  return {};
}
