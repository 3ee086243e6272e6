import { type CsvLine, shown } from '../../csv-table.ts';
import type { Columns } from '../columns.ts';
import { readAmount } from '../counts.ts';
import { isTotalWord, type Table } from '../dialect.ts';
import type { GA4_HEADERS } from '../headers/ga4.ts';

export type Field = keyof typeof GA4_HEADERS;
/** A column of words that a visit has no place for. */
export type Segment = readonly [place: number, name: string];

export const METRICS = ['sessions', 'engaged', 'keyEvents', 'revenue'] as const satisfies readonly Field[];
/** Dimensions that a visit has a place for; the others are segments under their own names. */
export const PLACED = [
  'sourceMedium',
  'source',
  'medium',
  'campaign',
  'content',
  'landing',
  'date',
] as const satisfies readonly Field[];

/** An exploration writes its total before the rows, with the word for it in a cell too many. */
export function isTotal({ cells }: CsvLine): boolean {
  return isTotalWord(cells[0] ?? '') || isTotalWord(cells.at(-1) ?? '');
}

export function isComment({ cells }: CsvLine): boolean {
  return cells[0]?.trimStart().startsWith('#') ?? false;
}

/**
 * Every dimension of a line, whole and also where it says nothing: lines of a table count different visits, so one with `(not set)` is as much
 * a line of the table as the others.
 */
export function dimensionsIn(
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

/** The lines of a table that were looked at, without those of the next one, totals, and the header where files were put together. */
export function linesOf({ header, sample }: Table): readonly CsvLine[] {
  const next = sample.findIndex(isComment);
  return sample
    .slice(0, next < 0 ? sample.length : next)
    .filter((record) => !isTotal(record) && record.cells.some((cell) => cell.trim() !== ''))
    .filter(({ cells }) => cells.join() !== header.join());
}

/** Columns of words that a visit has no place for. A column in which every cell is a number is another metric; metrics stand behind dimensions. */
export function segmentsOf(columns: Columns<Field>, table: Table): Segment[] {
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
