import { sql } from 'kysely';
import type { PerformanceImports } from '../../application/performance/imports/import-store.ts';
import { type ColumnMapping, columnMappingSchema } from '../../domain/performance/exports/column-mapping.ts';
import {
  importAnswersSchema,
  importQuestionSchema,
  importReportSchema,
  type PerformanceImport,
  whyUnreadSchema,
} from '../../domain/performance/exports/performance-import.ts';
import { present, type Row, toJson, toTimestamp, toTimestampOrNull } from './columns.ts';
import { applyRows, dealsOfImport, outcomesOf, undoRows } from './import-rows.ts';
import type { PerformanceImportTable } from './performance-tables.ts';
import { stagedPosts, stageRows } from './staged-rows.ts';
import type { Tx } from './tables.ts';
import { takingDeals } from './taking-deals.ts';
import { dropOverlaps } from './visit-overlaps.ts';

export function performanceImportsIn(tx: Tx, workspace: string): PerformanceImports {
  const all = () => tx.selectFrom('performance_imports').selectAll().where('workspace', '=', workspace);
  const read = (row: Row<PerformanceImportTable> | undefined) => row && importOf(row);
  return {
    add: async (one) => {
      await tx.insertInto('performance_imports').values(rowOf(one)).execute();
    },
    find: async (id) => read(await all().where('id', '=', id).executeTakeFirst()),
    lock: async (id) => read(await all().where('id', '=', id).forUpdate().executeTakeFirst()),
    save: async (one) => {
      await tx
        .updateTable('performance_imports')
        .set(rowOf(one))
        .where('workspace', '=', workspace)
        .where('id', '=', one.id)
        .execute();
    },
    list: async ({ statuses, limit }) => {
      const some = statuses ? all().where('status', 'in', [...statuses]) : all();
      return (await some.orderBy('made_at', 'desc').limit(limit).execute()).map(importOf);
    },
    clear: async (id) => {
      await tx
        .deleteFrom('import_rows')
        .where('workspace', '=', workspace)
        .where('import', '=', id)
        .execute();
    },
    stage: (id, rows) => stageRows(tx, workspace, id, rows),
    knownOrders: async (names) => {
      const { rows } = await sql<{ name: string }>`
        select name from orders where workspace = ${workspace} and name = any(${[...names]})`.execute(tx);
      return new Set(rows.map(({ name }) => name));
    },
    mapping: (fingerprint) => rememberedMapping(tx, workspace, fingerprint),
    rememberMapping: async (fingerprint, mapping, by, at) => {
      const saved = { mapping: toJson(mapping), saved_by: by, saved_at: toTimestamp(at) };
      await tx
        .insertInto('import_mappings')
        .values({ workspace, fingerprint, ...saved })
        .onConflict((conflict) => conflict.columns(['workspace', 'fingerprint']).doUpdateSet(saved))
        .execute();
    },
    takingDeals: () => takingDeals(tx, workspace),
    dropOverlaps: (id) => dropOverlaps(tx, workspace, id),
    dropDeal: async (id, deal) => {
      await tx
        .deleteFrom('import_rows')
        .where('workspace', '=', workspace)
        .where('import', '=', id)
        .where('deal', '=', deal)
        .execute();
    },
    outcomes: (id) => outcomesOf(tx, workspace, id),
    stagedPosts: (id) => stagedPosts(tx, workspace, id),
    apply: (id) => applyRows(tx, workspace, id),
    dealsOf: (id) => dealsOfImport(tx, workspace, id),
    undo: (id) => undoRows(tx, workspace, id),
  };
}

async function rememberedMapping(
  tx: Tx,
  workspace: string,
  fingerprint: string,
): Promise<ColumnMapping | undefined> {
  const row = await tx
    .selectFrom('import_mappings')
    .select('mapping')
    .where('workspace', '=', workspace)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row && columnMappingSchema.parse(row.mapping);
}

function rowOf(one: PerformanceImport) {
  return {
    workspace: one.workspace,
    id: one.id,
    file: one.file,
    slack_file: one.slackFile,
    deal: one.deal ?? null,
    as_of: one.asOf.toString(),
    status: one.status,
    rows_read: one.rowsRead,
    answers: toJson(one.answers),
    asked: one.asked ? toJson(one.asked) : null,
    report: one.report ? toJson(one.report) : null,
    unread: one.unread ? toJson(one.unread) : null,
    made_by: one.by,
    made_at: toTimestamp(one.at),
    settled_by: one.settledBy ?? null,
    settled_at: toTimestampOrNull(one.settledAt),
  };
}

function importOf(row: Row<PerformanceImportTable>): PerformanceImport {
  return {
    workspace: row.workspace,
    id: row.id,
    file: row.file,
    slackFile: row.slack_file,
    asOf: Temporal.PlainDate.from(row.as_of),
    status: row.status as PerformanceImport['status'],
    rowsRead: row.rows_read,
    answers: importAnswersSchema.parse(row.answers),
    ...(row.asked === null ? {} : { asked: importQuestionSchema.parse(row.asked) }),
    ...(row.unread === null ? {} : { unread: whyUnreadSchema.parse(row.unread) }),
    ...(row.report === null ? {} : { report: importReportSchema.parse(row.report) }),
    by: row.made_by,
    at: row.made_at,
    ...present({
      deal: row.deal,
      settledBy: row.settled_by,
      settledAt: row.settled_at,
    }),
  };
}
