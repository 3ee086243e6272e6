import type { UserId } from '../../domain/ids.ts';

/**
 * What no text of ours carries: control characters (tabs and line breaks stay), zero-width characters,
 * and the marks that turn the writing direction, with which a name could imitate another text.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Text as people see it: without invisible characters, lone surrogates and Windows line ends. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(INVISIBLE, '');
}

/**
 * Makes data safe to stand in mrkdwn: no mention, channel, link or date in it comes alive. Every name,
 * note and caption that people typed goes through here.
 */
export function escape(data: string): string {
  return clean(data).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The beginning of what a person typed, to say back to them which words are meant. Only for words that nothing
 * keeps: facts are never shortened.
 */
export function echo(typed: string, most = 80): string {
  const characters = [...clean(typed)];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`;
}

/** Pieces that were not understood, each as `show` writes it; of very many the first, and how many more. */
export function echoAll(pieces: readonly string[], show: (piece: string) => string, most = 8): string {
  const named = pieces.slice(0, most).map((piece) => show(echo(piece)));
  const more = pieces.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

/** Gives back what a person typed from a text in which Slack escaped `&`, `<` and `>`. */
export function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A member's name as Slack shows it. Anything that is not a member id stays plain text. */
export function person(userId: UserId): string {
  return /^[UW][A-Z0-9]{2,}$/.test(userId) ? `<@${userId}>` : userId === 'system' ? 'Parley' : escape(userId);
}

/** A channel's name as Slack shows it. */
export function channelText(channelId: string): string {
  return /^[CDG][A-Z0-9]{2,}$/.test(channelId) ? `<#${channelId}>` : escape(channelId);
}

/** `25 Nov 2026`. */
export function dateText(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `25 Nov 2026, 14:05 (Europe/Berlin)`: a moment in the zone of the person who reads it. */
export function timeText(moment: Temporal.Instant, zone: string): string {
  const local = moment.toZonedDateTimeISO(zone);
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dateText(local.toPlainDate())}, ${clock} (${zone})`;
}

/** Characters that take two places in a string. */
const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Counts characters as Slack does: by code point. */
export function lengthOf(text: string): number {
  return text.length - (text.match(PAIRS)?.length ?? 0);
}
