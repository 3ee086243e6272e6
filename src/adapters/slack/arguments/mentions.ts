import { type GivenCount, mondayOf } from '../../../domain/performance/mentions/mention-count.ts';
import type { FieldProblem } from '../../../domain/refusal.ts';
import { clean, echo } from '../format.ts';
import { parseCountText } from './counts.ts';
import { dayAtStart, type SlashOrder, slashOrderIn } from './typed-days.ts';
import { plainTyped } from './typed-text.ts';

/** What was understood of `C-3 2026-11-16 340 Brandwatch`, or of rows under it; the count stays as typed, for a form. */
export interface TypedMentions {
  readonly campaign: string;
  readonly on?: Temporal.PlainDate;
  readonly count?: string;
  readonly source?: string;
  readonly rows?: string;
}

/** Reads what stands after `/deal mentions`: a campaign, then perhaps a week with its count and source, or several lines of them. */
export function parseMentionsText(text: string): TypedMentions {
  const [first = '', ...more] = text.trim().split('\n');
  const { campaign, rest } = campaignIn(plainTyped(first));
  if (more.length > 0) {
    const rows = [rest, ...more].map((line) => line.trim()).filter(Boolean);
    return { campaign, rows: rows.join('\n') };
  }
  const day = dayAtStart(rest);
  const after = day && day !== 'unclear' ? day.rest.trim() : rest;
  const [, count = '', source = ''] =
    /^(-?[\d.,']*\d(?: ?(?:k|thousand|mln|million|m|bn)\b)?)?\s*(.*)$/i.exec(after) ?? [];
  return {
    campaign,
    ...(day && day !== 'unclear' ? { on: day.on } : {}),
    ...(count ? { count } : {}),
    ...(source ? { source } : {}),
  };
}

/** A number of a campaign, else all words before the first date. */
function campaignIn(line: string): { campaign: string; rest: string } {
  const numbered = /^(c-?\d{1,9})(?:\s+(.*))?$/i.exec(line);
  if (numbered) return { campaign: numbered[1] ?? '', rest: numbered[2] ?? '' };
  const words = line.split(' ');
  const at = words.findIndex(
    (_, index) => index > 0 && dayAtStart(words.slice(index, index + 4).join(' ')) !== undefined,
  );
  return at < 0
    ? { campaign: line, rest: '' }
    : { campaign: words.slice(0, at).join(' '), rest: words.slice(at).join(' ') };
}

/** A count as typed, a negative one included, so that what is wrong with it can be said. */
export function parseMentionCount(text: string): number | undefined {
  const typed = plainTyped(text).replace(/ ?mentions?$/i, '');
  const count = parseCountText(typed.replace(/^-\s?/, ''));
  return count !== undefined && typed.startsWith('-') ? -count : count;
}

export interface MentionRows {
  readonly given: readonly GivenCount[];
  readonly problems: readonly FieldProblem[];
}

interface Row {
  readonly line: number;
  readonly date: string;
  readonly count: string;
}

/**
 * Reads pasted rows: a week or a day and its count on each line, as people type them or as CSV with a header. Dates closer to each other than a week are
 * days; a header that says week or day decides. Lines that cannot be read are named by their number; totals and empty lines are passed over.
 */
export function parseMentionRows(text: string): MentionRows {
  const lines = clean(text)
    .split('\n')
    .map((typed, index) => ({ line: index + 1, text: plainCells(typed) }))
    .filter(({ text: typed }) => typed !== '' && !/^"?(?:grand )?total/i.test(typed));
  const header = lines[0] && headerIn(lines[0].text);
  if (header === 'no count')
    return {
      given: [],
      problems: [
        {
          field: 'rows',
          problem: 'Line 1: no column is called Mentions. Name the column with the counts so.',
        },
      ],
    };
  const rows = (header ? lines.slice(1) : lines).map(({ line, text: typed }) => ({
    line,
    ...(header ? cellsOf(typed, header) : { date: typed.replace(/^"/, ''), count: '' }),
  }));
  return readRows(rows, header?.span);
}

/** One line made plain; tabs between cells stay. */
function plainCells(line: string): string {
  return line.split('\t').map(plainTyped).join('\t').trim();
}

function readRows(rows: readonly Row[], span: GivenCount['span'] | undefined): MentionRows {
  const order = slashOrderIn(rows.map(({ date }) => date));
  const read = rows.map((row) => readRow(row, order));
  const found = read.filter((one) => 'on' in one);
  const problems = read.filter((one) => 'problem' in one);
  const dated = found.filter(({ isWeek }) => !isWeek).map(({ on }) => on);
  const ofDates = span ?? (areDays(dated) ? 'day' : 'week');
  return {
    given: found.map(({ line, on, isWeek, count }) => ({ line, on, count, span: isWeek ? 'week' : ofDates })),
    problems,
  };
}

type ReadRow = FieldProblem | { line: number; on: Temporal.PlainDate; isWeek: boolean; count: number };

function readRow({ line, date, count }: Row, order: SlashOrder): ReadRow {
  const wrong = (problem: string) => ({ field: 'rows', problem: `Line ${line}: ${problem}` });
  const day = dayAtStart(date, order);
  const shown = echo(date, 40);
  if (day === 'unclear') return wrong(`“${shown}” can be two days. Write it as 2026-11-16.`);
  if (!day) return wrong(`“${shown}” begins with no date. Write 2026-11-16 340.`);
  const typed = count || day.rest.replace(/^["\s,;:|=]+(?:- )?/, '').replace(/["\s]+$/, '');
  const value = parseMentionCount(typed);
  if (value === undefined)
    return wrong(typed ? `“${echo(typed, 40)}” is no count. Write 340 or 1.2k.` : 'the count is missing.');
  return { line, on: day.on, isWeek: day.isWeek, count: value };
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

interface Header {
  readonly delimiter: string;
  readonly date: number;
  readonly count: number;
  readonly span?: GivenCount['span'];
}

const DATE_NAMES =
  /^(?:weeks?|days?|dates?|week (?:of|starting|commencing|beginning)|woche|tag|datum|semana|fecha|data|неделя|дата)$/i;
const COUNT_NAMES =
  /^(?:(?:total |brand |all )?(?:mentions?|counts?|volume|results)|mention count|number of mentions|erwähnungen|menciones|menções|упоминания)$/i;

/** The header of a table, where the first line has no date: which columns hold date and count. */
function headerIn(line: string): Header | 'no count' | undefined {
  if (dayAtStart(line.replace(/^"/, '')) !== undefined) return undefined;
  const delimiter = ['\t', ';', ','].find((sign) => line.includes(sign));
  if (!delimiter)
    return /^[^\d]+$/.test(line) && DATE_NAMES.test(line.split(' ')[0] ?? '') ? spaced(line) : undefined;
  const names = splitCells(line, delimiter);
  const date = names.findIndex((name) => DATE_NAMES.test(name));
  const count = names.findIndex((name) => COUNT_NAMES.test(name));
  if (date < 0 && count < 0) return undefined;
  const only = names.length === 2 ? 1 - Math.max(date, 0) : -1;
  if (count < 0 && only < 0) return 'no count';
  return {
    delimiter,
    date: Math.max(date, 0),
    count: count < 0 ? only : count,
    ...spanOf(names[date] ?? ''),
  };
}

/** `week mentions` over lines whose cells are parted by spaces. */
function spaced(line: string): Header {
  return { delimiter: '', date: 0, count: 1, ...spanOf(line.split(' ')[0] ?? '') };
}

function spanOf(name: string): Pick<Header, 'span'> {
  if (/^(?:week|woche|semana|неделя)/i.test(name)) return { span: 'week' };
  return /^(?:day|tag)/i.test(name) ? { span: 'day' } : {};
}

function cellsOf(line: string, { delimiter, date, count }: Header): Omit<Row, 'line'> {
  if (delimiter === '') return { date: line, count: '' };
  const cells = splitCells(line, delimiter);
  return { date: cells[date] ?? '', count: cells[count] ?? ' ' };
}

/** Cells of a line; a quoted one may hold the sign between cells. */
function splitCells(line: string, delimiter: string): string[] {
  const pattern = new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, 'g');
  return [...line.matchAll(pattern)].map(([, quoted, bare]) =>
    (quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"')).trim(),
  );
}
