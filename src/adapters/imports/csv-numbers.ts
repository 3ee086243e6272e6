/** Which sign stands before decimals in a file; undefined when it cannot be told. */
export type DecimalMark = '.' | ',' | undefined;

const SPACES = "[ \\u00A0\\u202F'\\u2019]";
const SPACED = new RegExp(`^\\d{1,3}(?:${SPACES}\\d{3})+(?![\\d\\s])`);
const ANY_SPACE = new RegExp(SPACES, 'g');

/**
 * The decimal mark of a file: what its own figures show beyond doubt (`1.234,50`, `12,5`), otherwise a comma where
 * semicolons separate cells and a point where commas do.
 */
export function decimalMarkOf(cells: Iterable<string>, delimiter: ',' | ';' | '\t'): DecimalMark {
  const marks = new Set<string>();
  for (const cell of cells) {
    const mark = certainMark(cell.trim());
    if (mark) marks.add(mark);
  }
  if (marks.size > 1) return undefined;
  const [only] = marks;
  if (only === '.' || only === ',') return only;
  return delimiter === ';' ? ',' : delimiter === ',' ? '.' : undefined;
}

function certainMark(text: string): string | undefined {
  if (!/^\d[\d.,]*\d$/.test(text)) return undefined;
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (!last) return undefined;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return last === '.' ? ',' : '.';
  return text.length - text.indexOf(last) - 1 === 3 ? undefined : last;
}

export interface NumberRules {
  readonly mark: DecimalMark;
  /** A count: no fraction can be meant. */
  readonly whole: boolean;
  /** Whether `1.234` may mean 1234 at all; with exchange rates it never does. */
  readonly grouped?: boolean;
}

/** Reads a number with its separators, or says what to write instead. Thousands are grouped only where that is certain. */
export function readNumber(cell: string, rules: NumberRules): number | { readonly problem: string } {
  const text = cell.trim();
  const example = rules.whole ? '10000' : '1200.50';
  if (/^[-\u2212\u2013]\s*\d/.test(text))
    return { problem: `"${text}" is negative. Write a figure above 0.` };
  const bare = SPACED.test(text) ? text.replaceAll(ANY_SPACE, '') : text;
  if (!/^\d(?:[\d.,]*\d)?$/.test(bare)) {
    const hint = /\d/.test(bare)
      ? `Write digits alone, for example ${example}; a currency has its own column.`
      : `Write a number, for example ${example}.`;
    return { problem: `"${text.slice(0, 60)}" is not a number. ${hint}` };
  }
  const plain = plainDigits(bare, rules);
  if (plain === 'ambiguous') {
    const digits = bare.replaceAll(/[.,]/g, '');
    return {
      problem: `"${text}" can mean ${digits} or ${bare.replace(',', '.')}. Write it without separators for thousands.`,
    };
  }
  if (plain === undefined)
    return { problem: `"${text}" is not a number. Write it without separators, for example ${example}.` };
  if ((plain.split('.')[0] ?? '').replace(/^0+/, '').length > 15)
    return { problem: `"${text}" has too many digits.` };
  const value = Number(plain);
  if (rules.whole && !Number.isInteger(value))
    return { problem: `"${text}" is not a whole number. Write it as ${example}.` };
  return value;
}

/** The digits with a point for the decimal mark; undefined when separators stand in wrong places. */
function plainDigits(
  text: string,
  { mark, whole, grouped = true }: NumberRules,
): string | 'ambiguous' | undefined {
  const marks = text.match(/[.,]/g) ?? [];
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return text;
  if (new Set(marks).size === 2) {
    const [whole = '', fraction = '', ...more] = text.split(last);
    return more.length === 0 && isGrouped(whole, first) ? `${ungrouped(whole)}.${fraction}` : undefined;
  }
  if (marks.length > 1) return grouped && isGrouped(text, first) ? ungrouped(text) : undefined;
  if (first === mark || !isGrouped(text, first) || text.startsWith('0')) return text.replace(first, '.');
  if (grouped && (mark !== undefined || whole)) return ungrouped(text);
  return 'ambiguous';
}

function isGrouped(text: string, by: string): boolean {
  const [head = '', ...groups] = text.split(by);
  return head.length >= 1 && head.length <= 3 && groups.every((group) => /^\d{3}$/.test(group));
}

function ungrouped(text: string): string {
  return text.replaceAll(/[.,]/g, '');
}
