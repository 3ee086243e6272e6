import { z } from 'zod';
import { openValue, sealValue } from '../payload.ts';

const READING = 'reading';
const readingValue = z.strictObject({ id: z.string().min(1).max(64) });

/** What the buttons of a mail that was read remember. */
export function sealReading(id: string): string {
  return sealValue(READING, { id });
}

/** The mail's id; undefined when the value is not ours. */
export function openReadingValue(value: string): string | undefined {
  return openValue(READING, readingValue, value)?.id;
}
