import { datePartsOf } from '../date-parts.ts';
import { existing } from '../year-run.ts';

/** First and last day, both included. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

const RANGE = /(\d{8}|\d{4}-\d{2}-\d{2})\s*(?:-|–|—|~|to)\s*(\d{8}|\d{4}-\d{2}-\d{2})\s*$/;
const WORDED_RANGE = /:?\s*([^:]*\d{4})\s*(?:-|–|—)\s*([^:]*\d{4})\s*$/;
const LABELLED = /^#[^:]*\D:\s*"?(\d{8}|\d{4}-\d{2}-\d{2})"?[,;\t\s]*$/;
const AN_ID = /\bid\b/i;

/**
 * The days that the lines above a table name, the last ones named: `# Start date: 20260901` and `# End date: 20260930`, or both with a
 * dash between them. Labels are in the language of the account, so their order tells which is which.
 */
export function periodIn(above: readonly string[]): Period | undefined {
  const ends: Temporal.PlainDate[] = [];
  for (const line of above.toReversed()) {
    const text = line.replace(/[,;\t\s"]+$/, '');
    const range = RANGE.exec(text) ?? WORDED_RANGE.exec(text);
    const both = range && periodOf(dayOf(range[1]), dayOf(range[2]));
    if (both) return both;
    const day = AN_ID.test(text) ? undefined : dayOf(LABELLED.exec(text)?.[1]);
    if (day) ends.push(day);
    if (ends.length === 2) return periodOf(ends[1], ends[0]);
  }
  return undefined;
}

function periodOf(
  from: Temporal.PlainDate | undefined,
  until: Temporal.PlainDate | undefined,
): Period | undefined {
  if (!from || !until || Temporal.PlainDate.compare(from, until) > 0) return undefined;
  return { from, until };
}

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  const parts = datePartsOf(text?.replace(/^#/, '').trim() ?? '');
  if (parts?.kind !== 'day' || parts.year === undefined || parts.year < 2005) return undefined;
  return existing(parts.year, parts.month, parts.day);
}
