import type { Columns } from '../columns.ts';
import type { Table } from '../dialect.ts';
import { COMPARED, CUT_FINER, PIVOTED, SEGMENTED } from '../refusals.ts';
import { dimensionsIn, type Field, linesOf, type Segment } from './ga4-lines.ts';

/** Why the lines or columns of a table are not different visits, where it counts the same ones several times. */
export function countsTwice(
  columns: Columns<Field>,
  segments: readonly Segment[],
  table: Table,
): string | undefined {
  if (columns.has('dateRange')) return COMPARED;
  if (columns.doubled.includes(columns.nameOf('sessions'))) return PIVOTED;
  const groups = new Set(linesOf(table).map(({ cells }) => cells[columns.at('segment')]));
  if (groups.size > 1) return SEGMENTED;
  return isCutFiner(columns, segments, table) ? CUT_FINER : undefined;
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
