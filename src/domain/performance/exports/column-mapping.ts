import { z } from 'zod';
import { contentHash } from '../../content-hash.ts';
import { platformSchema } from '../../deliverables.ts';
import { isCurrencyCode } from '../../money.ts';
import { COUNTS } from '../results.ts';

/**
 * What a column of a file of unknown make can hold. `id` is the platform's own id of a post, `deal` a reference such as
 * `D-12`, `ordered` the day or moment of an order, `revenue` what a post brought in or an order came to.
 */
export const MAPPED_FIELDS = [
  'link',
  'id',
  'platform',
  'account',
  'title',
  'format',
  'published',
  'captured',
  'deal',
  'order',
  'ordered',
  'code',
  ...COUNTS,
  'revenue',
  'currency',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Characters of the name of a column that a person can choose. */
export const LONGEST_COLUMN_NAME = 200;

const columnName = z.string().trim().min(1).max(LONGEST_COLUMN_NAME);

/**
 * What a person said about the columns of a file whose header is not known. Serialisable, to be remembered for the next file
 * with the same header (`fingerprintOf`).
 */
export const columnMappingSchema = z
  .strictObject({
    /** What a row is: a post with its figures, or an order of a shop. */
    rows: z.enum(['posts', 'orders']),
    /** The name of the column, as the header has it, for each field that the file holds. */
    columns: z.partialRecord(z.enum(MAPPED_FIELDS), columnName),
    /** The platform of every post, where no column and no link says it. */
    platform: platformSchema.optional(),
    /** ISO 4217 code of every amount, where no column says it. */
    currency: z.string().refine(isCurrencyCode, 'an ISO 4217 currency code such as USD').optional(),
    /** What stands first in a date made of numbers. Dates with the name of a month are read in any case. */
    dateOrder: z.enum(['day', 'month', 'year']),
    decimalMark: z.enum(['.', ',']),
  })
  .superRefine((mapping, context) => {
    for (const { field, problem } of gapsOf(mapping)) {
      context.addIssue({ code: 'custom', path: ['columns', field], message: problem });
    }
  });
export type ColumnMapping = z.output<typeof columnMappingSchema>;

interface Gap {
  readonly field: MappedField;
  readonly problem: string;
}

/** What a mapping lacks to make rows of a file: each with the field to point at, in words for a form. */
function gapsOf(mapping: Pick<ColumnMapping, 'rows' | 'columns' | 'platform' | 'currency'>): Gap[] {
  const { rows, columns } = mapping;
  const gaps: Gap[] = [];
  const need = (field: MappedField, isThere: boolean, problem: string) => {
    if (!isThere) gaps.push({ field, problem });
  };
  if (rows === 'posts') {
    need('link', Boolean(columns.link ?? columns.id), 'Choose the column with the link or the id of a post.');
    need(
      'platform',
      Boolean(mapping.platform ?? columns.platform ?? columns.link),
      'Choose the platform: nothing in the file names it.',
    );
    const figures = [...COUNTS, 'revenue' as const].some((field) => columns[field]);
    need('views', figures, 'Choose at least one column with a figure.');
  } else {
    need('order', Boolean(columns.order), 'Choose the column with the number of the order.');
    need('ordered', Boolean(columns.ordered), 'Choose the column with the day of the order.');
    need('revenue', Boolean(columns.revenue), 'Choose the column with what was paid.');
  }
  const currency = !columns.revenue || Boolean(columns.currency ?? mapping.currency);
  need('currency', currency, 'Choose the column with the currency, or name the one of all amounts.');
  return [...gaps, ...doubles(columns)];
}

/** A column that two fields claim: it can hold only one of them. */
function doubles(columns: ColumnMapping['columns']): Gap[] {
  const claimed = new Set<string>();
  return MAPPED_FIELDS.flatMap((field) => {
    const column = columns[field];
    if (column === undefined) return [];
    const key = columnKey(column);
    if (!claimed.has(key)) {
      claimed.add(key);
      return [];
    }
    return [{ field, problem: `The column "${column}" is chosen for two things. Choose it once.` }];
  });
}

/**
 * What tells a column's name from others whatever its writing: letters and digits in small letters, everything else a space.
 * `Impressions click-through rate (%)` is `impressions click through rate %`.
 */
export function columnKey(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();
}

/** Identifies a header whatever the order and writing of its columns: what a remembered mapping is looked up by. */
export function fingerprintOf(columns: readonly string[]): string {
  const keys = columns.map(columnKey).filter((key) => key !== '');
  return contentHash(keys.toSorted());
}
