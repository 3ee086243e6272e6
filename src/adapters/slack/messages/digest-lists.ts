import { formatMoney } from '../../../domain/money.ts';
import type { Digest } from '../../../domain/performance/digest.ts';
import { dateText, escape, lengthOf, person, timeText } from '../format.ts';
import { paymentLine } from './payments.ts';

/** What the views of a digest say where it tells of no campaign. */
export const NO_CAMPAIGN =
  'This digest has no figures: no campaign that it is of was active and had a deal when it came.';

/** A list of a digest: what it is, and a line each. */
export interface DigestList {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What needs a look, most urgent first; lists without a line are left out. */
export function digestLists(digest: Digest, zone: string): DigestList[] {
  const { waiting, unanswered, deadlines, payments, rights, ahead } = digest;
  return [
    {
      title: 'Waiting for approval',
      lines: waiting.map(
        ({ deal, about, requestedBy, since }) =>
          `${deal}: ${escape(about)}, asked by ${person(requestedBy)} on ${localDay(since, zone)}`,
      ),
    },
    {
      title: 'Our offers without an answer for more than 24 h',
      lines: unanswered.map(
        ({ deal, creator, amount, since }) =>
          `${deal} ${escape(creator)}: ${formatMoney(amount)}, since ${timeText(Temporal.Instant.from(since), zone)}`,
      ),
    },
    {
      title: 'Due within 48 hours',
      lines: deadlines.map(
        ({ deal, creator, what, on, overdue }) =>
          `${overdue ? ':warning: Overdue: ' : ''}${deal} ${escape(creator)}, ${escape(what)}: ${day(on)}`,
      ),
    },
    { title: 'Not recorded as paid, due by now or within 14 days', lines: payments.map(paymentLine) },
    {
      title: 'Usage rights that end within 14 days',
      lines: rights.map(
        ({ deal, creator, what, posts, on }) =>
          `${deal} ${escape(creator)}: ${what} of ${posts === 1 ? 'a post' : `${posts} posts`} end on ${day(on)}`,
      ),
    },
    {
      title: "Next week's dates",
      lines: ahead.map(({ who, what, on }) => `${day(on)}: ${escape(who)}, ${escape(what)}`),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function day(on: string): string {
  return dateText(Temporal.PlainDate.from(on));
}

function localDay(moment: string, zone: string): string {
  return dateText(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate());
}

/** A list with its number, as many lines as there is room for; with none at all only the number stays. */
export function listText({ title, lines }: DigestList, most: number, characters: number): string {
  const bullets = lines.map((line) => `• ${line}`);
  return [`*${title} (${lines.length})*`, ...linesWithin(bullets, most, characters)].join('\n');
}

/** As many lines as fit; the others of all are counted. */
export function linesWithin(
  lines: readonly string[],
  most: number,
  characters: number,
  all = lines.length,
): string[] {
  const shown = fitting(lines, most, characters);
  const left = all - shown.length;
  return left > 0 && shown.length > 0 ? [...shown, `and ${left} more`] : shown;
}

/** The first texts that fit together. */
export function fitting(texts: readonly string[], most: number, characters: number): string[] {
  const shown: string[] = [];
  let used = 0;
  for (const text of texts.slice(0, most)) {
    used += lengthOf(text);
    if (used > characters) break;
    shown.push(text);
  }
  return shown;
}
