import { z } from 'zod';
import { openValue, sealValue } from '../payload.ts';

const schema = z.strictObject({ deal: z.int().positive(), version: z.int().positive() });

/** What the buttons of a term sheet remember: which version they belong to. */
export function sealSheet(sheet: { deal: number; version: number }): string {
  return sealValue('sheet', { deal: sheet.deal, version: sheet.version });
}

export function openSheet(value: string): z.output<typeof schema> | undefined {
  return openValue('sheet', schema, value);
}

/** A button of an older Parley. */
export const STALE_SHEET = {
  kind: 'refused',
  refusal: { kind: 'stale', what: 'term sheet', reference: '' },
} as const;
