import type { Actor } from '../../domain/ids.ts';
import { lookUpRate } from '../../domain/pricing/rate-table.ts';
import type { CpmRate, RateLookup } from '../../domain/pricing/types.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { builtInTable, rateTable } from './rate-tables.ts';

export interface BenchmarkQuestion {
  readonly platform: string;
  readonly format: string;
  readonly followers: number;
  /** The workspace's own table when missing. */
  readonly table?: string;
}

/** What one piece costs by a table, or the honest answer that the table does not know. */
export interface Benchmark extends BenchmarkQuestion {
  readonly tableId: string;
  /** Whether the team brought the table; the built-in ones hold asking prices. */
  readonly own: boolean;
  readonly tableName: string;
  readonly tableVersion: number;
  readonly found?: RateLookup;
  /** Without a rate by followers: what 1,000 views cost, where the table knows that. */
  readonly perThousand?: CpmRate;
  readonly currency: string;
  /** Without a rate: what the table does know, nearest first. */
  readonly nearest: readonly { readonly platform: string; readonly format: string }[];
}

const MOST_NEAREST = 6;

/** Looks a benchmark up. Refuses an unknown table and a number of followers below zero. */
export async function lookUpBenchmark(
  ports: Ports,
  actor: Actor,
  question: BenchmarkQuestion,
): Promise<Result<Benchmark>> {
  return look(ports, actor, { action: 'look up a rate' }, async (tx, { settings }) => {
    const table = await rateTable(tx, question.table ?? settings.rateTable);
    if (!table.ok) return table;
    const { platform, format, followers } = question;
    const found = lookUpRate(table.value, platform, format, followers);
    if (!found.ok && found.refusal.kind !== 'no-benchmark') return found;
    const { id, name, version, rows, cpm, currency } = table.value;
    const perThousand = cpm?.find((row) => row.platform === platform && row.formats.includes(format));
    return ok({
      ...question,
      tableId: id,
      own: builtInTable(id) === undefined,
      tableName: name,
      tableVersion: version,
      currency,
      ...(found.ok ? { found: found.value } : perThousand ? { perThousand } : {}),
      nearest: found.ok ? [] : nearest(rows, platform, format),
    });
  });
}

/** Same platform first, then the same format elsewhere, then the rest. */
function nearest(
  rows: readonly { platform: string; format: string }[],
  platform: string,
  format: string,
): { platform: string; format: string }[] {
  const kinds = [...new Map(rows.map((row) => [`${row.platform} ${row.format}`, row])).values()];
  const distance = (row: { platform: string; format: string }) =>
    row.platform === platform ? 0 : row.format === format ? 1 : 2;
  return kinds
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_NEAREST)
    .map((row) => ({ platform: row.platform, format: row.format }));
}
