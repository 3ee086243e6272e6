import { reference } from '../../../domain/ids.ts';
import type { QuietTimes } from '../../../domain/performance/quiet-times.ts';
import { nearest } from './nearest.ts';
import { timeZoneNamed } from './places.ts';
import { plainTyped } from './typed-text.ts';

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** What was understood of `mon 09:00 #kpi Europe/Berlin`, in any order. */
export interface TypedSchedule {
  /** 1 is Monday. */
  readonly weekday?: number;
  readonly at?: string;
  readonly channel?: string;
  readonly timeZone?: string;
  /** `C-3`. */
  readonly campaign?: string;
  readonly quiet?: QuietTimes | 'none';
  readonly unknown: readonly string[];
}

const NAMES = WEEKDAYS.map((name) => name.toLowerCase());

const SMALL_WORDS = new Set(['at', 'on', 'in', 'every', 'each', 'weekly', 'to', 'the']);

/** Reads weekday, time, channel, zone, campaign and quiet times as people type them. */
export function parseScheduleText(text: string): TypedSchedule {
  const { quiet, rest } = quietIn(plainTyped(text));
  let found: TypedSchedule = { ...(quiet ? { quiet } : {}), unknown: [] };
  for (const word of rest.split(/[\s,]+/).filter(Boolean)) {
    const piece = pieceOf(word);
    found = piece ? { ...found, ...piece } : { ...found, unknown: [...found.unknown, word] };
  }
  return found;
}

const TIME = String.raw`\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?`;
const QUIET_HOURS = new RegExp(
  String.raw`(?<=[\s,]|^)quiet(?: hours?| times?)?(?: from)? (${TIME})\s?(?:-|to|until|till)\s?(${TIME})(?=[\s,]|$)`,
  'i',
);
const NO_QUIET =
  /(?<=[\s,]|^)(?:no quiet(?: hours?| times?)?|quiet(?: hours?| times?)? (?:off|none))(?=[\s,]|$)/i;
const QUIET_WEEKEND = /(?<=[\s,]|^)(?:no weekends?|weekends? (?:off|quiet)|quiet weekends?)(?=[\s,]|$)/i;

/** Takes `quiet 20:00-08:00`, `weekend off` and `no quiet hours` out of a text. */
function quietIn(text: string): { quiet?: QuietTimes | 'none'; rest: string } {
  if (NO_QUIET.test(text)) return { quiet: 'none', rest: text.replace(NO_QUIET, ' ') };
  const [from, until] = (QUIET_HOURS.exec(text) ?? []).slice(1).map((time) => parseClock(time ?? ''));
  const weekend = QUIET_WEEKEND.test(text);
  const hours = from && until ? { hours: { from, until } } : {};
  const rest = (from && until ? text.replace(QUIET_HOURS, ' ') : text).replace(QUIET_WEEKEND, ' ');
  return weekend || (from && until) ? { quiet: { ...hours, weekend }, rest } : { rest };
}

function pieceOf(word: string): Partial<TypedSchedule> | undefined {
  if (SMALL_WORDS.has(word.toLowerCase())) return {};
  const channel = channelNamed(word);
  if (channel) return { channel };
  const campaign = /^c-?(\d{1,9})$/i.exec(word)?.[1];
  if (campaign) return { campaign: reference('campaign', Number(campaign)) };
  const at = parseClock(word);
  if (at) return { at };
  const weekday = weekdayNamed(word);
  if (weekday) return { weekday };
  const timeZone = timeZoneNamed(word);
  if (timeZone) return { timeZone };
  const meant = nearest(word, NAMES);
  return meant ? { weekday: NAMES.indexOf(meant) + 1 } : undefined;
}

/** The channel of `<#C123|kpi>`, as Slack sends it. */
function channelNamed(word: string): string | undefined {
  return /^<#([CG][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(word)?.[1];
}

/** `9`, `9:30`, `09.30`, `9am`, `5:15pm` as `09:00` and so on; undefined for anything else. */
export function parseClock(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(plainTyped(text));
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  const typed = Number(match[1]);
  if (half && (typed < 1 || typed > 12)) return undefined;
  const hour = half ? (typed % 12) + (half === 'pm' ? 12 : 0) : typed;
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `mon`, `Tues`, `fridays`. */
function weekdayNamed(word: string): number | undefined {
  const typed = word.toLowerCase().replace(/days$/, 'day');
  if (!/^[a-z]{3,}$/.test(typed)) return undefined;
  const index = NAMES.findIndex((name) => name.startsWith(typed));
  return index < 0 ? undefined : index + 1;
}
