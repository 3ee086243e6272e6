import type { Deliverable, Platform } from '../../../domain/deliverables.ts';
import type { Money } from '../../../domain/money.ts';
import type { Exclusivity, Usage } from '../../../domain/terms.ts';
import { parseDeliverablesText } from './deliverables.ts';
import { MONEY_PATTERN, moneyOfParts } from './money.ts';
import { plainTyped } from './typed-text.ts';

/** What was understood of an offer in one line, and the words that were not. */
export interface TypedOffer {
  readonly fee?: Money;
  readonly deliverables?: readonly Deliverable[];
  readonly usage?: Usage;
  readonly exclusivity?: Exclusivity;
  readonly whitelistingDays?: number;
  readonly upfrontPercent?: number;
  readonly netDays?: number;
  readonly revisions?: number;
  readonly unknown: readonly string[];
}

const SPAN = '(?<count>\\d{1,4})\\s*-?\\s*(?<unit>d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?)';
const USAGE =
  /(?:(?<kind>organic|paid|ads?)\s+)?(?:usage|use|licen[cs]e)(?:\s+rights?)?|(?<only>paid ads?|ad rights)/;

/** Words that carry no fact of their own. */
const FILLERS = new Set(
  'for a an the and plus with of in at total fee price offer asks asked wants they he she we offers offered usd-'.split(
    ' ',
  ),
);

/**
 * Reads an offer as people type it: `1.2k 2 reels 30d usage`, `$1,200 for 2 reels + 3 stories, 60 days
 * exclusivity in skincare, net 30`. Months count 30 days, years 365. An amount in another currency keeps it,
 * so that the form can say that the deal's is another one.
 */
export function parseOfferText(
  text: string,
  context: { currency: string; platform?: Platform | undefined },
): TypedOffer {
  const rest = new Remainder(plainTyped(text).toLowerCase());
  const whitelistingDays = takeSpan(rest, 'whitelist(?:ing)?|spark ?ads?|boosting');
  const exclusivity = takeExclusivity(rest);
  const usage = takeUsage(rest);
  const netDays = numberOf(rest.take(/\bnet[- ]?(?<count>\d{1,3})(?:\s*days?)?\b/));
  const upfrontPercent = numberOf(
    rest.take(/\b(?<count>\d{1,3})\s*%\s*(?:upfront|up front|in advance)\b|\bupfront\s*(?<alt>\d{1,3})\s*%/),
  );
  const revisions = numberOf(rest.take(/\b(?<count>\d{1,2})\s*(?:rounds? of )?(?:revisions?|changes)\b/));
  const deliverables = takeDeliverables(rest, context.platform);
  const fee = takeFee(rest, context.currency);
  return {
    ...(fee ? { fee } : {}),
    ...(deliverables.length > 0 ? { deliverables } : {}),
    ...(usage ? { usage } : {}),
    ...(exclusivity ? { exclusivity } : {}),
    ...(whitelistingDays === undefined ? {} : { whitelistingDays }),
    ...(upfrontPercent === undefined ? {} : { upfrontPercent }),
    ...(netDays === undefined ? {} : { netDays }),
    ...(revisions === undefined ? {} : { revisions }),
    unknown: rest.words(),
  };
}

/** The part of the text that nothing has read yet; what is read leaves a bar, so that neighbours do not join. */
class Remainder {
  private text: string;

  constructor(text: string) {
    this.text = text;
  }

  take(pattern: RegExp): Record<string, string | undefined> | undefined {
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.cut(match.index, match[0].length);
    return match.groups ?? {};
  }

  matches(pattern: RegExp): RegExpExecArray[] {
    return [...this.text.matchAll(pattern)];
  }

  cut(start: number, length: number): void {
    this.text = `${this.text.slice(0, start)} ${'|'.padEnd(Math.max(length - 2, 1), ' ')} ${this.text.slice(start + length)}`;
  }

