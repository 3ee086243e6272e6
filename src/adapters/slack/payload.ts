import type { z } from 'zod';

/** Counted up when the form of the payloads changes; values of an older version are recognised as stale. */
const VERSION = 'p1';

/**
 * Packs what a button or a view must remember. The text is for `openValue` alone: version, kind, data.
 * It may be read by the person who sees the button, so it holds ids and never an internal figure.
 */
export function sealValue(kind: string, data: unknown): string {
  return `${VERSION}.${kind}.${JSON.stringify(data ?? null)}`;
}

/** Unpacks a value; undefined when it is of another kind or version, altered, or not of that shape. */
export function openValue<Schema extends z.ZodType>(
  kind: string,
  schema: Schema,
  text: string | undefined,
): z.output<Schema> | undefined {
  const start = `${VERSION}.${kind}.`;
  if (!text?.startsWith(start)) return undefined;
  const parsed = schema.safeParse(jsonOf(text.slice(start.length)));
  return parsed.success ? parsed.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (!isStorable(value)) throw new RangeError('nothing that was ever written');
      return value;
    });
  } catch {
    return undefined;
  }
}

/** Numbers in a value are ids, versions and pages. What the database could not hold was never written by us. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'));
}
