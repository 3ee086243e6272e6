import { z } from 'zod';
import type { Approvals } from '../../application/ports.ts';
import type { Approval, ApprovalContent } from '../../domain/approval.ts';
import { replySchema } from '../../domain/negotiation/replies/reply.ts';
import { termsSchema } from '../../domain/terms.ts';
import { present, type Row, toJson, toMoney, toTimestamp, toTimestampOrNull } from './columns.ts';
import type { ApprovalTable, Db, Tx } from './tables.ts';
import { VersionConflict } from './version-conflict.ts';

const LIST_LIMIT = 200;

export function approvalsIn(tx: Tx, workspace: string): Approvals {
  return {
    add: (approval) => addApproval(tx, workspace, approval),
    find: (id) => findApproval(tx, workspace, id),
    lock: (id) => lockApproval(tx, workspace, id),
    save: (approval) => saveApproval(tx, workspace, approval),
    list: (filter) => listApprovals(tx, workspace, filter),
  };
}

async function addApproval(tx: Tx, workspace: string, approval: Approval): Promise<void> {
  const row = {
    workspace,
    id: approval.id,
    deal: approval.deal,
    kind: approval.kind,
    content: contentJson(approval.content),
    content_hash: approval.contentHash,
    deal_version: approval.dealVersion,
    amount: approval.amount?.amount ?? null,
    currency: approval.amount?.currency ?? null,
    needs: toJson(approval.needs),
    own_decision_allowed: approval.ownDecisionAllowed,
    requested_by: approval.requestedBy,
    requested_at: toTimestamp(approval.requestedAt),
    ...decisionColumns(approval),
  };
  await tx.insertInto('approvals').values(row).execute();
}

async function findApproval(db: Db, workspace: string, id: string): Promise<Approval | undefined> {
  const row = await approvalRow(db, workspace, id).executeTakeFirst();
  return row && approvalOf(row);
}

async function lockApproval(tx: Tx, workspace: string, id: string): Promise<Approval | undefined> {
  const row = await approvalRow(tx, workspace, id).forUpdate().executeTakeFirst();
  return row && approvalOf(row);
}

function approvalRow(db: Db, workspace: string, id: string) {
  return db.selectFrom('approvals').selectAll().where('workspace', '=', workspace).where('id', '=', id);
}

/** Only the decision can change, and only once. */
async function saveApproval(tx: Tx, workspace: string, approval: Approval): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('approvals')
    .set(decisionColumns(approval))
    .where('workspace', '=', workspace)
    .where('id', '=', approval.id)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new VersionConflict(`approval ${approval.id}`);
}

async function listApprovals(
  db: Db,
  workspace: string,
  filter: { deal?: number; status?: Approval['status']; limit?: number },
): Promise<Approval[]> {
  let query = db.selectFrom('approvals').selectAll().where('workspace', '=', workspace);
  if (filter.deal !== undefined) query = query.where('deal', '=', filter.deal);
  if (filter.status) query = query.where('status', '=', filter.status);
  const rows = await query
    .orderBy('requested_at')
    .orderBy('id')
    .limit(filter.limit ?? LIST_LIMIT)
    .execute();
  return rows.map(approvalOf);
}

function decisionColumns(approval: Approval) {
  return {
    status: approval.status,
    decided_by: approval.decidedBy ?? null,
    decided_at: toTimestampOrNull(approval.decidedAt),
    reason: approval.reason ?? null,
  };
}

const contentSchema: z.ZodType<ApprovalContent, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('counter'),
    terms: termsSchema,
    reasons: z.array(z.string()),
    reply: replySchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('acceptance'), terms: termsSchema, round: z.int() }),
  z.strictObject({ kind: z.literal('legal'), termSheetVersion: z.int(), termSheetHash: z.string() }),
]);

function contentJson(content: ApprovalContent): string {
  return toJson(z.encode(contentSchema, content));
}

function approvalOf(row: Row<ApprovalTable>): Approval {
  const amount = toMoney(row.amount, row.currency);
  return {
    workspace: row.workspace,
    id: row.id,
    deal: row.deal,
    kind: row.kind as Approval['kind'],
    content: contentSchema.parse(row.content),
    contentHash: row.content_hash,
    dealVersion: row.deal_version,
    ...(amount ? { amount } : {}),
    needs: row.needs as Approval['needs'],
    ownDecisionAllowed: row.own_decision_allowed,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    status: row.status as Approval['status'],
    ...present({ decidedBy: row.decided_by, decidedAt: row.decided_at, reason: row.reason }),
  };
}
