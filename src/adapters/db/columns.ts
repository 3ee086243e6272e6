import type { Selectable } from 'kysely';
import { type Money, money } from '../../domain/money.ts';

export type Row<Table> = Selectable<Table>;

/** A value as the text of a jsonb column; members that are undefined are left out. */
export function toJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

/** A moment as a timestamptz column holds it: PostgreSQL keeps microseconds, so nothing finer is written. */
export function toTimestamp(moment: Temporal.Instant): string {
  return storedMoment(moment).toString();
}

export function toTimestampOrNull(moment: Temporal.Instant | undefined): string | null {
  return moment ? toTimestamp(moment) : null;
}

/** A moment without what the database would lose, for values that are hashed or compared with stored ones. */
export function storedMoment(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: 'microsecond', roundingMode: 'floor' });
}

/** An amount and its currency as money; undefined when the column is null. */
export function toMoney(amount: number | null, currency: string | null): Money | undefined {
  return amount === null || currency === null ? undefined : money(amount, currency);
}

/** The members of an object that are there: null columns become missing members. */
export function present<T extends Record<string, unknown>>(
  columns: T,
): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const entries = Object.entries(columns).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

/** Text in the form that searches compare: folded case, composed characters. */
export function searchable(...texts: readonly string[]): string {
  return texts.join('\n').normalize('NFKC').toLowerCase();
}

/** A pattern for LIKE that finds the text anywhere, with the text's own wildcards taken literally. */
export function containing(text: string): string {
  return `%${searchable(text.trim()).replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`)}%`;
}
