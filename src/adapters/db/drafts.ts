import type { Drafts } from '../../application/ports.ts';
import { type Authorship, type Draft, draftMaterialSchema } from '../../domain/drafting/draft.ts';
import { present, type Row, toJson, toMoney, toTimestamp, toTimestampOrNull } from './columns.ts';
import { addDraftVersion, listDraftVersions } from './draft-versions.ts';
import type { Db, DraftTable, Tx } from './tables.ts';
import { VersionConflict } from './version-conflict.ts';

export function draftsIn(tx: Tx, workspace: string): Drafts {
  return {
    add: (draft) => addDraft(tx, workspace, draft),
    find: (id) => findDraft(tx, workspace, id),
    lock: (id) => lockDraft(tx, workspace, id),
    save: (draft) => saveDraft(tx, workspace, draft),
    list: ({ deal }) => listDrafts(tx, workspace, deal),
    addVersion: (version) => addDraftVersion(tx, workspace, version),
    versions: (draft) => listDraftVersions(tx, workspace, draft),
  };
}

async function addDraft(tx: Tx, workspace: string, draft: Draft): Promise<void> {
  await tx
    .insertInto('drafts')
    .values({ workspace, id: draft.id, deal: draft.deal, ...draftColumns(draft) })
    .execute();
}

async function findDraft(db: Db, workspace: string, id: string): Promise<Draft | undefined> {
  const row = await draftRow(db, workspace, id).executeTakeFirst();
  return row && draftOf(row);
}

async function lockDraft(tx: Tx, workspace: string, id: string): Promise<Draft | undefined> {
  const row = await draftRow(tx, workspace, id).forUpdate().executeTakeFirst();
  return row && draftOf(row);
}

function draftRow(db: Db, workspace: string, id: string) {
  return db.selectFrom('drafts').selectAll().where('workspace', '=', workspace).where('id', '=', id);
}

/** A text that left stays as it left: a sent draft is not written again. */
async function saveDraft(tx: Tx, workspace: string, draft: Draft): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('drafts')
    .set(draftColumns(draft))
    .where('workspace', '=', workspace)
    .where('id', '=', draft.id)
    .where('status', '<>', 'sent')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new VersionConflict(`draft ${draft.id}`);
}

async function listDrafts(db: Db, workspace: string, deal: number): Promise<Draft[]> {
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .orderBy('requested_at')
    .orderBy('version')
    .execute();
  return rows.map(draftOf);
}

function draftColumns(draft: Draft) {
  return {
    kind: draft.kind,
    channel: draft.channel,
    language: draft.language,
    asked_language: draft.askedLanguage ?? null,
    version: draft.version,
    status: draft.status,
    body: draft.text,
    english: draft.english ?? null,
    text_hash: draft.textHash,
    authorship: draft.authorship ? toJson(draft.authorship) : null,
    verdicts: toJson(draft.verdicts),
    attempts: draft.attempts,
    tries: draft.tries ? toJson(draft.tries) : null,
    reviewed_by: draft.reviewedBy ?? null,
    reviewed_at: toTimestampOrNull(draft.reviewedAt),
    material: draft.material ? toJson(draft.material) : null,
    price_amount: draft.price?.amount ?? null,
    price_currency: draft.price?.currency ?? null,
    approval: draft.approval ?? null,
    requested_by: draft.requestedBy,
    requested_at: toTimestamp(draft.requestedAt),
    written_for: draft.writtenFor ?? null,
    approved_by: draft.approvedBy ?? null,
    approved_at: toTimestampOrNull(draft.approvedAt),
    sent_by: draft.sentBy ?? null,
    sent_at: toTimestampOrNull(draft.sentAt),
  };
}

function draftOf(row: Row<DraftTable>): Draft {
  const price = toMoney(row.price_amount, row.price_currency);
  return {
    workspace: row.workspace,
    id: row.id,
    deal: row.deal,
    kind: row.kind as Draft['kind'],
    channel: row.channel as Draft['channel'],
    language: row.language,
    ...present({ askedLanguage: row.asked_language }),
    version: row.version,
    status: row.status as Draft['status'],
    text: row.body,
    ...present({ english: row.english, approval: row.approval }),
    textHash: row.text_hash,
    ...(row.authorship === null ? {} : { authorship: row.authorship as Authorship }),
    verdicts: row.verdicts as Draft['verdicts'],
    attempts: row.attempts,
    ...(row.tries === null ? {} : { tries: row.tries as NonNullable<Draft['tries']> }),
    ...present({ reviewedBy: row.reviewed_by, reviewedAt: row.reviewed_at }),
    ...(row.material === null ? {} : { material: draftMaterialSchema.parse(row.material) }),
    ...(price ? { price } : {}),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...present({ writtenFor: row.written_for, approvedBy: row.approved_by, approvedAt: row.approved_at }),
    ...present({ sentBy: row.sent_by, sentAt: row.sent_at }),
  };
}
