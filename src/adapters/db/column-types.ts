import type { ColumnType } from 'kysely';

/** jsonb: read as parsed JSON, written as the text of `toJson`. */
export type Json = ColumnType<unknown, string, string>;
/** timestamptz: read as an instant, written as its ISO text. */
export type Moment = ColumnType<Temporal.Instant, string, string>;
export type GeneratedMoment = ColumnType<Temporal.Instant, string | undefined, string>;
