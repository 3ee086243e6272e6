const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `25 Nov 2026`; empty for a date that nobody set. Written by hand: a sheet holds hundreds, and `Intl` takes its time. */
export function dayWords(day: Temporal.PlainDate | undefined): string {
  return day ? `${day.day} ${MONTHS[day.month - 1]} ${day.year}` : '';
}

/** `1 day`, `30 days`. */
export function days(number: number | undefined): string {
  return count(number ?? 0, 'day');
}

/** `1 month`, `6 months`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `A, B and C`. */
export function list(words: readonly string[]): string {
  return LIST.format(words);
}

/** A person's own words as a sentence: with a full stop, unless they end in a mark already. */
export function sentence(words: string): string {
  const text = words.trim();
  return /[.!?。！？…]$/u.test(text) ? text : `${text}.`;
}
