import type { Imports } from '../../application/files.ts';
import { readResultsCsv } from './results-csv.ts';

/** Readers of the files that people bring. */
export function createImports(): Imports {
  return { results: readResultsCsv };
}
