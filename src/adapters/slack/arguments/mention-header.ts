import type { GivenCount } from '../../../domain/performance/mentions/mention-count.ts';

/** Which columns of a pasted table hold date and count. */
export interface Header {
  readonly delimiter: string;
  readonly date: number;
  readonly count: number;
  readonly span?: GivenCount['span'];
  /** Its dates are the last days of weeks. */
  readonly endsWeek?: boolean;
}

const DATE_NAMES =
  /^(?:weeks?|days?|dates?|periods?|time|timestamp|week (?:of|starting|commencing|beginning|ending|ended)|kw|kalenderwoche|woche|tag|datum|zeitraum|semana|fecha|data|semaine|jour|неделя|дата)$/i;
const COUNT_NAMES =
  /^(?:(?:total|brand|all|daily|weekly) )*(?:mentions?|counts?|volume|results|total)$|^mentions? (?:count|volume)$|^(?:number|volume|#|no\.?) (?:of )?mentions$|^(?:erwähnungen|menciones|menções|упоминания)$/i;

/** The header of a table; `no count` where it names a date and several other columns, none of them as counts. */
export function headerIn(line: string): Header | 'no count' | undefined {
  const delimiter = ['\t', ';', '|', ','].find((sign) => line.includes(sign));
  if (!delimiter)
    return /^[^\d]+$/.test(line) && DATE_NAMES.test(line.split(' ')[0] ?? '') ? spaced(line) : undefined;
  const names = splitCells(line, delimiter);
  if (names.some((name) => /^\d/.test(name))) return undefined;
  const date = names.findIndex((name) => DATE_NAMES.test(name));
  const count = names.findIndex((name) => COUNT_NAMES.test(name));
  if (date < 0 && count < 0) return undefined;
  // Of two columns the one that is named tells the other.
  const other = names.length === 2 ? 1 - Math.max(date, count) : undefined;
  if (count < 0 && other === undefined) return 'no count';
  return {
    delimiter,
    date: date < 0 ? (other ?? 0) : date,
    count: count < 0 ? (other ?? 1) : count,
    ...spanOf(names[date] ?? ''),
  };
}

/** `week mentions` over lines whose cells are parted by spaces. */
function spaced(line: string): Header {
  return { delimiter: '', date: 0, count: 1, ...spanOf(line.split(' ')[0] ?? '') };
}

function spanOf(name: string): Pick<Header, 'span' | 'endsWeek'> {
  const endsWeek = /^week end(?:ing|ed)$/i.test(name);
  if (/^(?:week|woche|kw|kalenderwoche|semana|semaine|неделя)/i.test(name)) return { span: 'week', endsWeek };
  return /^(?:day|tag|jour)/i.test(name) ? { span: 'day' } : {};
}

/** Date and count of a line below the header; without a count where it stands after the date. */
export function cellsOf(
  line: string,
  { delimiter, date, count }: Header,
): { readonly date: string; readonly count?: string } {
  if (delimiter === '') return { date: line };
  const cells = splitCells(line, delimiter);
  return { date: cells[date] ?? '', count: cells[count] ?? '' };
}

/** Cells of a line; a quoted one may hold the sign between cells. */
export function splitCells(line: string, delimiter: string): string[] {
  const sign = delimiter === '|' ? '\\|' : delimiter;
  const pattern = new RegExp(`(?:^|${sign})\\s*(?:"((?:[^"]|"")*)"?|([^${sign}]*))`, 'g');
  return [...line.matchAll(pattern)].map(([, quoted, bare]) =>
    (quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"')).trim(),
  );
}
