import type { PendingImport, PendingImports } from '../../application/rates/rate-store.ts';
import { present, type Row, toJson, toTimestamp } from './columns.ts';
import type { PendingImportTable, Tx } from './tables.ts';

export function pendingImportsIn(tx: Tx, workspace: string): PendingImports {
  const byId = (id: string) =>
    tx.selectFrom('pending_imports').selectAll().where('workspace', '=', workspace).where('id', '=', id);
  const read = (row: Row<PendingImportTable> | undefined) => row && pendingOf(row);
  return {
    add: async (pending) => {
      await tx.insertInto('pending_imports').values(pendingRow(workspace, pending)).execute();
    },
    find: async (id) => read(await byId(id).executeTakeFirst()),
    lock: async (id) => read(await byId(id).forUpdate().executeTakeFirst()),
    finish: async (id, done) => {
      await tx
        .updateTable('pending_imports')
        .set({ done: toJson(done) })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
  };
}

function pendingRow(workspace: string, pending: PendingImport) {
  return {
    workspace,
    id: pending.id,
    kind: pending.kind,
    content: toJson(pending.content),
    hash: pending.hash,
    made_by: pending.by,
    made_at: toTimestamp(pending.at),
    done: pending.done === undefined ? null : toJson(pending.done),
  };
}

function pendingOf(row: Row<PendingImportTable>): PendingImport {
  return {
    id: row.id,
    kind: row.kind as PendingImport['kind'],
    content: row.content,
    hash: row.hash,
    by: row.made_by,
    at: row.made_at,
    ...present({ done: row.done }),
  };
}
