import type { Imports } from '../../application/files.ts';
import { readFxCsv } from './fx-csv.ts';
import { readRatesCsv } from './rates-csv.ts';
import { rateTableFile } from './rates-file.ts';
import { reportedDealsFile } from './report-file.ts';
import { readResultsCsv } from './results-csv.ts';

/** Readers of the files that people bring. */
export function createImports(): Imports {
  return {
    results: readResultsCsv,
    rates: readRatesCsv,
    fxRates: readFxCsv,
    rateTable: rateTableFile,
    reportedDeals: reportedDealsFile,
  };
}
