import type { Flaw } from './flaws.ts';

/** A long number as a spreadsheet shows it after losing its last digits: `7.31E+18`. */
const SCIENTIFIC = /^\d+(?:[.,]\d+)?E\+?\d{1,2}$/i;
const LONGEST = 100;

/**
 * Reads a platform's id. A space or apostrophe before it and `="…"` around it, which keep spreadsheets from taking it for a number, are no
 * part of it.
 */
export function readId(cell: string): string | Flaw | undefined {
  const text = cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'+/, '')
    .trim();
  if (text === '') return undefined;
  if (SCIENTIFIC.test(text)) return 'rounded-id';
  return text.length <= LONGEST && /^[\w.:-]+$/.test(text) ? text : 'no-id';
}

/** Whether a value that `readId` gave is a flaw of it: ids hold no such words. */
export function isIdFlaw(value: string): value is Flaw {
  return value === 'rounded-id' || value === 'no-id';
}
