import { CsvError, Parser } from 'csv-parse';
import type { CsvLine } from '../csv-table.ts';
import { ENDLESS_RECORD, openQuote, Unreadable } from './refusals.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LONGEST_RECORD = 1_000_000;

/** Hands each record over at once: passing them on as a stream of objects costs as much as parsing them. */
class CollectingParser extends Parser {
  collect: (cells: string[]) => void = () => {};

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    this.collect(record);
    return true;
  }
}

/**
 * Splits a text that arrives in pieces into records, each with the line it begins on. Blank lines are left out; quotation marks inside a
 * cell are taken as they stand. Throws `Unreadable` for a quotation mark that is never closed.
 */
export class RecordParser {
  readonly #parser: CollectingParser;
  readonly #linesBefore: number;
  #found: CsvLine[] = [];
  /** Line on which the record before ended, and blank lines until then. */
  #ended = 0;
  #blank = 0;

  /** `linesBefore` of the file come before the text. */
  constructor(delimiter: Delimiter, linesBefore = 0) {
    this.#linesBefore = linesBefore;
    this.#parser = new CollectingParser({
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
    });
    this.#parser.collect = (cells) => this.#collect(cells);
    // Without a listener an error would end the process; `write` and `end` hand it over as well.
    this.#parser.on('error', () => {});
  }

  /** The records that a piece completes. */
  async take(text: string): Promise<CsvLine[]> {
    await this.#settled((done) => this.#parser.write(text, done));
    return this.#taken();
  }

  /** The record that the end of the text completes. */
  async end(): Promise<CsvLine[]> {
    await this.#settled((done) => {
      this.#parser.once('error', done);
      this.#parser.end(done);
      this.#parser.resume();
    });
    return this.#taken();
  }

  #collect(cells: string[]): void {
    const { lines, empty_lines: blank } = this.#parser.info;
    const line = this.#ended + 1 + blank - this.#blank + this.#linesBefore;
    this.#ended = lines;
    this.#blank = blank;
    this.#found.push({ line, cells });
  }

  #taken(): CsvLine[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #settled(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      act((error) => (error ? reject(this.#inWords(error)) : resolve()));
    });
  }

  #inWords(error: Error): Error {
    if (!(error instanceof CsvError)) return error;
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return new Unreadable(ENDLESS_RECORD);
    return new Unreadable(openQuote(this.#ended + 1 + this.#linesBefore));
  }
}
