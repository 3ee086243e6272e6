import { parseCountText } from './counts.ts';
import { dayAtStart } from './typed-days.ts';
import { plainTyped } from './typed-text.ts';

/** What was understood of `C-3 2026-11-16 340 Brandwatch`, or of rows under it; the count stays as typed, for a form. */
export interface TypedMentions {
  readonly campaign: string;
  /** What stood where a day stands and is none, or can be two: `2026-02-30`. */
  readonly noDay?: string;
  readonly on?: Temporal.PlainDate;
  readonly count?: string;
  readonly source?: string;
  readonly rows?: string;
}

/** Digits that look like a date but name no day, or two: no count begins with them. */
const NO_DAY = /^(\d{1,4}([-/.])\d{1,2}\2\d{1,4})(?!\d)\s*/;
const COUNT_FIRST =
  /^(-?(?:\d{1,3}(?: \d{3})+|[\d.,']*\d)(?: ?(?:k|thousand|mln|million|m|bn)\b)?(?!\S))?\s*(.*)$/i;

/** Reads what stands after `/deal mentions`: a campaign, then perhaps a week with its count and source, or several lines of them. */
export function parseMentionsText(text: string): TypedMentions {
  const [first = '', ...more] = text.trim().split('\n');
  const { campaign, rest } = campaignIn(plainTyped(first));
  if (more.length > 0) {
    const rows = [rest, ...more].map((line) => line.trim()).filter(Boolean);
    return { campaign, rows: rows.join('\n') };
  }
  const day = dayAtStart(rest);
  const isDay = day !== undefined && day !== 'unclear';
  const after = isDay ? day.rest.trim() : rest.replace(NO_DAY, '');
  const noDay = isDay ? undefined : NO_DAY.exec(rest)?.[1];
  const [, count = '', source = ''] = COUNT_FIRST.exec(after) ?? [];
  return {
    campaign,
    ...(isDay ? { on: day.on } : {}),
    ...(noDay ? { noDay } : {}),
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
