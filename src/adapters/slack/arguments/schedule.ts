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
  readonly unknown: readonly string[];
}

const NAMES = WEEKDAYS.map((name) => name.toLowerCase());

const SMALL_WORDS = new Set(['at', 'on', 'in', 'every', 'each', 'weekly', 'to', 'the']);

/** Reads weekday, time, channel and zone as people type them. */
export function parseScheduleText(text: string): TypedSchedule {
  let found: TypedSchedule = { unknown: [] };
  for (const word of plainTyped(text)
    .split(/[\s,]+/)
    .filter(Boolean)) {
    const piece = pieceOf(word);
    found = piece ? { ...found, ...piece } : { ...found, unknown: [...found.unknown, word] };
  }
  return found;
}

function pieceOf(word: string): Partial<TypedSchedule> | undefined {
  if (SMALL_WORDS.has(word.toLowerCase())) return {};
  const channel = channelNamed(word);
  if (channel) return { channel };
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
