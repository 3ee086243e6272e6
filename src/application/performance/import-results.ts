import { contentHash } from '../../domain/content-hash.ts';
import { allow, type Deal, STATUSES } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import type { PostResult } from '../../domain/performance/results.ts';
import { type FieldProblem, ok, type Result, refuse } from '../../domain/refusal.ts';
import { change, look } from '../change.ts';
import { announceProgress } from '../deals/stage-progress.ts';
import type { Imports, ReadResults, ResultRow, RowProblem } from '../files.ts';
import type { Ports, Transaction } from '../ports.ts';
import { problemsOf, putResult } from './put-result.ts';

export interface ImportInput {
  readonly text: string;
  /** Where the figures come from: the file's name, or that they were pasted. */
  readonly source: string;
}

/** What an import would do. With any problem it does nothing at all. */
export interface ImportPreview {
  readonly rows: number;
  readonly deals: readonly string[];
  readonly added: number;
  readonly replaced: number;
  /** Rows whose figures stand already: importing a file twice counts nothing twice. */
  readonly same: number;
  readonly problems: readonly RowProblem[];
  /** Of the text that was read: what is imported is what was previewed. */
  readonly textHash: string;
}

type ImportPorts = Ports & { readonly imports: Imports };
const RULE = { action: 'import results', needs: ['campaign_manager'] as const };

/** Says what an import would do, row by row where something is wrong. */
export async function previewImport(
  ports: ImportPorts,
  actor: Actor,
  input: ImportInput,
): Promise<Result<ImportPreview>> {
  const read = ports.imports.results(input.text, input.source);
  return look<ImportPreview>(ports, actor, RULE, async (tx, { now }) => {
    const deals = await dealsOf(tx, read, (number) => tx.deals.find(number));
    const problems = allProblems(read, deals, now);
    const outcomes = problems.length > 0 ? [] : await outcomesOf(tx, read.rows);
    const counted = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    return ok({
      rows: read.rows.length,
      deals: [...deals.keys()].map((number) => reference('deal', number)),
      added: counted('added'),
      replaced: counted('replaced'),
      same: counted('same'),
      problems,
      textHash: contentHash(input.text),
    });
  });
}

export interface ImportDone {
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
  readonly deals: readonly string[];
}

/** Imports every row or, when one is wrong, none, naming line and column of each problem. */
export async function importResults(
  ports: ImportPorts,
  actor: Actor,
  input: ImportInput,
): Promise<Result<ImportDone>> {
  const read = ports.imports.results(input.text, input.source);
  return change<ImportDone>(ports, actor, RULE, async (tx, { now }) => {
    const deals = await dealsOf(tx, read, (number) => tx.deals.lock(number));
    const problems = allProblems(read, deals, now);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems: problems.map(inOneField) });
    const done = { added: 0, replaced: 0, same: 0 };
    const changed = new Set<number>();
    for (const { deal: number, result } of read.rows) {
      const deal = deals.get(number);
      if (!deal) continue;
      const put = await putResult(tx, deal, result, actor.user, now);
      deals.set(number, put.deal);
      done[put.outcome] += 1;
      if (put.outcome !== 'same') changed.add(number);
    }
    for (const number of changed) {
      const deal = deals.get(number);
      if (deal) await announceProgress(tx, deal);
    }
    return ok({ ...done, deals: [...changed].map((number) => reference('deal', number)) });
  });
}

/** Deals in the order of their numbers, so that two imports at once wait for each other instead of locking up. */
async function dealsOf(
  _tx: Transaction,
  { rows }: ReadResults,
  read: (number: number) => Promise<Deal | undefined>,
): Promise<Map<number, Deal>> {
  const numbers = [...new Set(rows.map(({ deal }) => deal))].toSorted((a, b) => a - b);
  const deals = new Map<number, Deal>();
  for (const number of numbers) {
    const deal = await read(number);
    if (deal) deals.set(number, deal);
  }
  return deals;
}

function allProblems(
  read: ReadResults,
  deals: ReadonlyMap<number, Deal>,
  now: Temporal.Instant,
): RowProblem[] {
  const first = new Map<string, number>();
  const found = read.rows.flatMap((row) => [
    ...repeated(row, first),
    ...dealProblems(row, deals.get(row.deal), now),
  ]);
  const empty =
    read.rows.length === 0 && read.problems.length === 0
      ? [{ line: 1, column: 'deal', problem: 'There are no rows under the header.' }]
      : [];
  return [...read.problems, ...found, ...empty].toSorted((a, b) => a.line - b.line);
}

function repeated({ line, deal, result }: ResultRow, first: Map<string, number>): RowProblem[] {
  const key = `${deal} ${result.post} ${result.capturedOn}`;
  const before = first.get(key);
  if (before === undefined) {
    first.set(key, line);
    return [];
  }
  return [{ line, column: 'post', problem: `Line ${before} has the same post and day. Keep one of them.` }];
}

const COLUMNS: Record<string, string> = { publishedOn: 'published_on', capturedOn: 'captured_on' };

function dealProblems(
  { line, deal: number, result }: ResultRow,
  deal: Deal | undefined,
  now: Temporal.Instant,
): RowProblem[] {
  const at = reference('deal', number);
  if (!deal) return [{ line, column: 'deal', problem: `I could not find the deal ${at}.` }];
  if (!allow(deal, 'record results').ok) {
    return [
      {
        line,
        column: 'deal',
        problem: `${at} is ${STATUSES[deal.status]}: results come after the contract.`,
      },
    ];
  }
  return problemsOf(result, deal, now).map(({ field, problem }) => ({
    line,
    column: COLUMNS[field] ?? field,
    problem,
  }));
}

async function outcomesOf(tx: Transaction, rows: readonly ResultRow[]): Promise<string[]> {
  const standing = new Map<string, string>();
  for (const deal of new Set(rows.map((row) => row.deal))) {
    for (const result of await tx.results.list({ deal }))
      standing.set(keyOf(deal, result), whatCounts(result));
  }
  return rows.map(({ deal, result }) => {
    const before = standing.get(keyOf(deal, result));
    return before === undefined ? 'added' : before === whatCounts(result) ? 'same' : 'replaced';
  });
}

function keyOf(deal: number, { post, capturedOn }: PostResult): string {
  return `${deal} ${post} ${capturedOn}`;
}

function whatCounts({ figures, url, platform, format, publishedOn }: PostResult): string {
  return contentHash({ figures, url, platform, format, publishedOn });
}

function inOneField({ line, column, problem }: RowProblem): FieldProblem {
  return { field: 'csv', problem: `Line ${line}, ${column}: ${problem}` };
}
