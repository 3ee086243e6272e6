import type { RateTables, RateTableVersion } from '../../application/rates/rate-store.ts';
import type { UserId } from '../../domain/ids.ts';
import { entriesOf } from '../../domain/pricing/rate-entries.ts';
import { parseRateTable } from '../../domain/pricing/rate-table-schema.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import { type Row, toJson, toTimestamp } from './columns.ts';
import type { Db, RateTableVersionTable, Tx } from './tables.ts';

export function rateTablesIn(tx: Tx, workspace: string): RateTables {
  return {
    find: (id) => findNewest(tx, workspace, id),
    findVersion: (id, version) => findVersion(tx, workspace, id, version),
    list: () => listTables(tx, workspace),
    versions: (id) => listVersions(tx, workspace, id),
    add: (table, by, at) => addVersion(tx, workspace, table, by, at),
    keep: (table, by, at) => keepCopy(tx, workspace, table, by, at),
  };
}

async function findNewest(db: Db, workspace: string, id: string): Promise<RateTable | undefined> {
  const row = await newestVersions(db, workspace)
    .where('rate_tables.id', '=', id)
    .select('content')
    .executeTakeFirst();
  return row && parseRateTable(row.content);
}

function newestVersions(db: Db, workspace: string) {
  return db
    .selectFrom('rate_tables')
    .innerJoin('rate_table_versions as newest', (join) =>
      join
        .onRef('newest.workspace', '=', 'rate_tables.workspace')
        .onRef('newest.table_id', '=', 'rate_tables.id')
        .onRef('newest.version', '=', 'rate_tables.version'),
    )
    .where('rate_tables.workspace', '=', workspace);
}

async function findVersion(
  db: Db,
  workspace: string,
  id: string,
  version: number,
): Promise<RateTable | undefined> {
  const row = await db
    .selectFrom('rate_table_versions')
    .select('content')
    .where('workspace', '=', workspace)
    .where('table_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && parseRateTable(row.content);
}

const LINE = [
  'table_id',
  'newest.name',
  'newest.version',
  'currency',
  'lines',
  'sources',
  'kept_by',
  'kept_at',
] as const;

async function listTables(db: Db, workspace: string): Promise<RateTableVersion[]> {
  const rows = await newestVersions(db, workspace)
    .select(LINE)
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(lineOf);
}

/** Copies of built-in tables have no row of their own: they are versions, not tables of the workspace. */
async function listVersions(db: Db, workspace: string, id: string): Promise<RateTableVersion[]> {
  const rows = await db
    .selectFrom('rate_table_versions as newest')
    .select(LINE)
    .where('workspace', '=', workspace)
    .where('table_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(lineOf);
}

/** The table's own row is locked first, so that of two imports at once one waits and then sees the other's version. */
async function addVersion(
  tx: Tx,
  workspace: string,
  table: RateTable,
  by: UserId,
  at: Temporal.Instant,
): Promise<boolean> {
  const key = { workspace, id: table.id };
  await tx
    .insertInto('rate_tables')
    .values({ ...key, name: table.name, version: 0 })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
    .execute();
  const standing = await tx
    .selectFrom('rate_tables')
    .select('version')
    .where((eb) => eb.and(key))
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (standing.version !== table.version - 1) return false;
  await tx
    .insertInto('rate_table_versions')
    .values(versionRow(workspace, table, by, at))
    .execute();
  await tx
    .updateTable('rate_tables')
    .set({ version: table.version, name: table.name })
    .where((eb) => eb.and(key))
    .execute();
  return true;
}

async function keepCopy(
  tx: Tx,
  workspace: string,
  table: RateTable,
  by: UserId,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('rate_table_versions')
    .values(versionRow(workspace, table, by, at))
    .onConflict((conflict) => conflict.columns(['workspace', 'table_id', 'version']).doNothing())
    .execute();
}

function versionRow(workspace: string, table: RateTable, by: UserId, at: Temporal.Instant) {
  const entries = entriesOf(table);
  return {
    workspace,
    table_id: table.id,
    version: table.version,
    name: table.name,
    currency: table.currency,
    lines: entries.length,
    sources: toJson(mostUsed(entries.map(({ source }) => source))),
    content: toJson(table),
    kept_by: by,
    kept_at: toTimestamp(at),
  };
}

function mostUsed(sources: readonly string[]): string[] {
  const uses = [...Map.groupBy(sources, (source) => source)].map(
    ([source, all]) => [source, all.length] as const,
  );
  return uses.toSorted(([, a], [, b]) => b - a).map(([source]) => source);
}

function lineOf(row: Omit<Row<RateTableVersionTable>, 'workspace' | 'content'>): RateTableVersion {
  return {
    id: row.table_id,
    name: row.name,
    version: row.version,
    currency: row.currency,
    lines: row.lines,
    sources: row.sources as string[],
    by: row.kept_by,
    at: row.kept_at,
  };
}
