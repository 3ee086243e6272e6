import type { DateReader } from './dates.ts';
import type { Flaw } from './flaws.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/;
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP])?\.?M?\.?/i;

export interface MomentRules {
  readonly dates: DateReader;
  /** IANA zone of moments that name none. */
  readonly timeZone: string;
  /** Last day on which a moment may be, in that zone. */
  readonly today: Temporal.PlainDate;
}

/** Reads moments such as `2026-05-01 10:00:00 +0200`; one without an offset is of the given zone, one without a time at its midnight. */
export class MomentReader {
  readonly #rules: MomentRules;
  readonly #endOfToday: number;

  constructor(rules: MomentRules) {
    this.#rules = rules;
    this.#endOfToday = rules.today
      .add({ days: 1 })
      .toZonedDateTime({ timeZone: rules.timeZone }).epochMilliseconds;
  }

  read(cell: string): Temporal.Instant | Flaw {
    const text = cell.trim();
    const iso = ISO.exec(text);
    const instant = iso?.[7] ? withOffset(iso, iso[7]) : this.#local(text);
    if (typeof instant === 'string') return instant;
    return instant.epochMilliseconds >= this.#endOfToday ? 'future' : instant;
  }

  #local(text: string): Temporal.Instant | Flaw {
    const date = this.#rules.dates.read(text);
    if (typeof date === 'string') return date;
    const time = timeOf(text);
    if (time === undefined) return 'no-date';
    return date.toZonedDateTime({ timeZone: this.#rules.timeZone, plainTime: time }).toInstant();
  }
}

/** Counted in whole milliseconds: a file has millions of moments, and reading each by its text takes ten times as long. */
function withOffset(match: RegExpExecArray, offset: string): Temporal.Instant | Flaw {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const local = Date.UTC(year, month - 1, day, hour, minute, second || 0);
  const back = new Date(local);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24;
  if (!exists || minute > 59 || year < 2000) return 'no-such-day';
  return Temporal.Instant.fromEpochMilliseconds(local - offsetMinutes(offset) * 60_000);
}

function offsetMinutes(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The time in a text, midnight where there is none, undefined where no clock shows it. */
function timeOf(text: string): Temporal.PlainTime | undefined {
  const match = TIME.exec(text);
  if (!match) return new Temporal.PlainTime();
  const half = match[4]?.toUpperCase();
  const twelve = Number(match[1]) % 12;
  const hour = half === 'P' ? twelve + 12 : half === 'A' ? twelve : Number(match[1]);
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)];
  return hour < 24 && minute < 60 && second < 60 ? new Temporal.PlainTime(hour, minute, second) : undefined;
}
