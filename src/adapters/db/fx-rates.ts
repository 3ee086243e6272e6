import type { FxRates, ImportedFxRate } from '../../application/rates/rate-store.ts';
import type { UserId } from '../../domain/ids.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import { type Row, toTimestamp } from './columns.ts';
import type { Db, FxRateTable, Tx } from './tables.ts';

export function fxRatesIn(tx: Tx, workspace: string): FxRates {
  return {
    newest: () => newestRates(tx, workspace),
    ofPair: (from, to, limit) => ratesOfPair(tx, workspace, from, to, limit),
    add: (rates, by, at) => addRates(tx, workspace, rates, by, at),
  };
}

/** Of one pair and day the rate that came last counts. */
async function newestRates(db: Db, workspace: string): Promise<ImportedFxRate[]> {
  const rows = await db
    .selectFrom('fx_rates')
    .selectAll()
    .distinctOn(['from_currency', 'to_currency'])
    .where('workspace', '=', workspace)
    .orderBy('from_currency')
    .orderBy('to_currency')
    .orderBy('dated', 'desc')
    .orderBy('position', 'desc')
    .execute();
  return rows.map(rateOf);
}

async function ratesOfPair(
  db: Db,
  workspace: string,
  from: string,
  to: string,
  limit: number,
): Promise<ImportedFxRate[]> {
  const pair = [from, to];
  const rows = await db
    .selectFrom('fx_rates')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('from_currency', 'in', pair)
    .where('to_currency', 'in', pair)
    .orderBy('dated', 'desc')
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.map(rateOf);
}

async function addRates(
  tx: Tx,
  workspace: string,
  rates: readonly FxRate[],
  by: UserId,
  at: Temporal.Instant,
): Promise<void> {
  for (const batch of batches(rates)) {
    const rows = batch.map(({ from, to, rate, on, source }) => ({
      workspace,
      from_currency: from,
      to_currency: to,
      dated: on,
      rate,
      source,
      imported_by: by,
      imported_at: toTimestamp(at),
    }));
    await tx.insertInto('fx_rates').values(rows).execute();
  }
}

/** A statement may have at most 65,535 values. */
const BATCH = 1_000;

function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function rateOf(row: Row<FxRateTable>): ImportedFxRate {
  return {
    from: row.from_currency,
    to: row.to_currency,
    rate: row.rate,
    on: row.dated,
    source: row.source,
    by: row.imported_by,
    at: row.imported_at,
  };
}