  words(): string[] {
    return this.text
      .split(/[\s|,;+&]+/)
      .map((word) => word.replace(/^(?:[.:()"]|-(?!\d))+|[.:()"-]+$/g, ''))
      .filter((word) => word !== '' && !FILLERS.has(word));
  }
}

function takeSpan(rest: Remainder, what: string): number | undefined {
  const found =
    rest.take(new RegExp(`\\b${SPAN}(?:\\s+of)?\\s+(?:${what})\\b`)) ??
    rest.take(new RegExp(`\\b(?:${what})(?:\\s+for|:)?\\s+${SPAN}\\b`));
  return found ? daysOf(found) : undefined;
}

function takeUsage(rest: Remainder): Usage | undefined {
  const usage = USAGE.source;
  const found =
    rest.take(
      new RegExp(`\\b(?:${SPAN}|(?<forever>perpetual|unlimited|forever))(?:\\s+of)?\\s+(?:${usage})\\b`),
    ) ??
    rest.take(
      new RegExp(
        `\\b(?:${usage})(?:\\s+rights?)?(?:\\s+for|:|\\s+in)?\\s+(?:${SPAN}|(?<forever>perpetual(?:ly)?|perpetuity|forever))\\b`,
      ),
    );
  if (found) {
    const kind = found.kind === 'paid' || found.kind?.startsWith('ad') || found.only ? 'paid' : 'organic';
    const days = found.forever ? ('perpetual' as const) : daysOf(found);
    if (days === undefined || (days !== 'perpetual' && days > 3650)) return undefined;
    return { kind, duration: days, exclusiveLicence: false };
  }
  return rest.take(/\bno (?:usage|use)(?: rights?)?\b/)
    ? { kind: 'none', duration: 0, exclusiveLicence: false }
    : undefined;
}

function takeExclusivity(rest: Remainder): Exclusivity | undefined {
  const what = '(?:exclusivity|exclusive|excl\\.?)';
  const where = '(?:\\s+(?:in|for)\\s+(?<category>[\\p{L}][\\p{L} -]{1,60}?)(?=\\s*(?:$|[,;+.|]|\\d)))?';
  const found =
    rest.take(new RegExp(`\\b${SPAN}(?:\\s+of)?\\s+(?:(?<before>[\\p{L}]+)\\s+)?${what}${where}`, 'u')) ??
    rest.take(new RegExp(`\\b${what}(?:\\s+for|:)?\\s+${SPAN}${where}`, 'u'));
  const days = found ? daysOf(found) : undefined;
  if (!found || days === undefined || days < 1 || days > 1095) return undefined;
  const category = (found.category ?? found.before ?? 'the same category').trim();
  return { category, days, competitors: [] };
}

function daysOf(found: Record<string, string | undefined>): number | undefined {
  const count = Number(found.count);
  if (!Number.isInteger(count) || count < 1) return undefined;
  const unit = found.unit ?? 'd';
  const days = unit.startsWith('w') ? 7 : unit.startsWith('m') ? 30 : unit.startsWith('y') ? 365 : 1;
  return count * days;
}

function numberOf(found: Record<string, string | undefined> | undefined): number | undefined {
  const digits = found?.count ?? found?.alt;
  return digits === undefined ? undefined : Number(digits);
}

const COUNTED =
  /(?<![\p{L}\p{N}.,])(?:(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|an?)\s*x?\s*)(?:\d{1,4}(?:s|sec|secs|min|mins|-second|-minute|-sec|-min| seconds?| minutes?| sec| min)\s+)?(?:(?:instagram|insta|ig|tik ?tok|tt|youtube|yt|facebook|fb|linkedin|twitter|x|snapchat|snap|pinterest|twitch|podcast|newsletter|blog)\s+)?(?:reels?|stor(?:y|ies)(?: ?sets?)?|carousels?|tik ?toks?|shorts?|integrations?|dedicated(?: videos?)?|videos?|clips?|tweets?|pins?|livestreams?|streams?|mentions?|newsletters?|podcasts?|articles?|blog ?posts?|posts?|photos?|рилс[ыа]?|сторис|пост(?:а|ов|ы)?|видео|интеграци[ия])(?![\p{L}])/gu;

function takeDeliverables(rest: Remainder, platform: Platform | undefined): Deliverable[] {
  const found = rest.matches(COUNTED);
  if (found.length === 0) return [];
  const { deliverables } = parseDeliverablesText(found.map(([words]) => words).join(' + '), { platform });
  if (deliverables.length < found.length) return [];
  for (const match of found.reverse()) rest.cut(match.index, match[0].length);
  return [...deliverables];
}

/**
 * The amount: one with a currency or a multiplier before a bare number. Two that differ, one below zero and one
 * that runs on in letters (`1e9`) are left for the person.
 */
function takeFee(rest: Remainder, currency: string): Money | undefined {
  const amounts = rest.matches(MONEY_PATTERN).flatMap((match) => {
    const parts = knownCode(match.groups ?? {});
    const value = moneyOfParts(parts, currency);
    const marked = Boolean(parts.before || parts.after || parts.times);
    const length = parts.after === match.groups?.after ? match[0].length : lengthWithoutAfter(match);
    if (!value || runsOn(match, length)) return [];
    return [{ value, marked, index: match.index, length, negative: isNegative(match) }];
  });
  const marked = amounts.filter((amount) => amount.marked);
  const candidates = marked.length > 0 ? marked : amounts;
  const [first, second] = candidates;
  if (!first || second || first.negative) return undefined;
  rest.cut(first.index, first.length);
  return first.value;
}

/** `-500`, but not the dash of `reels - 500` or of a range. */
function isNegative({ input, index }: RegExpExecArray): boolean {
  return /(?:^|[\s|($€£¥])-$/.test(input.slice(0, index));
}

function runsOn({ input, index }: RegExpExecArray, length: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(input.slice(0, index + length)) &&
    /^[\p{L}\p{N}]/u.test(input.slice(index + length))
  );
}

/** "1200 for 2 reels": three letters after a number that are no currency are a word. */
function knownCode(parts: Record<string, string | undefined>): Record<string, string | undefined> {
  const after = parts.after;
  return after && moneyOfParts({ number: '1', after }) === undefined ? { ...parts, after: undefined } : parts;
}

function lengthWithoutAfter(match: RegExpExecArray): number {
  const after = match.groups?.after ?? '';
  return match[0].length - after.length;
}
