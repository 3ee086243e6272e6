import type { LeftOutRow } from '../../../domain/performance/exports/assign-row.ts';
import type { ImportReport, SharedOut } from '../../../domain/performance/exports/performance-import.ts';
import type { ExportBatch, OpenedExport } from '../../exports.ts';
import type { RowProblem } from '../../files.ts';
import type { StagedOutcome } from './import-store.ts';

const MOST_PROBLEMS = 100;
const MOST_REASONS = 20;
const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 80;
const OTHER_REASONS = 'For other reasons.';

/** Counts what a file holds while it is read, keeping the first of everything that people have to look at. */
export class ImportTally {
  rows = 0;
  private problemCount = 0;
  private repeated = 0;
  private readonly problems: RowProblem[] = [];
  private readonly leftOut = new Map<string, { count: number; examples: string[] }>();

  count({ rows, problems, skipped, repeated, breaksOff }: ExportBatch): void {
    this.rows += rows.length + new Set(problems.map(({ line }) => line)).size + skipped.length;
    this.repeated += repeated.length;
    for (const problem of problems) this.problem(problem);
    if (breaksOff) this.problem({ line: rows.at(-1)?.line ?? 1, column: 'file', problem: breaksOff });
  }

  leaveOut({ why, example }: LeftOutRow, line: number): void {
    const reason = this.leftOut.has(why) || this.leftOut.size < MOST_REASONS ? why : OTHER_REASONS;
    const group = this.leftOut.get(reason) ?? { count: 0, examples: [] };
    group.count += 1;
    if (group.examples.length < MOST_EXAMPLES)
      group.examples.push(`line ${line}: ${[...example].slice(0, LONGEST_EXAMPLE).join('')}`);
    this.leftOut.set(reason, group);
  }

  /** What the card shows, once the whole file was read. */
  report(
    { dialect, title, notes }: OpenedExport,
    outcomes: readonly StagedOutcome[],
    nameOf: (deal: number) => string,
  ): ImportReport {
    const shares = (kind: StagedOutcome['kind']) =>
      outcomes.filter((outcome) => outcome.kind === kind).flatMap((outcome) => sharedOut(outcome, nameOf));
    return {
      dialect,
      title,
      rows: this.rows,
      notes: [...notes, ...this.repeatedNote(), ...takenBack(outcomes)],
      posts: shares('post'),
      orders: shares('order'),
      visits: shares('visit'),
      accountDays: shares('account-day'),
      leftOut: [...this.leftOut].map(([why, group]) => ({ why, ...group })),
      problems: this.problems,
      problemCount: this.problemCount,
    };
  }

  private problem(problem: RowProblem): void {
    this.problemCount += 1;
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  private repeatedNote(): string[] {
    if (this.repeated === 0) return [];
    const rows = this.repeated === 1 ? 'One row is' : `${this.repeated.toLocaleString('en-US')} rows are`;
    return [`${rows} about the same thing as an earlier row: the last one counts, once.`];
  }
}

function sharedOut(
  { deal, count, added, replaced, same }: StagedOutcome,
  nameOf: (deal: number) => string,
): SharedOut[] {
  return deal === undefined ? [] : [{ deal, creatorName: nameOf(deal), count, added, replaced, same }];
}

/** Orders that were counted for a deal and have no code of one any more. */
function takenBack(outcomes: readonly StagedOutcome[]): string[] {
  const changed = outcomes
    .filter(({ kind, deal }) => kind === 'order' && deal === undefined)
    .reduce((sum, { replaced }) => sum + replaced, 0);
  return changed === 0
    ? []
    : [
        `${changed} earlier order${changed === 1 ? '' : 's'} will count for no deal: the code is gone from the file.`,
      ];
}
