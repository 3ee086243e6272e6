import type { ExportBatch, RepeatedLine, SkippedLine } from '../../../application/exports.ts';
import type { RowProblem } from '../../../application/files.ts';
import type { ExportRow } from '../../../domain/performance/exports/export-row.ts';
import { postIdOf } from '../../../domain/post-link.ts';
import type { Out } from './dialect.ts';

const MOST_IN_BATCH = 1_000;
/** So many posts or orders are remembered to tell repeated ones: some ten megabytes. */
const MOST_REMEMBERED = 100_000;

const NOT_ALL_COMPARED =
  'The file is long: rows about the same post or order are told among the first 100,000 only.';

/** Gathers what a reader puts out until a batch is full. */
export class Collector implements Out {
  readonly #note: (text: string) => void;
  readonly #lines = new Map<string, number>();
  #rows: ExportRow[] = [];
  #problems: RowProblem[] = [];
  #skipped: SkippedLine[] = [];
  #repeated: RepeatedLine[] = [];

  constructor(note: (text: string) => void) {
    this.#note = note;
  }

  row(row: ExportRow): void {
    this.#rows.push(row);
    const key = keyOf(row);
    if (key === undefined) return;
    const firstLine = this.#lines.get(key);
    if (firstLine !== undefined) this.#repeated.push({ line: row.line, firstLine });
    else if (this.#lines.size < MOST_REMEMBERED) this.#lines.set(key, row.line);
    else this.#note(NOT_ALL_COMPARED);
  }

  problem(problem: RowProblem): void {
    this.#problems.push(problem);
  }

  skip(line: number, why: string): void {
    this.#skipped.push({ line, why });
  }

  get isFull(): boolean {
    return this.#rows.length + this.#problems.length + this.#skipped.length >= MOST_IN_BATCH;
  }

  get isEmpty(): boolean {
    return this.#rows.length + this.#problems.length + this.#skipped.length === 0;
  }

  take(breaksOff?: string): ExportBatch {
    const batch = {
      rows: this.#rows,
      problems: this.#problems,
      skipped: this.#skipped,
      repeated: this.#repeated,
      ...(breaksOff === undefined ? {} : { breaksOff }),
    };
    this.#rows = [];
    this.#problems = [];
    this.#skipped = [];
    this.#repeated = [];
    return batch;
  }
}

/** What a row is about: two rows with the same key say something about the same post on the same day, the same day or order. */
function keyOf(row: ExportRow): string | undefined {
  switch (row.kind) {
    case 'post': {
      const post = row.postId ?? (row.link && postIdOf(row.link));
      return post && `${row.platform} ${post} ${row.capturedOn ?? ''}`;
    }
    case 'account-day':
      return `${row.platform} ${row.on} ${Object.keys(row.counts).join()}`;
    case 'order':
      return row.order;
    case 'visit':
      return undefined;
  }
}
