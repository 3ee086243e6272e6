import { z } from 'zod';
import { openValue, sealValue } from '../payload.ts';

const IMPORT = 'performance-import';
const importValue = z.strictObject({ id: z.string().min(1).max(64) });

/** What the buttons and forms of a file of figures remember. */
export function sealImport(id: string): string {
  return sealValue(IMPORT, { id });
}

/** The import's id; undefined when the value is not ours. */
export function openImportValue(value: string): string | undefined {
  return openValue(IMPORT, importValue, value)?.id;
}
