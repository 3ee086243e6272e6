export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Years to look back for a day that exists: 29 February has one in eight at most. */
const FURTHEST = 8;
/** A step back by more than half a year, in a calendar whose months all have 31 days, is the turn of a year. */
const TURN = 186;

/** The latest year in which a day is not after `newest`; undefined for a day that no calendar has. */
export function latestYear({ month, day }: MonthDay, newest: Temporal.PlainDate): number | undefined {
  for (let year = newest.year; year > newest.year - FURTHEST; year -= 1) {
    const date = existing(year, month, day);
    if (date && Temporal.PlainDate.compare(date, newest) <= 0) return year;
  }
  return undefined;
}

/** A day of the calendar; undefined when there is none such. */
export function existing(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/**
 * The years of days that follow each other in a file and have none written. The newest of them has the latest year that is not in the
 * future; where the days jump from December to January, or back, the year turns. Days in no order get the latest year one by one.
 */
export class YearRun {
  readonly #newest: Temporal.PlainDate;
  readonly #direction: 1 | -1 | undefined;
  #year: number | undefined;
  #before: number | undefined;

  /** `sample` are the first days of the file in its order. */
  constructor(sample: readonly MonthDay[], newest: Temporal.PlainDate) {
    this.#newest = newest;
    this.#direction = directionOf(sample.map(placeOf));
    if (this.#direction === 1) {
      const last = sample.at(-1);
      const year = last && latestYear(last, newest);
      this.#year = year === undefined ? undefined : year - turnsOf(sample.map(placeOf), 1);
    } else if (this.#direction === -1) {
      this.#year = sample[0] && latestYear(sample[0], newest);
    }
  }

  yearOf(day: MonthDay): number | undefined {
    if (this.#year === undefined || this.#direction === undefined) return latestYear(day, this.#newest);
    const place = placeOf(day);
    if (this.#before !== undefined && isTurn(this.#before, place, this.#direction))
      this.#year += this.#direction;
    this.#before = place;
    return this.#year;
  }
}

function placeOf({ month, day }: MonthDay): number {
  return month * 31 + day;
}

function isTurn(before: number, after: number, direction: 1 | -1): boolean {
  return (before - after) * direction > TURN;
}

function turnsOf(places: readonly number[], direction: 1 | -1): number {
  return places.filter((place, at) => at > 0 && isTurn(places[at - 1] ?? place, place, direction)).length;
}

/** Forwards or backwards, when every step that is not the turn of a year goes that way. */
function directionOf(places: readonly number[]): 1 | -1 | undefined {
  if (places.length < 2) return undefined;
  for (const direction of [1, -1] as const) {
    const goes = places.every((place, at) => {
      const before = places[at - 1];
      if (before === undefined) return true;
      return (place - before) * direction >= 0
        ? !isTurn(before, place, direction === 1 ? -1 : 1)
        : isTurn(before, place, direction);
    });
    if (goes) return direction;
  }
  return undefined;
}
