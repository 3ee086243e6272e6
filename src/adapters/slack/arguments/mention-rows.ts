import { type GivenCount, mondayOf } from '../../../domain/performance/mentions/mention-count.ts';
import type { FieldProblem } from '../../../domain/refusal.ts';
import { clean, echo } from '../format.ts';
import { cellsOf, type Header, headerIn, splitCells } from './mention-header.ts';
import { parseMentionCount } from './mentions.ts';
import { type SlashOrder, slashOrderIn, spanAtStart, type TypedSpan } from './typed-days.ts';
import { plainTyped } from './typed-text.ts';

export interface MentionRows {
  readonly given: readonly GivenCount[];
  readonly problems: readonly FieldProblem[];
}

interface Line {
  readonly line: number;
  readonly text: string;
}

interface Row {
  readonly line: number;
  readonly date: string;
  /** Missing where it stands after the date. */
  readonly count?: string;
}

/** What ends a table, in the languages of the exports that are read. */
const TOTAL = /^"?(?:(?:grand )?totale?s?|sum|suma|summe|gesamt|insgesamt|итого|всего)(?!\p{L})/iu;

/**
 * Reads pasted rows: a week or a day and its count on each line, as people type them or as a table with a header. Dates closer to each other than a
 * week are days; a header that says week or day decides. Lines that cannot be read are named by their number; what stands above the header, totals
 * and empty lines are passed over.
 */
export function parseMentionRows(text: string): MentionRows {
  const lines = linesIn(text);
  const { header, below } = tableIn(lines);
  if (header === 'no count') return { given: [], problems: [noCount(below[0]?.line ?? 1)] };
  const rows = below
    .filter(({ text: typed }) => !TOTAL.test(typed))
    .map(
      ({ line, text: typed }): Row => (header ? { line, ...cellsOf(typed, header) } : bareRow(line, typed)),
    )
    .filter(({ date }) => !TOTAL.test(date));
  return readRows(rows, header);
}

function noCount(line: number): FieldProblem {
  const problem = `Line ${line}: no column is called Mentions. Name the column with the counts so.`;
  return { field: 'rows', problem };
}

/** Lines made plain, without empty ones and without the frame of a drawn table. Tabs between cells stay. */
function linesIn(text: string): Line[] {
  return clean(text)
    .split('\n')
    .map((typed, index) => ({ line: index + 1, text: plainCells(typed) }))
    .filter(({ text: typed }) => /[\p{L}\p{N}]/u.test(typed));
}

function plainCells(line: string): string {
  const plain = line.split('\t').map(plainTyped).join('\t').trim();
  return plain.startsWith('|') ? plain.replace(/^\|\s*|\s*\|$/g, '') : plain;
}

/** The header and the lines below it. Exports tell their name and dates above it; the lines of a text without a header are all rows. */
function tableIn(lines: readonly Line[]): { header?: Header | 'no count'; below: readonly Line[] } {
  for (const [index, { text }] of lines.entries()) {
    if (spanAtStart(text.replace(/^"/, '')) !== undefined) break;
    const header = headerIn(text);
    if (header) return { header, below: lines.slice(header === 'no count' ? index : index + 1) };
  }
  return { below: lines };
}

function bareRow(line: number, text: string): Row {
  return { line, date: text.replace(/^"/, '') };
}

function readRows(rows: readonly Row[], header: Header | undefined): MentionRows {
  const order = slashOrderIn(rows.map(({ date }) => date));
  const read = rows.map((row) => readRow(row, order));
  const found = read.filter((one) => 'on' in one);
  const problems = read.filter((one) => 'problem' in one);
  const dated = found.filter(({ isWeek }) => !isWeek).map(({ on }) => on);
  const span = header?.span ?? (areDays(dated) ? 'day' : 'week');
  if (span === 'week' && !header?.endsWeek && areSundays(dated)) problems.push(SUNDAYS);
  return {
    given: found.map(({ line, on, isWeek, count }) => ({ line, on, count, span: isWeek ? 'week' : span })),
    problems,
  };
}

/** A week from Sunday shares one day with the week from Monday that its date lies in. */
const SUNDAYS = {
  field: 'rows',
  problem:
    'All dates are Sundays. Weeks here run from Monday to Sunday: write the Monday of each, or paste days.',
} as const;

function areSundays(dates: readonly Temporal.PlainDate[]): boolean {
  const different = new Set(dates.map((date) => date.toString()));
  return different.size > 1 && dates.every(({ dayOfWeek }) => dayOfWeek === 7);
}

type ReadRow = FieldProblem | { line: number; on: Temporal.PlainDate; isWeek: boolean; count: number };

function readRow({ line, date, count }: Row, order: SlashOrder): ReadRow {
  const wrong = (problem: string) => ({ field: 'rows', problem: `Line ${line}: ${problem}` });
  const span = spanAtStart(date, order);
  const shown = echo(date.replaceAll('\t', ' '), 40);
  if (span === 'unclear') return wrong(`“${shown}” can be two days. Write it as 2026-11-16.`);
  if (!span) return wrong(`“${shown}” begins with no date. Write 2026-11-16 340.`);
  if (span.isOddWeek) return wrong(`“${shown}” is no week from Monday to Sunday. Paste its days.`);
  const typed = count === undefined ? countAfter(span) : { text: count };
  if ('problem' in typed) return wrong(typed.problem);
  const value = parseMentionCount(typed.text);
  if (value !== undefined) return { line, on: span.on, isWeek: span.isWeek, count: value };
  return wrong(
    typed.text
      ? `“${echo(typed.text, 40)}” is no count. Write 340 or 1.2k.`
      : 'the count is missing. Write 0 where there was none, or leave the line out.',
  );
}

const BETWEEN = /^"?[\s,;:|=]*(?:- )?/;

/** The one cell after a date; of several nobody knows which counts. */
function countAfter({ rest }: TypedSpan): { text: string } | { problem: string } {
  const between = BETWEEN.exec(rest)?.[0] ?? '';
  const after = rest.slice(between.length);
  const sign =
    ['\t', ';', '|'].find((each) => after.includes(each)) ?? (after.includes('"') ? ',' : undefined);
  const cells = (sign ? splitCells(after, sign) : [after]).filter(Boolean);
  if (cells.length > 1)
    return {
      problem: `“${echo(cells.join(', '), 40)}” is more than one cell. Put a line above that names them, such as Date,Mentions.`,
    };
  const [text = ''] = cells;
  if (!sign && between.endsWith(',') && text.includes(','))
    return { problem: `“${echo(text, 40)}” can be one count or several. Write 1234 or "1,234".` };
  return { text };
}

/** Whether dates lie closer to each other than weeks do. The same date twice says nothing. */
function areDays(dates: readonly Temporal.PlainDate[]): boolean {
  const sorted = [...new Set(dates.map((date) => date.toString()))]
    .toSorted()
    .map((date) => Temporal.PlainDate.from(date));
  return sorted.some((date, index) => {
    const next = sorted[index + 1];
    return next !== undefined && (date.until(next).days < 7 || mondayOf(date).equals(mondayOf(next)));
  });
}
