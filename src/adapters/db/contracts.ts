import { sql } from 'kysely';
import { z } from 'zod';
import type { Contracts } from '../../application/contracts/contract-store.ts';
import type { KnownVersion } from '../../domain/contract/check-signed-text.ts';
import {
  type ContractDetails,
  contractDetailsSchema,
  type TermSheet,
} from '../../domain/contract/details.ts';
import { type Row, toJson, toTimestamp } from './columns.ts';
import { contractFilesIn } from './contract-files.ts';
import type { Db, TermSheetTable, Tx } from './tables.ts';
import { VersionConflict } from './version-conflict.ts';

export function contractsIn(tx: Tx, workspace: string): Contracts {
  return {
    details: (deal) => findDetails(tx, workspace, deal),
    detailsOf: (deals) => findDetailsOf(tx, workspace, deals),
    saveDetails: (deal, details) => saveDetails(tx, workspace, deal, details),
    addTermSheet: (sheet) => addTermSheet(tx, workspace, sheet),
    termSheet: (deal, version) => findTermSheet(tx, workspace, deal, version),
    saveTermSheet: (sheet) => saveTermSheet(tx, workspace, sheet),
    versions: (deal) => listVersions(tx, workspace, deal),
    ...contractFilesIn(tx, workspace),
  };
}

/** Details nobody entered yet are empty, not missing. */
async function findDetails(db: Db, workspace: string, deal: number): Promise<ContractDetails> {
  const row = await db
    .selectFrom('contract_details')
    .select('details')
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .executeTakeFirst();
  return contractDetailsSchema.parse(row?.details ?? {});
}

async function findDetailsOf(
  db: Db,
  workspace: string,
  deals: readonly number[],
): Promise<ReadonlyMap<number, ContractDetails>> {
  if (deals.length === 0) return new Map();
  const rows = await db
    .selectFrom('contract_details')
    .select(['deal', 'details'])
    .where('workspace', '=', workspace)
    .where(sql<boolean>`deal = any(${[...deals]})`)
    .execute();
  return new Map(rows.map(({ deal, details }) => [deal, contractDetailsSchema.parse(details)]));
}

async function saveDetails(tx: Tx, workspace: string, deal: number, values: ContractDetails): Promise<void> {
  const details = toJson(z.encode(contractDetailsSchema, values));
  await tx
    .insertInto('contract_details')
    .values({ workspace, deal, details })
    .onConflict((conflict) => conflict.columns(['workspace', 'deal']).doUpdateSet({ details }))
    .execute();
}

async function addTermSheet(tx: Tx, workspace: string, sheet: TermSheet): Promise<void> {
  const row = {
    workspace,
    deal: sheet.deal,
    version: sheet.version,
    title: sheet.title,
    notice: sheet.notice,
    sections: toJson(sheet.sections),
    hash: sheet.hash,
    issued_by: sheet.issuedBy,
    issued_at: toTimestamp(sheet.issuedAt),
    legal_review: sheet.legalReview,
  };
  await tx.insertInto('term_sheets').values(row).execute();
}

async function findTermSheet(
  db: Db,
  workspace: string,
  deal: number,
  version?: number,
): Promise<TermSheet | undefined> {
  let query = db
    .selectFrom('term_sheets')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('deal', '=', deal);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row && termSheetOf(row);
}

async function listVersions(db: Db, workspace: string, deal: number): Promise<KnownVersion[]> {
  return db
    .selectFrom('term_sheets')
    .select(['version', 'hash'])
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .orderBy('version')
    .execute();
}

/** An issued term sheet keeps its words; only where its legal review stands can change. */
async function saveTermSheet(tx: Tx, workspace: string, sheet: TermSheet): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('term_sheets')
    .set({ legal_review: sheet.legalReview })
    .where('workspace', '=', workspace)
    .where('deal', '=', sheet.deal)
    .where('version', '=', sheet.version)
    .where('hash', '=', sheet.hash)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new VersionConflict(`term sheet ${sheet.version} of deal ${sheet.deal}`);
}

function termSheetOf(row: Row<TermSheetTable>): TermSheet {
  return {
    workspace: row.workspace,
    deal: row.deal,
    version: row.version,
    title: row.title,
    notice: row.notice,
    sections: row.sections as TermSheet['sections'],
    hash: row.hash,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    legalReview: row.legal_review as TermSheet['legalReview'],
  };
}
