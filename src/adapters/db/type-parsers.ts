import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How columns become values, the same on both backends: int8 to a number that is checked to be exact, a
 * date stays `YYYY-MM-DD`, timestamptz becomes an instant. numeric stays text, which is pg's own default.
 */
const PARSERS: Record<number, (text: string) => unknown> = {
  [INT8]: parseInt8,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: parseTimestamp,
};

/** For `types` of a pool or client; typed as pg wants it, which knows only its own list of parsers. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : PARSERS[oid];
    return parser ?? pg.types.getTypeParser(oid, format as 'text');
  },
};

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a whole number`);
  return value;
}

function parseTimestamp(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}
